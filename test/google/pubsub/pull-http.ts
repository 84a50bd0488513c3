// Taking messages from a subscription that does not push: pull, acknowledge, and more or less time for it.
import { randomBytes } from 'node:crypto';

import type { Answer, Call, Route } from '../routes.ts';
import { flagIn, integerIn, listIn, onlyKnown, required } from '../spreadsheet/json.ts';
import { badRequest, Refusal } from '../spreadsheet/refusal.ts';
import type { World } from '../world.ts';
import { acknowledge, readyIn, refuse } from './delivery.ts';
import { subscriptionOf, type Entry, type Subscription } from './model.ts';
import { attemptOf } from './push.ts';

const asked = (call: Call): Subscription =>
  subscriptionOf(
    call.world,
    `projects/${call.part('project')}/subscriptions/${call.part('subscription')}`,
  );

/** Not acknowledged until then, it counts as refused. */
function setDeadline(
  world: World,
  subscription: Subscription,
  entry: Entry,
  [ackId, milliseconds]: readonly [string, number],
): void {
  entry.callOff();
  entry.callOff = world.clock.after(milliseconds, () => {
    subscription.pulled.delete(ackId);
    refuse(world, subscription, entry);
  });
}

/** Up to `most` messages, one of each ordering key. It never waits for more, which Google may do. */
function take(world: World, subscription: Subscription, most: number): readonly Entry[] {
  const taken: Entry[] = [];
  for (const lane of Array.from(subscription.lanes.values())) {
    if (taken.length >= most) break;
    const entry = readyIn(world, subscription, lane);
    if (entry !== null) taken.push(entry);
  }
  return taken;
}

function pull(call: Call): Answer {
  onlyKnown(call.body, 'PullRequest', ['maxMessages', 'returnImmediately']);
  flagIn(call.body, 'returnImmediately');
  const most = required(integerIn(call.body, 'maxMessages'), 'maxMessages');
  if (most < 1) throw badRequest('maxMessages must be positive.');
  const subscription = asked(call);
  const { settings, pulled } = subscription;
  if (settings.push !== null)
    throw new Refusal('FAILED_PRECONDITION', 'The subscription pushes its messages.');
  const receivedMessages = take(call.world, subscription, most).map((entry) => {
    const ackId = randomBytes(60).toString('base64url');
    entry.state = 'outstanding';
    pulled.set(ackId, entry);
    setDeadline(call.world, subscription, entry, [ackId, settings.ackDeadline]);
    return { ackId, message: entry.message, ...attemptOf(settings, entry) };
  });
  return { json: receivedMessages.length === 0 ? {} : { receivedMessages } };
}

/** What was pulled under these ids and is still to be acknowledged; ids that no longer count are let pass. */
function pulledUnder(
  { body }: Call,
  { pulled }: Subscription,
): readonly (readonly [string, Entry])[] {
  const ids = listIn(body, 'ackIds') ?? [];
  if (ids.length === 0) throw badRequest('ackIds must not be empty.');
  return ids.flatMap((id) => {
    if (typeof id !== 'string') throw badRequest("Invalid value at 'ack_ids' (TYPE_STRING)");
    const entry = pulled.get(id);
    return entry === undefined ? [] : [[id, entry] as const];
  });
}

function acknowledgeAll(call: Call): Answer {
  onlyKnown(call.body, 'AcknowledgeRequest', ['ackIds']);
  const subscription = asked(call);
  for (const [id, entry] of pulledUnder(call, subscription)) {
    subscription.pulled.delete(id);
    acknowledge(call.world, subscription, entry);
  }
  return { json: {} };
}

function modifyAckDeadline(call: Call): Answer {
  onlyKnown(call.body, 'ModifyAckDeadlineRequest', ['ackIds', 'ackDeadlineSeconds']);
  const seconds = required(integerIn(call.body, 'ackDeadlineSeconds'), 'ackDeadlineSeconds');
  if (seconds < 0 || seconds > 600) throw badRequest('ackDeadlineSeconds is from 0 to 600.');
  const subscription = asked(call);
  for (const [id, entry] of pulledUnder(call, subscription)) {
    if (seconds > 0) {
      setDeadline(call.world, subscription, entry, [id, seconds * 1000]);
    } else {
      subscription.pulled.delete(id);
      refuse(call.world, subscription, entry);
    }
  }
  return { json: {} };
}

const ONE = '/v1/projects/{project}/subscriptions/{subscription}';

export const PULL_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${ONE}:pull`, answer: pull },
  { method: 'POST', path: `${ONE}:acknowledge`, answer: acknowledgeAll },
  { method: 'POST', path: `${ONE}:modifyAckDeadline`, answer: modifyAckDeadline },
];
