// The only clock of the Node runtimes, and the only place where the time zone is named.
import { dayOf, type Moment } from './domain/kit/day.ts';
import { BrokenWorld } from './ports.ts';

let made: Intl.DateTimeFormat | undefined;

/** Made with the first question: it takes longer than all else a function does to start. */
const taipei = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));

/** Now, or a given instant, on the Taipei wall clock. */
function taipeiMoment(instant: Date = new Date()): Moment {
  const parts = Object.fromEntries(
    taipei()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The moment `--today` asks for: a day alone means 08:00; undefined means now. */
export function momentAsked(text: string | undefined): Moment {
  if (text === undefined) return taipeiMoment();
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/u.exec(text);
  const day = match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match === null || day === null) {
    throw new BrokenWorld(
      `看不懂日期「${text}」。--today 請給西元日期，例如 2026-11-10 或 2026-11-10T14:30。`,
    );
  }
  return match[4] === undefined ? `${day}T08:00` : text;
}
