// The registers' tabs as they stand in a workbook, for a place that gives them what they lack of drop-downs and the like.
import { isBlank, type Cell, type Grid, type Workbook } from './kit/cell.ts';
import { mapHeaders } from './kit/header.ts';
import { layoutOf, type Lead, type StandingTab } from './kit/layout.ts';
import type { Register } from './kit/register.ts';
import { sheetsOf } from './kit/table.ts';
import { registers } from './registers/index.ts';

const isBlankBelow = (rows: Grid, headerRow: number, index: number): boolean =>
  rows.slice(headerRow).every((cells) => isBlank(cells[index]));

function leadsIn(rows: Grid, workbook: Workbook): readonly Lead[] {
  const tabs = new Set<Cell>(workbook.sheets.map(({ name }) => name));
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      tabs.has(cell) ? [{ row: row + 1, column: column + 1, to: String(cell) }] : [],
    ),
  );
}

function standingTab(register: Register, workbook: Workbook): readonly StandingTab[] {
  const [sheet] = sheetsOf(register, workbook);
  if (sheet === undefined) return [];
  const { headerRow, index } = mapHeaders(register, sheet);
  if (headerRow === null) return [];
  const keys = Object.keys(index).filter((key) =>
    isBlankBelow(sheet.rows, headerRow, index[key] ?? 0),
  );
  const layout = layoutOf(register);
  const leads = register.leadsToTabs === true ? leadsIn(sheet.rows, workbook) : [];
  return [{ sheet: sheet.name, layout, headerRow, index, blank: new Set(keys), leads }];
}

/** In the order of the registers; a tab whose header cannot be found is left out. */
export const standingTabs = (workbook: Workbook): readonly StandingTab[] =>
  Object.values(registers).flatMap((register) => standingTab(register, workbook));
