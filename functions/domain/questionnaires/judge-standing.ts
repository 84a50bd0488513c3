// Responses to the forms that are always open: each becomes a row of its register, once. What names an entry that is there
// already is left to a person, since nothing people have typed is changed.
import type { Book } from '../book.ts';
import { dayOfMoment, rocDay } from '../kit/day.ts';
import type { Cell } from '../kit/cell.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Answer } from '../kit/questionnaire.ts';
import type { AnyColumn, Columns } from '../kit/register.ts';
import { registers } from '../registers/index.ts';
import { keysOf } from '../rules/keys.ts';
import { answered, namedInRegister, personOf, textOf, type Given, type Verdict } from './given.ts';
import { standingKinds, type Kind, type Known } from './kinds.ts';

/** A readable answer as the system writes it; any other stays as it was typed, and is a finding in its cell. */
function cellOf(column: AnyColumn, text: string): Cell {
  // What a column has read is a value of its own.
  const value: unknown = column.read(text).value;
  if (value === undefined) return text;
  return typeof value === 'number' ? value : column.show(value);
}

function knownCell(known: Known, given: Given, book: Book): Cell {
  const person = personOf(book, given.email);
  switch (known) {
    case 'person':
      return person === null ? given.email : namedInRegister(book, person);
    case 'office':
      return person?.office ?? null;
    case 'day':
      return rocDay(dayOfMoment(given.submitted));
  }
}

type Placed = {
  readonly values: Record<string, Cell>;
  /** Answers to questions that are none of ours. */
  readonly others: readonly Answer[];
};

function place(kind: Kind, given: Given, book: Book): Placed {
  const columns: Columns = registers[kind.register].columns;
  const byTitle = new Map(
    [...kind.questions.keys()].flatMap((key) => {
      const { header = '', aliases = [] } = columns[key] ?? {};
      return [header, ...aliases].map((title) => [matchKey(title), key] as const);
    }),
  );
  const values: Record<string, Cell> = Object.fromEntries(
    Object.entries(kind.known).map(([key, known]) => [key, knownCell(known, given, book)]),
  );
  const others: Answer[] = [];
  for (const answer of answered(given.answers)) {
    const key = byTitle.get(matchKey(answer.title));
    const column = key === undefined ? undefined : columns[key];
    if (key === undefined || column === undefined) others.push(answer);
    else values[key] = cellOf(column, textOf(answer));
  }
  return { values, others };
}

/** The row of the entry that the answer names, when there is one. */
function namedRow({ register }: Kind, values: Placed['values'], { tables }: Book): number | null {
  const { key } = registers[register];
  const value = key === undefined ? null : (values[key] ?? null);
  return typeof value === 'string'
    ? (keysOf(tables[register]).firstRow.get(matchKey(value)) ?? null)
    : null;
}

function judgeOne(kind: Kind, given: Given, book: Book, earlier: ReadonlySet<string>): Verdict {
  const person = personOf(book, given.email);
  const about = { given, person, entry: null };
  const { sheet } = book.tables[kind.register];
  if (answered(given.answers).length === 0)
    return { ...about, state: '不列計', note: '空白的回覆。' };
  if (earlier.has(given.digest)) {
    return { ...about, state: '重複', note: '同一天同一個帳號送出過一樣的內容。' };
  }
  const { values, others } = place(kind, given, book);
  const row = namedRow(kind, values, book);
  if (row !== null) {
    return {
      ...about,
      state: '待處理',
      note: `「${sheet}」第 ${row} 列已經有這個編號，請照回覆內容更新那一列。`,
    };
  }
  const stranger = person === null ? `填答的帳號「${given.email}」不在「人員」內，請確認。` : '';
  const asked = others.map(({ title }) => `「${title}」`).join('、');
  const extra = asked === '' ? '' : `表單多了系統不認得的題目${asked}，答案在回覆內容。`;
  const judged = { ...about, state: '已登錄', note: `${stranger}${extra}`, entry: values } as const;
  return others.length === 0 ? judged : { ...judged, keepsAnswers: true };
}

/** All responses of one kind that are not decided yet, each with what becomes of it. */
export function judgeStanding(
  book: Book,
  name: Kind['name'],
  all: readonly Given[],
): readonly Verdict[] {
  const kind = standingKinds.find((one) => one.name === name);
  if (kind === undefined) return [];
  const entered = book.tables.responses.rows.filter(
    ({ kind: of, state }) => of === name && state === '已登錄',
  );
  const sent = new Map<string, Set<string>>();
  const digestsOf = (key: string): Set<string> => {
    const digests = sent.get(key) ?? new Set<string>();
    sent.set(key, digests);
    return digests;
  };
  for (const row of entered) digestsOf(dayOfMoment(row.submitted ?? '')).add(row.digest ?? '');
  return [...all]
    .sort((a, b) => (a.submitted < b.submitted ? -1 : 1))
    .map((given) => {
      const earlier = digestsOf(dayOfMoment(given.submitted));
      const judged = judgeOne(kind, given, book, earlier);
      if (judged.state !== '不列計') earlier.add(given.digest);
      return judged;
    });
}
