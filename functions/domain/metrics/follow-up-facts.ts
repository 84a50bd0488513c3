// Matters to follow up: where they come from and whether that exists.
import type { Book } from '../book.ts';
import type { Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { followUps } from '../registers/follow-ups.ts';
import type { managementReviews } from '../registers/management-reviews.ts';

export type FollowUp = Row<typeof followUps>;
export type Review = Row<typeof managementReviews>;

export const dueOfFollowUp = ({ extended, planned }: FollowUp): Day | undefined =>
  extended ?? planned;

const ofReviews = oncePer(({ tables }: Book) =>
  groupBy(
    tables.followUps.rows.filter(({ origin }) => origin === '管理審查'),
    ({ originId }) => matchKey(originId ?? ''),
  ),
);

const notYetHeld = oncePer(
  ({ tables, asOf }: Book): ReadonlySet<string> =>
    new Set(
      tables.managementReviews.rows.flatMap(({ id, held }) =>
        id !== undefined && held !== undefined && held > asOf ? [matchKey(id)] : [],
      ),
    ),
);

/** A matter that a later review decided is none yet: an earlier year cannot have followed it up. */
export const isDecided = ({ origin, originId }: FollowUp, book: Book): boolean =>
  origin !== '管理審查' || originId === undefined || !notYetHeld(book).has(matchKey(originId));

/** What a management review decided, as it is followed up. */
export const followUpsOf = (book: Book, { id }: Review): readonly FollowUp[] =>
  id === undefined ? [] : (ofReviews(book).get(matchKey(id)) ?? []);

/** A review that decided nothing has nothing to follow up. */
export const hasDecisions = ({ decisions }: Review): boolean =>
  decisions === undefined || matchKey(decisions) !== matchKey('無');

const idsOf = (rows: readonly { readonly id: string | undefined }[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [matchKey(id)])));

const known = oncePer(({ tables }: Book) => ({
  管理審查: { ids: idsOf(tables.managementReviews.rows), sheet: tables.managementReviews.sheet },
  稽核: {
    ids: new Set([...idsOf(tables.improvements.rows), ...idsOf(tables.audits.rows)]),
    sheet: tables.improvements.sheet,
  },
  事件: { ids: idsOf(tables.incidents.rows), sheet: tables.incidents.sheet },
}));

/** The sheet that ought to hold the origin of a matter and does not; null when all is well or nothing is named. */
export function originMissingIn(book: Book, { origin, originId }: FollowUp): string | null {
  if (origin !== '管理審查' && origin !== '稽核' && origin !== '事件') return null;
  const { ids, sheet } = known(book)[origin];
  return originId !== undefined && !ids.has(matchKey(originId)) ? sheet : null;
}
