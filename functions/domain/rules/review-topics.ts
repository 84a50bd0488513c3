// A topic that says 「無」 while the workbook holds something of the year to talk about.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocYear, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import type { Tables } from '../registers/index.ts';
import { managementReviews } from '../registers/management-reviews.ts';

type Topic = 'policy' | 'resources' | 'auditResults' | 'corrections' | 'risks' | 'incidents';

type Matter = {
  readonly what: string;
  /** Whether there is something of the review's year, up to the day it met. */
  readonly isThere: (book: Book, held: Day) => boolean;
};

/** Whether a day of the list falls into the year of the review, up to the day it met. */
function upTo(daysOf: (tables: Tables) => readonly (Day | undefined)[]): Matter['isThere'] {
  const firstByYear = oncePer((book: Book) => {
    const first = new Map<number, Day>();
    for (const day of daysOf(book.tables)) {
      if (day === undefined) continue;
      const earlier = first.get(yearOf(day));
      if (earlier === undefined || day < earlier) first.set(yearOf(day), day);
    }
    return first;
  });
  return (book, held) => {
    const first = firstByYear(book).get(yearOf(held));
    return first !== undefined && first <= held;
  };
}

const budgetYears = oncePer(
  ({ tables }: Book) => new Set(tables.resources.rows.map(({ year }) => year)),
);

const matters: Readonly<Record<Topic, Matter>> = {
  policy: { what: '目標', isThere: ({ tables }) => tables.goals.rows.length > 0 },
  resources: {
    what: '經費人力',
    isThere: (book, held) => budgetYears(book).has(rocYear(yearOf(held))),
  },
  auditResults: { what: '稽核', isThere: upTo(({ audits }) => audits.rows.map(({ end }) => end)) },
  corrections: {
    what: '缺失',
    isThere: upTo(({ improvements }) =>
      improvements.rows.map(({ type, found }) => (type === '缺失' ? found : undefined)),
    ),
  },
  risks: {
    what: '風險評估',
    isThere: upTo(({ riskAssessments }) => riskAssessments.rows.map(({ assessed }) => assessed)),
  },
  incidents: {
    what: '資安事件',
    isThere: upTo(({ incidents }) =>
      incidents.rows.map(({ nature, aware }) =>
        nature === '確認事件' ? aware?.slice(0, 10) : undefined,
      ),
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
