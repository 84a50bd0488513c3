// Sentences of the plan that say again what other sentences ask in detail: met when those are.
import type { Book } from '../../book.ts';
import type { DerivedObligation, Duty, DutyState } from '../../kit/obligation.ts';
import { dutyOf } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

export type Via = About & { readonly of: readonly string[] };

type Derive = DerivedObligation<Book>['derive'];

/** Worst first. */
const order: readonly DutyState[] = ['overdue', 'not-done', 'due-soon', 'ok', 'not-applicable'];

const listed = (titles: readonly string[]): string => [...new Set(titles)].join('、');

function derive(rule: Via, ...[book, others, titleOf]: Parameters<Derive>): Duty {
  const wanted = others.filter(({ obligation }) => rule.of.includes(obligation));
  const [worst] = [...wanted].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const open = wanted.filter(({ state }) => state !== 'ok' && state !== 'not-applicable');
  const dues = open.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  // In the order of the rule, whichever of them has its entries first.
  const titles = rule.of.flatMap((id) =>
    open.flatMap(({ obligation, title }) => (obligation === id ? [title] : [])).sort(),
  );
  const all = listed(rule.of.map(titleOf));
  const reason =
    open.length === 0 ? `由${all}達成。` : `${listed(titles)}還有 ${open.length} 項未完成。`;
  return dutyOf(rule, {
    subject: 'all',
    owner: ownerOfRule(rule, book),
    due: dues[0] ?? null,
    // Nothing to go by is not done.
    state: worst?.state ?? 'not-done',
    reason: wanted.length === 0 ? `${all}都沒有資料，視為未辦理。` : reason,
    source: (open.length > 0 ? open : wanted).flatMap(({ source }) => source),
    // Whoever owns the details is reminded of them; nobody is told twice.
    isPastMending: open.length > 0,
  });
}

export const via = (rules: readonly Via[]): readonly DerivedObligation<Book>[] =>
  rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    basis: rule.basis,
    of: rule.of,
    period: '隨相關事項',
    registers: [],
    owner: ownerWord(rule),
    derive: (book, others, titleOf) => derive(rule, book, others, titleOf),
  }));
