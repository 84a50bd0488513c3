// What Pub/Sub keeps: topics, subscriptions, and what is on its way to each subscription.
import type { Flow } from './flow.ts';
import { kept, type World } from '../world.ts';
import { badRequest, Refusal } from '../spreadsheet/refusal.ts';
import type { JsonObject } from '../spreadsheet/json.ts';

/** Where messages are pushed, and as whom. */
export type PushSettings = {
  readonly endpoint: string;
  readonly oidc: { readonly email: string; readonly audience: string } | null;
};

/** All times in milliseconds. */
export type Settings = {
  /** As it is shown. */
  readonly json: JsonObject;
  readonly topic: string;
  readonly ackDeadline: number;
  readonly retention: number;
  readonly isOrdered: boolean;
  readonly push: PushSettings | null;
  /** Null: as soon as possible. */
  readonly backoff: { readonly minimum: number; readonly maximum: number } | null;
  readonly deadLetter: { readonly topic: string; readonly attempts: number } | null;
};

/** A message as it is handed on, in Google's own fields. */
export type Message = {
  readonly messageId: string;
  readonly publishTime: string;
  /** Base64. */
  readonly data?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly orderingKey?: string;
};

/** A message on its way to one subscription. */
export type Entry = {
  readonly message: Message;
  readonly lane: Lane;
  /** `waiting`: after a failure, until its back-off ends. `outstanding`: handed out and not answered yet. */
  state: 'ready' | 'waiting' | 'outstanding';
  /** Refused, or not acknowledged in time, so many times. */
  failures: number;
  /** It was sent again although it had been acknowledged. */
  isRepeated: boolean;
  /** Calls off what its state waits for. */
  callOff: () => void;
};

/** Messages that come one after another: those of one ordering key, or a single one without. Only the first is handed out. */
export type Lane = { readonly key: string; readonly entries: Entry[] };

export type Subscription = {
  readonly name: string;
  settings: Settings;
  readonly lanes: Map<string, Lane>;
  /** By acknowledgement id, what was pulled. */
  readonly pulled: Map<string, Entry>;
  readonly flow: Flow<Lane>;
};

export type Topic = { readonly name: string; readonly json: JsonObject };

type PubSub = {
  readonly topics: Map<string, Topic>;
  readonly subscriptions: Map<string, Subscription>;
  /** Delivery is at least once: the chance that what was acknowledged comes again. */
  comesAgain: () => boolean;
  /** How many pushes of a new subscription are under way at once. */
  firstPushes: number;
  idsGiven: number;
};

export const pubsubOf = kept((): PubSub => ({
  topics: new Map(),
  subscriptions: new Map(),
  comesAgain: () => false,
  firstPushes: Infinity,
  idsGiven: 0,
}));

/** The topic of subscriptions whose topic was deleted. */
export const DELETED_TOPIC = '_deleted-topic_';

const notThere = (name: string): Refusal =>
  new Refusal('NOT_FOUND', `Resource not found (resource=${name.split('/').at(-1) ?? name}).`);

export const alreadyThere = (name: string): Refusal =>
  new Refusal(
    'ALREADY_EXISTS',
    `Resource already exists in the project (resource=${name.split('/').at(-1) ?? name}).`,
  );

export function topicOf(world: World, name: string): Topic {
  const topic = pubsubOf(world).topics.get(name);
  if (topic === undefined) throw notThere(name);
  return topic;
}

export function subscriptionOf(world: World, name: string): Subscription {
  const subscription = pubsubOf(world).subscriptions.get(name);
  if (subscription === undefined) throw notThere(name);
  return subscription;
}

/** `projects/school/topics/daily`, whose last part follows Google's rules for names. */
export function checkedName(name: string): string {
  const id = name.split('/').at(-1) ?? '';
  if (!/^(?!goog)[A-Za-z][\w.~+%-]{2,254}$/u.test(id))
    throw badRequest(`Invalid resource name given (name=${name}).`);
  return name;
}
