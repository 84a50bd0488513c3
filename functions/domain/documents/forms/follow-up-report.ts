// Form 18: what was decided and how far it has come, with the topics of the year's management reviews (L1270–1272).
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { plan } from '../../plan-lines.ts';
import { dueOfFollowUp, type FollowUp } from '../../metrics/follow-up-facts.ts';
import { followUpsOfYear, followUpState, followUpStates } from '../../metrics/follow-up-summary.ts';
import { reviewsOfYear, reviewTopics, type Review } from '../../metrics/review-summary.ts';
import { textOf } from '../annual-report/shown.ts';
import { headerOf, registerColumn, registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { FollowUpReportPaper, ReviewShown } from './papers.ts';
import { officials } from '../signers.ts';
import { blankList, facts, list, PRINTED, WRITTEN, type ListColumn } from './sheet.ts';

function columnsOf(book: Book): readonly ListColumn<FollowUp>[] {
  const column = (key: 'id' | 'origin' | 'originId' | 'matter' | 'measure', width: number) =>
    registerColumn(book, book.tables.followUps, key, width);
  const due = (entry: FollowUp): string => {
    const day = dueOfFollowUp(entry);
    return textOf(entry, 'planned', day === undefined ? undefined : rocDay(day));
  };
  return [
    column('id', 18),
    column('origin', 18),
    column('originId', 18),
    column('matter', 36),
    column('measure', 37),
    registerColumn(book, book.tables.followUps, 'owner', 18),
    { header: '預定完成（含延長）', width: 22, align: 'center', of: due },
    registerColumn(book, book.tables.followUps, 'done', 22),
    { header: '狀態', width: 18, align: 'center', of: (entry) => followUpState(entry, book) },
    registerColumn(book, book.tables.followUps, 'effect', 28),
    registerColumn(book, book.tables.followUps, 'nextCheck', 22),
  ];
}

const reviewShown = (book: Book, review: Review | undefined): ReviewShown => {
  const { managementReviews } = book.tables;
  return {
    meeting: facts(registerFacts(book, managementReviews, review, ['id', 'held', 'chair']), {
      width: 257,
    }),
    topics: reviewTopics.map((topic) => ({
      topic: headerOf(managementReviews, topic),
      said: review === undefined ? '' : textOf(review, topic, review[topic]),
      height: review === undefined ? WRITTEN : PRINTED,
    })),
  };
};

const countsOf = (rows: readonly FollowUp[], book: Book): FollowUpReportPaper['counts'] => ({
  total: rows.length,
  states: followUpStates.map((state, index) => ({
    name: state,
    count: rows.filter((entry) => followUpState(entry, book) === state).length,
    isNext: index > 0,
  })),
});

function filledPaper(book: Book): FollowUpReportPaper {
  const rows = followUpsOfYear(book);
  return {
    reviews: reviewsOfYear(book).map((review) => reviewShown(book, review)),
    followUps: list(columnsOf(book), rows),
    counts: countsOf(rows, book),
  };
}

export const followUpReport = defineForm<FollowUpReportPaper>({
  number: 18,
  id: 'follow-up-report',
  title: '改善績效追蹤報告',
  basis: plan['1270–1272'],
  isLandscape: true,
  signers: officials,
  content: (view) => ({ template: 'followUpReport', view }),
  papers: ({ book }) => [filledPaper(book)],
  blankPapers: (book) => [
    {
      reviews: [reviewShown(book, undefined)],
      followUps: blankList(columnsOf(book), 7),
      counts: null,
    },
  ],
});
