// autoFill: what a person gets by dragging the corner of a selection.
import { refuseOutside } from '../a1.ts';
import { cellAt, changeCells, clip } from '../grid.ts';
import { flagIn, integerIn, objectIn, onlyKnown, required, type JsonObject } from '../json.ts';
import type { Box, CellData, Dimension, Sheet, Spreadsheet } from '../model.ts';
import { refuseRanged } from '../obstacles.ts';
import { dimensionIn, gridRangeIn } from '../ranges.ts';
import { copiedFormula } from '../references.ts';
import { unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

/** The values of one line of the source, in the direction they are filled on. */
type Series = readonly (CellData | undefined)[];

const numberOf = (cell: CellData | undefined): number | null => {
  const value = cell?.userEnteredValue;
  return value !== undefined && 'numberValue' in value ? value.numberValue : null;
};

/** The step of two and more numbers, each as far from the one before; null where there is none. */
function stepOf(series: Series): number | null {
  const numbers = series.map(numberOf);
  const [first, second] = numbers;
  if (first == null || second == null) return null;
  const step = second - first;
  const isEven = numbers.every(
    (number, index) => number !== null && Math.abs(number - (first + index * step)) < 1e-9,
  );
  return isEven ? step : null;
}

const ENDS_IN_DIGIT = /\d\s*$/u;

/** Texts repeat; those that end in a number are counted on, by rules that are not recorded. */
function repeats(cell: CellData | undefined): boolean {
  const value = cell?.userEnteredValue;
  if (value === undefined) return true;
  if ('stringValue' in value) return !ENDS_IN_DIGIT.test(value.stringValue);
  return 'formulaValue' in value;
}

type Filler = (position: number) => CellData | undefined;

/** `position`: how far behind the source's first cell. */
function fillerOf(series: Series, dimension: Dimension): Filler {
  const step = stepOf(series);
  const [first] = series;
  if (step !== null && first !== undefined) {
    const start = numberOf(first) ?? 0;
    return (position) => ({
      ...series[position % series.length],
      userEnteredValue: { numberValue: start + position * step },
    });
  }
  if (!series.every(repeats)) throw unknown('how this series is filled on');
  return (position) => {
    const cell = series[position % series.length];
    const value = cell?.userEnteredValue;
    if (value === undefined || !('formulaValue' in value)) return cell;
    const by = position - (position % series.length);
    const [rows, columns] = dimension === 'ROWS' ? [by, 0] : [0, by];
    return {
      ...cell,
      userEnteredValue: { formulaValue: copiedFormula(value.formulaValue, rows, columns) },
    };
  };
}

function seriesAt(sheet: Sheet, box: Box, dimension: Dimension, line: number): Series {
  const length = dimension === 'ROWS' ? box.endRow - box.startRow : box.endColumn - box.startColumn;
  return Array.from({ length }, (_, index) =>
    dimension === 'ROWS'
      ? cellAt(sheet.grid, box.startRow + index, line)
      : cellAt(sheet.grid, line, box.startColumn + index),
  );
}

function autoFill(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'autoFill', ['range', 'sourceAndDestination', 'useAlternateSeries']);
  if (objectIn(body, 'range') !== undefined) throw unknown('which part of a range is filled on');
  if (flagIn(body, 'useAlternateSeries') === true) throw unknown('the alternate series');
  const given = required(objectIn(body, 'sourceAndDestination'), 'sourceAndDestination');
  onlyKnown(given, 'SourceAndDestination', ['source', 'dimension', 'fillLength']);
  const { sheetId, box: open } = gridRangeIn(given, 'source');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, open);
  const source = clip(sheet.grid, open);
  const dimension = dimensionIn(given);
  const length = required(integerIn(given, 'fillLength'), 'fillLength');
  if (length < 1) throw unknown('filling up or to the left');
  const isRows = dimension === 'ROWS';
  const box = isRows
    ? { ...source, startRow: source.endRow, endRow: source.endRow + length }
    : { ...source, startColumn: source.endColumn, endColumn: source.endColumn + length };
  refuseOutside(sheet, { ...box, startRow: box.endRow - 1, startColumn: box.endColumn - 1 });
  refuseRanged(spreadsheet, sheet, source);
  const fillers = new Map<number, Filler>();
  const grid = changeCells(sheet.grid, box, (_, row, column) => {
    const line = isRows ? column : row;
    const filler =
      fillers.get(line) ?? fillerOf(seriesAt(sheet, source, dimension, line), dimension);
    fillers.set(line, filler);
    return filler(isRows ? row - source.startRow : column - source.startColumn);
  });
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

export const FILLING_KINDS: Kinds = { autoFill };
