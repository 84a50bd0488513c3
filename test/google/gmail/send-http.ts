// gmail.users.messages.send. What is sent goes nowhere: it is kept, for a test to look at.
import { randomBytes } from 'node:crypto';

import { uploadMetadata, uploadOf } from '../drive/uploads.ts';
import type { Answer, Call, Route } from '../routes.ts';
import { onlyKnown, textIn } from '../spreadsheet/json.ts';
import { badRequest, Refusal, unknown } from '../spreadsheet/refusal.ts';
import { kept } from '../world.ts';
import { parseMessage, type ParsedMessage } from './message.ts';

export type SentMail = ParsedMessage & {
  readonly id: string;
  readonly threadId: string;
  /** Whose mailbox it was sent from. */
  readonly sender: string;
  readonly sentTime: Date;
  /** As it was handed in: what Google changes on the way, a Message-ID among it, is not. */
  readonly raw: Uint8Array;
};

export const sentMailOf = kept((): SentMail[] => []);

/** Service accounts have no mailbox; whose token was not given out here is taken to have one. */
function refuseMailbox({ world, caller, part }: Call): void {
  const user = part('userId');
  if (user !== 'me' && user.toLowerCase() !== caller.email.toLowerCase())
    throw new Refusal('PERMISSION_DENIED', `Delegation denied for ${caller.email}`);
  if (world.auth && caller.email.endsWith('.gserviceaccount.com'))
    throw new Refusal('FAILED_PRECONDITION', 'Precondition check failed.');
}

function sent(call: Call, raw: Uint8Array): Answer {
  onlyKnown(call.body, 'Message', ['raw']);
  refuseMailbox(call);
  const message = parseMessage(raw);
  const id = randomBytes(8).toString('hex');
  sentMailOf(call.world).push({
    ...message,
    id,
    threadId: id,
    sender: call.caller.email,
    sentTime: call.world.now(),
    raw,
  });
  return { json: { id, threadId: id, labelIds: ['SENT'] } };
}

function send(call: Call): Answer {
  const raw = textIn(call.body, 'raw') ?? '';
  if (raw === '')
    throw badRequest(
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    );
  if (!/^[\w+/-]*={0,2}$/u.test(raw))
    throw badRequest(
      `Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed for ${JSON.stringify(raw)}`,
    );
  return sent(call, Buffer.from(raw, 'base64url'));
}

function upload(call: Call): Answer {
  const uploaded = uploadOf(call);
  if (uploaded === null) throw unknown('messages in pieces');
  const { bytes, contentType } = uploaded.media;
  if (!/^message\//iu.test(contentType)) throw unknown(`messages of the type ${contentType}`);
  return sent(call, bytes);
}

const SEND = '/gmail/v1/users/{userId}/messages/send';

export const SEND_ROUTES: readonly Route[] = [
  { method: 'POST', path: SEND, answer: send },
  {
    method: 'POST',
    path: `/upload${SEND}`,
    query: ['uploadType'],
    bodyOf: uploadMetadata,
    answer: upload,
  },
];
