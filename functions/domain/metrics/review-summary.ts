// Management reviews and what was handed in, for the report.
import type { Book } from '../book.ts';
import { rocYear, yearOf } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import type { managementReviews } from '../registers/management-reviews.ts';
import type { submissions } from '../registers/submissions.ts';

export type Review = Row<typeof managementReviews>;
export type Submission = Row<typeof submissions>;

/** The twelve things L1242–1268 wants discussed, in the plan's order. */
export const reviewTopics = [
  'pastActions',
  'issues',
  'suitability',
  'policy',
  'resources',
  'controls',
  'auditResults',
  'corrections',
  'risks',
  'incidents',
  'feedback',
  'chances',
] as const satisfies readonly (keyof Review)[];
export type ReviewTopic = (typeof reviewTopics)[number];

/** Reviews of the year, the latest last; one whose day cannot be told stays in until mended. */
export const reviewsOfYear = ({ tables, year, asOf }: Book): readonly Review[] =>
  tables.managementReviews.rows
    .filter(({ held }) => held === undefined || (yearOf(held) === year && held <= asOf))
    .sort((a, b) => (a.held ?? '').localeCompare(b.held ?? ''));

export const submissionsOfYear = ({ tables, year }: Book): readonly Submission[] =>
  tables.submissions.rows.filter((row) => row.year === rocYear(year));

/** The four contents footnote 21 (L1316–1318) asks a report for. */
export const reportContents = ['assessment', 'auditing', 'correction', 'other'] as const;
export type ReportContent = (typeof reportContents)[number];

/** The year's last entry that gives the content: a later entry supplements an earlier one (A6). */
export const submittedContent = (
  book: Book,
  content: ReportContent,
): { readonly text: string; readonly at: Submission['at'] } | null =>
  submissionsOfYear(book).reduce<{ readonly text: string; readonly at: Submission['at'] } | null>(
    (last, row) => {
      const text = row[content];
      return text === undefined ? last : { text, at: row.at };
    },
    null,
  );
