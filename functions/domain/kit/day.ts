// Days without a clock or a time zone: `YYYY-MM-DD` strings and proleptic Gregorian arithmetic. Moments are
// `YYYY-MM-DDTHH:MM` on the Asia/Taipei wall clock (no daylight saving since 1979, so minutes are plain minutes).

export type Day = string;
export type Moment = string;
/** `HH:MM`, 00:00 to 23:59. */
export type Time = string;

const two = (value: number): string => String(value).padStart(2, '0');

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day for year (AD), month and day, or null when the calendar has no such day. Years 1900–2199. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const real =
    Number.isInteger(year) &&
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= daysInMonth(year, month);
  return real ? `${year}-${two(month)}-${two(date)}` : null;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** Days since 1899-12-30, which is also the spreadsheet serial number. */
export function serialOfDay(day: Day): number {
  // Howard Hinnant's days_from_civil; March is the first month of its shifted year.
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 693_899;
}

/** The inverse of {@link serialOfDay}; a fraction is cut off. */
export function dayOfSerial(serial: number): Day {
  const z = Math.floor(serial) + 693_899;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return `${String(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

export function addDays(day: Day, count: number): Day {
  return dayOfSerial(serialOfDay(day) + count);
}

/** `to − from` in days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOfDay(to) - serialOfDay(from);
}

/** The same date `count` months later, or that month's last day: 01-31 + 1 month = 02-28/29. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${year}-${two(month)}-${two(Math.min(dateOf(day), daysInMonth(year, month)))}`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return (serialOfDay(day) + 6) % 7;
}

export const dayOfMoment = (moment: Moment): Day => moment.slice(0, 10);

const minutesOf = (moment: Moment): number =>
  serialOfDay(dayOfMoment(moment)) * 1440 +
  Number(moment.slice(11, 13)) * 60 +
  Number(moment.slice(14, 16));

export function addMinutes(moment: Moment, count: number): Moment {
  const minutes = minutesOf(moment) + count;
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${dayOfSerial(Math.floor(minutes / 1440))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** `to − from` in minutes; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return minutesOf(to) - minutesOf(from);
}

/** The moment of a spreadsheet serial, to the nearest minute. */
export function momentOfSerial(serial: number): Moment {
  return addMinutes('1899-12-30T00:00', Math.round(serial * 1440));
}

export function serialOfMoment(moment: Moment): number {
  return minutesOf(moment) / 1440;
}

/** 民國 year of an AD year. */
export const rocYear = (year: number): number => year - 1911;

/** `115/03/05`, as the system writes days for people. */
export function rocDay(day: Day): string {
  return `${rocYear(yearOf(day))}/${day.slice(5, 7)}/${day.slice(8, 10)}`;
}

/** `115/03/05`, or `115/03/05 14:30` for a moment. */
export function rocDue(due: Moment): string {
  return due.length > 10 ? `${rocDay(dayOfMoment(due))} ${due.slice(11, 16)}` : rocDay(due);
}

/** `115年3月5日`. */
export function rocDayLong(day: Day): string {
  return `${rocYear(yearOf(day))}年${monthOf(day)}月${dateOf(day)}日`;
}

/** 民國 number of the school year (Aug 1–Jul 31) a day falls in: 2026-08-01 → 115. */
export function schoolYearOf(day: Day): number {
  return rocYear(yearOf(day) - (monthOf(day) < 8 ? 1 : 0));
}
