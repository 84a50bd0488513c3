// POL-MR, HR-REV-Y and BUD-REV-Y: a topic of the year's management review.
import { rocDay } from '../kit/day.ts';
import { managementReviews } from '../registers/management-reviews.ts';
import { reviewsOfYear, type ReviewTopic } from '../metrics/review-summary.ts';
import { deadlineInYear } from './deadline.ts';
import type { About } from './families/about.ts';
import type { Yearly } from './yearly.ts';

/** Held in the year, and the topic has something under it (「無」 is something). */
export const reviewTopic = (about: About, topic: ReviewTopic): Yearly => ({
  ...about,
  sheet: managementReviews.sheet,
  due: (book) => deadlineInYear(book, book.settings.reviewDue).due,
  latest: (book) => deadlineInYear(book, book.settings.reviewDue).latest,
  judge: (book, due) => {
    const { header } = managementReviews.columns[topic];
    const held = reviewsOfYear(book).filter((review) => review.held !== undefined);
    const discussed = held.filter((review) => review[topic] !== undefined);
    const [first] = discussed;
    if (first?.held !== undefined) {
      const reason = `${rocDay(first.held)} 管理審查已討論「${header}」。`;
      return { isDone: true, reason, source: discussed.map(({ at }) => at) };
    }
    const reason =
      held.length === 0
        ? `請於 ${rocDay(due)} 前召開管理審查，並討論「${header}」。`
        : `今年的管理審查沒有「${header}」的內容，請補記或再開會。`;
    return { isDone: false, reason, source: held.map(({ at }) => at) };
  },
});
