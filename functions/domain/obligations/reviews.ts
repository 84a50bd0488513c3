// MR-AGENDA and MR-TRACK: what a management review talks about, and what comes of it.
import { touchesYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay, yearOf, type Day } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import {
  dueOfFollowUp,
  followUpsOf,
  hasDecisions,
  isDecided,
  type FollowUp,
  type Review,
} from '../metrics/follow-up-facts.ts';
import { reviewTopics } from '../metrics/review-summary.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { perEntry, type Judged } from './families.ts';
import { ownerNamed, securityPerson } from './owners.ts';

const named = ({ id, at }: Review): string => id ?? `第 ${at.row} 列`;

const reviewsOf = ({ tables, year, asOf }: Book): readonly Review[] =>
  tables.managementReviews.rows.filter(
    ({ held }) => held !== undefined && yearOf(held) === year && held <= asOf,
  );

function agendaOf(review: Review, { tables }: Book): Judged {
  const { columns } = tables.managementReviews.register;
  const missing = reviewTopics
    .filter((topic) => review[topic] === undefined)
    .map((topic) => columns[topic].header);
  const open =
    missing.length === 0 ? null : `${named(review)} 沒有${missing.join('、')}的討論內容。`;
  return { at: review.at, open };
}

const track = { id: 'MR-TRACK', title: '改善績效追蹤', basis: plan['1270–1272'] } as const;

const listingDay = (held: Day, { settings }: Book): Day => addDays(held, settings.followUpDays);

function listingDuty(review: Review, held: Day, book: Book): Duty {
  const due = listingDay(held, book);
  const common = { subject: named(review), owner: securityPerson(book), due };
  const listed = followUpsOf(book, review);
  if (listed.length === 0 && hasDecisions(review)) {
    const reason = `請於 ${rocDay(due)} 前把會議決議列入「${book.tables.followUps.sheet}」。`;
    return dutyOf(track, {
      ...common,
      state: stateUntil(due, book),
      reason,
      source: [review.at, ...sheetSource(book.tables.followUps.sheet)],
    });
  }
  const reason = listed.length === 0 ? '會議沒有決議。' : `決議 ${listed.length} 項已列管。`;
  const source = [review.at, ...listed.map(({ at }) => at)];
  return dutyOf(track, { ...common, state: 'ok', reason, source });
}

function matterDuty(row: FollowUp, book: Book): Duty {
  const due = dueOfFollowUp(row) ?? null;
  const day = due === null ? '（預定完成日未填）' : rocDay(due);
  return dutyOf(track, {
    subject: row.id ?? `row-${row.at.row}`,
    owner: ownerNamed(book, row.owner),
    due,
    state: due === null ? 'not-done' : stateUntil(due, book),
    reason: `預定 ${day} 完成，尚未完成：${row.matter ?? ''}`,
    source: [row.at],
  });
}

const isDone = ({ done }: FollowUp, { asOf }: Book): boolean => done !== undefined && done <= asOf;

/** One duty for each review of the year (or to be listed in it), one for each open matter, whatever year it began in. */
const trackDuties = (book: Book): readonly Duty[] => [
  ...book.tables.managementReviews.rows.flatMap((review) => {
    const { held } = review;
    if (held === undefined || held > book.asOf) return [];
    return touchesYear(book, held, listingDay(held, book)) ? [listingDuty(review, held, book)] : [];
  }),
  ...book.tables.followUps.rows
    .filter((row) => isDecided(row, book) && !isDone(row, book))
    .map((row) => matterDuty(row, book)),
];

export const reviews: readonly Obligation<Book>[] = [
  ...perEntry([
    {
      id: 'MR-AGENDA',
      title: '管理審查八項議題',
      basis: plan['1242–1268'],
      sheet: '管理審查',
      when: '每次管理審查',
      entries: (book) => reviewsOf(book).map((review) => agendaOf(review, book)),
      none: { state: 'not-done', reason: '今年還沒有管理審查會議，視為未辦理。' },
    },
  ]),
  {
    ...track,
    period: '每次管理審查後',
    registers: ['追蹤事項', '管理審查'],
    owner: '資通安全兼辦人員與各負責人',
    unasked: '今年的管理審查還沒有要追蹤的決議。',
    duties: trackDuties,
  },
];
