// The registers as they leave the school: what people typed, row by row, without the columns that hold personal data.
import type { Book } from '../book.ts';
import { isBlank, type Cell } from '../kit/cell.ts';
import { matchKey } from '../kit/normalise.ts';
import { remembering } from '../kit/once.ts';
import type { AnyColumn, Register } from '../kit/register.ts';
import { sheetsOf, type Table } from '../kit/table.ts';
import { masked } from '../documents/masked.ts';

type SnapshotCell = string | number;

/** One register as a plain table; the first column is the row of the sheet. */
export type Snapshot = {
  /** The register's declared name: names the tab and the file. */
  readonly sheet: string;
  /** False when the workbook has no such sheet, which is not the same as an empty one. */
  readonly isPresent: boolean;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SnapshotCell[])[];
  /** Headers of the sheet that were left out: personal data, and columns nobody knows. */
  readonly leftOut: readonly string[];
};

const ROW_HEADER = '原列號';
const NUMERIC: ReadonlySet<string> = new Set(['number', 'hours', 'money']);

type Entry = Readonly<Record<string, unknown>> & { readonly at: { readonly row: number } };
type Shown = readonly [key: string, column: AnyColumn];

const shownColumns = ({ register, map }: Table): readonly Shown[] =>
  Object.entries(register.columns).filter(
    ([key, { personal }]) => !personal && map.index[key] !== undefined,
  );

/** What could not be read is told as it was typed. */
function cellOf(value: unknown, { kind, show }: AnyColumn, typed: Cell | undefined): SnapshotCell {
  if (value === undefined) return isBlank(typed) ? '' : String(typed);
  return typeof value === 'number' && NUMERIC.has(kind) ? value : show(value);
}

function headersLeftOut(table: Table, columns: readonly Shown[], book: Book): readonly string[] {
  const [sheet] = sheetsOf(table.register, book.workbook);
  const kept = new Set(columns.map(([key]) => table.map.index[key]));
  const headers = sheet?.rows[(table.map.headerRow ?? 0) - 1] ?? [];
  return headers.flatMap((header, index) =>
    kept.has(index) || isBlank(header) ? [] : [String(header)],
  );
}

function snapshotOf(table: Table, book: Book, hide: (text: string) => string): Snapshot {
  const columns = shownColumns(table);
  const [sheet] = sheetsOf(table.register, book.workbook);
  // A row is its columns' values and where it stands.
  const entries = table.rows as readonly Entry[];
  return {
    sheet: table.register.sheet,
    isPresent: table.isPresent,
    header: [ROW_HEADER, ...columns.map(([, { header }]) => header)],
    rows: entries.map((entry) => [
      entry.at.row,
      ...columns.map(([key, column]) => {
        const typed = sheet?.rows[entry.at.row - 1]?.[table.map.index[key] ?? -1];
        const cell = cellOf(entry[key], column, typed);
        return typeof cell === 'number' ? cell : hide(cell);
      }),
    ]),
    leftOut: headersLeftOut(table, columns, book),
  };
}

const isPeoples = ({ filledBy }: Register): boolean => filledBy === 'people';

/** Every register that people fill, in the order of the tabs. What the system works out stands in the documents. */
export function snapshotsOf(book: Book): readonly Snapshot[] {
  const hide = remembering((text: string) => masked(text, book));
  return Object.values<Table>(book.tables)
    .filter(({ register }) => isPeoples(register))
    .map((table) => snapshotOf(table, book, hide));
}

/** Lines of 設定 that the program writes itself, such as the lease: they change without anybody's data changing. */
const SYSTEM_LINES: ReadonlySet<string> = new Set(['執行中', '執行至'].map(matchKey));

function trimmed(row: readonly Cell[]): readonly Cell[] {
  let end = row.length;
  while (end > 0 && isBlank(row[end - 1])) end -= 1;
  return row.slice(0, end);
}

/** What every program that saves the workbook writes alike: the last digits of a time and the ends of lines differ. */
function plain(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : Number(cell.toPrecision(12));
  return typeof cell === 'string' ? cell.replace(/\r\n?/gu, '\n') : cell;
}

const isSystemLine = (row: readonly Cell[]): boolean =>
  row.some((cell) => typeof cell === 'string' && SYSTEM_LINES.has(matchKey(cell)));

/**
 * All that people filled in, as one text that is the same for the same data: what the bundle's figures come from. Personal
 * columns count too, so a change in them shows, though nothing of them can be read from the digest.
 */
export function dataText({ tables, workbook }: Book): string {
  const sheets = Object.values<Table>(tables)
    .filter(({ register }) => isPeoples(register))
    .flatMap(({ register }) => {
      const [sheet] = sheetsOf(register, workbook);
      if (sheet === undefined) return [];
      const rows = sheet.rows
        .map((row, index) => [index + 1, trimmed(row).map(plain)] as const)
        .filter(([, row]) => row.length > 0 && !(register.id === 'settings' && isSystemLine(row)));
      return [[register.id, rows] as const];
    });
  return JSON.stringify(sheets);
}
