// The kinds of column a register can be declared with.
import type { Cell } from './cell.ts';
import { column, type Column, type ColumnOptions, type Problem, type Reading } from './column.ts';
import { rocDay, rocDue, type Day, type Moment, type Time } from './day.ts';
import { matchKey, normalise } from './normalise.ts';
import { readYesNo } from './read-yes-no.ts';
import { readDay, readMoment, readMonthDay, readTime } from './read-day.ts';
import { addressesOf, isEmail } from './read-address.ts';
import { amountOf, numberOf, readHours } from './read-number.ts';

const shown = (cell: Cell): string => (typeof cell === 'string' ? cell.trim() : String(cell));

const problem = (code: string, message: string): { readonly problem: Problem } => ({
  problem: { code, message },
});

/** Text stays as typed (a report must print 臺, not 台); comparisons go through `matchKey`. */
const readText = (cell: Cell): Reading<string> => ({ value: shown(cell) });

const asIs = (value: string): string => value;

export function text(header: string, options?: ColumnOptions): Column<string> {
  return column(header, { kind: 'text', width: 16, read: readText, show: asIs }, options);
}

export function longText(header: string, options?: ColumnOptions): Column<string> {
  return column(header, { kind: 'long-text', width: 36, read: readText, show: asIs }, options);
}

export function number(header: string, options?: ColumnOptions): Column<number> {
  const read = (cell: Cell): Reading<number> => {
    const value = numberOf(cell);
    return value === null
      ? problem('unreadable-number', `「${shown(cell)}」讀不出數字，請只填數字，例如 12。`)
      : { value };
  };
  return column(header, { kind: 'number', width: 10, read, show: String }, options);
}

/** Hours, counted in halves. Reads `3`, `１．５`, `3小時`, `1小時30分`. */
export function hours(header: string, options?: ColumnOptions): Column<number> {
  return column(header, { kind: 'hours', width: 8, read: readHours, show: String }, options);
}

export function money(header: string, options?: ColumnOptions): Column<number> {
  const read = (cell: Cell): Reading<number> => {
    const value = amountOf(cell);
    return value === null
      ? problem(
          'unreadable-money',
          `「${shown(cell)}」讀不出金額，請填新臺幣元的整數，例如 12000。`,
        )
      : { value };
  };
  return column(header, { kind: 'money', width: 12, read, show: String }, options);
}

export function day(header: string, options?: ColumnOptions): Column<Day> {
  const read = (cell: Cell): Reading<Day> => {
    const value = readDay(cell);
    return value === null
      ? problem(
          'unreadable-day',
          `「${shown(cell)}」讀不出日期，請填三位數民國年或四位數西元年的完整日期，例如 115/3/5。`,
        )
      : { value };
  };
  return column(header, { kind: 'day', width: 12, read, show: rocDay }, options);
}

/** A day of every year, `MM-DD`. */
export function monthDay(header: string, options?: ColumnOptions): Column<string> {
  const read = (cell: Cell): Reading<string> => {
    const value = readMonthDay(cell);
    return value === null
      ? problem('unreadable-month-day', `「${shown(cell)}」讀不出月日，請填如 12/31。`)
      : { value };
  };
  return column(
    header,
    { kind: 'text', width: 8, read, show: (value) => value.replace('-', '/') },
    options,
  );
}

/** Whatever the cell holds; for columns whose meaning depends on the row. */
export function anything(header: string, options?: ColumnOptions): Column<Cell> {
  const read = (cell: Cell): Reading<Cell> => ({ value: cell });
  return column(header, { kind: 'long-text', width: 16, read, show: String }, options);
}

export function time(header: string, options?: ColumnOptions): Column<Time> {
  const read = (cell: Cell): Reading<Time> => {
    const value = readTime(cell);
    return value === null
      ? problem('unreadable-time', `「${shown(cell)}」讀不出時間，請填 24 小時制，例如 14:30。`)
      : { value };
  };
  return column(header, { kind: 'time', width: 8, read, show: asIs }, options);
}

