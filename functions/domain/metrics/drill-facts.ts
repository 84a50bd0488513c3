// Drills and what they need to count (L755–757, L876–878).
import type { Book } from '../book.ts';
import type { Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { drills } from '../registers/drills.ts';

export type Drill = Row<typeof drills>;

/** The first day on which a continuity plan was approved. */
const planApproved = oncePer(({ tables }: Book): Day | undefined => {
  const days = tables.documents.rows.flatMap(({ kind, approved }) =>
    kind === '持續運作計畫' && approved !== undefined ? [approved] : [],
  );
  return days.sort()[0];
});

/** A continuity plan was approved on or before the day of the drill. */
export function hasApprovedPlan({ day }: Drill, book: Book): boolean {
  const approved = planApproved(book);
  return day !== undefined && approved !== undefined && approved <= day;
}

export const lacksCounts = ({ kind, sent, opened, clicked }: Drill): boolean =>
  kind === '社交工程' && (sent === undefined || opened === undefined || clicked === undefined);

/** Days of drills of a kind that were reviewed; without a review a drill is not done. */
export function reviewedDrills(
  book: Book,
  kind: Drill['kind'],
): readonly { readonly day: Day; readonly at: Source }[] {
  return book.tables.drills.rows.flatMap((drill) => {
    if (drill.kind !== kind || drill.day === undefined || drill.review === undefined) return [];
    if (kind === '持續運作' && !hasApprovedPlan(drill, book)) return [];
    return lacksCounts(drill) ? [] : [{ day: drill.day, at: drill.at }];
  });
}
