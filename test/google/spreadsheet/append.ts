// values.append: find the last table of a range and write below it.
import { parseRange, printRange, refuseOutside } from './a1.ts';
import type { Spreadsheet } from './model.ts';
import { spliceSheet } from './splice.ts';
import { lastTable } from './tables.ts';
import { sheetById } from './sheets.ts';
import {
  byRows,
  grownTo,
  writeRows,
  type Block,
  type WriteOptions,
  type Written,
} from './values.ts';
import { longest } from './lists.ts';

export type AppendOptions = WriteOptions & { readonly insertRows: boolean };

/** `tableRange` is null when the range held no table: then the values start at the range's first cell. */
export type Appended = { readonly written: Written; readonly tableRange: string | null };

function withRoom(
  spreadsheet: Spreadsheet,
  sheetId: number,
  where: {
    readonly row: number;
    readonly rows: number;
    readonly columns: number;
    readonly insert: boolean;
  },
): Spreadsheet {
  const { grid } = sheetById(spreadsheet, sheetId);
  const inserted =
    where.insert && where.row < grid.rowCount && where.rows > 0
      ? spliceSheet(spreadsheet, sheetId, {
          dimension: 'ROWS',
          at: where.row,
          removed: 0,
          added: where.rows,
          like: where.row > 0 ? where.row - 1 : undefined,
        })
      : spreadsheet;
  return grownTo(inserted, sheetId, {
    rows: where.row + Math.max(1, where.rows),
    columns: where.columns,
  });
}

export function appendValues(
  spreadsheet: Spreadsheet,
  range: string,
  block: Block,
  options: AppendOptions,
): Appended {
  const { sheet, box } = parseRange(spreadsheet, range);
  refuseOutside(sheet, box);
  const table = lastTable(sheet.grid, box);
  const at = {
    row: table?.endRow ?? box.startRow ?? 0,
    column: table?.startColumn ?? box.startColumn ?? 0,
  };
  const rows = byRows(block, options.majorDimension);
  const columns = at.column + Math.max(1, longest(rows));
  const room = withRoom(spreadsheet, sheet.sheetId, {
    row: at.row,
    rows: rows.length,
    columns,
    insert: options.insertRows,
  });
  const written = writeRows(room, sheet.sheetId, at, { rows, input: options.input });
  return { written, tableRange: table === null ? null : printRange(sheet, table) };
}
