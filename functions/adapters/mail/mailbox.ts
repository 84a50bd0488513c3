import type { Mail } from '../../ports.ts';

export type Mailbox = Mail['to'];

// One address of plain ASCII atoms. Stricter than the RFCs on purpose: given `a@x.tw\r\nBcc: b@y.tw` or `a@x.tw; b@y.tw`
// as text, mail libraries write to b@y.tw as well, so nothing that could separate two addresses gets as far as one.
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const plainAddress = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`);

const longestAddress = 254;
const longestLocalPart = 64;

export function isPlainAddress(address: string): boolean {
  return (
    address.length <= longestAddress &&
    address.indexOf('@') <= longestLocalPart &&
    plainAddress.test(address)
  );
}

/** Text fit for one header line: control and line characters become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** What was typed, in a form that can stand inside a one-line message. */
export function quoted(typed: string): string {
  const shown = typed.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '␤');
  return `「${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}」`;
}
