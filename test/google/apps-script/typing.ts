// A person at the keyboard: what they type or paste goes into the cells as Google takes it, and makes the event of `onEdit`.
import { entered } from '../spreadsheet/entry.ts';
import { sheetByTitle } from '../spreadsheet/sheets.ts';
import { changeBox } from './cells.ts';
import { spreadsheetOn, type Desk } from './desk.ts';
import { rangeAt } from './range.ts';
import { sheetAt } from './sheet.ts';
import { strict } from './strict.ts';

/** Rows of equal length; an empty text empties its cell. */
export type Texts = readonly (readonly string[])[];

type First = { readonly sheet: string; readonly row: number; readonly column: number };

/** Types into cells that are there, and gives the event. */
export function typeInto(desk: Desk, { sheet: title, row, column }: First, texts: Texts): object {
  const { locale, ...spreadsheet } = spreadsheetOn(desk);
  const sheet = sheetByTitle({ locale, ...spreadsheet }, title);
  if (sheet === undefined) throw new Error(`There is no tab ${title}.`);
  const { sheetId } = sheet;
  const [startRow, startColumn] = [row - 1, column - 1];
  const endColumn = startColumn + (texts[0]?.length ?? 0);
  const box = { startRow, endRow: startRow + texts.length, startColumn, endColumn };
  const input = 'USER_ENTERED';
  changeBox(desk, { sheetId, box }, (cell, at, index) =>
    entered(cell, texts[at]?.[index] ?? '', { input, locale }),
  );
  const range = rangeAt(desk, { sheetId, box }, () => sheetAt(desk, sheetId));
  return strict('Event', { range });
}
