// What has to change so that a sheet of the system's shows given rows: only the cells that differ.
import { isBlank, type Cell, type Workbook } from './cell.ts';
import type { Change } from './change.ts';
import { mapHeaders } from './header.ts';
import { layoutOf } from './layout.ts';
import type { Register } from './register.ts';
import { sheetsOf } from './table.ts';

/** Values by column key; a missing key leaves the cell alone, null clears it. */
export type RowValues = Readonly<Record<string, Cell>>;

/** `row` counts from 1; null = a new row after the last. */
export type PlacedRow = { readonly row: number | null; readonly values: RowValues };

const sameCell = (a: Cell | undefined, b: Cell): boolean =>
  a === b || (isBlank(a) && isBlank(b)) || (typeof a === 'number' && String(a) === b);

/** A quotation of a cell says no more in more words; every place holds this. */
const LONGEST_RESULT = 4000;

/** As every place keeps it: what is kept otherwise would look changed at every run. */
const keepable = (value: Cell): Cell =>
  typeof value === 'string'
    ? value.replace(/\r\n?/gu, '\n').replace(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '')
    : value;

const shortened = (value: Cell): Cell =>
  typeof value === 'string' && value.length > LONGEST_RESULT
    ? `${value.slice(0, LONGEST_RESULT - 1)}…`
    : value;

type Run = { readonly column: number; readonly values: Cell[] };

/** One change per run of neighbouring cells that differ. */
function changedRuns({ name, leads }: Place, row: number, wanted: ReadonlyMap<number, Cell>) {
  const runs: Run[] = [];
  for (const [column, value] of [...wanted].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs.map((run): Change => ({ kind: 'set', sheet: name, row, ...run, ...leads }));
}

type Place = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Counts from 1. */
  readonly headerRow: number;
  /** Column number (from 1) by key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly leads: Pick<Register, 'leadsToTabs'>;
  readonly changes: readonly Change[];
};

/** The sheet to write into, with the changes that make it or mend its header. */
function placeOf(register: Register, workbook: Workbook): Place {
  const keys = Object.keys(register.columns);
  const leads = register.leadsToTabs === undefined ? {} : { leadsToTabs: register.leadsToTabs };
  const [sheet] = sheetsOf(register, workbook);
  if (sheet === undefined) {
    const columns = new Map(keys.map((key, index) => [key, index + 1]));
    const changes: Change[] = [{ kind: 'add-sheet', layout: layoutOf(register) }];
    return { name: register.sheet, rows: [], headerRow: 1, columns, leads, changes };
  }
  const map = mapHeaders(register, sheet);
  const headerRow = map.headerRow ?? 1;
  const header = sheet.rows[headerRow - 1] ?? [];
  let next = header.length + 1;
  const changes: Change[] = [];
  const columns = new Map<string, number>();
  for (const key of keys) {
    const known = map.index[key];
    columns.set(key, known === undefined ? next : known + 1);
    if (known !== undefined) continue;
    const text = register.columns[key]?.header ?? key;
    changes.push({ kind: 'set', sheet: sheet.name, row: headerRow, column: next, values: [text] });
    next += 1;
  }
  return { name: sheet.name, rows: sheet.rows, headerRow, columns, leads, changes };
}

function rowChanges(place: Place, row: number, values: RowValues): readonly Change[] {
  const differing = new Map<number, Cell>();
  for (const [key, given] of Object.entries(values)) {
    const column = place.columns.get(key);
    if (column === undefined) continue;
    const value = keepable(given);
    if (!sameCell(place.rows[row - 1]?.[column - 1], value)) differing.set(column, value);
  }
  return changedRuns(place, row, differing);
}

/** Changes that make the sheet when it is not there, or mend its header. */
export const ensureSheet = (register: Register, workbook: Workbook): readonly Change[] =>
  placeOf(register, workbook).changes;

/** Changes that place rows where they are told to go, new ones after the last row in use. */
export function placeRows(
  register: Register,
  workbook: Workbook,
  rows: readonly PlacedRow[],
): readonly Change[] {
  const place = placeOf(register, workbook);
  let used = place.rows.length;
  while (used > 0 && (place.rows[used - 1] ?? []).every(isBlank)) used -= 1;
  let next = Math.max(used, place.headerRow) + 1;
  const changes = rows.flatMap(({ row, values }) => {
    const at = row ?? next;
    if (row === null) next += 1;
    return rowChanges(place, at, values);
  });
  return rows.length === 0 ? [] : [...place.changes, ...changes];
}

/** Changes that make the sheet show exactly these rows below its header; left-over rows are cleared. */
export function replaceRows(
  register: Register,
  workbook: Workbook,
  rows: readonly RowValues[],
): readonly Change[] {
  const place = placeOf(register, workbook);
  const blank: RowValues = Object.fromEntries(
    Object.keys(register.columns).map((key) => [key, null]),
  );
  const first = place.headerRow + 1;
  const leftOver = Math.max(0, place.rows.length - place.headerRow - rows.length);
  return [
    ...place.changes,
    ...rows.flatMap((values, index) => {
      const shown = Object.entries(values).map(([key, value]) => [key, shortened(value)] as const);
      return rowChanges(place, first + index, { ...blank, ...Object.fromEntries(shown) });
    }),
    ...Array.from({ length: leftOver }).flatMap((_, index) =>
      rowChanges(place, first + rows.length + index, blank),
    ),
  ];
}
