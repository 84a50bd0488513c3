// Rules that hold for every register, derived from its declaration.
import { plan } from '../plan-lines.ts';
import { designBasis, type Basis } from '../kit/basis.ts';
import { yearOf } from '../kit/day.ts';
import type { Finding } from '../kit/finding.ts';
import { ID_NUMBER } from '../kit/id-number.ts';
import { normalise } from '../kit/normalise.ts';
import type { AnyColumn } from '../kit/register.ts';
import { isSecret } from '../kit/secret-text.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';
import type { Book } from '../book.ts';
import { entriesOf, repeatedKeys } from './keys.ts';
import { referenceFindings } from './references.ts';

const privacy = plan['940–954、983–991'];
const noSecrets = designBasis('登記表不存放通行碼與金鑰。', '640–649');

/** `basis` when it is not the column's. */
type Said = Pick<Finding, 'code' | 'severity' | 'message'> & { readonly basis?: Basis };
type CellRule = (value: string) => Said | null;

const idNumber: Said = {
  code: 'id-number',
  severity: 'error',
  message: '不得填身分證字號。請刪除，改填姓名或員工代碼。',
  basis: privacy,
};

const password: Said = {
  code: 'password-in-cell',
  severity: 'error',
  message: '不得填寫通行碼或金鑰。請立即刪除並更換該通行碼，只保留更換日期。',
  basis: noSecrets,
};

/** Most cells hold neither a long number nor a sign between a name and its value; only the others are looked at closely. */
const SUSPICIOUS = /[:=：＝是為０-９]|\d{8}/u;

/** What nobody may type into any cell. */
function forbidden(value: string): Said | null {
  if (value.length < 5 || !SUSPICIOUS.test(value)) return null;
  const plain = normalise(value);
  if (ID_NUMBER.test(plain)) return idNumber;
  return isSecret(plain) ? password : null;
}

/** Nothing at a school is dated before 民國 41: such a year has lost a digit. */
const EARLIEST = '1952-01-01';

const unlikely = (how: string): Said => ({
  code: 'unlikely-year',
  severity: 'warning',
  message: `年份${how}。請確認民國與西元是否填錯。`,
});

const early = unlikely('比民國 41 年還早');

const notAfter =
  (latest: string): CellRule =>
  (value) => {
    if (value < EARLIEST) return early;
    return value > latest
      ? {
          code: 'future-day',
          severity: 'error',
          message: '這是已發生事項的日期，不能晚於現在。請確認年月日。',
        }
      : null;
  };

/** Days of the years up to `ahead` after this one. */
function likelyUntil(today: string, ahead: number): CellRule {
  const late = unlikely(`比今年晚 ${ahead + 1} 年以上`);
  const latest = `${yearOf(today) + ahead}-12-31`;
  return (value) => {
    if (value < EARLIEST) return early;
    return value > latest ? late : null;
  };
}

/** What a value alone can tell, by the kind of its column; null when there is nothing to check. */
function cellRuleFor(
  { kind, happened, yearsAhead }: AnyColumn,
  { now, today }: Book,
): CellRule | null {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'reference':
    case 'link':
      return forbidden;
    case 'moment':
      return happened ? notAfter(now) : null;
    case 'day':
      return happened ? notAfter(today) : likelyUntil(today, yearsAhead);
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
      const basis = column.basis ?? table.register.basis;
      const place = { sheet: table.sheet, row: entry.at.row, column: headerIn(table, key) };
      findings.push({ basis, ...said, ...place });
    }
  }
  return findings;
}

/** Numbers typed into a column that is not for text: the cell could not be read, and its remark quotes it. */
const unreadNumbers = ({ readFindings }: Book): readonly Finding[] =>
  readFindings
    .filter(
      ({ row, column, message }) => row !== null && column !== null && ID_NUMBER.test(message),
    )
    .map(({ sheet, row, column }) => ({ basis: privacy, ...idNumber, sheet, row, column }));

/** What every register's cells and keys are asked, in one table. */
export const tableFindings = (table: Table, book: Book): readonly Finding[] => [
  ...repeatedKeys(table),
  ...cellFindings(table, book),
  ...referenceFindings(table, book),
];

/** Findings of the rules every register shares. */
export function generalFindings(book: Book): readonly Finding[] {
  return [
    ...unreadNumbers(book),
    ...(Object.values(book.tables) as readonly Table[])
      .filter(({ register }) => register.filledBy === 'people')
      .flatMap((table) => tableFindings(table, book)),
  ];
}
