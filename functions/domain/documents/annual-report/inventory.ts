// 資訊及資通系統盤點: assets by class and item, inventory and labels.
import {
  assetClassCounts,
  assetItemCounts,
  assetsInUse,
  assetsScrapped,
  inventoryShare,
  labelShare,
  valuedShare,
  type AssetCount,
  type Share,
} from '../../metrics/asset-counts.ts';
import { coreSystems } from './business.ts';
import { dutiesFor } from './duties.ts';
import { emptyNote, placesOf, shareOf } from './shown.ts';
import type { Whole } from './whole.ts';

type ClassLine = {
  readonly class: string;
  readonly entries: string;
  readonly quantity: string;
  readonly inventoried: string;
  readonly places: string;
};

type ItemLine = ClassLine & { readonly item: string };

export type InventoryView = {
  /** Empty when the register has entries. */
  readonly none: string;
  readonly inUse: string;
  readonly scrapped: string;
  readonly inventoried: string;
  readonly notInventoried: string;
  readonly labelled: string;
  readonly notLabelled: string;
  readonly valued: string;
  readonly coreSystems: string;
  readonly changes: string;
  readonly classes: readonly ClassLine[];
  readonly items: readonly ItemLine[];
};

const ids = ['AST-INV-Y', 'AST-LABEL'];

/** The rows still open, or in words that there are none, or that there is nothing the question is about. */
function openOr({ of, open }: Share, done: string, nothing: string): string {
  if (of === 0) return nothing;
  return open.length === 0 ? done : placesOf(open);
}

const classLine = (count: AssetCount): ClassLine => ({
  class: count.class ?? '類別未填或讀不出來',
  entries: String(count.entries),
  quantity: String(count.quantity),
  inventoried: String(count.inventoried.done),
  places: placesOf(count.source),
});

const itemLine = (count: AssetCount): ItemLine => ({
  ...classLine(count),
  item: count.item ?? '項目未填或讀不出來',
});

export function inventoryView({ book, figures }: Whole): InventoryView {
  const inventoried = inventoryShare(book);
  const labelled = labelShare(book);
  return {
    none:
      book.tables.assets.rows.length === 0
        ? emptyNote(book.tables.assets, dutiesFor(figures, ids))
        : '',
    inUse: `${assetsInUse(book).length} 列`,
    scrapped: `${assetsScrapped(book).length} 列`,
    inventoried: shareOf(inventoried),
    notInventoried: openOr(inventoried, '使用中的每一列都已盤點。', '清冊沒有使用中的資產。'),
    labelled: shareOf(labelled),
    notLabelled: openOr(labelled, '使用中的硬體標籤都已齊全。', '清冊沒有使用中的硬體資產。'),
    valued: shareOf(valuedShare(book)),
    coreSystems: coreSystems(book),
    changes: dutiesFor(figures, ['AST-CHANGE'])
      .map(({ reason, source }) => `${reason}（${placesOf(source)}）`)
      .join('\n'),
    classes: assetClassCounts(book).map(classLine),
    items: assetItemCounts(book).map(itemLine),
  };
}
