// One delivery to an endpoint, as a function behind Pub/Sub or Eventarc receives it.
import { accountsOf } from '../auth/accounts.ts';
import { pushToken } from '../auth/id-tokens.ts';
import type { World } from '../world.ts';
import type { Entry, Message, PushSettings, Settings, Subscription } from './model.ts';

/** What counts as an acknowledgement; anything else is a failure. (102 would, too, but is no last word: no client shows it.) */
const TAKEN = [200, 201, 202, 204];

/** How often a message was tried, told only where it can end in a dead-letter topic. */
export const attemptOf = (
  { deadLetter }: Settings,
  { failures }: Entry,
): { readonly deliveryAttempt?: number } =>
  deadLetter === null ? {} : { deliveryAttempt: failures + 1 };

/** Both spellings of the two names, as Google sends them. */
const wrapped = (message: Message): object => ({
  ...message,
  message_id: message.messageId,
  publish_time: message.publishTime,
});

/** Eventarc marks the endpoints of its subscriptions with the topic, and its receivers want a CloudEvent. */
function eventHeaders(endpoint: string, message: Message): Readonly<Record<string, string>> {
  const mode = new URL(endpoint).searchParams.get('__GCP_CloudEventsMode') ?? '';
  const topic = /^CUSTOM_PUBSUB_(projects\/[^/]+\/topics\/[^/]+)$/u.exec(mode)?.[1];
  if (topic === undefined) return {};
  return {
    'ce-id': message.messageId,
    'ce-source': `//pubsub.googleapis.com/${topic}`,
    'ce-specversion': '1.0',
    'ce-time': message.publishTime,
    'ce-type': 'google.cloud.pubsub.topic.v1.messagePublished',
  };
}

/** What an account that was not registered here goes by. */
const UNKNOWN_ID = '1'.repeat(21);

function authorization(world: World, { oidc }: PushSettings): Readonly<Record<string, string>> {
  if (oidc === null) return {};
  const known = accountsOf(world).byEmail.get(oidc.email);
  const account = { email: oidc.email, uniqueId: known?.uniqueId ?? UNKNOWN_ID };
  return { authorization: `Bearer ${pushToken(world, account, oidc.audience)}` };
}

/** Whether the endpoint took the message before the deadline. */
export async function push(
  world: World,
  { name, settings }: Subscription,
  target: PushSettings,
  entry: Entry,
): Promise<boolean> {
  const aborter = new AbortController();
  const callOff = world.clock.after(settings.ackDeadline, () => {
    aborter.abort();
  });
  const { message } = entry;
  const body = { ...attemptOf(settings, entry), message: wrapped(message), subscription: name };
  try {
    const answer = await world.fetch(target.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'CloudPubSub-Google',
        ...eventHeaders(target.endpoint, message),
        ...authorization(world, target),
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: aborter.signal,
    });
    await answer.arrayBuffer();
    return TAKEN.includes(answer.status);
  } catch {
    // No connection, no answer, or none in time: all of them are failures to Pub/Sub.
    return false;
  } finally {
    callOff();
  }
}
