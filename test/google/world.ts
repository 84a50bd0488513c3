// What the stand-in's services share: the files, who asks, what time it is, and a place for what each keeps.
import { randomBytes, randomInt } from 'node:crypto';

import type { StoppableClock } from './clock.ts';
import { notFound } from './spreadsheet/refusal.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';

/** A file of Drive that is a spreadsheet; its name is the spreadsheet's title. */
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

/** The files, and the time they are changed at. */
export type Files = {
  readonly files: Map<string, SpreadsheetFile>;
  readonly now: () => Date;
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

/** Forty-four characters, as Google's. */
const newId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`;

export function addFile(world: Files, spreadsheet: Spreadsheet): SpreadsheetFile {
  const now = world.now();
  // Ids of sheets and ranges differ from one spreadsheet to the next, as they do at Google.
  const seeded = { ...spreadsheet, idsGiven: spreadsheet.idsGiven + randomInt(1_000_000) };
  const file = { id: newId(), createdTime: now, modifiedTime: now, spreadsheet: seeded };
  world.files.set(file.id, file);
  return file;
}

export function fileOf(world: Files, id: string): SpreadsheetFile {
  const file = world.files.get(id);
  if (file === undefined) throw notFound();
  return file;
}

export function save(world: Files, file: SpreadsheetFile, spreadsheet: Spreadsheet): void {
  world.files.set(file.id, { ...file, spreadsheet, modifiedTime: world.now() });
}
