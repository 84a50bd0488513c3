// What the functions of a simulated night are given.
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import type { LogFields, Severity } from '../../functions/entry/functions/log.ts';
import type { FunctionWorld } from '../../functions/entry/functions/world.ts';
import type { Mail } from '../../functions/ports.ts';
import { seededChance } from '../google/chance.ts';
import type { SimulatedClock } from '../google/clock.ts';
import type { StandIn } from '../google/stand-in.ts';
import { passed, slowLine, type Counted } from './line.ts';

type LoggedLine = LogFields & { readonly severity: Severity; readonly message: string };

/** What came of it. */
export type Told = {
  readonly sent: Mail[];
  readonly logged: LoggedLine[];
  readonly calls: Counted;
};

export const PROJECT = 'projects/city';

const MAIL_MILLISECONDS = 500;

/** On the Taipei wall clock, to the minute. */
const momentOf = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

/** `list`: the id of the list of schools. */
export function nightWorld(
  standIn: StandIn,
  clock: SimulatedClock,
  list: string,
  { sent, logged, calls }: Told,
): FunctionWorld {
  let runs = 0;
  return {
    environment: {
      ZIANBU_SCHOOLS: `sheets:${list}`,
      ZIANBU_TOPIC: `${PROJECT}/topics/zianbu-daily`,
      ZIANBU_SMTP_URL: 'smtps://mail.example.tw',
      ZIANBU_MAIL_FROM: 'security@city.example.tw',
    },
    google: {
      ...googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin }),
      fetch: slowLine(standIn.fetch, clock, calls),
    },
    patience: {
      attempt: 90_000,
      total: 150_000,
      sleep: (milliseconds) => passed(clock, milliseconds),
      random: seededChance(5),
      elapsed: () => clock.now().getTime(),
    },
    now: () => momentOf(clock.now()),
    mailer: () => {
      const mailer = memoryMailer();
      const send = async (mail: Mail): Promise<void> => {
        await passed(clock, MAIL_MILLISECONDS);
        await mailer.send(mail);
        sent.push(mail);
      };
      return Promise.resolve({ send, close: mailer.close });
    },
    newId: () => {
      runs += 1;
      return String(runs).padStart(8, '0');
    },
    log: (severity, message, fields) => logged.push({ severity, message, ...fields }),
  };
}
