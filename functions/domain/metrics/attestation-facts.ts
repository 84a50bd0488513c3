// What somebody looked at and said of a state in 例行檢核: the answer that counts for each obligation of the year.
import type { Book } from '../book.ts';
import { rocYear, yearOf } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { attestations } from '../registers/attestations.ts';

export type Attestation = Row<typeof attestations>;

/** Of answers of one day the least favourable counts, whatever order the rows stand in. */
const weight = { 符合: 0, 不適用: 1, 不符合: 2 } as const;
const weightOf = ({ result, reason }: Attestation): string =>
  `${weight[result ?? '不符合']}${reason === undefined ? 1 : 0}`;
const orderOf = (answer: Attestation): string => `${answer.checked ?? ''} ${weightOf(answer)}`;

function lastOf(answers: readonly Attestation[]): readonly Attestation[] {
  return answers.reduce<readonly Attestation[]>(
    ([last], answer) =>
      last === undefined || orderOf(answer) >= orderOf(last) ? [answer] : [last],
    [],
  );
}

/**
 * The last answer of the year for each obligation, by its id. One without a readable day or result does not count, nor one
 * looked at in another year: what is asked is a look in this one.
 */
const lastAnswers = oncePer((book: Book): ReadonlyMap<string, Attestation> => {
  const given = book.tables.attestations.rows.filter(
    ({ year, checked, result }) =>
      year === rocYear(book.year) &&
      checked !== undefined &&
      yearOf(checked) === book.year &&
      checked <= book.asOf &&
      result !== undefined,
  );
  const byObligation = groupBy(given, ({ obligation }) => matchKey(obligation ?? ''));
  return new Map(
    [...byObligation].flatMap(([id, answers]) =>
      lastOf(answers).map((last) => [id, last] as const),
    ),
  );
});

export const lastAnswer = (book: Book, obligation: string): Attestation | undefined =>
  lastAnswers(book).get(matchKey(obligation));

/** The answers that count, in the order of their rows. */
export const answersOfYear = (book: Book): readonly Attestation[] =>
  [...lastAnswers(book).values()].sort((a, b) => a.at.row - b.at.row);
