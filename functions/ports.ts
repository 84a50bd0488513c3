import type { Workbook } from './domain/kit/cell.ts';
import type { Change } from './domain/kit/change.ts';
import type { Moment } from './domain/kit/day.ts';
import type { SheetLayout, StandingTab } from './domain/kit/layout.ts';
import type { Draft, Made, Response } from './domain/kit/questionnaire.ts';
import type { Document, DocumentMeta } from './rendering/document-model.ts';
import type { Drawing } from './rendering/drawing.ts';

/** Where a workbook lives. One store object serves one run: read once, then write. */
export type WorkbookStore = {
  /** Every tab with all its cells. Keeps others out from now on where the place allows it. */
  readonly read: () => Promise<Workbook>;
  /** Applies all changes or none. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  /** Lets others in again; safe to call twice and after a failure. */
  readonly close: () => Promise<void>;
};

/** A place that shows more than values: drop-downs, protection, named ranges and the like. */
export type FurnishingStore = WorkbookStore & {
  /** Gives tabs what they were never given; false when there is nothing to give, and then nothing is written. */
  readonly furnish: (tabs: readonly StandingTab[]) => Promise<boolean>;
};

/** Makes a new workbook; refuses to overwrite one. `contents` gives rows below the header, by sheet name. */
export type WorkbookMaker = (
  address: string,
  layouts: readonly SheetLayout[],
  contents: Workbook,
) => Promise<void>;

/** A mail ready to go: one recipient, both bodies finished, `messageId` with its angle brackets. */
export type Mail = {
  readonly key: string;
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export type Mailer = {
  /** Resolves when the mail is handed over; rejects when it is known not to have been. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DocumentStore = {
  /** Keeps a document under a file name and says where it is. Never overwrites another document half-way. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<{ readonly location: string }>;
};

/** Online forms in the place they are kept in. Doing anything twice is as doing it once. */
export type QuestionnaireService = {
  /** The form of the draft's key, made when there is none: from then on open for the draft's domain, and never for everybody. */
  readonly open: (draft: Draft) => Promise<Made>;
  /** Takes no more responses; those it holds stay. `gone`: somebody has deleted the form. */
  readonly close: (id: string) => Promise<'closed' | 'gone'>;
  /** Responses sent at that minute or later; all of them without one. */
  readonly responses: (id: string, since: Moment | null) => Promise<readonly Response[] | 'gone'>;
};

export type PrintedDocument = {
  readonly bytes: Uint8Array;
  /** Characters no font has, each once: their numbers are printed in their place, in a box. */
  readonly missing: readonly string[];
};

/** Writes the formats that need more than plain JavaScript. */
export type Printer = {
  /** `made`: the moment named as the file's creation, so that the same document gives the same bytes. */
  readonly pdf: (document: Document, made: Moment) => Promise<PrintedDocument>;
  /** Each drawing as a page of its own, from edge to edge and in its true size. */
  readonly sheets: (
    pages: readonly Drawing[],
    meta: Pick<DocumentMeta, 'title' | 'creator'>,
    made: Moment,
  ) => Promise<PrintedDocument>;
  readonly docx: (document: Document) => Promise<Uint8Array>;
};

/** The world is broken or the call is wrong: told to the person in one line of zh-TW; exit code 2. */
export class BrokenWorld extends Error {}

/** Several things are wrong at once: each is told in a line of its own. */
export class BrokenInMany extends BrokenWorld {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join(' '));
    this.lines = lines;
  }
}

/** Somebody else holds the workbook: told in one line of zh-TW; exit code 1. */
export class WorkbookBusy extends Error {}

/** Whether a mail went out is not known: the connection broke after it was handed over. */
export class UndecidedMail extends Error {}
