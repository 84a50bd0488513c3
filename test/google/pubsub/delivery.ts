// How messages travel: in lanes, again after a failure and later each time, aside when they fail too often.
import { seededChance } from '../chance.ts';
import type { World } from '../world.ts';
import type { Draft } from './drafts.ts';
import { pubsubOf, type Entry, type Lane, type Message, type Subscription } from './model.ts';
import { push } from './push.ts';

const nothing = (): void => undefined;

/** Sixteen digits that only grow, as Google's. */
function newMessageId(world: World): string {
  const state = pubsubOf(world);
  state.idsGiven += 1;
  return String(2_000_000_000_000_000 + state.idsGiven);
}

/** Gives a message to every subscription of a topic. */
export function publish(world: World, topic: string, draft: Draft): string {
  const messageId = newMessageId(world);
  const message = { ...draft, messageId, publishTime: world.now().toISOString() };
  for (const subscription of pubsubOf(world).subscriptions.values()) {
    if (subscription.settings.topic === topic) enqueue(world, subscription, message);
  }
  return messageId;
}

function enqueue(world: World, subscription: Subscription, message: Message): void {
  const { lanes, settings } = subscription;
  const isOrdered = settings.isOrdered && message.orderingKey !== undefined;
  const key = isOrdered ? `key ${message.orderingKey ?? ''}` : `id ${message.messageId}`;
  const lane = lanes.get(key) ?? { key, entries: [] };
  lanes.set(key, lane);
  lane.entries.push({
    message,
    lane,
    state: 'ready',
    failures: 0,
    isRepeated: false,
    callOff: nothing,
  });
  if (lane.entries.length === 1) offer(world, subscription, lane);
}

const isTooOld = (world: World, { settings }: Subscription, { message }: Entry): boolean =>
  Date.parse(message.publishTime) + settings.retention < world.now().getTime();

/** The message of a lane that may be handed out now. What was kept too long is dropped. */
export function readyIn(world: World, subscription: Subscription, lane: Lane): Entry | null {
  const { entries } = lane;
  const isWaiting = entries[0]?.state !== 'ready';
  while (!isWaiting && entries[0] !== undefined && isTooOld(world, subscription, entries[0]))
    entries.shift();
  if (entries.length === 0) subscription.lanes.delete(lane.key);
  return isWaiting ? null : (entries[0] ?? null);
}

/** Pushes what a lane has ready; without an endpoint it waits to be pulled. */
function offer(world: World, subscription: Subscription, lane: Lane): void {
  if (world.clock.isStopped()) return;
  const { flow, settings } = subscription;
  const target = settings.push;
  const entry = target === null ? null : readyIn(world, subscription, lane);
  if (target === null || entry === null || !flow.admits(lane)) return;
  entry.state = 'outstanding';
  flow.begin();
  void push(world, subscription, target, entry).then((isTaken) => {
    flow.end(isTaken);
    if (pubsubOf(world).subscriptions.get(subscription.name) !== subscription) return;
    if (isTaken) acknowledge(world, subscription, entry);
    else refuse(world, subscription, entry);
    offerHeld(world, subscription);
  });
}

/** Pushes what had to wait for others. */
function offerHeld(world: World, subscription: Subscription): void {
  for (let lane = subscription.flow.next(); lane !== null; lane = subscription.flow.next())
    offer(world, subscription, lane);
}

/** After its settings have changed. */
export function offerAll(world: World, subscription: Subscription): void {
  for (const lane of Array.from(subscription.lanes.values())) offer(world, subscription, lane);
}

function makeReady(world: World, subscription: Subscription, entry: Entry): void {
  entry.state = 'ready';
  entry.callOff = nothing;
  offer(world, subscription, entry.lane);
}

function leave(world: World, subscription: Subscription, entry: Entry): void {
  entry.lane.entries.shift();
  if (entry.lane.entries.length === 0) subscription.lanes.delete(entry.lane.key);
  else offer(world, subscription, entry.lane);
}

/** A share of what is acknowledged comes once more; with the same seed it is the same share. */
export function deliverTwice(world: World, share: number, seed = 1): void {
  const chance = seededChance(seed);
  pubsubOf(world).comesAgain = () => chance() < share;
}

/** New subscriptions begin with so few pushes at once, and learn from how those end. */
export function pushFewAtFirst(world: World, first: number): void {
  pubsubOf(world).firstPushes = first;
}

/** Done with; now and then it comes once more all the same. */
export function acknowledge(world: World, subscription: Subscription, entry: Entry): void {
  entry.callOff();
  if (!entry.isRepeated && pubsubOf(world).comesAgain()) {
    entry.isRepeated = true;
    makeReady(world, subscription, entry);
  } else {
    leave(world, subscription, entry);
  }
}

/** How long Pub/Sub waits before a push again when the subscription does not say. */
const PUSH_BACKOFF = { minimum: 100, maximum: 60_000 };
const NO_BACKOFF = { minimum: 0, maximum: 0 };

/** Twice as long after every failure. */
function waitAfter({ settings }: Subscription, failures: number): number {
  const otherwise = settings.push === null ? NO_BACKOFF : PUSH_BACKOFF;
  const { minimum, maximum } = settings.backoff ?? otherwise;
  return Math.min(maximum, minimum * 2 ** (failures - 1));
}

/** Publishes a message to the dead-letter topic, with where it comes from. */
function setAside(world: World, { name, settings }: Subscription, entry: Entry): void {
  const [, project = '', , id = ''] = name.split('/');
  const { data, orderingKey, attributes, publishTime } = entry.message;
  publish(world, settings.deadLetter?.topic ?? '', {
    ...(data !== undefined && { data }),
    ...(orderingKey !== undefined && { orderingKey }),
    attributes: {
      ...attributes,
      CloudPubSubDeadLetterSourceDeliveryCount: String(entry.failures),
      CloudPubSubDeadLetterSourceSubscription: id,
      CloudPubSubDeadLetterSourceSubscriptionProject: project,
      CloudPubSubDeadLetterSourceTopicPublishTime: publishTime,
    },
  });
}

/** Not taken, or not in time. */
export function refuse(world: World, subscription: Subscription, entry: Entry): void {
  entry.callOff();
  entry.failures += 1;
  if (entry.failures >= (subscription.settings.deadLetter?.attempts ?? Infinity)) {
    setAside(world, subscription, entry);
    leave(world, subscription, entry);
    return;
  }
  const wait = waitAfter(subscription, entry.failures);
  if (wait === 0) {
    makeReady(world, subscription, entry);
    return;
  }
  entry.state = 'waiting';
  entry.callOff = world.clock.after(wait, () => {
    makeReady(world, subscription, entry);
  });
}
