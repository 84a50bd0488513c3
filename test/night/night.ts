// A city's night on a simulated clock: the code of `dispatch` and `daily` against the stand-in, with its quota, faults and Pub/Sub.
import { answerDaily } from '../../functions/entry/functions/daily.ts';
import { answerDispatch } from '../../functions/entry/functions/dispatch.ts';
import { WORKERS } from '../../functions/entry/functions/pace.ts';
import { simulatedClock, type SimulatedClock } from '../google/clock.ts';
import { FAULT_KINDS } from '../google/faults.ts';
import { pushFewAtFirst } from '../google/pubsub/delivery.ts';
import { pubsubOf } from '../google/pubsub/model.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { beginNight, buildCity, connectFunctions, DEAD, type City } from './city.ts';
import { cloudRun, type CloudRun } from './cloud-run.ts';
import { passed } from './line.ts';
import { nightWorld, type Told } from './night-world.ts';
import { NIGHT, schoolBefore, type Eve } from './school-before.ts';

export type NightOptions = {
  readonly schools: number;
  /** The share of Google's calls that fail, in every way a call can. */
  readonly failing: number;
  /** The share of messages that Pub/Sub brings again although they were acknowledged. */
  readonly repeated: number;
  /** From the second minute on, Google Sheets answers nobody for so long. Default: not at all. */
  readonly outageMinutes?: number;
};

export type Night = Told & {
  readonly standIn: StandIn;
  readonly city: City;
  readonly due: Eve['due'];
  readonly deadLetters: number;
  /** Pushes for which Cloud Run had no instance. */
  readonly turnedAway: number;
  /** From the night's first message until nothing is on its way any more. */
  readonly minutes: number;
};

/** As the framework hands the body of a push on. */
const eventIn = (body: string): object => ({ data: JSON.parse(body) as object });

function failNowAndThen({ faults }: StandIn, share: number): void {
  for (const [index, kind] of FAULT_KINDS.entries()) {
    faults.add({ kind, share: share / FAULT_KINDS.length, seed: 11 + index });
  }
}

/** Longer than anybody's patience, and over in the end. */
function breakDown({ faults }: StandIn, clock: SimulatedClock, minutes: number): void {
  if (minutes === 0) return;
  clock.after(60_000, () => {
    faults.add({ kind: 503, share: 1, path: /^\/v4\// });
    clock.after(minutes * 60_000, faults.clear);
  });
}

const isAllDone = ({ world }: StandIn): boolean =>
  Array.from(pubsubOf(world).subscriptions.values()).every(
    ({ name, lanes }) => name === DEAD || lanes.size === 0,
  );

const LONGEST_NIGHT = 24 * 3_600_000;

async function untilAllDone(standIn: StandIn, clock: SimulatedClock): Promise<void> {
  const end = clock.now().getTime() + LONGEST_NIGHT;
  const wait = async (): Promise<void> => {
    while (!isAllDone(standIn)) {
      if (clock.now().getTime() > end) throw new Error('The night does not end.');
      await passed(clock, 1000);
    }
  };
  await clock.until(wait());
}

/** What the functions load when they need it: reading files takes no simulated time, so the clock would run away meanwhile. */
const loadAll = (): Promise<unknown> =>
  Promise.all([
    import('../../functions/entry/functions/run-daily.ts'),
    import('../../functions/entry/functions/dispatch-night.ts'),
    import('googleapis/build/src/apis/sheets/index.js'),
    import('googleapis/build/src/apis/pubsub/index.js'),
  ]);

/** Where pushes go: to the function that the endpoint is named after. */
const postTo =
  (receivers: ReadonlyMap<string, CloudRun>): typeof fetch =>
  (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    const receiver = receivers.get(hostname);
    return receiver?.fetch(input, init) ?? Promise.reject(new Error(`Nobody is at ${hostname}.`));
  };

export async function simulateNight(options: NightOptions): Promise<Night> {
  const { schools, failing, repeated, outageMinutes = 0 } = options;
  await loadAll();
  const { workbook, due } = await schoolBefore();
  const start = new Date(`${NIGHT}:00+08:00`);
  const clock = simulatedClock(start);
  const receivers = new Map<string, CloudRun>();
  const standIn = await startStandIn({
    clock,
    quota: true,
    log: false,
    descriptions: null,
    fetch: postTo(receivers),
  });
  const city = buildCity(standIn, workbook, schools);
  const told: Told = { sent: [], logged: [], calls: { done: 0, refused: 0, failed: 0 } };
  const world = nightWorld(standIn, clock, city.list, told);
  const dispatch = (body: string): Promise<void> => answerDispatch(eventIn(body), world);
  const daily = (body: string): Promise<void> => answerDaily(eventIn(body), world);
  receivers.set('dispatch.example', cloudRun(clock, { instances: 1, serve: dispatch }));
  const workers = cloudRun(clock, { instances: WORKERS, serve: daily });
  receivers.set('daily.example', workers);

  pushFewAtFirst(standIn.world, 1);
  await connectFunctions(standIn);
  standIn.deliverTwice(repeated);
  failNowAndThen(standIn, failing);
  breakDown(standIn, clock, outageMinutes);
  await beginNight(standIn);
  await untilAllDone(standIn, clock);
  return {
    ...told,
    standIn,
    city,
    due,
    deadLetters: pubsubOf(standIn.world).subscriptions.get(DEAD)?.lanes.size ?? 0,
    turnedAway: workers.turnedAway(),
    minutes: (clock.now().getTime() - start.getTime()) / 60_000,
  };
}
