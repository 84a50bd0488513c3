// The yearly calendar as data (L417, L535, L1165–1197, L1236, L1276): what has to come before what, and how long it takes. The
// order is the plan's; the days, but for the notice of the audit, are the school's own settings.
import type { Book } from '../book.ts';
import { rocYear, yearOf, type Day } from '../kit/day.ts';
import type { Settings } from '../settings.ts';

/** From first to last: a step stands before everything that waits for it. */
export const stepIds = [
  'inventory',
  'assessment',
  'notice',
  'audit',
  'replies',
  'review',
  'report',
] as const;

export type StepId = (typeof stepIds)[number];

export type Step = {
  /** Whose duties tell whether it is done; it is when all are. */
  readonly obligations: readonly string[];
  /** The obligation that speaks of it while those have no open duty. */
  readonly spokenBy?: string;
  /** Each of many people does a part: they are told the day, not what the security person can still arrange. */
  readonly isShared?: boolean;
  /** What is to be done, after 「最晚 … 前」. */
  readonly action: string;
  /** Days from its start to its finish. */
  readonly days: (settings: Settings) => number;
  /** Days that must lie between its finish and the start of what waits for it; nothing shortens these. */
  readonly wait?: (settings: Settings) => number;
  readonly before: readonly StepId[];
  /** Days of the year it was done on, as far as entries tell. */
  readonly done: (book: Book) => readonly (Day | undefined)[];
  /** The day it is arranged for, when it is. */
  readonly arranged?: (book: Book) => Day | undefined;
};

const auditsOf = ({ tables, year }: Book) =>
  tables.audits.rows.filter(({ start }) => start !== undefined && yearOf(start) === year);

export const steps: Readonly<Record<StepId, Step>> = {
  inventory: {
    obligations: ['AST-INV-Y'],
    isShared: true,
    action: '完成資產盤點',
    days: ({ inventoryDays }) => inventoryDays,
    before: ['assessment'],
    done: ({ tables }) => tables.assets.rows.map(({ inventoried }) => inventoried),
  },
  assessment: {
    obligations: ['RSK-Y'],
    action: '完成風險評估',
    days: ({ assessmentDays }) => assessmentDays,
    before: ['notice', 'review'],
    done: ({ tables }) => tables.riskAssessments.rows.map(({ assessed }) => assessed),
  },
  notice: {
    obligations: ['AUD-14D'],
    spokenBy: 'AUD-Y',
    action: '通知受稽單位',
    days: ({ auditPlanDays }) => auditPlanDays,
    wait: ({ noticeDays }) => noticeDays,
    before: ['audit'],
    done: (book) => auditsOf(book).map(({ notified }) => notified),
  },
  audit: {
    obligations: ['AUD-Y'],
    action: '完成內部稽核',
    days: ({ auditDays }) => auditDays,
    before: ['replies'],
    done: (book) => auditsOf(book).map(({ start, end }) => end ?? start),
    arranged: (book) =>
      auditsOf(book)
        .flatMap(({ start, end }) => end ?? start ?? [])
        .filter((day) => day > book.asOf)
        .sort()[0],
  },
  replies: {
    obligations: ['AUD-FORM', 'AUD-REPORT', 'FND-CAUSE'],
    action: '彙整稽核結果並填妥缺失原因',
    days: ({ replyDays }) => replyDays,
    before: ['review'],
    done: (book) => auditsOf(book).map(({ reported }) => reported),
  },
  review: {
    obligations: ['MR-OCT'],
    action: '召開管理審查',
    days: ({ reviewDays }) => reviewDays,
    before: ['report'],
    done: ({ tables }) => tables.managementReviews.rows.map(({ held }) => held),
  },
  report: {
    obligations: ['RPT-NOV'],
    action: '提報實施情形',
    days: ({ reportPrepareDays }) => reportPrepareDays,
    before: [],
    done: ({ tables, year }) =>
      tables.submissions.rows
        .filter((row) => row.year === rocYear(year))
        .map(({ submitted }) => submitted),
  },
};
