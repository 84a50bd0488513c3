// Days and times between Apps Script's Date objects and the serial numbers that every other runtime reads.
import { serialOfDay, type Moment } from '../functions/domain/kit/day.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH = 25_569;

/**
 * Before this, only whole days are asked for: what a spreadsheet makes of `115/3/5` is a day of the year AD 115. Java
 * would print it in the Julian calendar and at the local mean time of old, so its text is of no use.
 */
const OLDEST_PRINTED = Date.UTC(1890, 0, 1);

/** Milliseconds since 1899-12-30T00:00 on the wall clock of the zone. */
function wallClock(date: Date, zone: string): number {
  const text = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss.SSS');
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number);
  const days = serialOfDay(text.slice(0, 10));
  return days * DAY + hours * HOUR + minutes * 60_000 + Math.round(seconds * 1000);
}

/** Whole days of an instant long ago, taking the zone's clock of 1970. */
function oldDay(date: Date, zone: string): number {
  const offset = wallClock(new Date(0), zone) - UNIX_EPOCH * DAY;
  return Math.round((date.getTime() + offset) / DAY) + UNIX_EPOCH;
}

function serialOf(date: Date, zone: string): number {
  if (date.getTime() < OLDEST_PRINTED) return oldDay(date, zone);
  const wall = wallClock(date, zone);
  // A midnight that summer time skipped (Taipei 1974, 1975, 1979) arrives as the first moment of its day, one o'clock.
  const isOne = wall % DAY === HOUR;
  const isFirst = isOne && wallClock(new Date(date.getTime() - 1), zone) < wall - HOUR;
  return (isFirst ? wall - HOUR : wall) / DAY;
}

/**
 * Gives the serial number of a cell's Date, as the Sheets API and a file would. `zone` is the spreadsheet's: it is the one
 * the Date was made with. Every call to Google takes time, and days repeat, so each is asked for once.
 */
export function serialReader(zone: string): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    const serial = known.get(instant) ?? serialOf(date, zone);
    known.set(instant, serial);
    return serial;
  };
}

/** Now on the wall clock of the law, whatever time zone the spreadsheet is set to. */
export const now = (): Moment =>
  Utilities.formatDate(new Date(), 'Asia/Taipei', "yyyy-MM-dd'T'HH:mm");
