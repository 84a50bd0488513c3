// Years that are over without what the plan asks for every year. Only a register that was in use before says so: a school
// that has just begun has its duties, not the gaps of years it never entered.
import { dayInYear, type Book } from '../book.ts';
import { rocYear, yearOf, type Day } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { plan } from '../plan-lines.ts';
import { audits } from '../registers/audits.ts';
import { managementReviews } from '../registers/management-reviews.ts';
import { policyBriefings } from '../registers/policy-briefings.ts';

/** Of the book's year and the one before: those that are over on the day that counts. */
const yearsOver = (book: Book, due: string): readonly number[] =>
  book.asOf > dayInYear(book, due) ? [book.year - 1, book.year] : [book.year - 1];

type Said = { readonly row: null; readonly message: string };

/** What is to be said of years without any of `days`, when there were some before. */
function gaps(
  days: readonly (Day | undefined)[],
  over: readonly number[],
  what: string,
): readonly Said[] {
  const years = new Set(days.flatMap((day) => (day === undefined ? [] : [yearOf(day)])));
  const first = Math.min(...years);
  return over
    .filter((year) => first < year && !years.has(year))
    .map((year) => ({
      row: null,
      message: `${rocYear(year)} 年沒有${what}的紀錄。請補登，沒有辦理時在報告說明原因。`,
    }));
}

export const auditGapRules = rulesFor<typeof audits, Book>(audits, [
  {
    code: 'no-audit-in-year',
    severity: 'error',
    basis: plan['1165–1169'],
    column: 'start',
    all: ({ rows }, book) =>
      gaps(
        rows.map(({ start }) => start),
        yearsOver(book, book.settings.auditDue),
        '內部稽核',
      ),
  },
]);

export const reviewGapRules = rulesFor<typeof managementReviews, Book>(managementReviews, [
  {
    code: 'no-review-in-year',
    severity: 'error',
    basis: plan['1236–1240'],
    column: 'held',
    all: ({ rows }, book) =>
      gaps(
        rows.map(({ held }) => held),
        yearsOver(book, book.settings.reviewDue),
        '管理審查',
      ),
  },
]);

export const briefingGapRules = rulesFor<typeof policyBriefings, Book>(policyBriefings, [
  {
    code: 'audience-not-told-in-year',
    severity: 'error',
    basis: plan['222–234'],
    column: 'audience',
    all: ({ rows }, book) =>
      (['內部', '外部'] as const).flatMap((audience) =>
        gaps(
          rows.flatMap((row) => (row.audience === audience ? [row.day] : [])),
          yearsOver(book, book.settings.briefingDue),
          `對${audience}宣導政策`,
        ),
      ),
  },
]);
