// Puts all questions, each with a spreadsheet of its own that goes into the bin afterwards, and keeps a recording of each.
import type { GoogleAccess } from '../../functions/adapters/google/access.ts';
import { DRIVE_SCOPE } from '../../functions/adapters/google/drive-access.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import { driveQuestions } from './drive-questions.ts';
import { partOf, type Asking, type Question, type Told } from './question.ts';
import { recorder } from './recorder.ts';
import { sheetsQuestions } from './sheets-questions.ts';
import { workbookQuestions } from './workbook-questions.ts';

export const questions: readonly Question[] = [
  ...sheetsQuestions,
  ...workbookQuestions,
  ...driveQuestions,
];

export type Answered = {
  readonly question: Question;
  /** Null when Google does as we rely on. */
  readonly otherwise: string | null;
  /** The text of the recording. */
  readonly cassette: string;
};

const SCOPES = [
  DRIVE_SCOPE,
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/forms.body',
];

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^\/v4\/spreadsheets/u, 'https://sheets.googleapis.com'],
  [/^\/v1\/forms/u, 'https://forms.googleapis.com'],
  [/^\/drive\/v3/u, 'https://www.googleapis.com'],
];

function addressOf(path: string): string {
  const host = HOSTS.find(([pattern]) => pattern.test(path))?.[1];
  if (host === undefined) throw new Error(`No service of Google has the path ${path}`);
  return host + path;
}

type Caller = (method: string, path: string, body?: Json) => Promise<Told>;

/** Calls by way of `reach`, with the credentials of `access`. */
async function callerWith(access: GoogleAccess, reach: typeof fetch): Promise<Caller> {
  const library = await import('googleapis/build/src/apis/drive/index.js');
  const credentials = access.credentials(library, SCOPES);
  await credentials.check();
  return async (method, path, body) => {
    const headers = new Headers(await credentials.auth.getRequestHeaders());
    if (body !== undefined) headers.set('content-type', 'application/json');
    const answer = await reach(addressOf(path), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: answer.status, body: isJson ? (JSON.parse(text) as Json) : text };
  };
}

async function newSpreadsheet(call: Caller, folder: string, name: string): Promise<string> {
  const { status, body } = await call('POST', '/drive/v3/files?supportsAllDrives=true', {
    name: `資安簿 verify:live ${name}`,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    parents: [folder],
  });
  const id = partOf(body, 'id');
  if (typeof id === 'string') return id;
  throw new Error(`No spreadsheet in the folder: ${status} ${JSON.stringify(body)}`);
}

/** `folder`: an id in Drive where we may make files. Rejects when nothing can be made there. */
export async function askGoogle(
  question: Question,
  folder: string,
  access: GoogleAccess,
): Promise<Answered> {
  const reach = access.fetch ?? fetch;
  const recording = recorder(reach, folder);
  const call = await callerWith(access, recording.fetch);
  const spreadsheetId = await newSpreadsheet(call, folder, question.name);
  const asking: Asking = {
    spreadsheetId,
    folder,
    call,
    access: { ...access, fetch: recording.fetch },
  };
  let otherwise: string | null;
  try {
    otherwise = await question.ask(asking);
  } catch (error) {
    otherwise = `it failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  const cassette = recording.cassette();
  const tidy = await callerWith(access, reach);
  await tidy('PATCH', `/drive/v3/files/${spreadsheetId}?supportsAllDrives=true`, { trashed: true });
  return { question, otherwise, cassette };
}
