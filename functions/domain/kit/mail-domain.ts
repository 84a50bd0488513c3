// The domain of a school's accounts: what stands after the @ of its addresses.
import type { Cell } from './cell.ts';
import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import { normalise } from './normalise.ts';
import { isEmail } from './read-address.ts';

/** Anybody can have an account there: a form for such a domain is a form for everybody. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'yahoo.com.tw'],
]);

const refused = (message: string): Reading<string> => ({
  problem: { code: 'unreadable-email', message },
});

function read(cell: Cell): Reading<string> {
  const typed = normalise(String(cell)).toLowerCase();
  const domain = typed.slice(typed.lastIndexOf('@') + 1);
  if (OPEN_TO_ALL.has(domain)) {
    return refused(`「${domain}」的帳號任何人都能申請，不能當作學校的網域。請填學校自己的網域。`);
  }
  return isEmail(`a@${domain}`)
    ? { value: domain }
    : refused(`「${typed}」不是網域，請填電子郵件 @ 後面的部分，例如 school.kl.edu.tw。`);
}

export const mailDomain = (header: string, options?: ColumnOptions): Column<string> =>
  column<string>(header, { kind: 'text', width: 24, read, show: (value) => value }, options);
