// GOAL-LEVEL (L214–216): what 分級辦法 asks of a school of its level (domain.md §1.5), item by item.
import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import type { Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import type { Metric } from '../kit/metric.ts';
import { lawItems, lawItemsAt, levelRemark, type LawItem, type Level } from '../law/level-set.ts';
import { laws } from '../laws.ts';
import { plan } from '../plan-lines.ts';
import { antivirusShare, hazardousShare } from './asset-counts.ts';
import { metric } from './measuring.ts';
import { trainingStandings } from './training-shortfall.ts';

type Check = (book: Book) => readonly Source[];

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
const checks: ReadonlyMap<Basis, Check> = new Map<Basis, Check>([
  [
    laws.level,
    (book) =>
      book.settings.levelApproved === '' ? settingSource(book, book.settingRows.levelApproved) : [],
  ],
  [laws.hazardousProducts, (book) => hazardousShare(book).open],
  [laws.antivirus, (book) => antivirusShare(book).open],
  [
    laws.firewall,
    (book) => (book.settings.firewall === '' ? settingSource(book, book.settingRows.firewall) : []),
  ],
  [laws.generalTraining, shortOf('通識')],
  [laws.professionalTraining, shortOf('專業職能')],
]);

/** The registers an item is told from; 設定 is always there. */
const toldBy: ReadonlyMap<Basis, 'assets' | 'people'> = new Map<Basis, 'assets' | 'people'>([
  [laws.hazardousProducts, 'assets'],
  [laws.antivirus, 'assets'],
  [laws.generalTraining, 'people'],
  [laws.professionalTraining, 'people'],
]);

/** The rows that keep the item from being met; null when its register is empty, or no register alone can tell. */
export function unmetRows({ basis }: LawItem, book: Book): readonly Source[] | null {
  const key = toldBy.get(basis);
  const isEmpty = key !== undefined && book.tables[key].rows.length === 0;
  return isEmpty ? null : (checks.get(basis)?.(book) ?? null);
}

/** The sheet an item is told from, whose rows are all in order when none is unmet. */
export const toldFrom = ({ basis }: LawItem, { tables }: Book): string =>
  tables[toldBy.get(basis) ?? 'settings'].sheet;

const itemsAt = (level: Level, day: Day): readonly LawItem[] =>
  lawItemsAt(level, day).filter(({ basis }) => checks.has(basis));

/** For the catalogue, which knows no day: everything the annex has. */
const annexItems = lawItems.filter(
  ({ basis, levels }) => checks.has(basis) && levels.includes('D'),
);

/** Which list it is: the annex has a number for D only. */
const listName = (level: Level): string => (level === 'D' ? '附表七' : `${level} 級已收錄的`);

export const levelD: Metric<Book> = metric(
  {
    name: 'D級應辦事項未符合數',
    unit: '項',
    counts: `分級辦法附表七 D 級的 ${annexItems.length} 個項目中未符合的：${annexItems
      .map(({ title }) => title)
      .join('、')}。責任等級不是 D 級時，改計該等級已收錄的項目。`,
    none: '「資產清冊」或「人員」沒有資料；責任等級為 C 級（其法定事項尚未全部收錄）。',
    from: ['settings', 'assets', 'people', 'trainingRecords'],
    basis: plan['214–216'],
  },
  (book) => {
    const { level } = book.settings;
    // A list that is known to be incomplete can never say that nothing is missing.
    if (level === 'C') return { actual: null, note: levelRemark.C, source: [] };
    const items = itemsAt(level, book.asOf);
    const open = items
      .map((item) => ({ title: item.title, rows: unmetRows(item, book) }))
      .filter(({ rows }) => rows === null || rows.length > 0);
    const titles = open.map(({ title, rows }) => (rows === null ? `${title}（無資料）` : title));
    const of = `${listName(level)} ${items.length} 項`;
    const note =
      open.length === 0 ? `${of}均符合。` : `未符合：${titles.join('、')}（${of}，條文未經查證）。`;
    // Of an empty register nothing is known, and that is not zero.
    const isKnown = open.every(({ rows }) => rows !== null);
    return {
      actual: isKnown ? open.length : null,
      note: `${note}${levelRemark[level]}`,
      source: isKnown ? open.flatMap(({ rows }) => rows ?? []) : [],
    };
  },
);
