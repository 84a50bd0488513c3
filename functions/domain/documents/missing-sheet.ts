// The list that comes with a bundle: sub-items that no document shows, and those that need none.
import type { Book } from '../book.ts';
import { standingOf, type EvidencedItem } from '../bundle/evidence.ts';
import { natureOf } from '../kit/basis.ts';
import type { Duty } from '../kit/obligation.ts';
import { asOfLine, standingShown, type MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';
import { masked } from './masked.ts';

type MissingLine = {
  readonly id: string;
  readonly title: string;
  readonly standing: string;
  readonly duties: string;
};

/** Sub-items that no document shows. */
const missingItems = (items: readonly EvidencedItem[]): readonly EvidencedItem[] =>
  items.filter((item) => ['rows-only', 'nothing'].includes(standingOf(item)));

const openTitles = (duties: readonly Duty[]): string =>
  [...new Set(duties.map(({ title, basis }) => `${title}（${natureOf(basis)}）`))].join('、');

const missingColumns: readonly ListColumn<MissingLine>[] = [
  { header: '子項', width: 16, align: 'center', of: ({ id }) => id },
  { header: '名稱', width: 46, of: ({ title }) => title },
  { header: '情形', width: 44, of: ({ standing }) => standing },
  { header: '應辦事項', width: 64, of: ({ duties }) => duties },
];

export function missingSheet(book: Book, items: readonly EvidencedItem[]): MadeSheet {
  const title = '沒有佐證的子項';
  const lines = missingItems(items).map((evidenced) => ({
    id: evidenced.item.id,
    title: evidenced.item.title,
    standing: standingShown(evidenced),
    duties: openTitles(evidenced.duties),
  }));
  const exempt = items.filter((item) => standingOf(item) === 'not-applicable');
  const sheet = {
    school: schoolOf(book),
    title,
    line: asOfLine(book),
    parts: [
      part({
        paragraphs: [`共 ${items.length} 個子項，沒有佐證文件的 ${lines.length} 個。`],
        grids: [list(missingColumns, lines)],
        notes: exempt.map(
          ({ item, duties }) =>
            `不適用：${item.id} ${item.title}。${[...new Set(duties.map(({ reason }) => masked(reason, book)))].join('')}`,
        ),
      }),
    ],
    signers: [],
  };
  return {
    name: `01 ${title}`,
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: false,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}
