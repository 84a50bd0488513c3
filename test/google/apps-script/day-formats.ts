// Days and times as people's spreadsheets show them: without a date format a serial is a plain number, and comes to a script
// as one.
import { mapHeaders } from '../../../functions/domain/kit/header.ts';
import { sheetsNamed } from '../../../functions/domain/kit/table.ts';
import type { Register } from '../../../functions/domain/kit/register.ts';
import { registers } from '../../../functions/domain/registers/index.ts';
import { changeCells, usedBox } from '../spreadsheet/grid.ts';
import type { JsonObject } from '../spreadsheet/json.ts';
import type { CellData, Sheet, Spreadsheet } from '../spreadsheet/model.ts';
import { workbookOf } from '../spreadsheet/workbook.ts';

const FORMATS: Readonly<Record<string, JsonObject>> = {
  day: { type: 'DATE', pattern: 'yyyy/mm/dd' },
  time: { type: 'TIME', pattern: 'hh:mm' },
  moment: { type: 'DATE_TIME', pattern: 'yyyy/mm/dd hh:mm' },
};

/** Formats by column index. */
function formatsOf(register: Register, spreadsheet: Spreadsheet): ReadonlyMap<number, JsonObject> {
  const [sheet] = sheetsNamed(workbookOf(spreadsheet), register.sheet);
  if (sheet === undefined) return new Map();
  const { index } = mapHeaders(register, sheet);
  return new Map(
    Object.entries(register.columns).flatMap(([key, { kind }]): [number, JsonObject][] => {
      const at = index[key];
      const format = FORMATS[kind];
      return at === undefined || format === undefined ? [] : [[at, format]];
    }),
  );
}

function formatted(sheet: Sheet, formats: ReadonlyMap<number, JsonObject>): Sheet {
  const change = (cell: CellData | undefined, _row: number, column: number) => {
    const numberFormat = formats.get(column);
    const isNumber = cell?.userEnteredValue !== undefined && 'numberValue' in cell.userEnteredValue;
    return isNumber && numberFormat !== undefined
      ? { ...cell, userEnteredFormat: { ...cell.userEnteredFormat, numberFormat } }
      : cell;
  };
  return { ...sheet, grid: changeCells(sheet.grid, usedBox(sheet.grid), change) };
}

/** The spreadsheet with a date format on every number in a column of days, times or moments. */
export function withDayFormats(spreadsheet: Spreadsheet): Spreadsheet {
  const all = new Map(
    Object.values(registers).map((register) => [register.sheet, formatsOf(register, spreadsheet)]),
  );
  const sheets = spreadsheet.sheets.map((sheet) =>
    formatted(sheet, all.get(sheet.title) ?? new Map()),
  );
  return { ...spreadsheet, sheets };
}
