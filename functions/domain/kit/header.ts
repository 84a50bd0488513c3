// Finding a register's columns in a sheet that people have rearranged.
import type { Cell, Grid, Sheet } from './cell.ts';
import type { Finding } from './finding.ts';
import { matchKey } from './normalise.ts';
import { oncePer } from './once.ts';
import type { AnyColumn, Register } from './register.ts';

/** Where each column of a register stands; `index` counts from 0, `headers` hold the text as it stands in the sheet. */
export type HeaderMap = {
  /** Counts from 1; null when no row looks like the header. */
  readonly headerRow: number | null;
  readonly index: Readonly<Record<string, number>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
};

/** People put titles above the header; further down than this is not looked for. */
const HEADER_SEARCH_ROWS = 10;

const keyOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : matchKey(String(cell));

/** A column as a header names it; `isOwn` when it is the declared header and not an alias. */
type Named = { readonly key: string; readonly header: string; readonly isOwn: boolean };

const columnsByName = oncePer((register: Register): ReadonlyMap<string, Named> => {
  const names = new Map<string, Named>();
  const columns = Object.entries(register.columns);
  for (const [key, { header, aliases }] of columns) {
    for (const alias of aliases) names.set(matchKey(alias), { key, header, isOwn: false });
  }
  // Headers of our own win over aliases of a neighbour.
  for (const [key, { header }] of columns)
    names.set(matchKey(header), { key, header, isOwn: true });
  return names;
});

function findHeaderRow(rows: Grid, register: Register): number | null {
  const names = columnsByName(register);
  const all = Object.keys(register.columns).length;
  let best: number | null = null;
  let most = 0;
  // No row can hold more than every column: most sheets are settled by their first row.
  for (let row = 0; row < Math.min(rows.length, HEADER_SEARCH_ROWS) && most < all; row += 1) {
    const known = new Set(rows[row]?.map((cell) => names.get(keyOf(cell))?.key));
    known.delete(undefined);
    if (known.size > most) {
      most = known.size;
      best = row;
    }
  }
  return best;
}

/** A header cell as it stands in the sheet, and the column it names. */
type Typed = { readonly typed: string; readonly named: Named | undefined; readonly at: number };

type Found = {
  readonly index: Record<string, number>;
  readonly headers: Record<string, string>;
  readonly unknown: string[];
  readonly repeated: string[];
  /** Headers that are another word for a column which is there under its own name. */
  readonly beside: { readonly typed: string; readonly header: string }[];
};

/** Takes the cell for its column, unless another one has it already. */
function take({ index, headers, repeated }: Found, key: string, cell: Typed): void {
  if (key in index) repeated.push(cell.typed);
  else {
    index[key] = cell.at;
    headers[key] = cell.typed;
  }
}

/** Declared headers are matched first, wherever they stand; aliases fill what is left. */
function matchHeaders(cells: readonly Cell[], register: Register): Found {
  const names = columnsByName(register);
  const found: Found = { index: {}, headers: {}, unknown: [], repeated: [], beside: [] };
  const others: Typed[] = [];
  cells.forEach((cell, at) => {
    const typed = cell === null ? '' : String(cell).trim();
    if (typed === '') return;
    const named = names.get(matchKey(typed));
    if (named?.isOwn === true) take(found, named.key, { typed, named, at });
    else others.push({ typed, named, at });
  });
  const declared = new Set(Object.keys(found.index));
  for (const cell of others) {
    const { named, typed } = cell;
    if (named === undefined) found.unknown.push(typed);
    else if (declared.has(named.key)) found.beside.push({ typed, header: named.header });
    else take(found, named.key, cell);
  }
  return found;
}

/** What the header does not have: columns whose cells must be filled, and the others. */
type Lacking = { readonly needed: readonly AnyColumn[]; readonly spare: readonly AnyColumn[] };

