// The list of schools of a city: a spreadsheet of its own with one tab, declared like any register.
import type { Workbook } from './kit/cell.ts';
import { longText, text, yesNo } from './kit/columns.ts';
import { matchKey } from './kit/normalise.ts';
import { defineRegister, type Row } from './kit/register.ts';
import { readTable } from './kit/table.ts';

const schoolList = defineRegister({
  id: 'schools',
  sheet: '學校清單',
  group: '基本設定',
  purpose: '每一所學校一列，每天夜裡依這張表逐校執行。',
  filledBy: 'people',
  key: 'code',
  basis: null,
  columns: {
    code: text('學校代碼', { hint: '教育部的學校代碼，不可重複。', required: 'error', width: 12 }),
    name: text('校名', { width: 24 }),
    workbook: text('試算表代碼', {
      hint: '學校試算表的網址，或網址裡 /d/ 與 /edit 之間的代碼。',
      required: 'error',
      width: 48,
      aliases: ['試算表網址', '試算表'],
    }),
    isActive: yesNo('啟用', { hint: '填「否」就暫停執行；空白視為「是」。' }),
    note: longText('備註'),
  },
});

export type School = {
  readonly code: string;
  /** The id of its spreadsheet. */
  readonly workbook: string;
};

/** A row that is left out, and why: never with what its cells hold, since it is for a log. */
type LeftOut = {
  readonly row: number;
  readonly code: string | null;
  readonly reason: string;
};

export type ReadSchools = {
  readonly schools: readonly School[];
  readonly leftOut: readonly LeftOut[];
  /** Rows that somebody has switched off. */
  readonly paused: number;
};

const ID = /^(?:.*\/d\/)?([\w-]{20,})(?:[/?#].*)?$/u;

/** The columns without which no row can be read. */
const NEEDED = ['code', 'workbook'] as const;

type Entry = Row<typeof schoolList>;

const headerOf = (key: string): string =>
  Object.entries(schoolList.columns).find(([name]) => name === key)?.[1].header ?? key;

/** A row as a school, or why it is none. */
function readOne({ code, workbook, unreadable }: Entry): School | string {
  if (unreadable.length > 0) return `讀不懂「${unreadable.map(headerOf).join('」「')}」`;
  if (code === undefined) return `沒有填「${headerOf('code')}」`;
  if (!/^[\w-]{1,32}$/u.test(code)) return `「${headerOf('code')}」只能有英文、數字與連字號`;
  if (workbook === undefined) return `沒有填「${headerOf('workbook')}」`;
  const id = ID.exec(workbook)?.[1];
  return id === undefined
    ? `「${headerOf('workbook')}」不是試算表的代碼或網址`
    : { code, workbook: id };
}

/** Null when it is no list of schools. Of rows with the same school or spreadsheet the first one counts. */
export function readSchools(workbook: Workbook): ReadSchools | null {
  const { rows, map, isPresent } = readTable(schoolList, workbook);
  if (!isPresent || NEEDED.some((key) => map.index[key] === undefined)) return null;
  const schools: School[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Map<string, number>();
  let paused = 0;
  for (const entry of rows) {
    const { row } = entry.at;
    const [code = null, leave] = [
      entry.code,
      (reason: string) => leftOut.push({ row, code, reason }),
    ];
    if (entry.isActive === false) {
      paused += 1;
      continue;
    }
    const read = readOne(entry);
    if (typeof read === 'string') {
      leave(read);
      continue;
    }
    const names = [`代碼 ${matchKey(read.code)}`, `試算表 ${read.workbook}`];
    const before = names.map((name) => taken.get(name)).find((at) => at !== undefined);
    if (before === undefined) schools.push(read);
    else leave(`與第 ${before} 列是同一所學校或同一本試算表`);
    for (const name of names) if (!taken.has(name)) taken.set(name, row);
  }
  return { schools, leftOut, paused };
}
