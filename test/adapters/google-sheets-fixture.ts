// A spreadsheet in the stand-in, and stores that look at it.
import { expect } from 'vitest';

import {
  sheetsStore,
  type SheetsOptions,
} from '../../functions/adapters/workbook/google-sheets.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import type { Patience } from '../../functions/adapters/google/persist.ts';
import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import type { FurnishingStore } from '../../functions/ports.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { applyBatch } from '../google/spreadsheet/batch.ts';
import type { JsonObject } from '../google/spreadsheet/json.ts';
import type { Spreadsheet } from '../google/spreadsheet/model.ts';
import { fileOf, save } from '../google/world.ts';

/** Does not wait between attempts, but counts as if it did. `attempt`: milliseconds until one is given up. */
export function hurried(attempt = 20_000): Patience & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  return {
    attempt,
    total: 150_000,
    pauses,
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    elapsed: () => pauses.reduce((sum, pause) => sum + pause, 0),
  };
}

export type SheetsPlace = {
  readonly standIn: StandIn;
  readonly id: string;
  readonly address: string;
  readonly patience: ReturnType<typeof hurried>;
  /** A store as a run of its own would have it. */
  readonly store: (options?: SheetsOptions) => FurnishingStore;
  /** Method and path of every request so far, without id and query. */
  readonly calls: () => readonly string[];
  /** The requests of the last batchUpdate. */
  readonly lastBatch: () => readonly Readonly<Record<string, unknown>>[];
};

const opened: StandIn[] = [];

/** Every test ends with it: the stand-in must not have answered what Google's description does not allow. */
export async function closeStandIns(): Promise<void> {
  for (const standIn of opened.splice(0)) {
    await standIn.close();
    expect(standIn.violations).toStrictEqual([]);
  }
}

export async function placeWith(workbook: Workbook, attempt?: number): Promise<SheetsPlace> {
  const standIn = await startStandIn();
  opened.push(standIn);
  const id = standIn.addWorkbook(workbook);
  const address = `sheets:${id}`;
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin });
  const patience = hurried(attempt);
  return {
    standIn,
    id,
    address,
    patience,
    store: (options = {}) => sheetsStore(address, { access, patience, ...options }),
    calls: () =>
      standIn.requests.map(({ method, path }) =>
        `${method} ${path.split('?')[0] ?? ''}`.replace(`/v4/spreadsheets/${id}`, ''),
      ),
    lastBatch: () => {
      const sent = standIn.requests.filter(({ path }) => path.endsWith(':batchUpdate')).at(-1);
      const { requests } = JSON.parse(sent?.body ?? '{}') as {
        requests?: Readonly<Record<string, unknown>>[];
      };
      return requests ?? [];
    },
  };
}

/** What somebody does in the browser meanwhile. */
function changeSpreadsheet(
  { standIn, id }: SheetsPlace,
  change: (old: Spreadsheet) => Spreadsheet,
): void {
  save(standIn.world, { id }, change(fileOf(standIn.world, id).spreadsheet));
}

/** The same, as requests of the API. */
export function byHand(place: SheetsPlace, ...requests: readonly JsonObject[]): void {
  const caller = 'teacher@example.com';
  changeSpreadsheet(place, (old) => applyBatch(old, requests, { caller }).spreadsheet);
}

export function renameTab(place: SheetsPlace, from: string, to: string): void {
  changeSpreadsheet(place, (old) => ({
    ...old,
    sheets: old.sheets.map((sheet) => (sheet.title === from ? { ...sheet, title: to } : sheet)),
  }));
}

export function deleteRows(place: SheetsPlace, tab: string, rowCount: number): void {
  changeSpreadsheet(place, (old) => ({
    ...old,
    sheets: old.sheets.map((sheet) =>
      sheet.title === tab ? { ...sheet, grid: { ...sheet.grid, rowCount } } : sheet,
    ),
  }));
}

export const set = (row: number, column: number, ...values: readonly Cell[]): Change => ({
  kind: 'set',
  sheet: '清冊',
  row,
  column,
  values,
});

export const smallWorkbook: Workbook = {
  sheets: [
    { name: '清冊', rows: [['名稱', '日期'], ['主機', 46_056], [], ['印表機', '115/3/5']] },
    { name: "A1's 頁", rows: [[true, 2.5]] },
    { name: '空白', rows: [] },
  ],
};

export const READ = ['GET ', 'GET /values:batchGet'];
export const WRITE = 'POST :batchUpdate';
