// How the tabs of a spreadsheet look, by the names people see: what two spreadsheets are compared by.
import { matchKey } from '../../functions/domain/kit/normalise.ts';
import type { CellData, OpenBox, Sheet, Spreadsheet } from '../google/spreadsheet/model.ts';
import type { SheetsPlace } from './google-sheets-fixture.ts';

export type ColumnLooks = {
  readonly note: string | undefined;
  readonly dropDown: readonly string[];
  /** Values that have a colour of their own. */
  readonly colours: readonly string[];
  readonly numberFormat: string | undefined;
  readonly width: unknown;
};

type Condition = { readonly values?: readonly { readonly userEnteredValue: string }[] };

const wordsOf = (condition: unknown): readonly string[] =>
  ((condition as Condition | undefined)?.values ?? []).map(
    ({ userEnteredValue }) => userEnteredValue,
  );

const covers = (box: OpenBox, column: number): boolean =>
  (box.startColumn ?? 0) <= column && column < (box.endColumn ?? Infinity);

const textOf = ({ userEnteredValue: value }: CellData): string =>
  value !== undefined && 'stringValue' in value ? value.stringValue : '';

function columnLooks(sheet: Sheet, row: number, column: number): ColumnLooks {
  const cell = sheet.grid.rows[row + 1]?.[column];
  const rules = sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((box) => covers(box, column)),
  );
  return {
    note: sheet.grid.rows[row]?.[column]?.note,
    dropDown: wordsOf(cell?.dataValidation?.['condition']),
    colours: rules
      .flatMap(({ body }) => wordsOf((body['booleanRule'] as { condition: unknown }).condition))
      .sort(),
    numberFormat: (cell?.userEnteredFormat?.['numberFormat'] as { pattern?: string } | undefined)
      ?.pattern,
    width: sheet.grid.columnProperties[column]?.pixelSize,
  };
}

export const spreadsheetAt = ({ standIn, id }: SheetsPlace): Spreadsheet => {
  const file = standIn.spreadsheets.get(id);
  if (file === undefined) throw new Error(`No spreadsheet ${id}`);
  return file.spreadsheet;
};

export function sheetAt(place: SheetsPlace, title: string): Sheet {
  const sheet = spreadsheetAt(place).sheets.find((one) => one.title === title);
  if (sheet === undefined) throw new Error(`No tab ${title}`);
  return sheet;
}

/** By header; `row`: the header's, from 0. */
export function looksOf(
  place: SheetsPlace,
  title: string,
  row = 0,
): ReadonlyMap<string, ColumnLooks> {
  const sheet = sheetAt(place, title);
  const cells = sheet.grid.rows[row] ?? [];
  return new Map(
    cells.flatMap((cell, column) =>
      cell === undefined || textOf(cell) === ''
        ? []
        : [[matchKey(textOf(cell)), columnLooks(sheet, row, column)] as const],
    ),
  );
}