export function moment(header: string, options?: ColumnOptions): Column<Moment> {
  const read = (cell: Cell): Reading<Moment> => {
    const value = readMoment(cell);
    return value === null
      ? problem(
          'unreadable-moment',
          `「${shown(cell)}」讀不出日期加時間，請填到分鐘，例如 115/3/5 14:30。`,
        )
      : { value };
  };
  return column(header, { kind: 'moment', width: 17, read, show: rocDue }, options);
}

/** One of a list of words. `also` maps other spellings to the word they mean. */
export function choice<const Option extends string>(
  header: string,
  words: readonly Option[],
  options: ColumnOptions & {
    readonly also?: Readonly<Record<string, Option>>;
    readonly colours?: Readonly<Record<string, string>>;
  } = {},
): Column<Option> {
  const known = new Map<string, Option>(words.map((word) => [matchKey(word), word]));
  for (const [spelling, word] of Object.entries(options.also ?? {})) {
    known.set(matchKey(spelling), word);
  }
  const exact = new Map<Cell, Option>(words.map((word) => [word, word]));
  const read = (cell: Cell): Reading<Option> => {
    const value = exact.get(cell) ?? known.get(matchKey(String(cell)));
    return value === undefined
      ? problem('unknown-choice', `「${shown(cell)}」不在選項內，請改成：${words.join('、')}。`)
      : { value };
  };
  const colours = options.colours === undefined ? {} : { colours: options.colours };
  return column<Option>(
    header,
    { kind: 'choice', width: 12, options: words, read, show: asIs, ...colours },
    options,
  );
}

export function yesNo(header: string, options?: ColumnOptions): Column<boolean> {
  const read = (cell: Cell): Reading<boolean> => {
    const value = readYesNo(cell);
    return value === null
      ? problem('unreadable-yes-no', `「${shown(cell)}」請改填「是」或「否」。`)
      : { value };
  };
  const show = (value: boolean): string => (value ? '是' : '否');
  return column(header, { kind: 'yes-no', width: 8, options: ['是', '否'], read, show }, options);
}

export function email(header: string, options?: ColumnOptions): Column<string> {
  const read = (cell: Cell): Reading<string> => {
    const value = normalise(String(cell)).toLowerCase();
    return isEmail(value)
      ? { value }
      : problem('unreadable-email', `「${shown(cell)}」不是電子郵件地址，請只填一個地址。`);
  };
  return column(header, { kind: 'email', width: 28, read, show: asIs }, options);
}

/** Names an entry of another register by its key; whether it exists is a cross-register rule. */
export function reference(
  header: string,
  refersTo: string,
  options?: ColumnOptions,
): Column<string> {
  return column(
    header,
    { kind: 'reference', width: 14, refersTo, read: readText, show: asIs },
    options,
  );
}

/** A person of 人員, by e-mail address or by name. */
export function person(header: string, options?: ColumnOptions): Column<string> {
  return reference(header, 'people', { personal: true, width: 14, ...options });
}

/** One or more IPv4, IPv6 or CIDR addresses, separated by comma, 、 or space. */
export function ip(header: string, options?: ColumnOptions): Column<string> {
  const read = (cell: Cell): Reading<string> => {
    const value = addressesOf(String(cell));
    return value === null
      ? problem('unreadable-ip', `「${shown(cell)}」不是 IP 位址，請填如 192.168.1.10 或 DHCP。`)
      : { value };
  };
  return column(header, { kind: 'ip', width: 16, read, show: asIs }, options);
}

/** A link to evidence: a web address, or a file name people can find it by. Never a script. */
export function link(header: string, options?: ColumnOptions): Column<string> {
  const read = (cell: Cell): Reading<string> => {
    const value = shown(cell);
    return /^(?:javascript|data|vbscript):/iu.test(value)
      ? problem('unsafe-link', `「${shown(cell)}」不是網址或檔名，請改填文件的網址。`)
      : { value };
  };
  return column(header, { kind: 'link', width: 28, read, show: asIs }, options);
}
