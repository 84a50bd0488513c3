import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { goalEvents } from '../registers/goal-events.ts';
import type { Improvement } from './improvement-facts.ts';

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
function countOf(name: string, kind: Kind): Metric<Book> {
  return {
    name,
    unit: '次',
    measure: (book) => {
      const { improvements, goalEvents: events } = book.tables;
      if (!improvements.isPresent) {
        return { actual: null, note: '沒有「稽核結果與改善」工作表。', source: [] };
      }
      const found = improvements.rows.filter((row) => isFindingOf(kind, row, book));
      const told = events.rows.filter((row) => isEventOf(kind, row, book));
      return {
        actual: found.length + told.length,
        note: `當年「稽核結果與改善」${found.length} 筆、「目標事件」另有 ${told.length} 筆，類型為「${kind}」。`,
        source: [...found, ...told].map(({ at }) => at),
      };
    },
  };
}

export const lawCounts: readonly Metric<Book>[] = [
  countOf('未鑑別法規次數', '未鑑別'),
  countOf('違反法規次數', '違反'),
];
