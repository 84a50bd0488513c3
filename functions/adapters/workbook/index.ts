// Where a workbook address leads.
import { BrokenWorld, type WorkbookMaker, type WorkbookStore } from '../../ports.ts';
import { isSheetsAddress, makeSheets, sheetsStore } from './google-sheets.ts';
import { makeXlsx } from './xlsx-make.ts';
import { xlsxStore } from './xlsx-store.ts';

export type OpenOptions = {
  /** Only look: nobody is kept out, and writing is refused. */
  readonly readOnly?: boolean;
};

type Place = {
  readonly holds: (address: string) => boolean;
  readonly open: (address: string, options: OpenOptions) => WorkbookStore;
  readonly make: WorkbookMaker;
};

/** A new kind of place is one more line here. */
const places: readonly Place[] = [
  { holds: (address) => /\.xlsx$/iu.test(address), open: xlsxStore, make: makeXlsx },
  { holds: isSheetsAddress, open: sheetsStore, make: makeSheets },
];

function placeOf(address: string): Place {
  const place = places.find(({ holds }) => holds(address));
  if (place === undefined) {
    throw new BrokenWorld(
      `看不懂活頁簿的位置「${address}」。請給結尾是 .xlsx 的檔案路徑，或 sheets: 加上試算表代碼。`,
    );
  }
  return place;
}

export function openWorkbook(address: string, options: OpenOptions = {}): WorkbookStore {
  return placeOf(address).open(address, options);
}

/** Makes a new workbook where the address leads; refuses to overwrite one. */
export const makeWorkbook: WorkbookMaker = async (address, layouts, contents) => {
  await placeOf(address).make(address, layouts, contents);
};
