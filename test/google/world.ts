// What the stand-in's services share: the files, who asks, what time it is, and a place for what each keeps.
import { randomBytes, randomInt } from 'node:crypto';

import type { StoppableClock } from './clock.ts';
import { MIME, ownedBy, type DriveFile, type Files } from './drive/file.ts';
import { rootOf } from './drive/places.ts';
import { notFound } from './spreadsheet/refusal.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';

/** What Sheets sees of a file of Drive that is a spreadsheet; its name is the spreadsheet's title. */
export type SpreadsheetFile = {
  readonly id: string;
  readonly createdTime: Date;
  readonly modifiedTime: Date;
  readonly spreadsheet: Spreadsheet;
};

/** Who asks: what a file's permissions, a protection's editors and a quota's user are about. */
export type Caller = {
  readonly email: string;
  /** The id of the project whose quota is used. */
  readonly project: string;
};

export type World = Files & {
  /** Stops when the world ends. */
  readonly clock: StoppableClock;
  /** Where the stand-in answers, for addresses it gives out. */
  readonly origin: string;
  /** How what the stand-in sends by itself gets out. */
  readonly fetch: typeof fetch;
  /** Whose machine this is: the metadata server gives out tokens of its, and tokens not given out here are taken for its. */
  readonly robot: Caller;
  /** Whether only tokens given out here are good, and only for what they were given for. */
  readonly auth: boolean;
  /** Whether service accounts may own files; those made since 2025 may not. */
  readonly storage: boolean;
  /** Pages of files and of responses hold so many at most, whatever is asked for. */
  readonly largestPage: number;
};

/**
 * What one service keeps from request to request: made when first asked for, one for each world, gone with it. A reset
 * of the stand-in is a new world.
 */
export function kept<State extends object>(make: (world: World) => State): (world: World) => State {
  const states = new WeakMap<World, State>();
  return (world) => {
    const state = states.get(world) ?? make(world);
    states.set(world, state);
    return state;
  };
}

/** Forty-four characters, as Google's documents have; other files have thirty-three. */
export const newId = (length: 33 | 44 = 44): string =>
  `1${randomBytes(33)
    .toString('base64url')
    .slice(0, length - 1)}`;

type Facts = Pick<DriveFile, 'name' | 'mimeType' | 'content'> & Partial<DriveFile>;

/** Makes a file; it is at the top of its owner's Drive unless it is said to be elsewhere. */
export function addDriveFile(world: Files, owner: string, facts: Facts): DriveFile {
  const time = world.now();
  const isDocument = facts.content.kind !== 'bytes' && facts.content.kind !== 'folder';
  const file: DriveFile = {
    id: newId(isDocument ? 44 : 33),
    createdTime: time,
    modifiedTime: time,
    parent: facts.parent ?? rootOf(world, owner).id,
    permissions: [ownedBy(owner)],
    isTrashed: false,
    isStarred: false,
    properties: {},
    appProperties: {},
    ...facts,
  };
  world.files.set(file.id, file);
  return file;
}

/** Ids of sheets and ranges differ from one spreadsheet to the next, as they do at Google. */
export const spreadsheetFacts = (spreadsheet: Spreadsheet): Facts => ({
  name: spreadsheet.title,
  mimeType: MIME.spreadsheet,
  content: {
    kind: 'spreadsheet',
    spreadsheet: { ...spreadsheet, idsGiven: spreadsheet.idsGiven + randomInt(1_000_000) },
  },
});

/** The file as Sheets sees it; null when it is none of its. */
export function asSpreadsheet(file: DriveFile | undefined): SpreadsheetFile | null {
  if (file?.content.kind !== 'spreadsheet') return null;
  const { id, createdTime, modifiedTime } = file;
  return { id, createdTime, modifiedTime, spreadsheet: file.content.spreadsheet };
}

export function fileOf(world: Files, id: string): SpreadsheetFile {
  const file = asSpreadsheet(world.files.get(id));
  if (file === null) throw notFound();
  return file;
}

/** Makes a spreadsheet at the top of its owner's Drive. */
export const addFile = (world: Files, spreadsheet: Spreadsheet, owner: string): SpreadsheetFile =>
  fileOf(world, addDriveFile(world, owner, spreadsheetFacts(spreadsheet)).id);

/** Changes a file, which takes time to say when. */
export function change(world: Files, file: DriveFile, facts: Partial<DriveFile>): DriveFile {
  const changed = { ...file, modifiedTime: world.now(), ...facts };
  world.files.set(file.id, changed);
  return changed;
}

export function save(
  world: Files,
  { id }: { readonly id: string },
  spreadsheet: Spreadsheet,
): void {
  const file = world.files.get(id);
  if (file === undefined) throw notFound();
  change(world, file, { name: spreadsheet.title, content: { kind: 'spreadsheet', spreadsheet } });
}
