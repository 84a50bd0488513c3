// Copying and cutting cells within a spreadsheet.
import { refuseOutside } from '../a1.ts';
import { effectiveValue } from '../cell-value.ts';
import { cellAt, changeCells, clip } from '../grid.ts';
import { integerIn, objectIn, onlyKnown, required, textIn, type JsonObject } from '../json.ts';
import { without } from '../lists.ts';
import type { Box, CellData, Sheet, Spreadsheet } from '../model.ts';
import { refuseFormulas, refuseRanged } from '../obstacles.ts';
import { gridRangeIn } from '../ranges.ts';
import { copiedFormula } from '../references.ts';
import { badRequest, unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

type Placed = { readonly sheet: Sheet; readonly box: Box };

/** A cell with where it stood, and how far it is taken. */
type Copied = {
  readonly cell: CellData | undefined;
  readonly from: { readonly spreadsheet: Spreadsheet; readonly sheet: Sheet };
  readonly by: { readonly rows: number; readonly columns: number };
};

type Paste = (old: CellData | undefined, copied: Copied) => CellData | undefined;

const moved = ({ cell, by }: Copied): CellData | undefined => {
  const value = cell?.userEnteredValue;
  if (value === undefined || !('formulaValue' in value)) return cell;
  const formulaValue = copiedFormula(value.formulaValue, by.rows, by.columns);
  return { ...cell, userEnteredValue: { formulaValue } };
};

function valueOnly({ cell, from }: Copied): Pick<CellData, 'userEnteredValue'> {
  const value = effectiveValue(cell, from);
  if (value === undefined) return {};
  if ('errorValue' in value) throw unknown('how the value of a formula with an error is pasted');
  return { userEnteredValue: value };
}

const omit = (cell: CellData | undefined, name: keyof CellData): CellData =>
  cell === undefined ? {} : without(cell, name);

const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (_, copied) => moved(copied),
  PASTE_VALUES: (old, copied) => ({ ...omit(old, 'userEnteredValue'), ...valueOnly(copied) }),
  PASTE_FORMULA: (old, copied) => {
    const value = moved(copied)?.userEnteredValue;
    return { ...omit(old, 'userEnteredValue'), ...(value && { userEnteredValue: value }) };
  },
  PASTE_FORMAT: (old, { cell }) => {
    const format = cell?.userEnteredFormat;
    return { ...omit(old, 'userEnteredFormat'), ...(format && { userEnteredFormat: format }) };
  },
  PASTE_DATA_VALIDATION: (old, { cell }) => {
    const rule = cell?.dataValidation;
    return { ...omit(old, 'dataValidation'), ...(rule && { dataValidation: rule }) };
  },
};

function pasteIn(body: JsonObject): Paste {
  const type = textIn(body, 'pasteType') ?? 'PASTE_NORMAL';
  const paste = PASTES[type];
  if (paste === undefined) throw unknown(`the paste type ${type}`);
  return paste;
}

function boxIn(spreadsheet: Spreadsheet, body: JsonObject, name: string): Placed {
  const { sheetId, box } = gridRangeIn(body, name);
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, box);
  return { sheet, box: clip(sheet.grid, box) };
}

const heightOf = (box: Box): number => box.endRow - box.startRow;
const widthOf = (box: Box): number => box.endColumn - box.startColumn;

/** As often as it fits when it fits a whole number of times, else once, however small the destination is. */
const reach = (size: number, asked: number): number => (asked % size === 0 ? asked : size);

function pasted(spreadsheet: Spreadsheet, source: Placed, target: Placed, paste: Paste): Sheet {
  const { sheet, box } = target;
  const [height, width] = [heightOf(source.box), widthOf(source.box)];
  refuseOutside(sheet, box);
  const grid = changeCells(sheet.grid, box, (old, row, column) => {
    const fromRow = source.box.startRow + ((row - box.startRow) % height);
    const fromColumn = source.box.startColumn + ((column - box.startColumn) % width);
    const cell = cellAt(source.sheet.grid, fromRow, fromColumn);
    const by = { rows: row - fromRow, columns: column - fromColumn };
    return paste(old, { cell, from: { spreadsheet, sheet: source.sheet }, by });
  });
  return { ...sheet, grid };
}

function copyPaste(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'copyPaste', ['source', 'destination', 'pasteType', 'pasteOrientation']);
  if ((textIn(body, 'pasteOrientation') ?? 'NORMAL') !== 'NORMAL')
    throw unknown('pasting with rows and columns exchanged');
  const paste = pasteIn(body);
  const source = boxIn(spreadsheet, body, 'source');
  const wanted = boxIn(spreadsheet, body, 'destination');
  refuseRanged(spreadsheet, source.sheet, source.box);
  const { startRow, startColumn } = wanted.box;
  const box = {
    startRow,
    endRow: startRow + reach(heightOf(source.box), heightOf(wanted.box)),
    startColumn,
    endColumn: startColumn + reach(widthOf(source.box), widthOf(wanted.box)),
  };
  const target = { sheet: wanted.sheet, box };
  return { spreadsheet: withSheet(spreadsheet, pasted(spreadsheet, source, target, paste)) };
}

function cutPaste(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'cutPaste', ['source', 'destination', 'pasteType']);
  if ((textIn(body, 'pasteType') ?? 'PASTE_NORMAL') !== 'PASTE_NORMAL')
    throw unknown('cutting cells and pasting only a part of what is in them');
  const source = boxIn(spreadsheet, body, 'source');
  refuseRanged(spreadsheet, source.sheet, source.box);
  refuseFormulas(spreadsheet);
  const to = required(objectIn(body, 'destination'), 'destination');
  onlyKnown(to, 'GridCoordinate', ['sheetId', 'rowIndex', 'columnIndex']);
  const [startRow, startColumn] = [
    integerIn(to, 'rowIndex') ?? 0,
    integerIn(to, 'columnIndex') ?? 0,
  ];
  if (startRow < 0 || startColumn < 0) throw badRequest('Invalid destination');
  const emptied = {
    ...source.sheet,
    grid: changeCells(source.sheet.grid, source.box, () => undefined),
  };
  const without = withSheet(spreadsheet, emptied);
  const box = {
    startRow,
    endRow: startRow + heightOf(source.box),
    startColumn,
    endColumn: startColumn + widthOf(source.box),
  };
  const target = { sheet: sheetById(without, integerIn(to, 'sheetId') ?? 0), box };
  const keep: Paste = (_, { cell }) => cell;
  return { spreadsheet: withSheet(without, pasted(spreadsheet, source, target, keep)) };
}

export const COPYING_KINDS: Kinds = { copyPaste, cutPaste };
