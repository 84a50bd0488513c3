// Something the workbook shows to be done or not, by a day of the year: the judgement is the obligation's own.
import type { Book } from '../book.ts';
import type { Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import type { Obligation } from '../kit/obligation.ts';
import { stateByDeadline } from './deadline.ts';
import { dutyOf, sheetSource } from './duty.ts';
import { ownerOfRule, ownerWord, type About } from './families/about.ts';

type Verdict = {
  readonly isDone: boolean;
  /** How it stands and, when open, what to do by the day given. */
  readonly reason: string;
  readonly source: readonly Source[];
};

export type Yearly = About & {
  readonly sheet: string;
  readonly due: (book: Book) => Day;
  /** The plan's own day, where `due` is the workday before it. */
  readonly latest?: (book: Book) => Day;
  readonly judge: (book: Book, due: Day) => Verdict;
};

export const yearly = (rules: readonly Yearly[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    basis: rule.basis,
    period: '每年一次',
    registers: [rule.sheet],
    owner: ownerWord(rule),
    duties: (book) => {
      const due = rule.due(book);
      const { isDone, reason, source } = rule.judge(book, due);
      return [
        dutyOf(rule, {
          subject: String(book.year),
          owner: ownerOfRule(rule, book),
          due,
          state: isDone ? 'ok' : stateByDeadline({ due, latest: rule.latest?.(book) ?? due }, book),
          reason,
          source: source.length === 0 ? sheetSource(rule.sheet) : source,
        }),
      ];
    },
  }));
