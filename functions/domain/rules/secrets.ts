// What every list of accounts and keys needs: no password in any cell, no review in the future.
import type { Book } from '../book.ts';
import { rocDay, type Day } from '../kit/day.ts';
import type { AnyColumn } from '../kit/register.ts';
import { matchKey, normalise } from '../kit/normalise.ts';
import type { Table } from '../kit/table.ts';

/** `密碼：abc123`, `password = x`; `通行碼 8 碼以上` and `密碼已更換` are no values. */
const SECRET =
  /(?:密碼|通行碼|口令|金鑰|password|passwd|pwd|passphrase|pin ?碼?)\s*(?:[:=]|(?:是|為)\s*(?=[!-~]))\s*[!-~]{3,}/iu;

/** Names of a column somebody keeps passwords in; 通行碼更換日 and the like are ours. */
const SECRET_HEADER = /^(?:使用者|登入|預設|目前)?(?:密碼|通行碼|口令|password|passwd|pwd)$/iu;

type Said = { readonly row: number | null; readonly message: string };

type Entry = Readonly<Record<string, unknown>> & { readonly at: { readonly row: number } };

const holdsSecret = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 4 && SECRET.test(normalise(value));

/** Rows with a password in them, and the header when a column is kept for passwords. */
export function secretsIn({ rows, map, register }: Table): readonly Said[] {
  const readable = Object.entries(register.columns)
    .filter(([, { kind }]: readonly [string, AnyColumn]) =>
      ['text', 'long-text', 'reference', 'link'].includes(kind),
    )
    .map(([key]) => key);
  const message = '不得填寫通行碼或金鑰。請立即刪除並更換該通行碼，只保留更換日期。';
  const found = (rows as readonly Entry[])
    .filter((entry) => readable.some((key) => holdsSecret(entry[key])))
    .map(({ at }) => ({ row: at.row, message }));
  const hasColumn = map.findings.some(
    ({ code, column }) => code === 'unknown-column' && SECRET_HEADER.test(matchKey(column ?? '')),
  );
  return hasColumn
    ? [
        {
          row: map.headerRow,
          message: '有一欄是用來填通行碼的。請刪除整欄並更換其中的通行碼，只保留更換日期。',
        },
        ...found,
      ]
    : found;
}

/** A review that has not taken place yet does not count; said so that nobody relies on it. */
export function futureReview(days: readonly Day[] | undefined, { today }: Book): string | null {
  const future = (days ?? []).find((day) => day > today);
  return future === undefined
    ? null
    : `${rocDay(future)} 還沒有到，不能先填。請改成實際辦理的日期。`;
}
