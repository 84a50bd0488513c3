// What becomes of each row of a list: 新增, 修改, 不變 or 退回, with the reasons.
import { isBlank, type Cell } from '../kit/cell.ts';
import type { Table } from '../kit/table.ts';
import type { RowValues } from '../kit/write-table.ts';
import type { Entry } from '../rules/keys.ts';
import type { FoundList, ListRow } from './find-lists.ts';
import {
  canonical,
  canonicalCell,
  identifierFor,
  identityOf,
  type Identifier,
} from './identify.ts';
import type { Action, CellChange, JudgedRow } from './judged-row.ts';
import type { Mapping } from './mapping.ts';
import { readListRow } from './read-list-row.ts';
import type { Known } from './take-cell.ts';

const shownCell = (cell: Cell | undefined): string =>
  cell === undefined || isBlank(cell) ? '' : String(cell);

/** What people know the row by: what tells it from others, or its first cells. */
function entryName({ register }: Table, values: RowValues): string {
  const named = identityOf(register, []).map((key) => shownCell(values[key]));
  const known = named.some((part) => part !== '') ? named : Object.values(values).slice(0, 2);
  return known
    .map((part) => shownCell(part).slice(0, 40))
    .filter((part) => part !== '')
    .join(' ');
}

function differing(
  { register, map }: Table,
  values: RowValues,
  entry: Entry | undefined,
  { book }: Known,
) {
  const changed: Record<string, Cell> = {};
  const changes: CellChange[] = [];
  for (const [key, cell] of Object.entries(values)) {
    const column = register.columns[key];
    if (column === undefined) continue;
    const before = entry?.[key];
    if (
      entry !== undefined &&
      canonical(column, before, book) === canonicalCell(column, cell, book)
    )
      continue;
    changed[key] = cell;
    const from = before === undefined ? '' : column.show(before);
    changes.push({ column: map.headers[key] ?? column.header, from, to: shownCell(cell) });
  }
  return { changed, changes };
}

/** Columns that must be filled and are not, once the row is in. */
function lacking(
  { register }: Table,
  values: RowValues,
  entry: Entry | undefined,
): readonly string[] {
  const headers = Object.entries(register.columns)
    .filter(
      ([key, { required }]) =>
        required === 'error' && !(key in values) && entry?.[key] === undefined,
    )
    .map(([, { header }]) => `「${header}」`);
  return headers.length === 0 ? [] : [`匯入後請補填${headers.join('、')}。`];
}

type Seen = Map<string, { readonly row: number; readonly sheet: string; readonly values: string }>;

type Judging = {
  readonly table: Table;
  readonly known: Known;
  readonly identifier: Identifier;
  readonly seen: Seen;
};

type Standing = {
  readonly place: Pick<JudgedRow, 'sheet' | 'row' | 'entry' | 'at'>;
  readonly values: RowValues;
  readonly notes: readonly string[];
};

const idle = ({ place, notes }: Standing, action: Action, ...reasons: string[]): JudgedRow => ({
  ...place,
  action,
  values: {},
  changes: [],
  reasons,
  notes,
});

/** The row against an earlier one of the list that is the same entry; null when there is none. */
function repeated(standing: Standing, name: string, { seen }: Judging): JudgedRow | null {
  const { place, values } = standing;
  const earlier = seen.get(name);
  const whole = JSON.stringify(values);
  if (earlier === undefined) {
    seen.set(name, { row: place.row, sheet: place.sheet, values: whole });
    return null;
  }
  const tab = earlier.sheet === place.sheet ? '' : `「${earlier.sheet}」`;
  const where = `${tab}第 ${earlier.row} 列`;
  return earlier.values === whole
    ? idle(standing, '不變', `與來源${where}相同。`)
    : idle(standing, '退回', `與來源${where}是同一筆，但內容不同。請在來源只留一列。`);
}

/** The row against the entry of the register that it is, or as a new one. */
function compared(
  standing: Standing,
  found: Entry | undefined,
  { table, known }: Judging,
): JudgedRow {
  const { place, values, notes } = standing;
  const { changed, changes } = differing(table, values, found, known);
  const at = found?.at.row ?? null;
  if (found !== undefined && changes.length === 0) return { ...idle(standing, '不變'), at };
  return {
    ...place,
    at,
    action: found === undefined ? '新增' : '修改',
    values: changed,
    changes,
    reasons: [],
    notes: [...notes, ...lacking(table, values, found)],
  };
}

function judgeRow(row: ListRow, list: FoundList, mapping: Mapping, judging: Judging): JudgedRow {
  const { table, known, identifier } = judging;
  const { values, refused, notes } = readListRow(row, mapping, known);
  const entry = entryName(table, values);
  const place = { sheet: list.sheet, row: row.row, entry, at: null };
  const standing: Standing = { place, values, notes };
  if (refused.length > 0) return idle(standing, '退回', ...refused);
  const found = identifier.find(values);
  if (found === 'several') {
    const why = `「${entry}」符合登記表裡不只一列，請在來源補上「${keyHeader(table)}」。`;
    return idle(standing, '退回', why);
  }
  const name = found === undefined ? identifier.nameOf(values) : `row ${found.at.row}`;
  if (name === '') {
    const why = `沒有「${keyHeader(table)}」，不知道是哪一筆。請在來源補上後再匯入。`;
    return idle(standing, '退回', why);
  }
  return repeated(standing, name, judging) ?? compared(standing, found, judging);
}

const keyHeader = ({ register, map }: Table): string => {
  const [key = ''] =
    register.key === undefined
      ? Object.entries(register.columns).flatMap(([name, { required }]) =>
          required === 'error' ? [name] : [],
        )
      : [register.key];
  return map.headers[key] ?? register.columns[key]?.header ?? key;
};

/** Judges the rows of all lists together: no entry may come twice. */
export function judgeLists(
  lists: readonly { readonly list: FoundList; readonly mapping: Mapping }[],
  table: Table,
  known: Known,
): readonly JudgedRow[] {
  const seen: Seen = new Map();
  return lists.flatMap(({ list, mapping }) => {
    const mapped = mapping.columns.map(({ key }) => key);
    const judging = { table, known, seen, identifier: identifierFor(table, mapped, known.book) };
    return list.rows.map((row) => judgeRow(row, list, mapping, judging));
  });
}
