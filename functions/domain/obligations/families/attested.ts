// States rather than events: somebody looks once a year and says so in 例行檢核.
import { dayInYear, type Book } from '../../book.ts';
import { rocDay, rocYear } from '../../kit/day.ts';
import { groupBy } from '../../kit/group.ts';
import { matchKey } from '../../kit/normalise.ts';
import type { Duty, Obligation } from '../../kit/obligation.ts';
import { oncePer } from '../../kit/once.ts';
import { dutyOf, sheetSource, stateUntil } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

export type Attested = About & {
  /** Why the school need not answer, from what the workbook says; null when it must. */
  readonly notApplicable?: (book: Book) => string | null;
};

type Attestation = Book['tables']['attestations']['rows'][number];

const answers = oncePer((book: Book) =>
  groupBy(
    book.tables.attestations.rows.filter(
      ({ year, checked }) => year === rocYear(book.year) && (checked ?? '') <= book.asOf,
    ),
    ({ obligation }) => matchKey(obligation ?? ''),
  ),
);

/** The last answer given in the year counts; one without a readable day or result does not. */
function lastAnswer(rule: Attested, book: Book): Attestation | undefined {
  const given = answers(book).get(matchKey(rule.id)) ?? [];
  return given
    .filter(({ checked, result }) => checked !== undefined && result !== undefined)
    .sort((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''))
    .at(-1);
}

function dutyFor(rule: Attested, book: Book): Duty {
  const due = dayInYear(book, book.settings.attestationDue);
  const common = { subject: String(book.year), owner: ownerOfRule(rule, book), due };
  const sheet = book.tables.attestations.sheet;
  const exempt = rule.notApplicable?.(book) ?? null;
  if (exempt !== null) {
    const source = sheetSource(sheet);
    return dutyOf(rule, { ...common, state: 'not-applicable', reason: exempt, source });
  }
  const answer = lastAnswer(rule, book);
  if (answer === undefined) {
    const reason = `請於 ${rocDay(due)} 前檢視，並在「${sheet}」登記結果。`;
    const state = stateUntil(due, book);
    return dutyOf(rule, { ...common, state, reason, source: sheetSource(sheet) });
  }
  const { result, reason = '', checked: day = due, at } = answer;
  const source = [at];
  if (result === '符合') {
    return dutyOf(rule, { ...common, state: 'ok', reason: `${rocDay(day)} 檢視符合。`, source });
  }
  if (result === '不適用' && reason !== '') {
    return dutyOf(rule, {
      ...common,
      state: 'not-applicable',
      reason: `不適用：${reason}`,
      source,
    });
  }
  const open =
    result === '不適用' ? '不適用沒有填理由，視為未辦理。' : `${rocDay(day)} 檢視不符合：${reason}`;
  return dutyOf(rule, { ...common, state: stateUntil(due, book), reason: open, source });
}

export const attested = (rules: readonly Attested[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    ...rule,
    period: '每年檢視一次',
    registers: ['例行檢核'],
    owner: ownerWord(rule),
    duties: (book) => [dutyFor(rule, book)],
  }));
