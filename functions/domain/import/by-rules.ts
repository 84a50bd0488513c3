// The register's own rules, asked of the register as it would be: a value that breaks one is sent back; a value that is
// lacking comes in and is told, since a list from elsewhere rarely has all we ask for.
import { indexPeople, type Book, type Person } from '../book.ts';
import { applyChanges } from '../kit/apply.ts';
import type { Finding } from '../kit/finding.ts';
import { readTable, type Table } from '../kit/table.ts';
import type { Tables } from '../registers/index.ts';
import { tableFindings } from '../rules/general.ts';
import { ruleSets } from '../rules/index.ts';
import { identityOf } from './identify.ts';
import type { JudgedRow } from './judged-row.ts';
import { placedRows, rowChanges, type PlacedJudgement } from './write-rows.ts';

/** The book with one tab read anew. */
function bookWith(book: Book, key: keyof Tables, table: Table, workbook: Book['workbook']): Book {
  return {
    ...book,
    workbook,
    tables: { ...book.tables, [key]: table },
    // The table is that of 人員, whose rows are people.
    people: key === 'people' ? indexPeople(table.rows as readonly Person[]) : book.people,
  };
}

type Found = Finding & {
  /** About a value by itself; otherwise about how it goes with the rest of the workbook. */
  readonly isOfCell: boolean;
};

function findingsIn(book: Book, key: keyof Tables): readonly Found[] {
  const table: Table = book.tables[key];
  const ofCells = [...table.findings, ...tableFindings(table, book)];
  const ofRules = ruleSets
    .filter(({ register }) => register === key)
    .flatMap(({ find }) => find(book));
  return [
    ...ofCells.map((finding) => ({ ...finding, isOfCell: true })),
    ...ofRules.map((finding) => ({ ...finding, isOfCell: false })),
  ].filter(
    ({ severity, row, sheet }) => severity === 'error' && row !== null && sheet === table.sheet,
  );
}

const sayingOf = ({ row, column, code }: Finding): string => `${row}\n${column}\n${code}`;

type Said = { readonly reasons: readonly string[]; readonly notes: readonly string[] };

/** What the findings on cells that are written say of each row of the register. */
function saidByRow(
  findings: readonly Found[],
  placed: readonly PlacedJudgement[],
  { register, map }: Table,
): ReadonlyMap<JudgedRow, Said> {
  const byRow = new Map(placed.map(({ row, at }) => [at, row]));
  // What a rule says at the columns that name an entry is about the entry, such as that it has no risk assessment yet.
  const naming = new Set(identityOf(register, []).map((key) => map.headers[key]));
  const said = new Map<JudgedRow, Said>();
  for (const { row: at, column, message, isOfCell } of findings) {
    const row = byRow.get(at ?? 0);
    if (row?.changes.some((change) => change.column === column) !== true) continue;
    const line = `「${column ?? ''}」欄：${message}`;
    const { reasons, notes } = said.get(row) ?? { reasons: [], notes: [] };
    const isOfEntry = !isOfCell && naming.has(column ?? '');
    said.set(
      row,
      isOfEntry ? { reasons, notes: [...notes, line] } : { reasons: [...reasons, line], notes },
    );
  }
  return said;
}

/** The rows, those sent back whose new values break a rule. */
export function judgedByRules(
  rows: readonly JudgedRow[],
  key: keyof Tables,
  book: Book,
): readonly JudgedRow[] {
  const table: Table = book.tables[key];
  const placed = placedRows(rows, key, book);
  if (placed.length === 0) return rows;
  const workbook = applyChanges(
    book.workbook,
    placed.flatMap(({ row, at }) => rowChanges(table, at, row.values)),
  );
  const later = bookWith(book, key, readTable(table.register, workbook), workbook);
  const isOld = placed.some(({ row }) => row.action === '修改');
  const before = new Set(isOld ? findingsIn(book, key).map(sayingOf) : []);
  const findings = findingsIn(later, key).filter((finding) => !before.has(sayingOf(finding)));
  const said = saidByRow(findings, placed, table);
  return rows.map((row): JudgedRow => {
    const { reasons = [], notes = [] } = said.get(row) ?? {};
    return reasons.length === 0
      ? { ...row, notes: [...row.notes, ...notes] }
      : { ...row, action: '退回', values: {}, changes: [], reasons };
  });
}
