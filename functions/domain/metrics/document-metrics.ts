// Figures on documents.
import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { plan } from '../plan-lines.ts';
import { latestVersions } from './document-facts.ts';
import { rate } from './measuring.ts';

export const documentMetrics: readonly Metric<Book>[] = [
  rate({
    name: '文件按期檢視率',
    counts: '各文件的最新版本中，下次檢視日有填而且還沒有過的。',
    none: '「文件清單」沒有資料。',
    from: ['documents'],
    basis: plan['1153–1159'],
    rows: ({ tables }) => latestVersions(tables.documents.rows),
    isDone: ({ nextReview }, { asOf }) => nextReview !== undefined && nextReview >= asOf,
  }),
];
