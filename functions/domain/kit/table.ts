// Reading one sheet as a register: rows of typed values, and a finding for everything that is not as declared.
import type { Basis } from './basis.ts';
import { isBlank, type Cell, type Sheet, type Workbook } from './cell.ts';
import type { Reading } from './column.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group.ts';
import { mapHeaders, type HeaderMap } from './header.ts';
import { matchKey } from './normalise.ts';
import { oncePer } from './once.ts';
import type { AnyColumn, Register, Row } from './register.ts';

export type Table<R extends Register = Register> = {
  readonly register: R;
  /** The name as it stands in the workbook; the declared one when the sheet is missing. */
  readonly sheet: string;
  readonly isPresent: boolean;
  readonly map: HeaderMap;
  readonly rows: readonly Row<R>[];
  /** The last row of the sheet that holds anything; counts from 1. */
  readonly lastRow: number;
  readonly findings: readonly Finding[];
};

type Slot = {
  readonly key: string;
  readonly column: AnyColumn;
  readonly index: number;
  /** The header as it stands in the sheet. */
  readonly header: string;
  readonly basis: Basis | null;
  /** What the cell holds; null when it is blank. */
  readonly read: (cell: Cell | undefined) => Reading<unknown> | null;
};

/** Lists repeat themselves: a cell that holds the same as the one above it is not read again. */
function readingOf(column: AnyColumn): Slot['read'] {
  let above: Cell | undefined = null;
  let reading: Reading<unknown> | null = null;
  return (cell) => {
    if (cell === above) return reading;
    above = cell;
    reading = isBlank(cell) ? null : column.read(cell);
    return reading;
  };
}

const sheetsByName = oncePer(({ sheets }: Workbook) =>
  groupBy(sheets, ({ name }) => matchKey(name)),
);

/** Sheets of a workbook by the name people see, spelling differences folded. */
export const sheetsNamed = (workbook: Workbook, name: string): readonly Sheet[] =>
  sheetsByName(workbook).get(matchKey(name)) ?? [];

/** Sheets that are the register's, the one to read first. */
export const sheetsOf = (
  { sheet, aliases = [] }: Pick<Register, 'sheet' | 'aliases'>,
  workbook: Workbook,
): readonly Sheet[] => [sheet, ...aliases].flatMap((name) => sheetsNamed(workbook, name));

/** A row with nothing in our columns but labels, or only unticked boxes, is no entry: lists have blank lines. */
function isEmptyRow(cells: readonly Cell[], slots: readonly Slot[]): boolean {
  for (const { index } of slots) {
    const cell = cells[index];
    if (cell !== false && !isBlank(cell)) return false;
  }
  return true;
}

function missingValue({ column, header }: Slot): Pick<Finding, 'code' | 'severity' | 'message'> {
  const severity = column.required ?? 'error';
  return {
    code: 'missing-value',
    severity,
    message: `「${header}」沒有填。${column.hint}請補填。`,
  };
}

type RowReader = {
  readonly sheet: string;
  /** An entry of which nothing is known yet; copying it is far cheaper than growing one cell by cell. */
  readonly blank: Readonly<Record<string, unknown>>;
  readonly slots: readonly Slot[];
  readonly findings: Finding[];
};

const NOTHING: readonly string[] = [];

const blankOf = oncePer((register: Register): RowReader['blank'] => ({
  ...Object.fromEntries(Object.keys(register.columns).map((key) => [key, undefined])),
  at: null,
  unreadable: NOTHING,
}));

function readRow(
  { sheet, blank, slots, findings }: RowReader,
  cells: readonly Cell[],
  row: number,
) {
  const entry: Record<string, unknown> = { ...blank };
  let unreadable = NOTHING;
  for (const slot of slots) {
    const { key, column, index, header } = slot;
    const reading = slot.read(cells[index]);
    if (reading === null) {
      if (column.required === null) continue;
      findings.push({ ...missingValue(slot), sheet, row, column: header, basis: slot.basis });
      continue;
    }
    const { value, problem } = reading;
    entry[key] = value;
    if (problem === undefined) continue;
    if (value === undefined) unreadable = [...unreadable, key];
    const { code, message, severity = 'error' } = problem;
    findings.push({ code, severity, message, sheet, row, column: header, basis: slot.basis });
  }
  entry['at'] = { sheet, row };
  entry['unreadable'] = unreadable;
  return entry;
}

function missingSheet(register: Register): readonly Finding[] {
  if (register.filledBy === 'system') return [];
  const message = `找不到「${register.sheet}」工作表，相關事項一律視為未辦理。請新增一頁並命名為「${register.sheet}」，第 1 列填上標題：${Object.values(
    register.columns,
  )
    .map(({ header }) => header)
    .join('、')}。`;
  const { sheet } = register;
  return [
    {
      code: 'missing-sheet',
      severity: 'error',
      message,
      sheet,
      row: null,
      column: null,
      basis: register.basis,
    },
  ];
}

/** A second sheet for one register is not read, and says so. */
function secondSheet({ name }: Sheet, read: Sheet): Finding {
  const place = { sheet: name, row: null, column: null, basis: null };
  return matchKey(name) === matchKey(read.name)
    ? {
        ...place,
        code: 'duplicate-sheet',
        severity: 'error',
        message: `有兩頁都叫「${name}」（只差空白或異體字），系統只讀第一頁。請把這一頁改名或併入第一頁。`,
      }
    : {
        ...place,
        code: 'alias-beside-sheet',
        severity: 'warning',
        message: `「${name}」和「${read.name}」是同一種登記表，系統只讀「${read.name}」。請把資料併到一頁，或把不用的一頁改名。`,
      };
}

/** The register's table in a workbook; a missing sheet gives an empty table and says so. */
export function readTable<R extends Register>(register: R, workbook: Workbook): Table<R> {
  const [sheet, ...others] = sheetsOf(register, workbook);
  if (sheet === undefined) {
    const map: HeaderMap = { headerRow: null, index: {}, headers: {}, findings: [] };
    const findings = missingSheet(register);
    return {
      register,
      sheet: register.sheet,
      isPresent: false,
      map,
      rows: [],
      lastRow: 0,
      findings,
    };
  }
  const map = mapHeaders(register, sheet);
  const findings: Finding[] = [
    ...others.map((other) => secondSheet(other, sheet)),
    ...map.findings,
  ];
  const slots = Object.entries(register.columns).map(([key, column]) => ({
    key,
    column,
    index: map.index[key] ?? -1,
    header: map.headers[key] ?? column.header,
    basis: column.basis ?? register.basis,
    read: readingOf(column),
  }));
  const present = slots.filter(({ index }) => index >= 0);
  const blank = blankOf(register);
  const begun = present.filter(({ column }) => column.isLabel !== true);
  const telling = begun.length > 0 ? begun : present;
  const reader: RowReader = { sheet: sheet.name, blank, slots: present, findings };
  const rows: Row<R>[] = [];
  const first = map.headerRow ?? sheet.rows.length;
  for (let index = first; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    if (isEmptyRow(cells, telling)) continue;
    // What the columns read is what their types say.
    rows.push(readRow(reader, cells, index + 1) as Row<R>);
  }
  return {
    register,
    sheet: sheet.name,
    isPresent: true,
    map,
    rows,
    lastRow: sheet.rows.length,
    findings,
  };
}
