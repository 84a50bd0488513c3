// Serial numbers of days and times: days since 1899-12-30, the time of day as the fraction.
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a calendar day, or null when there is no such day. */
export function daySerial(year: number, month: number, date: number): number | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return real && year >= 1900 && year <= 9999 ? (moment.getTime() - EPOCH) / DAY : null;
}

/** The moment of a serial, to the nearest millisecond; read it with the UTC getters. */
export const momentOf = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY));
