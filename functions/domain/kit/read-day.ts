// Days, times and moments as people type them. What is accepted is a list a person can read; everything else is a problem.
import type { Cell } from './cell.ts';
import { dayOf, dayOfSerial, momentOfSerial, type Day, type Moment, type Time } from './day.ts';
import { normalise } from './normalise.ts';

const EARLIEST_SERIAL = 3654; // 1910-01-01
const LATEST_SERIAL = 109_574; // 2199-12-31

/** A year as typed: four digits are AD, two or three digits 民國 (00–99 without 民國 are refused as ambiguous). */
function adYear(digits: string, era: string): number | null {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (era !== '') return year + 1911;
  return digits.length === 3 ? year + 1911 : null;
}

const SEPARATED =
  /^(民國|中華民國|西元)?(\d{2,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:\([^)]*\))?$/u;
const RUN_TOGETHER = /^(民國|中華民國|西元)?(\d{3,4})(\d{2})(\d{2})$/u;

function readDayText(typed: string): Day | null {
  const text = typed.replace(/\s/gu, '');
  const match = SEPARATED.exec(text) ?? RUN_TOGETHER.exec(text);
  if (match === null) return null;
  const [, era = '', year = '', month, date] = match;
  // 西元 before two or three digits is a slip: which of the two was meant, nobody can tell.
  if (era === '西元' && year.length !== 4) return null;
  const ad = adYear(year, era === '西元' ? '' : era);
  return ad === null ? null : dayOf(ad, Number(month), Number(date));
}

/** Days of the years AD 100–199 as serials: what a spreadsheet makes of `115/3/5` typed into a date cell. */
const ROC_TYPED_AS_AD = { first: -657_434, last: -620_911 };

function readSerial(serial: number): Day | null {
  if (serial >= EARLIEST_SERIAL && serial <= LATEST_SERIAL) return dayOfSerial(serial);
  if (serial >= ROC_TYPED_AS_AD.first && serial <= ROC_TYPED_AS_AD.last) {
    return readDayText(dayOfSerial(serial).slice(1));
  }
  return Number.isInteger(serial) ? readDayText(String(serial)) : null;
}

/**
 * A day from a cell: `115/3/5`, `115.03.05`, `1150305`, `20260305`, `民國115年3月5日`, `2026/3/5`, `2026-03-05`,
 * full-width digits, or a spreadsheet serial. Null when it is none of these, impossible, or has a two-digit year.
 */
export function readDay(cell: Cell): Day | null {
  if (typeof cell === 'number') return readSerial(cell);
  if (typeof cell !== 'string') return null;
  // A day column that someone gave a time as well: the day is what is asked for.
  const text = normalise(cell).replace(/[T ]+\d{1,2}:\d{2}(:\d{2})?$/u, '');
  return readDayText(text);
}

const CLOCK = /^(上午|下午|am|pm)?(\d{1,2})[:時點](\d{2})?分?(?::\d{2})?(上午|下午|am|pm)?$/u;

/** Hour 0–23 from a typed hour and 上午/下午 (or am/pm); null when they do not go together. */
function hourOf(typed: number, half: string): number | null {
  if (half === '') return typed <= 23 ? typed : null;
  if (typed < 1 || typed > 12) return null;
  return (typed % 12) + (half === '下午' || half === 'pm' ? 12 : 0);
}

function readTimeText(text: string): Time | null {
  const match = CLOCK.exec(text.replace(/\s/gu, '').toLowerCase());
  if (match === null) return null;
  const [, before, typed, minute = '0', after = ''] = match;
  const hour = hourOf(Number(typed), before ?? after);
  if (hour === null || Number(minute) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** A time of day: `9:05`, `09:05`, `下午2:30`, `14時30分`, or the fraction of a day that a time cell holds. */
export function readTime(cell: Cell): Time | null {
  if (typeof cell === 'number') {
    return cell >= 0 && cell < 1 ? momentOfSerial(cell).slice(11) : null;
  }
  return typeof cell === 'string' ? readTimeText(normalise(cell)) : null;
}

const DAY_THEN_TIME =
  /^(.+?日|.+?)(?:[T\s]+|(?<=日))((?:上午|下午|am|pm)?\s*\d{1,2}\s*[:時點].*)$/iu;

function readMomentText(text: string): Moment | null {
  const [, dayText = '', timeText = ''] = DAY_THEN_TIME.exec(text) ?? [];
  const day = readDayText(dayText.trim());
  const time = readTimeText(timeText);
  return day === null || time === null ? null : `${day}T${time}`;
}

/** A day with a time: `115/3/5 14:30`, `2026-03-05T14:30`, `民國115年3月5日下午2時30分`, or a serial with a fraction. */
export function readMoment(cell: Cell): Moment | null {
  if (typeof cell === 'string') return readMomentText(normalise(cell));
  if (typeof cell !== 'number' || Number.isInteger(cell)) return null;
  return cell >= EARLIEST_SERIAL && cell <= LATEST_SERIAL ? momentOfSerial(cell) : null;
}

/** A day of every year, `MM-DD`: `12/31`, `12月31日`, or a serial, since spreadsheets turn `12/31` into a date. */
export function readMonthDay(cell: Cell): string | null {
  const day = readDay(cell);
  if (day !== null) return day.slice(5);
  const match = /^(\d{1,2})[月/.-](\d{1,2})日?$/u.exec(normalise(String(cell)));
  // A leap year, so that 2/29 can be set; whoever uses it falls back to the month's last day.
  return dayOf(2024, Number(match?.[1]), Number(match?.[2]))?.slice(5) ?? null;
}
