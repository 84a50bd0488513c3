// For a management review (L1236–1272): the packet to hold it with, and its minutes.
import type { Book } from '../book.ts';
import { rocDayLong, rocYear } from '../kit/day.ts';
import { knownBy } from '../known.ts';
import { followUpsOf, type Review } from '../metrics/follow-up-facts.ts';
import { reviewsOfYear, reviewTopics, type ReviewTopic } from '../metrics/review-summary.ts';
import { dayOf, nameOf, textOf } from './annual-report/shown.ts';
import type { Whole } from './annual-report/whole.ts';
import { registerColumns } from './forms/columns.ts';
import { BLANK_LINE, lineOf, schoolOf, type Content } from './forms/form.ts';
import type { MadeForm } from './forms/make.ts';
import { blankList, list, PRINTED, WRITTEN } from './forms/sheet.ts';
import { attendeesOf, blankAttendees } from './review-attendees.ts';
import { reviewFigures } from './review-figures.ts';
import type { MinutesPaper, ReviewPacketView } from './review-views.ts';
import { signersOf } from './signers.ts';

/** A form that the plan's list does not have. */
export type MadeDocument = Omit<MadeForm, 'form'>;

const PACKET = '資通安全管理審查會議資料';
const MINUTES = '資通安全管理審查會議紀錄';

const documentOf = (
  book: Book,
  { name, title, content }: Pick<MadeDocument, 'name' | 'title' | 'content'>,
): MadeDocument => ({
  name,
  title,
  school: schoolOf(book),
  isDraft: false,
  isLandscape: false,
  content,
});

/** By topic: `Object.fromEntries` forgets its keys. */
const byTopic = <Value>(valueOf: (topic: ReviewTopic) => Value) =>
  Object.fromEntries(reviewTopics.map((topic) => [topic, valueOf(topic)])) as Readonly<
    Record<ReviewTopic, Value>
  >;

export function reviewPacket(given: Whole): MadeDocument {
  const book = knownBy(given.book);
  const whole = { ...given, book };
  const view: ReviewPacketView = {
    school: schoolOf(book),
    line: lineOf(book),
    asOf: `民國 ${rocDayLong(book.asOf)}`,
    signers: signersOf(book, null, ['承辦人', '績效管理組', '資通安全長']),
    ...byTopic((topic) => ({ figures: reviewFigures[topic](whole) })),
  };
  return documentOf(book, {
    name: `${rocYear(book.year)}年_${PACKET}`,
    title: PACKET,
    content: { template: 'reviewPacket', view },
  });
}

/** Room to write on, in millimetres. */
const BLANK_TOPIC = 12;
const BLANK_DECISIONS = 30;
const BLANK_FOLLOW_UPS = 3;

function meetingOf(book: Book, review: Review | undefined): MinutesPaper['meeting'] {
  if (review === undefined) return { id: '', held: '', chair: '', minutes: '', height: WRITTEN };
  return {
    id: textOf(review, 'id', review.id),
    held: dayOf(review, 'held', review.held),
    chair: textOf(review, 'chair', nameOf(book, review.chair)),
    minutes: textOf(review, 'minutes', review.minutes),
    height: PRINTED,
  };
}

function paperOf(book: Book, review: Review | undefined): MinutesPaper {
  const columns = registerColumns(book, book.tables.followUps, {
    id: 22,
    matter: 48,
    measure: 48,
    owner: 24,
    planned: 28,
  });
  const toldOf = (key: ReviewTopic | 'decisions'): string =>
    review === undefined ? '' : textOf(review, key, review[key]);
  const isBlank = review === undefined;
  return {
    school: schoolOf(book),
    line: isBlank ? BLANK_LINE : lineOf(book),
    signers: signersOf(book, null, ['紀錄', '承辦人', '主席（資通安全長）']),
    meeting: meetingOf(book, review),
    said: { ...byTopic(toldOf), height: isBlank ? BLANK_TOPIC : PRINTED },
    decided: { decisions: toldOf('decisions'), height: isBlank ? BLANK_DECISIONS : PRINTED },
    followUps: isBlank
      ? blankList(columns, BLANK_FOLLOW_UPS)
      : list(columns, followUpsOf(book, review)),
    attendees: isBlank ? blankAttendees : attendeesOf(book, review),
  };
}

const minutesOf = (book: Book, name: string, papers: readonly MinutesPaper[]): MadeDocument => {
  const content: Content = { template: 'reviewMinutes', view: { papers } };
  return documentOf(book, { name, title: MINUTES, content });
};

/** The minutes of the year's reviews, one paper each; null while there is none. */
export function reviewMinutes(given: Pick<Whole, 'book'>): MadeDocument | null {
  const book = knownBy(given.book);
  const papers = reviewsOfYear(book).map((review) => paperOf(book, review));
  return papers.length === 0 ? null : minutesOf(book, `${rocYear(book.year)}年_${MINUTES}`, papers);
}

/** To print and write on in the meeting. */
export const blankReviewMinutes = ({ book }: Pick<Whole, 'book'>): MadeDocument =>
  minutesOf(book, `空白_${MINUTES}`, [paperOf(book, undefined)]);
