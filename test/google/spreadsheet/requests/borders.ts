// updateBorders: each side of a range, and the lines within it.
import { refuseOutside } from '../a1.ts';
import { normalObject } from '../colour.ts';
import { changeCells, clip } from '../grid.ts';
import { objectIn, onlyKnown, textIn, type JsonObject } from '../json.ts';
import { without } from '../lists.ts';
import type { Box, CellData, Spreadsheet } from '../model.ts';
import { gridRangeIn } from '../ranges.ts';
import { badRequest } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

/** Pixels of each style: the width follows from it. */
const WIDTHS: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

type Border = JsonObject | 'none';

const BLACK = { rgbColor: {} };

/** Undefined: the border stays as it is. */
function borderIn(body: JsonObject, name: string): Border | undefined {
  const border = objectIn(body, name);
  if (border === undefined) return undefined;
  onlyKnown(border, 'Border', ['style', 'width', 'color', 'colorStyle']);
  const style = textIn(border, 'style') ?? 'NONE';
  if (style === 'NONE') return 'none';
  const width = WIDTHS[style];
  if (width === undefined) throw badRequest(`Invalid border style: ${style}`);
  const colours = normalObject({
    color: border['color'] ?? {},
    colorStyle: border['colorStyle'] ?? null,
  });
  return {
    style,
    width,
    color: colours['color'] ?? {},
    colorStyle: colours['colorStyle'] ?? BLACK,
  };
}

type Sides = Readonly<Record<'top' | 'bottom' | 'left' | 'right', Border | undefined>>;

function bordered(cell: CellData | undefined, sides: Sides): CellData | undefined {
  const given = Object.entries(sides).filter(
    (entry): entry is [string, Border] => entry[1] !== undefined,
  );
  if (given.length === 0) return cell;
  const old = cell?.userEnteredFormat ?? {};
  const borders: Record<string, JsonObject> = {
    ...(objectIn(old, 'borders') as Record<string, JsonObject> | undefined),
  };
  for (const [side, border] of given) {
    if (border === 'none') Reflect.deleteProperty(borders, side);
    else borders[side] = border;
  }
  const rest = without(old, 'borders');
  const format = Object.keys(borders).length === 0 ? rest : { ...rest, borders };
  const bare = cell === undefined ? {} : without(cell, 'userEnteredFormat');
  return Object.keys(format).length === 0 ? bare : { ...bare, userEnteredFormat: format };
}

function updateBorders(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  const names = ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'] as const;
  onlyKnown(body, 'updateBorders', ['range', ...names]);
  const { sheetId, box: open } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, open);
  const box: Box = clip(sheet.grid, open);
  const [top, bottom, left, right, across, down] = names.map((name) => borderIn(body, name));
  const grid = changeCells(sheet.grid, box, (cell, row, column) =>
    bordered(cell, {
      top: row === box.startRow ? top : across,
      bottom: row === box.endRow - 1 ? bottom : across,
      left: column === box.startColumn ? left : down,
      right: column === box.endColumn - 1 ? right : down,
    }),
  );
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

export const BORDER_KINDS: Kinds = { updateBorders };
