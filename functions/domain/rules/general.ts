// Rules that hold for every register, derived from its declaration.
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import type { Finding } from '../kit/finding.ts';
import { matchKey } from '../kit/normalise.ts';
import type { AnyColumn } from '../kit/register.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import type { Book } from '../book.ts';

const ID_NUMBER = /(?<![A-Z0-9])[A-Z][1289]\d{8}(?!\d)/iu;
const privacy = plan['940–954、983–991'];

type Entry = Readonly<Record<string, unknown>> & { readonly at: { readonly row: number } };

/** The tables, each row seen as plain values by column key. */
const entriesOf = (table: Table): readonly Entry[] => table.rows;

function repeatedKeys(table: Table): readonly Finding[] {
  const { key } = table.register;
  if (key === undefined) return [];
  const column = headerIn(table, key);
  const firstRow = new Map<string, number>();
  return entriesOf(table).flatMap((entry): readonly Finding[] => {
    const value = entry[key];
    if (typeof value !== 'string') return [];
    const folded = matchKey(value);
    const earlier = firstRow.get(folded);
    if (earlier === undefined) {
      firstRow.set(folded, entry.at.row);
      return [];
    }
    const message = `「${value}」與第 ${earlier} 列重複。請改成不同的值，或刪除重複的一列。`;
    const { basis } = table.register;
    return [
      {
        code: 'duplicate-key',
        severity: 'error',
        message,
        sheet: table.sheet,
        row: entry.at.row,
        column,
        basis,
      },
    ];
  });
}

type Said = Pick<Finding, 'code' | 'severity' | 'message'>;
type CellRule = (value: string) => Said | null;

const idNumber: CellRule = (value) =>
  value.length >= 10 && ID_NUMBER.test(value)
    ? {
        code: 'id-number',
        severity: 'error',
        message: '不得填身分證字號。請刪除，改填姓名或員工代碼。',
      }
    : null;

const notAfter =
  (latest: string): CellRule =>
  (value) =>
    value > latest
      ? {
          code: 'future-day',
          severity: 'error',
          message: '這是已發生事項的日期，不能晚於現在。請確認年月日。',
        }
      : null;

const likelyUntil =
  (latest: string): CellRule =>
  (value) =>
    value > latest
      ? {
          code: 'unlikely-year',
          severity: 'warning',
          message: '年份比今年晚三年以上，請確認民國與西元是否填錯。',
        }
      : null;

/** What a value alone can tell, by the kind of its column; null when there is nothing to check. */
function cellRuleFor({ kind, happened }: AnyColumn, { now, today }: Book): CellRule | null {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'reference':
    case 'link':
      return idNumber;
    case 'moment':
      return happened ? notAfter(now) : null;
    case 'day':
      return happened ? notAfter(today) : likelyUntil(addDays(today, 366 * 3));
    default:
      return null;
  }
}

function cellFindings(table: Table, book: Book): readonly Finding[] {
  const checked = Object.entries(table.register.columns).flatMap(([key, column]) => {
    const rule = cellRuleFor(column, book);
    return rule === null ? [] : [{ key, column, rule }];
  });
  const findings: Finding[] = [];
  for (const entry of entriesOf(table)) {
    for (const { key, column, rule } of checked) {
      const value = entry[key];
      const said = typeof value === 'string' ? rule(value) : null;
      if (said === null) continue;
      const basis = said.code === 'id-number' ? privacy : (column.basis ?? table.register.basis);
      const place = { sheet: table.sheet, row: entry.at.row, column: headerIn(table, key) };
      findings.push({ ...said, ...place, basis });
    }
  }
  return findings;
}

type Lookup = (reference: string) => 'known' | 'unknown' | 'ambiguous';

function lookups(book: Book): ReadonlyMap<string, Lookup> {
  const byId = new Map<string, Lookup>();
  for (const table of Object.values(book.tables) as readonly Table[]) {
    const { key, id } = table.register;
    if (key === undefined) continue;
    const known = new Set(
      entriesOf(table).map((entry) => {
        const value = entry[key];
        return typeof value === 'string' ? matchKey(value) : '';
      }),
    );
    byId.set(id, (reference) => (known.has(matchKey(reference)) ? 'known' : 'unknown'));
  }
  byId.set('people', (reference) => {
    const found = book.people.find(reference);
    if (found === undefined) return 'unknown';
    return found === 'ambiguous' ? 'ambiguous' : 'known';
  });
  return byId;
}

/** Entries whose reference is not one of ours: people from outside are named, not listed in 人員. */
function isExempt(table: Table, key: string, entry: Entry): boolean {
  return (
    (key === 'person' && entry['isExternal'] === true) ||
    (table.register.id === 'audit-items' && key === 'auditor')
  );
}

function referenceFindings(
  table: Table,
  byId: ReadonlyMap<string, Lookup>,
  book: Book,
): readonly Finding[] {
  const tables = Object.values(book.tables) as readonly Table[];
  return Object.entries(table.register.columns).flatMap(([key, column]) => {
    const look = byId.get(column.refersTo ?? '');
    const target = tables.find(({ register }) => register.id === column.refersTo);
    // A missing sheet is said once, not once for every reference into it.
    if (look === undefined || target?.isPresent !== true) return [];
    return entriesOf(table).flatMap((entry): readonly Finding[] => {
      const value = entry[key];
      if (typeof value !== 'string' || isExempt(table, key, entry)) return [];
      const answer = look(value);
      if (answer === 'known') return [];
      const message =
        answer === 'unknown'
          ? `「${value}」不在「${target.sheet}」內。請改成清單裡的，或先到「${target.sheet}」新增。`
          : `「${value}」在「${target.sheet}」有同名的人，請改填電子郵件。`;
      const code = answer === 'unknown' ? 'unknown-reference' : 'ambiguous-person';
      const basis = column.basis ?? table.register.basis;
      return [
        {
          code,
          severity: 'error',
          message,
          sheet: table.sheet,
          row: entry.at.row,
          column: headerIn(table, key),
          basis,
        },
      ];
    });
  });
}

/** Findings of the rules every register shares. */
export function generalFindings(book: Book): readonly Finding[] {
  const byId = lookups(book);
  return (Object.values(book.tables) as readonly Table[])
    .filter(({ register }) => register.filledBy === 'people')
    .flatMap((table) => [
      ...repeatedKeys(table),
      ...cellFindings(table, book),
      ...referenceFindings(table, byId, book),
    ]);
}
