// SpreadsheetApp's Sheet.
import { parseCells } from '../spreadsheet/a1.ts';
import { clip, usedBox } from '../spreadsheet/grid.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import type { Box } from '../spreadsheet/model.ts';
import { needs, request, SCOPES, sheetOn, type Desk } from './desk.ts';
import type { Place } from './place.ts';
import { protection } from './protection.ts';
import { rangeAt, rangeListAt } from './range.ts';
import { insideOf, method, strict } from './strict.ts';

function refuseEmpty([row = 1, column = 1, rows = 1, columns = 1]: readonly number[]): void {
  if (row < 1 || column < 1)
    throw new Error('Exception: The starting row or column of the range is too small.');
  if (rows < 1) throw new Error('Exception: The number of rows in the range must be at least 1.');
  if (columns < 1)
    throw new Error('Exception: The number of columns in the range must be at least 1.');
}

function boxOf(desk: Desk, sheetId: number, numbers: readonly number[]): Box {
  refuseEmpty(numbers);
  const [row = 1, column = 1, rows = 1, columns = 1] = numbers;
  const { grid } = sheetOn(desk, sheetId);
  const startRow = row - 1;
  const startColumn = column - 1;
  const box = { startRow, endRow: startRow + rows, startColumn, endColumn: startColumn + columns };
  if (box.endRow > grid.rowCount || box.endColumn > grid.columnCount) {
    throw new Error(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  }
  return box;
}

function addressed(desk: Desk, sheetId: number, address: string): Place {
  const open = parseCells(address);
  if (open === null) throw new Error(`Exception: Range not found: ${address}`);
  return { sheetId, box: clip(sheetOn(desk, sheetId).grid, open), open };
}

function setProperties(desk: Desk, sheetId: number, properties: JsonObject, fields: string): void {
  request(desk, { updateSheetProperties: { properties: { sheetId, ...properties }, fields } });
}

function insertAfter(
  desk: Desk,
  sheetId: number,
  dimension: string,
  [after, count]: readonly number[],
): void {
  const range = {
    sheetId,
    dimension,
    startIndex: after ?? 0,
    endIndex: (after ?? 0) + (count ?? 1),
  };
  request(desk, { insertDimension: { range, inheritFromBefore: true } });
}

function readers(desk: Desk, sheetId: number, self: () => object) {
  const grid = () => sheetOn(desk, sheetId).grid;
  const count = (name: string, read: () => number) =>
    method([[]], () => {
      needs(desk, `Sheet.${name}`, SCOPES.spreadsheet);
      return read();
    });
  return {
    getName: method([[]], () => sheetOn(desk, sheetId).title),
    getSheetId: method([[]], () => sheetId),
    getType: method([[]], () => 'GRID'),
    getMaxRows: count('getMaxRows', () => grid().rowCount),
    getMaxColumns: count('getMaxColumns', () => grid().columnCount),
    getLastRow: count('getLastRow', () => usedBox(grid()).endRow),
    getLastColumn: count('getLastColumn', () => usedBox(grid()).endColumn),
    getDataRange: method([[]], () => {
      const used = usedBox(grid());
      // A1, where there is nothing.
      const box = {
        ...used,
        endRow: Math.max(1, used.endRow),
        endColumn: Math.max(1, used.endColumn),
      };
      return rangeAt(desk, { sheetId, box }, self);
    }),
    getRange: method(
      [
        ['text'],
        ['number', 'number'],
        ['number', 'number', 'number'],
        ['number', 'number', 'number', 'number'],
      ],
      (...given: readonly unknown[]) =>
        typeof given[0] === 'string'
          ? rangeAt(desk, addressed(desk, sheetId, given[0]), self)
          : rangeAt(desk, { sheetId, box: boxOf(desk, sheetId, given.map(Number)) }, self),
    ),
    getRangeList: method([['list']], (addresses: readonly string[]) => {
      const places = addresses.map((address) => addressed(desk, sheetId, address));
      if (places.length === 0) throw new Error('Exception: The range list is empty.');
      return rangeListAt(desk, places);
    }),
  };
}

export function sheetAt(desk: Desk, sheetId: number): object {
  const call = (name: string): void => {
    needs(desk, `Sheet.${name}`, SCOPES.spreadsheet);
  };
  const self: object = strict(
    'SpreadsheetApp.Sheet',
    {
      ...readers(desk, sheetId, () => self),
      setFrozenRows: method([['number']], (frozenRowCount: number) => {
        call('setFrozenRows');
        const gridProperties = { frozenRowCount };
        setProperties(desk, sheetId, { gridProperties }, 'gridProperties.frozenRowCount');
      }),
      setTabColor: method([['text']], (hex: string) => {
        call('setTabColor');
        const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        const tabColor = { red: part(1), green: part(3), blue: part(5) };
        setProperties(desk, sheetId, { tabColor }, 'tabColor');
      }),
      setName: method([['text']], (title: string) => {
        call('setName');
        setProperties(desk, sheetId, { title }, 'title');
        return self;
      }),
      deleteColumns: method([['number', 'number']], (column: number, count: number) => {
        call('deleteColumns');
        const startIndex = column - 1;
        const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + count };
        request(desk, { deleteDimension: { range } });
      }),
      setColumnWidth: method([['number', 'number']], (column: number, pixelSize: number) => {
        call('setColumnWidth');
        const range = { sheetId, dimension: 'COLUMNS', startIndex: column - 1, endIndex: column };
        const properties = { pixelSize };
        request(desk, { updateDimensionProperties: { range, properties, fields: 'pixelSize' } });
        return self;
      }),
      insertRowsAfter: method([['number', 'number']], (...numbers: readonly number[]) => {
        call('insertRowsAfter');
        insertAfter(desk, sheetId, 'ROWS', numbers);
        return self;
      }),
      insertColumnsAfter: method([['number', 'number']], (...numbers: readonly number[]) => {
        call('insertColumnsAfter');
        insertAfter(desk, sheetId, 'COLUMNS', numbers);
        return self;
      }),
      setConditionalFormatRules: method([['list']], (rules: readonly object[]) => {
        call('setConditionalFormatRules');
        const { conditionalFormats } = sheetOn(desk, sheetId);
        const gone = conditionalFormats.map(() => ({
          deleteConditionalFormatRule: { sheetId, index: 0 },
        }));
        const added = rules.map((rule, index) => ({
          addConditionalFormatRule: { rule: insideOf(rule) as JsonObject, index },
        }));
        if (gone.length + added.length > 0) request(desk, ...gone, ...added);
      }),
      protect: method([[]], () => {
        call('protect');
        return protection(desk, { sheetId });
      }),
    },
    sheetId,
  );
  return self;
}
