// Every entry of a register must be in order: one duty that counts the ones that are not.
import type { Book } from '../../book.ts';
import { rocDue } from '../../kit/day.ts';
import type { Source } from '../../kit/finding.ts';
import { foremost } from '../../kit/foremost.ts';
import type { Duty, Obligation } from '../../kit/obligation.ts';
import { dutyOf, sheetSource, stateUntil } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

export type Judged = {
  readonly at: Source;
  /** What is still to be done about the entry, zh-TW; null when it is in order. */
  readonly open: string | null;
  /** By when, where that follows from the entry. */
  readonly due?: string | null;
};

export type PerEntry = About & {
  readonly sheet: string;
  /** When it comes up, in words: 每次授權, 異動時. */
  readonly when: string;
  /** The entries it is about, each judged. */
  readonly entries: (book: Book) => readonly Judged[];
  /** What no entry at all means: nothing to do (with the reason that is printed), or not done. */
  readonly none: { readonly state: 'ok' | 'not-applicable' | 'not-done'; readonly reason: string };
};

/** The earliest day among the open entries. */
function earliest(open: readonly Judged[]): string | null {
  const days = open.flatMap(({ due }) => (due === undefined || due === null ? [] : [due]));
  return days.sort()[0] ?? null;
}

/** The most pressing is said by name; of those without a name (`第 9 列`), as far as they are alike, the upper one. */
function rankOf({ due, open, at }: Judged): string {
  const words = (open ?? '').replace(/第 \d+ 列/u, '');
  return [due ?? '9999', words, String(at.row).padStart(7, '0')].join('\n');
}

function dutyFor(rule: PerEntry, book: Book): Duty {
  const entries = rule.entries(book);
  const common = { subject: 'all', owner: ownerOfRule(rule, book) };
  if (entries.length === 0) {
    const source = sheetSource(rule.sheet);
    return dutyOf(rule, { ...common, ...rule.none, due: null, source });
  }
  const open = entries.filter((entry) => entry.open !== null);
  const first = foremost(open, rankOf);
  if (first === undefined) {
    const reason = `${entries.length} 筆都符合。`;
    return dutyOf(rule, {
      ...common,
      due: null,
      state: 'ok',
      reason,
      source: entries.map(({ at }) => at),
    });
  }
  const due = earliest(open);
  const more = open.length === 1 ? '' : `（共 ${open.length} 筆，其餘見資料來源）`;
  const by = due === null ? '' : `，期限 ${rocDue(due)}`;
  return dutyOf(rule, {
    ...common,
    due,
    state: due === null ? 'not-done' : stateUntil(due, book),
    reason: `${entries.length} 筆中有 ${open.length} 筆待辦${by}：${first.open ?? ''}${more}`,
    source: open.map(({ at }) => at),
  });
}

export const perEntry = (rules: readonly PerEntry[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    basis: rule.basis,
    period: rule.when,
    registers: [rule.sheet],
    owner: ownerWord(rule),
    duties: (book) => [dutyFor(rule, book)],
  }));
