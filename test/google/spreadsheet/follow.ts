// Formulas follow the cells they name when rows or columns come and go.
import type { Splice } from './grid.ts';
import type { CellData, Row, Sheet, Spreadsheet } from './model.ts';
import { titleOf, withReferences, type Reference } from './references.ts';
import { unknown } from './refusal.ts';
import { sheetByTitle } from './sheets.ts';

function movedIndex(index: number, { at, removed, added }: Splice): number | null {
  if (index < at) return index;
  return index < at + removed ? null : index - removed + added;
}

function followed(reference: Reference, splice: Splice): Reference | null {
  const axis = splice.dimension === 'ROWS' ? 'row' : 'column';
  const index = movedIndex(reference[axis], splice);
  if (index !== null) return { ...reference, [axis]: index };
  if (reference.isEnd) throw unknown('what becomes of a range whose end is deleted');
  if (reference.title !== '')
    throw unknown('what becomes of a reference to a deleted cell elsewhere');
  return null;
}

/** Every formula of the spreadsheet as it reads after a splice of one sheet. */
export function followingFormulas(
  spreadsheet: Spreadsheet,
  sheetId: number,
  splice: Splice,
): Spreadsheet {
  const isNamed = (reference: Reference, own: Sheet): boolean => {
    const sheet = reference.title === '' ? own : sheetByTitle(spreadsheet, titleOf(reference));
    return sheet?.sheetId === sheetId;
  };
  const cellOf = (cell: CellData | undefined, own: Sheet): CellData | undefined => {
    const value = cell?.userEnteredValue;
    if (value === undefined || !('formulaValue' in value)) return cell;
    const formulaValue = withReferences(value.formulaValue, (reference) =>
      isNamed(reference, own) ? followed(reference, splice) : reference,
    );
    return formulaValue === value.formulaValue
      ? cell
      : { ...cell, userEnteredValue: { formulaValue } };
  };
  const rowOf = (row: Row | undefined, own: Sheet): Row | undefined => {
    const cells = row?.map((cell) => cellOf(cell, own));
    return cells?.every((cell, index) => cell === row?.[index]) === true ? row : cells;
  };
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => {
      const rows = sheet.grid.rows.map((row) => rowOf(row, sheet));
      const isSame = rows.every((row, index) => row === sheet.grid.rows[index]);
      return isSame ? sheet : { ...sheet, grid: { ...sheet.grid, rows } };
    }),
  };
}
