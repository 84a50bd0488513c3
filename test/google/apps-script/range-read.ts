// What a Range of SpreadsheetApp tells.
import { cellAt } from '../spreadsheet/grid.ts';
import type { CellData } from '../spreadsheet/model.ts';
import { valuesIn } from './cells.ts';
import { needs, SCOPES, sheetOn, type Desk } from './desk.ts';
import type { Place } from './place.ts';
import { method } from './strict.ts';

/** As Google names colours; no colour is white. */
function backgroundOf(cell: CellData | undefined): string {
  const {
    red = 0,
    green = 0,
    blue = 0,
  } = (cell?.userEnteredFormat?.['backgroundColor'] ?? {
    red: 1,
    green: 1,
    blue: 1,
  }) as Readonly<Partial<Record<string, number>>>;
  const part = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** Values, notes, colours and where the range is. */
export function rangeReaders(desk: Desk, { sheetId, box }: Place, sheet: () => object) {
  const cells = <T>(read: (cell: CellData | undefined) => T): readonly (readonly T[])[] => {
    const { grid } = sheetOn(desk, sheetId);
    return Array.from({ length: box.endRow - box.startRow }, (_, row) =>
      Array.from({ length: box.endColumn - box.startColumn }, (__, column) =>
        read(cellAt(grid, box.startRow + row, box.startColumn + column)),
      ),
    );
  };
  return {
    getSheet: method([[]], sheet),
    getRow: method([[]], () => box.startRow + 1),
    getColumn: method([[]], () => box.startColumn + 1),
    getNumRows: method([[]], () => box.endRow - box.startRow),
    getNumColumns: method([[]], () => box.endColumn - box.startColumn),
    getValues: method([[]], () => {
      needs(desk, 'Range.getValues', SCOPES.spreadsheet);
      return valuesIn(desk, sheetId, box);
    }),
    getNotes: method([[]], () => {
      needs(desk, 'Range.getNotes', SCOPES.spreadsheet);
      return cells((cell) => cell?.note ?? '');
    }),
    getBackgrounds: method([[]], () => {
      needs(desk, 'Range.getBackgrounds', SCOPES.spreadsheet);
      return cells(backgroundOf);
    }),
  };
}
