// What the stand-in's faces share: the files, who asks, and what time it is.
import { randomBytes, randomInt } from 'node:crypto';

import { notFound } from './spreadsheet/refusal.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';

/** A file of Drive that is a spreadsheet; its name is the spreadsheet's title. */
export type SpreadsheetFile = {
  readonly id: string;
  readonly createdTime: Date;
  readonly modifiedTime: Date;
  readonly spreadsheet: Spreadsheet;
};

export type World = {
  readonly files: Map<string, SpreadsheetFile>;
  /** The e-mail address of whoever asks. */
  readonly caller: string;
  readonly now: () => Date;
};

/** Forty-four characters, as Google's. */
const newId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`;

export function addFile(world: World, spreadsheet: Spreadsheet): SpreadsheetFile {
  const now = world.now();
  // Ids of sheets and ranges differ from one spreadsheet to the next, as they do at Google.
  const seeded = { ...spreadsheet, idsGiven: spreadsheet.idsGiven + randomInt(1_000_000) };
  const file = { id: newId(), createdTime: now, modifiedTime: now, spreadsheet: seeded };
  world.files.set(file.id, file);
  return file;
}

export function fileOf(world: World, id: string): SpreadsheetFile {
  const file = world.files.get(id);
  if (file === undefined) throw notFound();
  return file;
}

export function save(world: World, file: SpreadsheetFile, spreadsheet: Spreadsheet): void {
  world.files.set(file.id, { ...file, spreadsheet, modifiedTime: world.now() });
}
