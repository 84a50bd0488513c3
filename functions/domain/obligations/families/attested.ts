// States rather than events: somebody looks once a year and says so in 例行檢核.
import { dayInYear, type Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import type { Duty, Obligation } from '../../kit/obligation.ts';
import { lastAnswer, type Attestation } from '../../metrics/attestation-facts.ts';
import { dutyOf, sheetSource, stateUntil } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

export type Attested = About & {
  /** Why the school need not answer, from what the workbook says; null when it must. */
  readonly notApplicable?: (book: Book) => string | null;
};

type Said = { readonly state: Duty['state']; readonly reason: string };

function saidBy({ result, reason = '', checked }: Attestation, open: Duty['state']): Said {
  const day = checked === undefined ? '' : rocDay(checked);
  if (result === '符合') return { state: 'ok', reason: `${day} 檢視符合。` };
  if (result !== '不適用') return { state: open, reason: `${day} 檢視不符合：${reason}` };
  return reason === ''
    ? { state: open, reason: '不適用沒有填理由，視為未辦理。' }
    : { state: 'not-applicable', reason: `不適用：${reason}` };
}

function dutyFor(rule: Attested, book: Book): Duty {
  const due = dayInYear(book, book.settings.attestationDue);
  const common = { subject: String(book.year), owner: ownerOfRule(rule, book), due };
  const sheet = book.tables.attestations.sheet;
  const source = sheetSource(sheet);
  const exempt = rule.notApplicable?.(book) ?? null;
  if (exempt !== null) {
    // What exempts a school stands in its settings, not among the answers.
    const told = sheetSource(book.tables.settings.sheet);
    return dutyOf(rule, { ...common, state: 'not-applicable', reason: exempt, source: told });
  }
  const state = stateUntil(due, book);
  const answer = lastAnswer(book, rule.id);
  if (answer === undefined) {
    const reason = `請於 ${rocDay(due)} 前檢視，並在「${sheet}」登記結果。`;
    return dutyOf(rule, { ...common, state, reason, source });
  }
  return dutyOf(rule, { ...common, ...saidBy(answer, state), source: [answer.at] });
}

export const attested = (rules: readonly Attested[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    ...rule,
    period: '每年檢視一次',
    registers: ['例行檢核'],
    owner: ownerWord(rule),
    duties: (book) => [dutyFor(rule, book)],
  }));
