// The cells of a sheet as spreadsheets.get answers them (GridData).
import { effectiveValue, numberFormatOf, shownText, type Place } from './cell-value.ts';
import { below, wants, type Mask } from './field-mask.ts';
import { clip } from './grid.ts';
import { metadataJson } from './metadata.ts';
import { present, type Json, type JsonObject } from './json.ts';
import type { Box, CellData, Dimension, DimensionProperties, Sheet } from './model.ts';
import { overlap } from './ranges.ts';
import { unknown } from './refusal.ts';
import { DEFAULT_CELL_FORMAT } from './theme.ts';
import { lengthUntilLast } from './lists.ts';

const PIXELS: Readonly<Record<Dimension, number>> = { ROWS: 21, COLUMNS: 100 };

function propertiesJson(
  properties: DimensionProperties | undefined,
  dimension: Dimension,
  noted: readonly JsonObject[],
): JsonObject {
  const pixelSize = properties?.pixelSize ?? PIXELS[dimension];
  if (pixelSize === 'measured')
    throw unknown('how wide a text is: Google measures it with its fonts');
  return present({
    hiddenByUser: properties?.hiddenByUser === true ? true : undefined,
    pixelSize,
    developerMetadata: noted.length === 0 ? undefined : noted,
  });
}

/** The developer metadata of a sheet's rows or columns, by their index. */
function notedBeside(
  { spreadsheet, sheet }: Place,
  type: 'ROW' | 'COLUMN',
): (index: number) => readonly JsonObject[] {
  const here = spreadsheet.metadata.filter(
    ({ location }) => location.type === type && location.sheetId === sheet.sheetId,
  );
  return (index) =>
    here
      .filter(({ location }) => 'index' in location && location.index === index)
      .map(metadataJson);
}

function refuseFiltered({ basicFilter }: Sheet): void {
  if (basicFilter !== undefined && basicFilter.columns.length > 0)
    throw unknown('which rows a basic filter hides');
}

function dimensionsJson(place: Place, dimension: Dimension, box: Box): readonly JsonObject[] {
  const { sheet } = place;
  const isRows = dimension === 'ROWS';
  if (isRows) refuseFiltered(sheet);
  const noted = notedBeside(place, isRows ? 'ROW' : 'COLUMN');
  const list = isRows ? sheet.grid.rowProperties : sheet.grid.columnProperties;
  const [start, end] = isRows ? [box.startRow, box.endRow] : [box.startColumn, box.endColumn];
  return Array.from({ length: end - start }, (_, index) =>
    propertiesJson(list[start + index], dimension, noted(start + index)),
  );
}

/** Numbers to the right, text to the left, truth values in the middle. */
function alignment(cell: CellData, place: Place): string {
  const value = effectiveValue(cell, place);
  if (value !== undefined && 'numberValue' in value) return 'RIGHT';
  return value !== undefined && ('boolValue' in value || 'errorValue' in value) ? 'CENTER' : 'LEFT';
}

function effectiveFormat(cell: CellData, place: Place): JsonObject {
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

/** Even an empty cell has an effective format where a banding or a rule gives it a colour. */
function refuseColoured({ sheet }: Place, box: Box): void {
  const coloured = [
    ...sheet.bandedRanges.map((banding) => banding.box),
    ...sheet.conditionalFormats.flatMap(({ ranges }) =>
      ranges.map((range) => clip(sheet.grid, range)),
    ),
  ];
  if (coloured.some((one) => overlap(one, box)))
    throw unknown('effectiveFormat where conditional formats or alternating colours apply');
}

function boxJson(place: Place, box: Box, mask: Mask): JsonObject {
  const cells = below(below(mask, 'rowData'), 'values');
  if (cells !== undefined && wants(cells, 'effectiveFormat')) refuseColoured(place, box);
  const rows = cells === undefined ? [] : rowsJson(place, box, cells);
  return present({
    startRow: counted(box.startRow),
    startColumn: counted(box.startColumn),
    rowData: rows.length === 0 ? undefined : rows,
    rowMetadata: wants(mask, 'rowMetadata') ? dimensionsJson(place, 'ROWS', box) : undefined,
    columnMetadata: wants(mask, 'columnMetadata')
      ? dimensionsJson(place, 'COLUMNS', box)
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
