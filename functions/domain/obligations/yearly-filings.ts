// MR-OCT and RPT-NOV: something dated that must have happened by a day of the year.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, rocYear, yearOf, type Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { reportContents, submittedContent } from '../metrics/review-summary.ts';
import { deadlineInYear, stateByDeadline } from './deadline.ts';
import { dutyOf, sheetSource } from './duty.ts';
import { securityPerson } from './owners.ts';

type Filing = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  /** The day of the year it is due on, `MM-DD`. */
  readonly monthDay: (book: Book) => string;
  /** Days it was done on for the book's year, with their rows. */
  readonly done: (book: Book) => readonly { readonly day: Day; readonly at: Source }[];
  readonly sheet: (book: Book) => string;
  readonly action: (book: Book) => string;
  readonly register: string;
  /** What it must hold and does not, in the headers of its columns. */
  readonly lacks?: (book: Book) => readonly string[];
};

const dated = (at: Source, day: Day | undefined) => (day === undefined ? [] : [{ day, at }]);

const filings: readonly Filing[] = [
  {
    id: 'MR-OCT',
    title: '資通安全管理審查會議',
    basis: plan['1236–1240'],
    monthDay: ({ settings }) => settings.reviewDue,
    done: ({ tables, year }) =>
      tables.managementReviews.rows
        .filter(({ held }) => held !== undefined && yearOf(held) === year)
        .flatMap(({ at, held }) => dated(at, held)),
    sheet: ({ tables }) => tables.managementReviews.sheet,
    action: () => '召開管理審查會議',
    register: '管理審查',
  },
  {
    id: 'RPT-NOV',
    title: '提報資通安全維護計畫實施情形',
    basis: plan['1274–1280'],
    monthDay: ({ settings }) => settings.reportDue,
    done: ({ tables, year }) =>
      tables.submissions.rows
        // Handed in before its year has begun, it cannot tell of the year.
        .filter((row) => row.year === rocYear(year) && yearOf(row.submitted ?? '9999') >= year)
        .flatMap(({ at, submitted }) => dated(at, submitted)),
    sheet: ({ tables }) => tables.submissions.sheet,
    action: ({ settings }) => `向${settings.recipient}提報`,
    register: '提報紀錄',
    lacks: (book) =>
      reportContents
        .filter((content) => submittedContent(book, content) === null)
        .map((content) => book.tables.submissions.register.columns[content].header),
  },
];

function dutyFor(filing: Filing, book: Book): Duty {
  const { due, latest } = deadlineInYear(book, filing.monthDay(book));
  const done = filing.done(book).filter(({ day }) => day <= book.asOf);
  const first = [...done].sort((a, b) => a.day.localeCompare(b.day))[0];
  const common = { subject: String(book.year), owner: securityPerson(book), due };
  if (first === undefined) {
    // A6: the day itself is the plan's; the workday before a holiday is ours, and only warns.
    const remark = due === latest ? '' : `期限 ${rocDay(latest)} 是假日，提前到前一上班日。`;
    const reason = `請於 ${rocDay(due)} 前${filing.action(book)}。${remark}`;
    const source = sheetSource(filing.sheet(book));
    const state = stateByDeadline({ due, latest }, book);
    return dutyOf(filing, { ...common, state, reason, source });
  }
  const source = done.map(({ at }) => at);
  const lacks = filing.lacks?.(book) ?? [];
  if (first.day <= latest && lacks.length > 0) {
    const state = stateByDeadline({ due, latest }, book);
    const reason = `${rocDay(first.day)} 已辦理，但內容還缺${lacks.join('、')}，請補填。`;
    return dutyOf(filing, { ...common, state, reason, source });
  }
  if (first.day <= latest) {
    return dutyOf(filing, {
      ...common,
      state: 'ok',
      reason: `${rocDay(first.day)} 已辦理。`,
      source,
    });
  }
  const reason = `${rocDay(first.day)} 才辦理，超過期限 ${rocDay(latest)}，無法補正，請說明原因。`;
  return dutyOf(filing, { ...common, state: 'overdue', reason, source, isPastMending: true });
}

export const yearlyFilings: readonly Obligation<Book>[] = filings.map((filing) => ({
  ...filing,
  period: '每年一次',
  registers: [filing.register],
  owner: '資通安全兼辦人員',
  duties: (book) => [dutyFor(filing, book)],
}));
