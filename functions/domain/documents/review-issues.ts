// Topic 2 of a management review (L1246–1247): what has changed inside and outside.
import type { Book } from '../book.ts';
import { followUpsView } from './annual-report/follow-ups.ts';
import { lawView } from './annual-report/law.ts';
import { dayOf, placesOf, textOf } from './annual-report/shown.ts';
import type { Whole } from './annual-report/whole.ts';
import { figure, type ReviewFigure } from './review-figure.ts';

/** What the team decided last, which is in the minutes of its last review. */
function lastDecisions(book: Book): readonly ReviewFigure[] {
  const held = book.tables.managementReviews.rows
    .filter((review) => review.held !== undefined && review.held <= book.asOf)
    .sort((a, b) => (a.held ?? '').localeCompare(b.held ?? ''));
  return held
    .slice(-1)
    .map((review) =>
      figure(
        '推動小組決議事項',
        `${textOf(review, 'id', review.id)}（${dayOf(review, 'held', review.held)}）：${textOf(review, 'decisions', review.decisions)}`,
        placesOf([review.at]),
      ),
    );
}

export function issues(whole: Whole): readonly ReviewFigure[] {
  const { citations, unverified } = lawView(whole);
  const { lawList, majorEvents } = whole.book.tables;
  return [
    ...citations.map(({ law, state, where, now }) => figure(law, `${state}：${now}`, where)),
    ...(lawList.rows.length === 0 ? [] : [figure('法規查證', unverified, lawList.sheet)]),
    ...(majorEvents.rows.length === 0
      ? []
      : [figure('重大變更', followUpsView(whole).events, majorEvents.sheet)]),
    ...lastDecisions(whole.book),
    // No register holds these: whoever prepares the meeting has them, and is told so.
    figure('上級機關要求', '無資料，請由會議準備人員補充'),
  ];
}