function lackingColumns({ columns }: Register, index: Readonly<Record<string, number>>): Lacking {
  const missing = Object.entries(columns)
    // Nothing is worked out from remarks: a school that has no column for them lacks nothing.
    .filter(([key, { required }]) => !(key in index) && (key !== 'note' || required !== null))
    .map(([, column]) => column);
  return {
    needed: missing.filter(({ required }) => required !== null),
    spare: missing.filter(({ required }) => required === null),
  };
}

type Said = Pick<Finding, 'code' | 'severity' | 'message' | 'column'>;

const missingColumn = ({ header, required }: AnyColumn): Said => ({
  code: 'missing-column',
  severity: required === 'error' ? 'error' : 'warning',
  message: `缺少「${header}」欄，這一欄的資料一律視為未填。請補上標題為「${header}」的欄位。`,
  column: header,
});

/** One column that is gone looks like an accident; several that may stay blank are how a school lays out its own tab. */
function missingFindings({ needed, spare }: Lacking): readonly Said[] {
  if (spare.length < 2) return [...needed, ...spare].map(missingColumn);
  const names = spare.map(({ header }) => `「${header}」`).join('、');
  const message = `這一頁沒有 ${spare.length} 個可以空白的欄位，一律視為未填：${names}。需要哪一欄，在標題列補上即可。`;
  return [
    ...needed.map(missingColumn),
    { code: 'missing-columns', severity: 'info', message, column: null },
  ];
}

/** Forms number their lines; such a column is nothing renamed. */
const LINE_NUMBER = /^(?:編號|序號|項次|no\.?)$/iu;

function unknownFinding(header: string, { needed, spare }: Lacking): Said {
  const mayBeRenamed = needed.length > 0 || spare.length === 1;
  const isOwn = needed.length + spare.length === 0 || LINE_NUMBER.test(matchKey(header));
  return {
    code: 'unknown-column',
    severity: mayBeRenamed && !isOwn ? 'warning' : 'info',
    message: isOwn
      ? `「${header}」是自己加的欄位，系統不讀取，也不會更動。`
      : `系統不認得「${header}」欄，不會讀取。如果它是缺少的欄位，請改名；如果是自己加的欄位，可以保留。`,
    column: header,
  };
}

/** Reads the header of a sheet; every oddity is a finding. */
export function mapHeaders(register: Register, sheet: Sheet): HeaderMap {
  const at = findHeaderRow(sheet.rows, register);
  const place = { sheet: sheet.name, row: at === null ? null : at + 1, basis: null };
  if (at === null) {
    const message = `「${sheet.name}」找不到標題列，這一頁的內容都無法讀取。請在第 1 列填上標題：${Object.values(
      register.columns,
    )
      .map(({ header }) => header)
      .join('、')}。`;
    const finding = {
      code: 'missing-header-row',
      severity: 'error',
      message,
      column: null,
    } as const;
    return { headerRow: null, index: {}, headers: {}, findings: [{ ...place, ...finding }] };
  }
  const { index, headers, unknown, repeated, beside } = matchHeaders(
    sheet.rows[at] ?? [],
    register,
  );
  const lacking = lackingColumns(register, index);
  const findings: Finding[] = [
    ...missingFindings(lacking).map((said) => ({ ...place, ...said })),
    ...repeated.map((header) => ({
      ...place,
      code: 'duplicate-column',
      severity: 'error' as const,
      message: `標題「${header}」重複，系統只讀最左邊的一欄。請刪除或改名多出來的欄位。`,
      column: header,
    })),
    ...beside.map(({ typed, header }) => ({
      ...place,
      code: 'alias-beside-column',
      severity: 'warning' as const,
      message: `「${typed}」與「${header}」意思相同，系統只讀「${header}」。如果這一欄才是要的，請把標題對調；否則可以保留。`,
      column: typed,
    })),
    ...unknown.map((header) => ({ ...place, ...unknownFinding(header, lacking) })),
  ];
  return { headerRow: at + 1, index, headers, findings };
}
