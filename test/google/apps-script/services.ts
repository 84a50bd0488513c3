// MailApp, Session, Utilities and LockService.
import { blobOf } from './blob.ts';
import { needs, SCOPES, type Desk } from './desk.ts';
import { method, strict } from './strict.ts';
import { formatDate } from './time.ts';

/** Google's limit for the body of one mail. */
const LARGEST_BODY = 200_000;
const MAIL_OPTIONS = [
  'attachments',
  'bcc',
  'cc',
  'htmlBody',
  'inlineImages',
  'name',
  'noReply',
  'replyTo',
];

type Options = { readonly htmlBody?: string; readonly name?: string };

function refuseMail(desk: Desk, to: string, body: string, options: Options): void {
  const unknown = Object.keys(options).find((name) => !MAIL_OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new Error(`The mail option ${unknown} is not known to the stand-in.`);
  if (!/^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/u.test(to))
    throw new Error(`Exception: Invalid email: ${to}`);
  if (desk.mailQuota < 1)
    throw new Error('Exception: Service invoked too many times for one day: email.');
  if (Buffer.byteLength(body) + Buffer.byteLength(options.htmlBody ?? '') > LARGEST_BODY) {
    throw new Error('Exception: Limit Exceeded: Email Body Size.');
  }
}

export function mailApp(desk: Desk): object {
  return strict('MailApp', {
    getRemainingDailyQuota: method([[]], () => {
      needs(desk, 'MailApp.getRemainingDailyQuota', SCOPES.mail);
      return desk.mailQuota;
    }),
    sendEmail: method(
      [['text', 'text', 'text', 'object']],
      (...[to, subject, body, options]: [string, string, string, Options]) => {
        needs(desk, 'MailApp.sendEmail', SCOPES.mail);
        refuseMail(desk, to, body, options);
        const fault = desk.mailFaults.get(to);
        if (fault?.isSent === false) throw new Error(fault.message);
        desk.mailQuota -= 1;
        const { htmlBody = '', name = '' } = options;
        desk.mails.push({ to, subject, body, htmlBody, name });
        if (fault !== undefined) throw new Error(fault.message);
      },
    ),
  });
}

/** Whose account the script runs with. */
export function session(desk: Desk): object {
  const user = strict('User', {
    getEmail: method([[]], () => {
      needs(desk, 'User.getEmail', SCOPES.account);
      return desk.world.caller;
    }),
  });
  return strict('Session', {
    getActiveUser: method([[]], () => user),
    getEffectiveUser: method([[]], () => user),
  });
}

function newBlob(bytes: readonly number[], type: string, name: string): object {
  const isByte = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 127;
  const wrong = bytes.find((value) => !isByte(value));
  if (wrong !== undefined) throw new Error(`Exception: Cannot convert ${wrong} to byte.`);
  return blobOf({ bytes: Uint8Array.from(bytes), type, name });
}

export function utilities(desk: Desk): object {
  return strict('Utilities', {
    formatDate: method([['date', 'text', 'text']], (date: Date, zone: string, pattern: string) => {
      needs(desk, 'Utilities.formatDate', null);
      return formatDate(date.getTime(), zone, pattern);
    }),
    getUuid: method([[]], () => {
      desk.uuids += 1;
      return `${String(desk.uuids).padStart(8, '0')}-0000-4000-8000-000000000000`;
    }),
    newBlob: method([['list', 'text', 'text']], newBlob),
  });
}

export function lockService(desk: Desk): object {
  let holds = false;
  const lock = strict('Lock', {
    tryLock: method([['number']], () => {
      needs(desk, 'Lock.tryLock', null);
      if (!holds && desk.isLocked) return false;
      holds = true;
      desk.isLocked = true;
      return true;
    }),
    releaseLock: method([[]], () => {
      if (holds) desk.isLocked = false;
      holds = false;
    }),
  });
  return strict('LockService', { getDocumentLock: method([[]], () => lock) });
}
