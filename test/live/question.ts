// A question to Google: something we rely on and that no recording shows. docs/verification.md lists them.
import type { GoogleAccess } from '../../functions/adapters/google/access.ts';
import type { Json, JsonObject } from '../google/spreadsheet/json.ts';
import { isObject } from '../google/spreadsheet/json.ts';

export type Told = { readonly status: number; readonly body: Json };

export type Asking = {
  /** A new spreadsheet for this question alone. */
  readonly spreadsheetId: string;
  /** Where it lies; new files may be made beside it. Recordings leave it out. */
  readonly folder: string;
  /** Calls a method by Google's own path, such as `/v4/spreadsheets/ID`, with the query. */
  readonly call: (method: string, path: string, body?: Json) => Promise<Told>;
  /** For the code of the product itself. */
  readonly access: GoogleAccess;
};

export type Question = {
  /** Also the name of its recording. */
  readonly name: string;
  /** What we rely on: the first column of its line in docs/verification.md. */
  readonly relies: string;
  /** Null when Google does as we rely on, else what it did instead. */
  readonly ask: (asking: Asking) => Promise<string | null>;
};

/** Null when all hold; else the first that does not, with what was told. */
export const unless = (holds: boolean, what: string, told: Json): string | null =>
  holds ? null : `${what}: ${JSON.stringify(told).slice(0, 300)}`;

/** A part of an answer by its names, or undefined where there is none. */
export function partOf(body: Json | undefined, ...names: readonly (string | number)[]) {
  let part: Json | undefined = body;
  for (const name of names) {
    if (Array.isArray(part)) part = (part as readonly Json[])[Number(name)];
    else if (part !== undefined && isObject(part)) part = part[name];
    else return undefined;
  }
  return part;
}

export const batch = (
  { call, spreadsheetId }: Asking,
  ...requests: readonly JsonObject[]
): Promise<Told> => call('POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests });

/** `ranges`: only these tabs, and only these cells of them. */
export const look = (
  { call, spreadsheetId }: Asking,
  fields: string,
  ranges: readonly string[] = [],
): Promise<Told> => {
  const query = new URLSearchParams({ fields });
  for (const range of ranges) query.append('ranges', range);
  return call('GET', `/v4/spreadsheets/${spreadsheetId}?${query.toString()}`);
};
