// GOAL-LEVEL (L214–216): the duties of a level-D school by 分級辦法 附表七 (domain.md §1.5), item by item.
import type { Book } from '../book.ts';
import type { Source } from '../kit/finding.ts';
import type { Metric } from '../kit/metric.ts';
import { plan } from '../plan-lines.ts';
import { antivirusShare, hazardousShare } from './asset-counts.ts';
import { metric } from './measuring.ts';
import { trainingStandings } from './training-shortfall.ts';

type Item = { readonly title: string; readonly unmet: (book: Book) => readonly Source[] };

const settingSource = (book: Book, row: number | undefined): readonly Source[] => [
  { sheet: book.tables.settings.sheet, row: row ?? 1 },
];

/** People short of the law's hours. */
const shortOf =
  (category: string) =>
  (book: Book): readonly Source[] =>
    trainingStandings(book)
      .filter(
        (standing) =>
          standing.basis.kind === 'law' && standing.category === category && standing.shortfall > 0,
      )
      .map(({ person }) => person.at);

/** The rows that keep an item from being met; empty = met. */
const items: readonly Item[] = [
  {
    title: '核定責任等級',
    unmet: (book) =>
      book.settings.levelApproved === '' ? settingSource(book, book.settingRows.levelApproved) : [],
  },
  { title: '限制使用危害國家資通安全產品', unmet: (book) => hazardousShare(book).open },
  { title: '防毒軟體', unmet: (book) => antivirusShare(book).open },
  {
    title: '網路防火牆',
    unmet: (book) =>
      book.settings.firewall === '' ? settingSource(book, book.settingRows.firewall) : [],
  },
  { title: '每人每年 3 小時通識', unmet: shortOf('通識') },
  { title: '資訊人員每二年 3 小時專業或職能', unmet: shortOf('專業職能') },
];

export const levelD: Metric<Book> = metric(
  {
    name: 'D級應辦事項未符合數',
    unit: '項',
    counts: `分級辦法附表七 D 級的 ${items.length} 個項目中未符合的：${items.map(({ title }) => title).join('、')}。`,
    none: null,
    from: ['settings', 'assets', 'people', 'trainingRecords'],
    basis: plan['214–216'],
  },
  (book) => {
    const unmet = items
      .map(({ title, unmet: find }) => ({ title, rows: find(book) }))
      .filter(({ rows }) => rows.length > 0);
    const titles = unmet.map(({ title }) => title).join('、');
    return {
      actual: unmet.length,
      note:
        unmet.length === 0
          ? `附表七 ${items.length} 項均符合。`
          : `未符合：${titles}（附表七共 ${items.length} 項，條文未經查證）。`,
      source: unmet.flatMap(({ rows }) => rows),
    };
  },
);
