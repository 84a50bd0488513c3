// For a management review (L1236–1272): the packet to hold it with, and its minutes.
import type { Book } from '../book.ts';
import { rocYear } from '../kit/day.ts';
import { knownBy } from '../known.ts';
import { followUpsOf, type Review } from '../metrics/follow-up-facts.ts';
import { reviewsOfYear, reviewTopics, type ReviewTopic } from '../metrics/review-summary.ts';
import { textOf } from './annual-report/shown.ts';
import type { Whole } from './annual-report/whole.ts';
import { headerOf, registerColumns, registerFacts } from './forms/columns.ts';
import { BLANK_LINE, lineOf, schoolOf } from './forms/form.ts';
import type { MadeForm } from './forms/make.ts';
import { blankList, facts, label, list, part, row, value } from './forms/sheet.ts';
import type { Part, Sheet } from './forms/sheet.ts';
import { reviewFigures, type ReviewFigure } from './review-figures.ts';

/** A form that the plan's list does not have. */
export type MadeDocument = Omit<MadeForm, 'form'>;

const PACKET = '資通安全管理審查會議資料';
const MINUTES = '資通安全管理審查會議紀錄';

type Content = { readonly book: Book; readonly name: string; readonly title: string };

const documentOf = (
  { book, name, title }: Content,
  sheets: readonly Omit<Sheet, 'school' | 'title'>[],
): MadeDocument => ({
  name,
  title,
  school: schoolOf(book),
  isDraft: false,
  isLandscape: false,
  content: {
    template: 'sheets',
    view: { sheets: sheets.map((sheet) => ({ school: schoolOf(book), title, ...sheet })) },
  },
});

const NO_DATA: ReviewFigure = { what: '本年度資料', told: '無資料', places: '' };

function topicPart(topic: ReviewTopic, whole: Whole): Part {
  const found = reviewFigures[topic](whole);
  return part({
    heading: headerOf(whole.book.tables.managementReviews, topic),
    grids: [
      list<ReviewFigure>(
        [
          { header: '項目', width: 45, of: ({ what }) => what },
          { header: '情形', width: 85, of: ({ told }) => told },
          { header: '資料來源', width: 40, of: ({ places }) => places },
        ],
        found.length === 0 ? [NO_DATA] : found,
      ),
    ],
  });
}

/** Every topic with what the registers say to it, or that they say nothing. */
export function reviewPacket(given: Whole): MadeDocument {
  const book = knownBy(given.book);
  const whole = { ...given, book };
  const name = `${rocYear(book.year)}年_${PACKET}`;
  return documentOf({ book, name, title: PACKET }, [
    {
      line: lineOf(book),
      parts: reviewTopics.map((topic) => topicPart(topic, whole)),
      signers: ['承辦人', '績效管理組', '資通安全長'],
    },
  ]);
}

/** Room to write on, in millimetres. */
const WRITTEN = 11;

const saidPart = (book: Book, review: Review | undefined): Part =>
  part({
    grids: [
      {
        widths: '48,122',
        head: [row([label('議題'), label('討論內容')])],
        body: ([...reviewTopics, 'decisions'] as const).map((key) =>
          row(
            [
              label(headerOf(book.tables.managementReviews, key)),
              value(review === undefined ? '' : textOf(review, key, review[key])),
            ],
            review === undefined ? WRITTEN : undefined,
          ),
        ),
      },
    ],
  });

function minutesSheet(book: Book, review: Review | undefined): Omit<Sheet, 'school' | 'title'> {
  const { managementReviews, followUps } = book.tables;
  const head = registerFacts(book, managementReviews, review, ['id', 'held', 'chair', 'attendees']);
  const columns = registerColumns(book, followUps, {
    id: 22,
    matter: 48,
    measure: 48,
    owner: 24,
    planned: 28,
  });
  return {
    line: review === undefined ? BLANK_LINE : lineOf(book),
    parts: [
      part({ grids: [facts(head, review === undefined ? { height: 10 } : {})] }),
      saidPart(book, review),
      part({
        heading: '決議追蹤事項',
        grids: [
          review === undefined ? blankList(columns, 5) : list(columns, followUpsOf(book, review)),
        ],
      }),
    ],
    signers: ['紀錄', '承辦人', '主席（資通安全長）'],
  };
}

/** The minutes of the year's reviews, one paper each; null while there is none. */
export function reviewMinutes(given: Pick<Whole, 'book'>): MadeDocument | null {
  const book = knownBy(given.book);
  const reviews = reviewsOfYear(book);
  const name = `${rocYear(book.year)}年_${MINUTES}`;
  return reviews.length === 0
    ? null
    : documentOf(
        { book, name, title: MINUTES },
        reviews.map((review) => minutesSheet(book, review)),
      );
}

/** To print and write on in the meeting. */
export const blankReviewMinutes = ({ book }: Pick<Whole, 'book'>): MadeDocument =>
  documentOf({ book, name: `空白_${MINUTES}`, title: MINUTES }, [minutesSheet(book, undefined)]);
