// One person at one spreadsheet with a script bound to it: what all services share.
import { applyBatch } from '../spreadsheet/batch.ts';
import type { Json, JsonObject } from '../spreadsheet/json.ts';
import type { Sheet, Spreadsheet } from '../spreadsheet/model.ts';
import { Refusal } from '../spreadsheet/refusal.ts';
import { sheetById } from '../spreadsheet/sheets.ts';
import type { Files } from '../drive/file.ts';
import { fileOf, save } from '../world.ts';

/** Makes values of the script's own realm: `instanceof` tells realms apart. */
type Realm = { readonly date: (instant: number) => Date };

type SentMail = {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly name: string;
};

export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** Id of the folder it is in. */
  readonly parent: string;
  readonly bytes: Uint8Array;
};

/** What a person saw, in order. */
type Shown =
  | { readonly kind: 'alert' | 'prompt'; readonly title: string; readonly text: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly html: string }
  | { readonly kind: 'menu'; readonly title: string; readonly items: readonly [string, string][] };

/** What a person answers: the button, or for a prompt the button and the text; `during` happens before it. */
export type Answer = {
  readonly button: 'OK' | 'CANCEL' | 'CLOSE';
  readonly text?: string;
  readonly during?: () => void;
};

/** A timer of one account. */
export type Timer = {
  readonly id: string;
  readonly owner: string;
  readonly handler: string;
  readonly when: string;
};

/** The files, whose script it is, and what the script has put by: all its runs share it. */
export type ScriptWorld = Files & {
  readonly caller: string;
  readonly timers: Timer[];
  readonly properties: Map<string, string>;
};

export type Desk = {
  readonly world: ScriptWorld;
  readonly fileId: string;
  readonly realm: Realm;
  /** Rights the person has given the script. */
  readonly scopes: ReadonlySet<string>;
  readonly shown: Shown[];
  readonly answers: Answer[];
  readonly mails: SentMail[];
  readonly files: DriveFile[];
  /** Every call of a service, as `Class.method`. */
  readonly calls: string[];
  /** What happens when a mail goes to an address: an exception, before or after it is sent. */
  readonly mailFaults: Map<string, { readonly message: string; readonly isSent: boolean }>;
  /** Comes before every call; what it throws ends the script there. */
  beforeCall: (call: string) => void;
  mailQuota: number;
  activeSheet: number;
  /** Another script of the spreadsheet holds its lock. */
  isLocked: boolean;
  uuids: number;
  /** How many files the script has made, those it removed included. */
  driveFiles: number;
};

export const spreadsheetOn = ({ world, fileId }: Desk): Spreadsheet =>
  fileOf(world, fileId).spreadsheet;

export const sheetOn = (desk: Desk, sheetId: number): Sheet =>
  sheetById(spreadsheetOn(desk), sheetId);

const wordsOf = (error: unknown): unknown =>
  error instanceof Refusal ? new Error(`Exception: ${error.message}`) : error;

export function replaceSpreadsheet(desk: Desk, spreadsheet: Spreadsheet): void {
  save(desk.world, fileOf(desk.world, desk.fileId), spreadsheet);
}

/** Makes requests as the Sheets API would, in Apps Script's manner: each at once. */
export function request(desk: Desk, ...requests: readonly Json[]): readonly JsonObject[] {
  try {
    const context = { caller: desk.world.caller };
    const result = applyBatch(spreadsheetOn(desk), requests, context);
    replaceSpreadsheet(desk, result.spreadsheet);
    return result.replies;
  } catch (error) {
    throw wordsOf(error);
  }
}

/** Notes a call and refuses it when the person has not given the right to it. */
export function needs(desk: Desk, call: string, scope: string | null): void {
  desk.beforeCall(call);
  desk.calls.push(call);
  if (scope === null || desk.scopes.has(scope)) return;
  throw new Error(
    `Exception: Specified permissions are not sufficient to call ${call}. Required permissions: ${scope}`,
  );
}

export const SCOPES = {
  spreadsheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  dialogs: 'https://www.googleapis.com/auth/script.container.ui',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  account: 'https://www.googleapis.com/auth/userinfo.email',
  drive: 'https://www.googleapis.com/auth/drive.file',
} as const;
