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

/** Of answers of one day the least favourable counts, whatever order the rows stand in. */
const weight = { 符合: 0, 不適用: 1, 不符合: 2 } as const;
const weightOf = ({ result, reason }: Attestation): string =>
  `${weight[result ?? '不符合']}${reason === undefined ? 1 : 0}`;

/** The last answer given in the year counts; one without a readable day or result does not. */
function lastAnswer(rule: Attested, book: Book): Attestation | undefined {
  const order = (answer: Attestation): string => `${answer.checked ?? ''} ${weightOf(answer)}`;
  return (answers(book).get(matchKey(rule.id)) ?? [])
    .filter(({ checked, result }) => checked !== undefined && result !== undefined)
    .reduce<Attestation | undefined>(
      (last, answer) => (last === undefined || order(answer) >= order(last) ? answer : last),
      undefined,
    );
}

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
    return dutyOf(rule, { ...common, state: 'not-applicable', reason: exempt, source });
  }
  const state = stateUntil(due, book);
  const answer = lastAnswer(rule, book);
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
