// MailApp, the advanced Drive service, Utilities and LockService.
import { needs, SCOPES, type Desk } from './desk.ts';
import { insideOf, method, strict } from './strict.ts';
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

type Blob = { readonly bytes: Uint8Array; readonly type: string; readonly name: string };
type FileResource = { readonly name?: string; readonly mimeType?: string };

function createFile(
  desk: Desk,
  resource: FileResource,
  blob: object,
  { fields }: { fields?: string },
): object {
  needs(desk, 'Drive.Files.create', SCOPES.drive);
  const unknown = Object.keys(resource).find((name) => !['name', 'mimeType'].includes(name));
  if (unknown !== undefined) throw new Error(`File.${unknown} is not known to the stand-in.`);
  const { bytes, type, name } = insideOf(blob) as Blob;
  const id = `file-${desk.files.length + 1}`;
  const file = { id, name: resource.name ?? name, mimeType: resource.mimeType ?? type, bytes };
  desk.files.push(file);
  const answer: Readonly<Record<string, string>> = {
    ...{ id, name: file.name, mimeType: file.mimeType, kind: 'drive#file' },
    webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
  };
  const wanted = (fields ?? 'kind,id,name,mimeType').split(',');
  return strict(
    'Drive.File',
    Object.fromEntries(
      wanted.map((field) => {
        if (answer[field] === undefined)
          throw new Error(`Exception: Invalid field selection ${field}`);
        return [field, answer[field]];
      }),
    ),
  );
}

/** The advanced service `Drive` of version 3; a script has it only when its manifest says so. */
export function drive(desk: Desk): object {
  const create = method(
    [
      ['object', 'object'],
      ['object', 'object', 'object'],
    ],
    (resource: FileResource, blob: object, options?: { fields?: string }) =>
      createFile(desk, resource, blob, options ?? {}),
  );
  return strict('Drive', { Files: strict('Drive.Files', { create }) });
}

function newBlob(bytes: readonly number[], type: string, name: string): object {
  const isByte = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 127;
  const wrong = bytes.find((value) => !isByte(value));
  if (wrong !== undefined) throw new Error(`Exception: Cannot convert ${wrong} to byte.`);
  return strict('Blob', {}, { bytes: Uint8Array.from(bytes), type, name } satisfies Blob);
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
