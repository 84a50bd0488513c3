import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import { yearOf } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import { plan } from '../plan-lines.ts';
import type { goalEvents } from '../registers/goal-events.ts';
import type { MetricName } from '../registers/metric-names.ts';
import type { Improvement } from './improvement-facts.ts';
import { metric, rate } from './measuring.ts';

type Kind = '未鑑別' | '違反';
type GoalEvent = Row<typeof goalEvents>;

/** Findings by their number, as 目標事件 names them. */
export const findingsById: (book: Book) => ReadonlyMap<string, Improvement> = oncePer(
  ({ tables }) =>
    new Map(
      tables.improvements.rows.flatMap((row) =>
        row.id === undefined ? [] : [[matchKey(row.id), row] as const],
      ),
    ),
);

/** Of the year, or of a day that cannot be told: it may be of this year. */
const isOfYear = (day: string | undefined, { year }: Book): boolean =>
  day === undefined || yearOf(day) === year;

const isFindingOf = (kind: Kind, row: Improvement, book: Book): boolean =>
  (row.compliance === kind || row.unreadable.includes('compliance')) && isOfYear(row.found, book);

/** An event that a counted finding already stands for is not a second one. */
function isEventOf(kind: Kind, row: GoalEvent, book: Book): boolean {
  if (row.type !== kind && !row.unreadable.includes('type')) return false;
  if (!isOfYear(row.day, book)) return false;
  const finding = findingsById(book).get(matchKey(row.improvement ?? ''));
  return finding === undefined || !isFindingOf(kind, finding, book);
}

/** Laws not identified, or broken, in the year (L207–212, read as A1 says: at most two). */
const countOf = (name: MetricName, kind: Kind, basis: Basis): Metric<Book> =>
  metric(
    {
      name,
      unit: '次',
      counts: `當年「稽核結果與改善」法遵類型、「目標事件」類型為「${kind}」的筆數；同一件不重複計，日期讀不出來的先列計。`,
      none: null,
      from: ['improvements', 'goalEvents'],
      basis,
    },
    (book) => {
      const { improvements, goalEvents: events } = book.tables;
      const found = improvements.rows.filter((row) => isFindingOf(kind, row, book));
      const told = events.rows.filter((row) => isEventOf(kind, row, book));
      return {
        actual: found.length + told.length,
        note: `當年「稽核結果與改善」${found.length} 筆、「目標事件」另有 ${told.length} 筆，類型為「${kind}」。`,
        source: [...found, ...told].map(({ at }) => at),
      };
    },
  );

export const lawMetrics: readonly Metric<Book>[] = [
  countOf('未鑑別法規次數', '未鑑別', plan['207–209']),
  countOf('違反法規次數', '違反', plan['210–212']),
  rate({
    name: '法規年度檢視率',
    counts: '法規清單中，最近檢視日在當年度的。',
    none: '「法規清單」沒有資料。',
    from: ['lawList'],
    basis: plan['299–300'],
    rows: ({ tables }) => tables.lawList.rows,
    isDone: ({ checked }, { year }) => checked !== undefined && yearOf(checked) === year,
  }),
];
