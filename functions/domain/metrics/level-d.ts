// GOAL-LEVEL (L214–216): the duties of a level-D school by 分級辦法 附表七 (domain.md §1.5), item by item.
import type { Book } from '../book.ts';
import type { Source } from '../kit/finding.ts';
import type { Metric } from '../kit/metric.ts';
import { isInUse } from './asset-facts.ts';
import { trainingStandings } from './training-shortfall.ts';

type Item = { readonly title: string; readonly unmet: (book: Book) => readonly Source[] | null };

const settingSource = (book: Book, row: number | undefined): readonly Source[] => [
  { sheet: book.tables.settings.sheet, row: row ?? 1 },
];

/** The rows that keep an item from being met; empty = met, null = cannot be told. */
const items: readonly Item[] = [
  {
    title: '核定責任等級',
    unmet: (book) =>
      book.settings.levelApproved === '' ? settingSource(book, book.settingRows.levelApproved) : [],
  },
  {
    title: '限制使用危害國家資通安全產品',
    unmet: ({ tables: { assets } }) =>
      assets.isPresent
        ? assets.rows
            .filter(
              (asset) =>
                asset.isHazardous === true && asset.hazardHandling === undefined && isInUse(asset),
            )
            .map(({ at }) => at)
        : null,
  },
  {
    title: '防毒軟體',
    unmet: ({ tables: { assets } }) =>
      assets.isPresent
        ? assets.rows
            .filter(
              (asset) => asset.item === '電腦設備' && asset.hasAntivirus !== true && isInUse(asset),
            )
            .map(({ at }) => at)
        : null,
  },
  {
    title: '網路防火牆',
    unmet: (book) =>
      book.settings.firewall === '' ? settingSource(book, book.settingRows.firewall) : [],
  },
  {
    title: '每人每年 3 小時通識',
    unmet: (book) => shortOf(book, '通識'),
  },
  {
    title: '資訊人員每二年 3 小時專業或職能',
    unmet: (book) => shortOf(book, '專業職能'),
  },
];

/** People short of the law's hours. */
function shortOf(book: Book, category: string): readonly Source[] | null {
  if (!book.tables.people.isPresent || !book.tables.trainingRecords.isPresent) return null;
  return trainingStandings(book)
    .filter(
      (standing) =>
        standing.basis.kind === 'law' && standing.category === category && standing.shortfall > 0,
    )
    .map(({ person }) => person.at);
}

export const levelD: Metric<Book> = {
  name: 'D級應辦事項未符合數',
  unit: '項',
  measure: (book) => {
    const unmet = items
      .map(({ title, unmet: find }) => ({ title, rows: find(book) }))
      .filter(({ rows }) => rows === null || rows.length > 0);
    const unknown = unmet.some(({ rows }) => rows === null);
    const titles = unmet.map(({ title, rows }) => (rows === null ? `${title}（無資料）` : title));
    return {
      actual: unknown ? null : unmet.length,
      note:
        titles.length === 0
          ? `附表七 ${items.length} 項均符合。`
          : `未符合：${titles.join('、')}（附表七共 ${items.length} 項，條文未經查證）。`,
      source: unmet.flatMap(({ rows }) => rows ?? []),
    };
  },
};
