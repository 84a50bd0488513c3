import type { JsonObject } from '../json.ts';
import type { Spreadsheet } from '../model.ts';

/** Who asks: protections name them, and some developer metadata are of one project only. */
export type Context = { readonly caller: string; readonly project?: string };

export type Outcome = { readonly spreadsheet: Spreadsheet; readonly reply?: JsonObject };

/** One kind of request of spreadsheets.batchUpdate. */
type Kind = (spreadsheet: Spreadsheet, body: JsonObject, context: Context) => Outcome;

export type Kinds = Readonly<Record<string, Kind>>;
