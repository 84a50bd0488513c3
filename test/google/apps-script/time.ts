// Wall clocks: serial numbers as the Dates that Apps Script gives, and Dates as text.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clock of a zone shows at an instant, as if it were Greenwich's: read it with the UTC getters. */
function wallClock(instant: number, zone: string): Date {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: string): number => Number(parts[name]);
  const shown = new Date(0);
  shown.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  shown.setUTCHours(part('hour'), part('minute'), part('second'), ((instant % 1000) + 1000) % 1000);
  return shown;
}

/** The instant at which the clock of a zone shows a serial number; a time that summer time skips comes out later. */
export function instantOf(serial: number, zone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  const offsetAt = (instant: number): number => wallClock(instant, zone).getTime() - instant;
  const before = wall - offsetAt(wall - DAY);
  const after = wall - offsetAt(wall + DAY);
  if (wallClock(before, zone).getTime() === wall) return before;
  return wallClock(after, zone).getTime() === wall ? after : before;
}

/** Java prints days before this in the Julian calendar. */
const GREGORIAN = Date.UTC(1582, 9, 15);

const two = (value: number): string => String(value).padStart(2, '0');

const LETTERS: Readonly<Record<string, (wall: Date) => string>> = {
  yyyy: (wall) => String(wall.getUTCFullYear()).padStart(4, '0'),
  MM: (wall) => two(wall.getUTCMonth() + 1),
  dd: (wall) => two(wall.getUTCDate()),
  HH: (wall) => two(wall.getUTCHours()),
  mm: (wall) => two(wall.getUTCMinutes()),
  ss: (wall) => two(wall.getUTCSeconds()),
  SSS: (wall) => String(wall.getUTCMilliseconds()).padStart(3, '0'),
};

/** Utilities.formatDate for the letters that are used. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  if (instant < GREGORIAN) throw new Error('Days before 1582 are not known to the stand-in.');
  const wall = wallClock(instant, zone);
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/gu, (run, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const letter = LETTERS[run];
    if (letter === undefined) throw new Error(`The letters ${run} are not known to the stand-in.`);
    return letter(wall);
  });
}
