// 管理審查 and 提報.
import type { Book } from '../../book.ts';
import {
  reviewsOfYear,
  reviewTopics,
  submissionsOfYear,
  type Review,
  type ReviewTopic,
} from '../../metrics/review-summary.ts';
import { managementReviews } from '../../registers/management-reviews.ts';
import { dutiesFor } from './duties.ts';
import { dayOf, emptyNote, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

type ReviewLine = {
  readonly id: string;
  readonly held: string;
  readonly chair: string;
  readonly answered: string;
  readonly topics: readonly { readonly topic: string; readonly text: string }[];
  readonly decisions: string;
  readonly places: string;
};

type SubmissionLine = {
  readonly submitted: string;
  readonly documentNumber: string;
  readonly recipient: string;
  readonly places: string;
};

export type ReviewsView = {
  readonly reviews: readonly ReviewLine[];
  readonly noReviews: string;
  readonly submissions: readonly SubmissionLine[];
  readonly noSubmissions: string;
  /** What the year's last review says to the topics that parts of the report are about. */
  readonly said: Readonly<Record<ReviewTopic, string>>;
};

const headerOf = (topic: ReviewTopic): string => managementReviews.columns[topic].header;

function chairOf(review: Review, { people }: Book): string {
  const person = people.find(review.chair);
  const name = person === undefined || person === 'ambiguous' ? review.chair : person.name;
  return textOf(review, 'chair', name);
}

function lineOf(review: Review, book: Book): ReviewLine {
  const missing = reviewTopics.filter((topic) => review[topic] === undefined);
  const answered = reviewTopics.length - missing.length;
  return {
    id: textOf(review, 'id', review.id),
    held: dayOf(review, 'held', review.held),
    chair: chairOf(review, book),
    answered:
      missing.length === 0
        ? `${answered} 項議題均有討論內容`
        : `${answered}／${reviewTopics.length} 項議題有討論內容，缺：${missing.map(headerOf).join('、')}`,
    topics: reviewTopics.map((topic) => ({
      topic: headerOf(topic),
      text: textOf(review, topic, review[topic]),
    })),
    decisions: textOf(review, 'decisions', review.decisions),
    places: placesOf([review.at]),
  };
}

function saidOf(last: Review | undefined, topic: ReviewTopic): string {
  if (last === undefined) return '本年度沒有管理審查紀錄。';
  return `${textOf(last, topic, last[topic])}\n（${placesOf([last.at])}，${headerOf(topic)}）`;
}

export function reviewsView({ book, figures }: Whole): ReviewsView {
  const reviews = reviewsOfYear(book);
  const last = reviews.at(-1);
  return {
    reviews: reviews.map((review) => lineOf(review, book)),
    noReviews: emptyNote(book.tables.managementReviews, dutiesFor(figures, ['MR-OCT'])),
    submissions: submissionsOfYear(book).map((row) => ({
      submitted: `${dayOf(row, 'submitted', row.submitted)}${row.submitted !== undefined && row.submitted > book.asOf ? '（日期還沒到，不列計）' : ''}`,
      documentNumber: textOf(row, 'documentNumber', row.documentNumber),
      recipient: textOf(row, 'recipient', row.recipient),
      places: placesOf([row.at]),
    })),
    noSubmissions: emptyNote(book.tables.submissions, dutiesFor(figures, ['RPT-NOV'])),
    // Every topic is a key.
    said: Object.fromEntries(
      reviewTopics.map((topic) => [topic, saidOf(last, topic)]),
    ) as ReviewsView['said'],
  };
}
