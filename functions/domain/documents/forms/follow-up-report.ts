// Form 18: what was decided and how far it has come, with the topics of the year's management reviews (L1270–1272).
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { plan } from '../../plan-lines.ts';
import { dueOfFollowUp, type FollowUp } from '../../metrics/follow-up-facts.ts';
import { followUpsOfYear, followUpState, followUpStates } from '../../metrics/follow-up-summary.ts';
import { reviewsOfYear, reviewTopics, type Review } from '../../metrics/review-summary.ts';
import { textOf } from '../annual-report/shown.ts';
import { headerOf, registerColumn, registerFacts } from './columns.ts';
import { defineSheetForm, type Page } from './form.ts';
import { officials } from './signers.ts';
import { blankList, facts, label, list, part, row, value } from './sheet.ts';
import type { Grid, ListColumn, Part } from './sheet.ts';

const WIDTH = 257;

function columnsOf(book: Book): readonly ListColumn<FollowUp>[] {
  const column = (key: 'id' | 'origin' | 'originId' | 'matter' | 'measure', width: number) =>
    registerColumn(book, book.tables.followUps, key, width);
  const due = (entry: FollowUp): string => {
    const day = dueOfFollowUp(entry);
    return textOf(entry, 'planned', day === undefined ? undefined : rocDay(day));
  };
  return [
    column('id', 19),
    column('origin', 20),
    column('originId', 19),
    column('matter', 39),
    column('measure', 40),
    registerColumn(book, book.tables.followUps, 'owner', 18),
    { header: '預定完成（含延長）', width: 24, align: 'center', of: due },
    registerColumn(book, book.tables.followUps, 'done', 24),
    { header: '狀態', width: 19, align: 'center', of: (entry) => followUpState(entry, book) },
    registerColumn(book, book.tables.followUps, 'effect', 35),
  ];
}

const topicsGrid = (book: Book, review: Review | undefined): Grid => ({
  widths: `52,${WIDTH - 52}`,
  head: [row([label('議題'), label('討論內容')])],
  body: reviewTopics.map((topic) =>
    row(
      [
        label(headerOf(book.tables.managementReviews, topic)),
        value(review === undefined ? '' : textOf(review, topic, review[topic])),
      ],
      review === undefined ? 10 : undefined,
    ),
  ),
});

const reviewPart = (book: Book, review: Review | undefined): Part =>
  part({
    heading: '一、管理審查',
    grids: [
      facts(registerFacts(book, book.tables.managementReviews, review, ['id', 'held', 'chair']), {
        width: WIDTH,
      }),
      topicsGrid(book, review),
    ],
  });

const countsOf = (rows: readonly FollowUp[], book: Book): string =>
  `本年度追蹤 ${rows.length} 項：${followUpStates
    .map(
      (state) => `${state} ${rows.filter((entry) => followUpState(entry, book) === state).length}`,
    )
    .join('、')}。`;

function pageOf(book: Book): Page {
  const reviews = reviewsOfYear(book);
  const rows = followUpsOfYear(book);
  const held =
    reviews.length === 0
      ? [part({ heading: '一、管理審查', paragraphs: ['本年度沒有管理審查紀錄。'] })]
      : reviews.map((review) => reviewPart(book, review));
  return {
    parts: [
      ...held,
      part({
        heading: '二、追蹤事項',
        grids: [list(columnsOf(book), rows)],
        notes: [countsOf(rows, book)],
      }),
    ],
    signers: officials,
  };
}

export const followUpReport = defineSheetForm({
  number: 18,
  id: 'follow-up-report',
  title: '改善績效追蹤報告',
  basis: plan['1270–1272'],
  isLandscape: true,
  pages: ({ book }) => [pageOf(book)],
  blankPages: (book) => [
    {
      parts: [
        reviewPart(book, undefined),
        part({ heading: '二、追蹤事項', grids: [blankList(columnsOf(book), 10)] }),
      ],
      signers: officials,
    },
  ],
});
