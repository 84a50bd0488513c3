// The built file as Apps Script runs it: its own V8 context, Google's services, nothing else, no code from strings.
import { createContext, runInContext, type Context } from 'node:vm';

import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { spreadsheetOf, workbookOf } from '../spreadsheet/workbook.ts';
import { addFile, fileOf } from '../world.ts';
import { withDayFormats } from './day-formats.ts';
import { SCOPES, type Desk, type ScriptWorld } from './desk.ts';
import { drive } from './drive.ts';
import { lockService, mailApp, session, utilities } from './services.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';
import { typeInto, type Texts } from './typing.ts';
import { propertiesService, scriptApp } from './timers.ts';
import { htmlService } from './ui.ts';

export type Script = {
  readonly desk: Desk;
  /** Calls a function that Apps Script would find: one declared at the top level. */
  readonly run: (name: string) => void;
  /** Somebody types, or pastes, into a tab; row and column of the first cell count from 1. Then `onEdit` runs. */
  readonly type: (sheet: string, row: number, column: number, texts: Texts) => void;
  /** The value of an expression in the script, through JSON. */
  readonly evaluate: (expression: string) => unknown;
  readonly workbook: () => Workbook;
};

/** Everything a manifest can ask for that the stand-in knows. */
const ALL_SCOPES: readonly string[] = Object.values(SCOPES);

type Setting = {
  readonly world: ScriptWorld;
  readonly fileId: string;
  readonly scopes?: readonly string[];
};

function contextOf(desk: Desk, world: ScriptWorld): Context {
  const services = {
    SpreadsheetApp: spreadsheetApp(desk),
    HtmlService: htmlService(),
    MailApp: mailApp(desk),
    Session: session(desk),
    PropertiesService: propertiesService(desk),
    ScriptApp: scriptApp(desk),
    Drive: drive(desk),
    Utilities: utilities(desk),
    LockService: lockService(desk),
  };
  const context = createContext(Object.assign(Object.create(null) as object, services), {
    codeGeneration: { strings: false, wasm: false },
  });
  // The stand-in's clock: `new Date()` in a script is the moment the test has chosen.
  const tellTime = runInContext(
    '(now) => { const Real = Date; globalThis.Date = class Date extends Real { constructor(...given) { super(...(given.length === 0 ? [now()] : given)); } }; }',
    context,
  ) as (now: () => number) => void;
  tellTime(() => world.now().getTime());
  return context;
}

/** Loads a script into a spreadsheet of a world. */
export function loadScript(code: string, { world, fileId, scopes = ALL_SCOPES }: Setting): Script {
  const [first] = fileOf(world, fileId).spreadsheet.sheets;
  const made: { date?: (instant: number) => Date } = {};
  const desk: Desk = {
    world,
    fileId,
    realm: { date: (instant) => made.date?.(instant) ?? new Date(instant) },
    scopes: new Set(scopes),
    shown: [],
    answers: [],
    mails: [],
    files: [],
    calls: [],
    mailFaults: new Map(),
    beforeCall: () => undefined,
    mailQuota: 100,
    activeSheet: first?.sheetId ?? 0,
    isLocked: false,
    uuids: 0,
    driveFiles: 0,
  };
  const context = contextOf(desk, world);
  made.date = runInContext('(instant) => new Date(instant)', context) as (instant: number) => Date;
  runInContext(code, context, { filename: 'Code.js' });
  return {
    desk,
    run: (name) => {
      runInContext(`${name}()`, context);
    },
    type: (sheet, row, column, texts) => {
      const event = typeInto(desk, { sheet, row, column }, texts);
      (runInContext('(event) => onEdit(event)', context) as (event: object) => void)(event);
    },
    evaluate: (expression) =>
      JSON.parse(runInContext(`JSON.stringify(${expression})`, context) as string) as unknown,
    workbook: () => workbookOf(fileOf(world, fileId).spreadsheet),
  };
}

/** A workbook as a spreadsheet gives it back: rows end at their last value. */
export const asKept = (workbook: Workbook): Workbook => workbookOf(spreadsheetOf(workbook));

/** A world with one spreadsheet in it, in Taipei, its days and times shown as such. */
export function worldWith(workbook: Workbook, now: string): { world: ScriptWorld; fileId: string } {
  const world: ScriptWorld = {
    files: new Map(),
    caller: 'teacher@school.example',
    timers: [],
    properties: new Map(),
    now: () => new Date(`${now}:00+08:00`),
  };
  const spreadsheet = withDayFormats({
    ...spreadsheetOf(workbook),
    timeZone: 'Asia/Taipei',
    locale: 'zh_TW',
  });
  return { world, fileId: addFile(world, spreadsheet, world.caller).id };
}
