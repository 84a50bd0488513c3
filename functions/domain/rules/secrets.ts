// What no register may hold: passwords, keys and the numbers of identity cards (cells are read in general.ts, headers
// here). And no review in the future.
import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { rocDay, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Table } from '../kit/table.ts';
import { plan } from '../plan-lines.ts';
import { registers } from '../registers/index.ts';
import { about, type Registers, type RuleSet } from './rule-set.ts';

/** Names of a column somebody keeps passwords in; 通行碼更換日 and the like are ours. */
const SECRET_HEADER = /^(?:使用者|登入|預設|目前)?(?:密碼|通行碼|口令|password|passwd|pwd)$/iu;

/** Names of a column somebody keeps ID numbers or birthdays in. */
const IDENTITY_HEADER = /身[分份]證|居留證|護照號|生日|出生/u;

type Said = { readonly row: number | null; readonly message: string };

/** The header row, when a column nobody asked for has a name like this. */
const columnsNamed = ({ map }: Table, name: RegExp, message: string): readonly Said[] =>
  map.findings.some(
    ({ code, column }) => code === 'unknown-column' && name.test(matchKey(column ?? '')),
  )
    ? [{ row: map.headerRow, message }]
    : [];

const columnsOf = (register: keyof Registers): RuleSet =>
  about(register, [
    {
      code: 'password-in-cell',
      severity: 'error',
      basis: designBasis('登記表不存放通行碼與金鑰。', '640–649'),
      column: null,
      all: (table) =>
        columnsNamed(
          table,
          SECRET_HEADER,
          '有一欄是用來填通行碼的。請刪除整欄並更換其中的通行碼，只保留更換日期。',
        ),
    },
    {
      code: 'id-number',
      severity: 'error',
      basis: plan['940–954、983–991'],
      column: null,
      all: (table) =>
        columnsNamed(
          table,
          IDENTITY_HEADER,
          '有一欄是用來填身分證字號或生日的。請刪除整欄，改填姓名或員工代碼。',
        ),
    },
  ]);

/** For every register people fill in. */
export const secretColumnRules: readonly RuleSet[] = (Object.keys(registers) as (keyof Registers)[])
  .filter((key) => registers[key].filledBy === 'people')
  .map(columnsOf);

/** A review that has not taken place yet does not count; said so that nobody relies on it. */
export function futureReview(days: readonly Day[] | undefined, { today }: Book): string | null {
  const future = (days ?? []).find((day) => day > today);
  return future === undefined
    ? null
    : `${rocDay(future)} 還沒有到，不能先填。請改成實際辦理的日期。`;
}
