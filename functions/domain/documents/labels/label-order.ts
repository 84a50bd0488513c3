// What is printed when labels are asked for: which ones, on what paper, from which place on it.
import type { Book } from '../../book.ts';
import { rocYear } from '../../kit/day.ts';
import { groupBy } from '../../kit/group.ts';
import { knownBy } from '../../known.ts';
import { isPlaceOn, perSheet, sheetNamed, type LabelSheet } from '../../label-sheets.ts';
import { placesShown } from '../../results/places.ts';
import { schoolOf } from '../forms/form.ts';
import { assetLabels, type AssetLabel, type LabelChoice } from './asset-labels.ts';

export type LabelOrder = {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly school: string;
  readonly labels: readonly AssetLabel[];
  readonly sheet: LabelSheet;
  /** Labels already taken from the first sheet. */
  readonly used: number;
  /** What is not printed, and what is to be done with what is: one line each. */
  readonly notes: readonly string[];
};

const TITLE = '財產標籤';

function startOn({ settings: { labelsUsed }, tables }: Book, sheet: LabelSheet) {
  if (isPlaceOn(sheet, labelsUsed)) return { used: labelsUsed % perSheet(sheet), notes: [] };
  const { sheet: tab } = tables.settings;
  const note = `「${tab}」的標籤紙已用格數 ${labelsUsed} 不是 0 到 ${perSheet(sheet)} 的整數，從第一格印起。`;
  return { used: 0, notes: [note] };
}

const EMPTY: Readonly<Record<LabelChoice, string>> = {
  due: '沒有需要新印的標籤：使用中的硬體都已貼標籤，且沒有在貼標後異動。要全部重印，請選「全部」（指令是 --only labels:all）。',
  all: '資產清冊沒有使用中的硬體，沒有標籤可印。',
};

function afterwards(count: number, order: Pick<LabelOrder, 'sheet' | 'used'>): string {
  const left = (order.used + count) % perSheet(order.sheet);
  const rest = left === 0 ? '這次剛好用完整張' : `最後一張用到第 ${left} 格`;
  return `請用「實際大小」列印。貼好後在資產清冊把「已貼標籤」填「是」、「標籤日期」填當天，下次就只印新的與異動的；${rest}，下次接著印時把設定「標籤紙已用格數」改成 ${left}。`;
}

export function labelOrder(given: { readonly book: Book }, choice: LabelChoice): LabelOrder {
  const book = knownBy(given.book);
  const { labels, notes } = assetLabels(book, choice);
  const sheet = sheetNamed(book.settings.labelSheet);
  const start = startOn(book, sheet);
  const told = labels.length === 0 ? EMPTY[choice] : afterwards(labels.length, { sheet, ...start });
  return {
    name: `${rocYear(book.year)}年_${TITLE}_${choice === 'all' ? '全部' : '新增及異動'}`,
    title: TITLE,
    school: schoolOf(book),
    labels,
    sheet,
    used: start.used,
    notes: [
      ...start.notes,
      ...[...groupBy(notes, ({ text }) => text)].map(
        ([text, alike]) => `${placesShown(alike.map(({ at }) => at))}：${text}`,
      ),
      told,
    ],
  };
}
