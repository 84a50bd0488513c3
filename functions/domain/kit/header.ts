// Finding a register's columns in a sheet that people have rearranged.
import type { Cell, Grid, Sheet } from './cell.ts';
import type { Finding } from './finding.ts';
import { matchKey } from './normalise.ts';
import type { Register } from './register.ts';

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

function columnsByName(register: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, { aliases }] of Object.entries(register.columns)) {
    for (const alias of aliases) names.set(matchKey(alias), key);
  }
  // Headers of our own win over aliases of a neighbour.
  for (const [key, { header }] of Object.entries(register.columns)) {
    names.set(matchKey(header), key);
  }
  return names;
}

function findHeaderRow(rows: Grid, names: ReadonlyMap<string, string>): number | null {
  let best: number | null = null;
  let most = 0;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, row) => {
    const known = new Set(cells.map((cell) => names.get(keyOf(cell))).filter(Boolean)).size;
    if (known > most) {
      most = known;
      best = row;
    }
  });
  return best;
}

type Found = {
  readonly index: Record<string, number>;
  readonly headers: Record<string, string>;
  readonly unknown: string[];
  readonly repeated: string[];
  /** Headers that are another word for a column which is there under its own name. */
  readonly beside: { readonly typed: string; readonly header: string }[];
};

/** Declared headers are matched first, wherever they stand; aliases fill what is left. */
function matchHeaders(
  cells: readonly Cell[],
  names: ReadonlyMap<string, string>,
  { columns }: Register,
): Found {
  const found: Found = { index: {}, headers: {}, unknown: [], repeated: [], beside: [] };
  const typedCells = cells.flatMap((cell, index) => {
    const typed = cell === null ? '' : String(cell).trim();
    const key = names.get(matchKey(typed));
    const header = key === undefined ? '' : (columns[key]?.header ?? '');
    const isDeclared = key !== undefined && matchKey(header) === matchKey(typed);
    return typed === '' ? [] : [{ typed, key, index, header, isDeclared }];
  });
  for (const { key, typed, index, isDeclared } of typedCells) {
    if (!isDeclared || key === undefined) continue;
    if (key in found.index) found.repeated.push(typed);
    else {
      found.index[key] = index;
      found.headers[key] = typed;
    }
  }
  const declared = new Set(Object.keys(found.index));
  for (const { key, typed, index, header, isDeclared } of typedCells) {
    if (isDeclared) continue;
    if (key === undefined) found.unknown.push(typed);
    else if (declared.has(key)) found.beside.push({ typed, header });
    else if (key in found.index) found.repeated.push(typed);
    else {
      found.index[key] = index;
      found.headers[key] = typed;
    }
  }
  return found;
}

/** Reads the header of a sheet; every oddity is a finding. */
export function mapHeaders(register: Register, sheet: Sheet): HeaderMap {
  const names = columnsByName(register);
  const at = findHeaderRow(sheet.rows, names);
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
    names,
    register,
  );
  const missing = Object.entries(register.columns).filter(([key]) => !(key in index));
  const findings: Finding[] = [
    ...missing.map(([, { header, required }]) => ({
      ...place,
      code: 'missing-column',
      severity: required === 'error' ? ('error' as const) : ('warning' as const),
      message: `缺少「${header}」欄，這一欄的資料一律視為未填。請補上標題為「${header}」的欄位。`,
      column: header,
    })),
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
    ...unknown.map((header) => ({
      ...place,
      code: 'unknown-column',
      severity: missing.length > 0 ? ('warning' as const) : ('info' as const),
      message:
        missing.length > 0
          ? `系統不認得「${header}」欄，不會讀取。如果它是缺少的欄位，請改名；如果是自己加的欄位，可以保留。`
          : `「${header}」是自己加的欄位，系統不讀取，也不會更動。`,
      column: header,
    })),
  ];
  return { headerRow: at + 1, index, headers, findings };
}
