// The cells of a sheet as spreadsheets.get answers them (GridData).
import { effectiveValue, numberFormatOf, shownText, type Place } from './cell-value.ts';
import { below, wants, type Mask } from './field-mask.ts';
import { clip } from './grid.ts';
import { present, type Json, type JsonObject } from './json.ts';
import type { Box, CellData, Dimension, DimensionProperties, Sheet } from './model.ts';
import { unknown } from './refusal.ts';
import { DEFAULT_CELL_FORMAT } from './theme.ts';
import { lengthUntilLast } from './lists.ts';

const PIXELS: Readonly<Record<Dimension, number>> = { ROWS: 21, COLUMNS: 100 };

function propertiesJson(
  properties: DimensionProperties | undefined,
  dimension: Dimension,
): JsonObject {
  const pixelSize = properties?.pixelSize ?? PIXELS[dimension];
  if (pixelSize === 'measured')
    throw unknown('how wide a text is: Google measures it with its fonts');
  return present({ hiddenByUser: properties?.hiddenByUser === true ? true : undefined, pixelSize });
}

function dimensionsJson(sheet: Sheet, dimension: Dimension, box: Box): readonly JsonObject[] {
  const isRows = dimension === 'ROWS';
  const list = isRows ? sheet.grid.rowProperties : sheet.grid.columnProperties;
  const [start, end] = isRows ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
  return Array.from({ length: end - start }, (_, index) =>
    propertiesJson(list[start + index], dimension),
  );
}

/** Numbers to the right, text to the left, truth values in the middle. */
function alignment(cell: CellData, place: Place): string {
  const value = effectiveValue(cell, place);
  if (value !== undefined && 'numberValue' in value) return 'RIGHT';
  return value !== undefined && ('boolValue' in value || 'errorValue' in value) ? 'CENTER' : 'LEFT';
}

function effectiveFormat(cell: CellData, place: Place): JsonObject {
  if (place.sheet.conditionalFormats.length > 0) {
    throw unknown('effectiveFormat on a sheet with conditional formats');
  }
  if (place.sheet.bandedRanges.length > 0) throw unknown('effectiveFormat on a sheet with bands');
  const format = cell.userEnteredFormat;
  const textFormat = {
    ...(DEFAULT_CELL_FORMAT['textFormat'] as JsonObject),
    ...(format?.['textFormat'] as JsonObject | undefined),
  };
  return {
    ...DEFAULT_CELL_FORMAT,
    horizontalAlignment: alignment(cell, place),
    ...format,
    textFormat,
  };
}

const LINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/iu;

function hyperlink(cell: CellData): string | undefined {
  const value = cell.userEnteredValue;
  if (value === undefined || !('formulaValue' in value)) return undefined;
  return LINK.exec(value.formulaValue)?.[1]?.replaceAll('""', '"');
}

function shown(
  cell: CellData,
  place: Place,
  mask: Mask,
): Readonly<Record<string, Json | undefined>> {
  if (cell.userEnteredValue === undefined) return {};
  numberFormatOf(cell);
  return {
    effectiveValue: wants(mask, 'effectiveValue') ? effectiveValue(cell, place) : undefined,
    formattedValue: wants(mask, 'formattedValue') ? shownText(cell, place) : undefined,
    hyperlink: hyperlink(cell),
  };
}

function cellJson(cell: CellData | undefined, place: Place, mask: Mask): JsonObject {
  if (cell === undefined) return {};
  const styled = cell.userEnteredValue !== undefined || cell.userEnteredFormat !== undefined;
  return present({
    userEnteredValue: cell.userEnteredValue,
    ...shown(cell, place, mask),
    userEnteredFormat: cell.userEnteredFormat,
    effectiveFormat:
      styled && wants(mask, 'effectiveFormat') ? effectiveFormat(cell, place) : undefined,
    note: cell.note,
    dataValidation: cell.dataValidation,
  });
}

function rowJson(place: Place, row: number, box: Box, mask: Mask): JsonObject {
  const cells = place.sheet.grid.rows[row]?.slice(box.startColumn, box.endColumn) ?? [];
  const length = lengthUntilLast(cells, (cell) => cell !== undefined);
  if (length === 0) return {};
  return {
    values: Array.from({ length }, (_, index) => cellJson(cells[index], place, mask)),
  };
}

function rowsJson(place: Place, box: Box, mask: Mask): readonly JsonObject[] {
  const end = Math.min(box.endRow, place.sheet.grid.rows.length);
  const rows: JsonObject[] = [];
  for (let row = box.startRow; row < end; row += 1) rows.push(rowJson(place, row, box, mask));
  return rows.slice(
    0,
    lengthUntilLast(rows, (row) => 'values' in row),
  );
}

const counted = (start: number): number | undefined => (start === 0 ? undefined : start);

function boxJson(place: Place, box: Box, mask: Mask): JsonObject {
  const cells = below(below(mask, 'rowData'), 'values');
  const rows = cells === undefined ? [] : rowsJson(place, box, cells);
  const { sheet } = place;
  return present({
    startRow: counted(box.startRow),
    startColumn: counted(box.startColumn),
    rowData: rows.length === 0 ? undefined : rows,
    rowMetadata: wants(mask, 'rowMetadata') ? dimensionsJson(sheet, 'ROWS', box) : undefined,
    columnMetadata: wants(mask, 'columnMetadata')
      ? dimensionsJson(sheet, 'COLUMNS', box)
      : undefined,
  });
}

/** One GridData for each box; the whole grid when none was asked for. */
export function cellsJson(
  place: Place,
  boxes: readonly Box[] | null,
  mask: Mask,
): readonly JsonObject[] {
  return (boxes ?? [clip(place.sheet.grid, {})]).map((box) => boxJson(place, box, mask));
}
