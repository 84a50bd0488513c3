// SpreadsheetApp's Range and RangeList.
import type { JsonObject } from '../spreadsheet/json.ts';
import { gridRangeJson } from '../spreadsheet/ranges.ts';
import { changeBox, written } from './cells.ts';
import { needs, request, SCOPES, sheetOn, type Desk } from './desk.ts';
import { rangeReaders } from './range-read.ts';
import { protection } from './protection.ts';
import type { Place } from './place.ts';
import { insideOf, method, strict } from './strict.ts';

const colour = (hex: string): JsonObject => {
  if (!/^#[0-9a-f]{6}$/u.test(hex))
    throw new Error(`The colour ${hex} is not known to the stand-in.`);
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
};

const FORMATS: Readonly<Record<string, (value: never) => JsonObject>> = {
  setNumberFormat: (pattern: string) => ({
    numberFormat: { type: pattern === '@' ? 'TEXT' : 'NUMBER', pattern },
  }),
  setFontWeight: (weight: string) => ({ textFormat: { bold: weight === 'bold' } }),
  setFontColor: (hex: string) => ({ textFormat: { foregroundColor: colour(hex) } }),
  setBackground: (hex: string) => ({ backgroundColor: colour(hex) }),
  setVerticalAlignment: (place: string) => ({ verticalAlignment: place.toUpperCase() }),
  setWrap: (wraps: boolean) => ({ wrapStrategy: wraps ? 'WRAP' : 'OVERFLOW_CELL' }),
};

const FIELDS: Readonly<Record<string, string>> = {
  setNumberFormat: 'numberFormat',
  setFontWeight: 'textFormat.bold',
  setFontColor: 'textFormat.foregroundColor',
  setBackground: 'backgroundColor',
  setVerticalAlignment: 'verticalAlignment',
  setWrap: 'wrapStrategy',
};

const range = ({ sheetId, box }: Place): JsonObject => gridRangeJson(sheetId, box);

function setFormat(desk: Desk, place: Place, name: string, value: unknown): void {
  const cell = { userEnteredFormat: FORMATS[name]?.(value as never) ?? {} };
  const fields = `userEnteredFormat.${FIELDS[name] ?? ''}`;
  request(desk, { repeatCell: { range: range(place), cell, fields } });
}

/** Null takes the colour away. */
const clearBackground = (desk: Desk, place: Place): void => {
  const fields = 'userEnteredFormat.backgroundColor';
  request(desk, { repeatCell: { range: range(place), cell: {}, fields } });
};

function refuseOtherSize({ box }: Place, grid: readonly (readonly unknown[])[]): void {
  const rows = box.endRow - box.startRow;
  const columns = box.endColumn - box.startColumn;
  if (grid.length !== rows) {
    throw new Error(
      `Exception: The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  }
  const wrong = grid.find((row) => row.length !== columns);
  if (wrong === undefined) return;
  throw new Error(
    `Exception: The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
  );
}

function setGrid(
  desk: Desk,
  place: Place,
  grid: readonly (readonly unknown[])[],
  change: (cell: Parameters<typeof written>[1], value: unknown) => ReturnType<typeof written>,
): void {
  refuseOtherSize(place, grid);
  changeBox(desk, place, (cell, row, column) => change(cell, grid[row]?.[column]));
}

function formatMethods(desk: Desk, places: readonly Place[], self: () => object) {
  const one = (name: string, kind: 'text' | 'flag') =>
    method([[kind]], (value: unknown) => {
      needs(desk, `Range.${name}`, SCOPES.spreadsheet);
      for (const place of places) setFormat(desk, place, name, value);
      return self();
    });
  return {
    setNumberFormat: one('setNumberFormat', 'text'),
    setFontWeight: one('setFontWeight', 'text'),
    setFontColor: one('setFontColor', 'text'),
    setBackground: one('setBackground', 'text'),
    setVerticalAlignment: one('setVerticalAlignment', 'text'),
    setWrap: one('setWrap', 'flag'),
  };
}

function writers(desk: Desk, place: Place, self: () => object) {
  const call = (name: string): void => {
    needs(desk, `Range.${name}`, SCOPES.spreadsheet);
  };
  return {
    setValues: method([['grid']], (grid: readonly (readonly unknown[])[]) => {
      call('setValues');
      setGrid(desk, place, grid, (cell, value) => written(desk, cell, value));
      return self();
    }),
    setNotes: method([['grid']], (grid: readonly (readonly unknown[])[]) => {
      call('setNotes');
      setGrid(desk, place, grid, (cell, note) => ({ ...cell, note: String(note) }));
      return self();
    }),
    setRichTextValue: method([['object']], (value: object) => {
      call('setRichTextValue');
      const stringValue = insideOf(value);
      if (typeof stringValue !== 'string') throw new Error('This is not a RichTextValue.');
      changeBox(desk, place, (cell) => ({ ...cell, userEnteredValue: { stringValue } }));
      return self();
    }),
    createFilter: method([[]], () => {
      call('createFilter');
      if (sheetOn(desk, place.sheetId).basicFilter !== undefined) {
        throw new Error(
          "Exception: You can't create a filter in a sheet that already has a filter.",
        );
      }
      request(desk, { setBasicFilter: { filter: { range: range(place) } } });
      return strict('SpreadsheetApp.Filter', {});
    }),
    setDataValidation: method([['object']], (value: object) => {
      call('setDataValidation');
      request(desk, {
        setDataValidation: { range: range(place), rule: insideOf(value) as JsonObject },
      });
      return self();
    }),
  };
}

/** A Range of cells that exist, of a sheet. */
export function rangeAt(desk: Desk, place: Place, sheet: () => object): object {
  const self = strict(
    'SpreadsheetApp.Range',
    {
      ...rangeReaders(desk, place, sheet),
      protect: method([[]], () => {
        needs(desk, 'Range.protect', SCOPES.spreadsheet);
        return protection(desk, gridRangeJson(place.sheetId, place.box));
      }),
      ...writers(desk, place, () => self),
      ...formatMethods(desk, [place], () => self),
    },
    place,
  );
  return self;
}

/** A RangeList of places. */
export function rangeListAt(desk: Desk, places: readonly Place[]): object {
  const { setNumberFormat } = formatMethods(desk, places, () => self);
  const setBackground = method([['text'], ['nothing']], (hex: string | null) => {
    needs(desk, 'RangeList.setBackground', SCOPES.spreadsheet);
    for (const place of places) {
      if (hex === null) clearBackground(desk, place);
      else setFormat(desk, place, 'setBackground', hex);
    }
    return self;
  });
  const members = { setNumberFormat, setBackground };
  const self: object = strict('SpreadsheetApp.RangeList', members, places);
  return self;
}
