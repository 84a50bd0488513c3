// A topic that says 「無」 while the workbook holds something of the year to talk about.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocYear, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import { managementReviews } from '../registers/management-reviews.ts';

type Topic = 'policy' | 'resources' | 'auditResults' | 'corrections' | 'risks' | 'incidents';

type Matter = {
  readonly what: string;
  /** Whether there is something of the review's year, up to the day it met. */
  readonly isThere: (book: Book, held: Day) => boolean;
};

const inYear = (day: Day | undefined, held: Day): boolean =>
  day !== undefined && day <= held && yearOf(day) === yearOf(held);

const matters: Readonly<Record<Topic, Matter>> = {
  policy: { what: '目標', isThere: ({ tables }) => tables.goals.rows.length > 0 },
  resources: {
    what: '經費人力',
    isThere: ({ tables }, held) =>
      tables.resources.rows.some(({ year }) => year === rocYear(yearOf(held))),
  },
  auditResults: {
    what: '稽核',
    isThere: ({ tables }, held) => tables.audits.rows.some(({ end }) => inYear(end, held)),
  },
  corrections: {
    what: '缺失',
    isThere: ({ tables }, held) =>
      tables.improvements.rows.some(({ type, found }) => type === '缺失' && inYear(found, held)),
  },
  risks: {
    what: '風險評估',
    isThere: ({ tables }, held) =>
      tables.riskAssessments.rows.some(({ assessed }) => inYear(assessed, held)),
  },
  incidents: {
    what: '資安事件',
    isThere: ({ tables }, held) =>
      tables.incidents.rows.some(
        ({ nature, aware }) => nature === '確認事件' && inYear(aware?.slice(0, 10), held),
      ),
  },
};

const ruleFor = (topic: Topic): Rule<typeof managementReviews, Book> => ({
  code: 'review-topic-says-none',
  severity: 'warning',
  basis: plan['1242–1268'],
  column: topic,
  says: (row, book) => {
    const { what, isThere } = matters[topic];
    const isNone = matchKey(row[topic] ?? '') === matchKey('無');
    return row.held !== undefined && isNone && isThere(book, row.held)
      ? `填「無」，但今年會議前已有${what}的資料。請補上討論內容。`
      : null;
  },
});

export const reviewTopicRules = rulesFor<typeof managementReviews, Book>(
  managementReviews,
  (Object.keys(matters) as Topic[]).map(ruleFor),
);
