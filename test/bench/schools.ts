// Schools of any size and any number, made of the sample's entries.
import type { Cell, Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import { mapHeaders } from '../../functions/domain/kit/header.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

const registerOf: ReadonlyMap<string, Register> = new Map(
  Object.values(registers).map((register) => [register.sheet, register]),
);

/** Columns beside the key in which a value may not come twice. */
const alsoUnique: Readonly<Record<string, readonly string[]>> = {
  people: ['name'],
  assets: ['propertyNumber'],
  accounts: ['account'],
  'risk-assessments': ['weakness'],
  'training-records': ['course'],
};

type Layout = { readonly header: number; readonly columns: ReadonlyMap<string, number> };

function layoutOf(sheet: Sheet, register: Register): Layout {
  const { headerRow, index } = mapHeaders(register, sheet);
  return { header: headerRow ?? 1, columns: new Map(Object.entries(index)) };
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== null && cell !== '';

/** Entries that take their course from a session would all be repeats of one another. */
const isWhole = (cells: readonly Cell[], columns: readonly number[]): boolean =>
  columns.length === 0 ? cells.some(isFilled) : columns.every((column) => isFilled(cells[column]));

function grown(sheet: Sheet, count: number): Sheet {
  const register = registerOf.get(sheet.name);
  if (register === undefined) return sheet;
  const { header, columns } = layoutOf(sheet, register);
  const keys = [register.key ?? [], alsoUnique[register.id] ?? []].flat();
  const unique = new Set(keys.flatMap((key) => columns.get(key) ?? []));
  const course = register.id === 'training-records' ? [...unique] : [];
  const filled = sheet.rows.slice(header).filter((cells) => isWhole(cells, course));
  if (filled.length === 0) return sheet;
  const body = Array.from({ length: count }, (_, index): readonly Cell[] => {
    const cells = filled[index % filled.length] ?? [];
    if (index < filled.length) return cells;
    return cells.map((cell, column) =>
      unique.has(column) && cell !== null ? `${index}${String(cell)}` : cell,
    );
  });
  return { ...sheet, rows: [...sheet.rows.slice(0, header), ...body] };
}

/** The sample with so many rows in the named tabs. */
export function schoolOf(counts: Readonly<Record<string, number>>): Workbook {
  return {
    sheets: sampleSchool.sheets.map((sheet) => {
      const count = counts[sheet.name];
      return count === undefined ? sheet : grown(sheet, count);
    }),
  };
}

/** Tabs that grow with the years: all but what a school sets once and what it measures. */
export const growingTabs: readonly string[] = sampleSchool.sheets
  .map(({ name }) => name)
  .filter((name) => registerOf.has(name))
  .filter((name) => !['設定', '行事曆', '目標', '法規清單', '風險對策參考'].includes(name));

const typed = new Set(['text', 'long-text', 'reference', 'email']);

/** A school that shares no typed text with another number's: a workbook that was really read anew. */
export function anotherSchool(number: number): Workbook {
  const sheets = sampleSchool.sheets.map((sheet): Sheet => {
    const register = registerOf.get(sheet.name);
    if (register === undefined || register.id === 'settings') return { ...sheet };
    const { header, columns } = layoutOf(sheet, register);
    const own = new Set(
      [...columns].flatMap(([key, index]) =>
        typed.has(register.columns[key]?.kind ?? '') ? [index] : [],
      ),
    );
    const rows = sheet.rows.map((cells, row) =>
      cells.map((cell, column) =>
        row >= header && own.has(column) && isFilled(cell) ? `${number}x${String(cell)}` : cell,
      ),
    );
    return { ...sheet, rows };
  });
  return { sheets };
}
