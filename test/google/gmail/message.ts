// A message as it is sent: who gets it, and its headers. RFC 5322, as far as sending needs it.
import { badRequest, unknown } from '../spreadsheet/refusal.ts';
import { addressesIn } from './addresses.ts';

export type ParsedMessage = {
  /** By name in small letters; unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
};

/** There is at most one of each of these. */
const ONCE = ['from', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id'];

function headersOf(text: string): ReadonlyMap<string, string> {
  const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    if (name === '') throw unknown('what to do with a line of the head that is no header');
    const key = name.toLowerCase();
    if (ONCE.includes(key) && headers.has(key))
      throw unknown(`what to do with two ${name} headers`);
    headers.set(key, value.trim());
  }
  return headers;
}

/** Refuses what cannot be sent, in Gmail's words. */
export function parseMessage(bytes: Uint8Array): ParsedMessage {
  const headers = headersOf(Buffer.from(bytes).toString('utf8'));
  const list = (name: string): readonly string[] =>
    addressesIn(headers.get(name.toLowerCase()) ?? '', name);
  const message = { headers, to: list('To'), cc: list('Cc'), bcc: list('Bcc') };
  if ([...message.to, ...message.cc, ...message.bcc].length === 0)
    throw badRequest('Recipient address required');
  return message;
}
