// The messages of a publish request, within Google's limits.
import { objectIn, objectsIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest } from '../spreadsheet/refusal.ts';
import type { Message } from './model.ts';

/** What a publisher may say of a message. */
export type Draft = Pick<Message, 'data' | 'attributes' | 'orderingKey'>;

const KILOBYTE = 1024;
const LARGEST_REQUEST = 10_000_000;
const MOST_MESSAGES = 1000;
const MOST_ATTRIBUTES = 100;

const size = (text: string): number => Buffer.byteLength(text);

function checkAttributes(attributes: JsonObject): void {
  const entries = Object.entries(attributes);
  if (entries.length > MOST_ATTRIBUTES)
    throw badRequest(`A message has at most ${MOST_ATTRIBUTES} attributes.`);
  for (const [key, value] of entries) {
    if (key === '' || key.startsWith('goog') || size(key) > KILOBYTE / 4)
      throw badRequest(`Invalid attribute key: ${key}`);
    if (typeof value !== 'string' || size(value) > KILOBYTE)
      throw badRequest(`Invalid value of the attribute ${key}.`);
  }
}

const isBase64 = (text: string): boolean =>
  /^[\w+/-]*={0,2}$/u.test(text) && text.replaceAll('=', '').length % 4 !== 1;

const hasSome = (attributes: JsonObject): boolean => Object.keys(attributes).length > 0;

function checkDraft(data: string, attributes: JsonObject, orderingKey: string): void {
  checkAttributes(attributes);
  if (!isBase64(data)) throw badRequest("Invalid value at 'messages.data' (TYPE_BYTES)");
  if (data === '' && !hasSome(attributes)) {
    throw badRequest(
      'One or more messages in the publish request is empty. Each message must contain either non-empty data, or at least one attribute.',
    );
  }
  if (size(orderingKey) > KILOBYTE) throw badRequest('An ordering key has at most 1024 bytes.');
}

function draftOf(json: JsonObject): Draft {
  onlyKnown(json, 'PubsubMessage', ['data', 'attributes', 'orderingKey']);
  const [data, orderingKey] = [textIn(json, 'data') ?? '', textIn(json, 'orderingKey') ?? ''];
  const attributes = objectIn(json, 'attributes') ?? {};
  checkDraft(data, attributes, orderingKey);
  return {
    ...(data !== '' && { data }),
    ...(hasSome(attributes) && { attributes: attributes as Draft['attributes'] & object }),
    ...(orderingKey !== '' && { orderingKey }),
  };
}

/** The messages of a request, all of them good. */
export function draftsOf(body: JsonObject, bytes: Uint8Array): readonly Draft[] {
  onlyKnown(body, 'PublishRequest', ['messages']);
  if (bytes.length > LARGEST_REQUEST)
    throw badRequest(`The request is larger than ${LARGEST_REQUEST} bytes.`);
  const drafts = objectsIn(body, 'messages').map(draftOf);
  if (drafts.length === 0 || drafts.length > MOST_MESSAGES)
    throw badRequest(
      `The value for message_count is ${drafts.length}; it must be from 1 to ${MOST_MESSAGES}.`,
    );
  if (new Set(drafts.map(({ orderingKey }) => orderingKey)).size > 1)
    throw badRequest(
      'In a single publish request, all messages must have no ordering key or they must all have the same ordering key.',
    );
  return drafts;
}
