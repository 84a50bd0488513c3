// Counts over 資產清冊 for the report: what there is, what was inventoried, labelled, protected.
import type { Book } from '../book.ts';
import { daysBetween, yearOf } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import type { Row } from '../kit/register.ts';
import { assetClasses, assetItems, type AssetClass } from '../registers/asset-classes.ts';
import type { assets } from '../registers/assets.ts';
import { missingLabelFields } from './asset-facts.ts';

type Asset = Row<typeof assets>;

/** `open` = the rows that keep the figure from being complete. */
export type Share = {
  readonly of: number;
  readonly done: number;
  readonly open: readonly Source[];
};

export type AssetCount = {
  /** Null for entries whose class (or item) is blank or cannot be read. */
  readonly class: AssetClass | null;
  readonly item: string | null;
  readonly entries: number;
  /** Pieces; a blank 數量 is one. */
  readonly quantity: number;
  readonly inventoried: Share;
  readonly source: readonly Source[];
};

/** Everything but what was scrapped; a state that cannot be read is still in use. */
export const assetsInUse = ({ tables }: Book): readonly Asset[] =>
  tables.assets.rows.filter(({ state }) => state !== '報廢');

export const assetsScrapped = ({ tables }: Book): readonly Asset[] =>
  tables.assets.rows.filter(({ state }) => state === '報廢');

function shareOf(rows: readonly Asset[], isDone: (asset: Asset) => boolean): Share {
  const open = rows.filter((asset) => !isDone(asset)).map(({ at }) => at);
  return { of: rows.length, done: rows.length - open.length, open };
}

const isInventoried =
  ({ year }: Book) =>
  ({ inventoried }: Asset): boolean =>
    inventoried !== undefined && yearOf(inventoried) === year;

type Kind = Pick<AssetCount, 'class' | 'item'>;

function countOf(kind: Kind, rows: readonly Asset[], book: Book): AssetCount {
  return {
    ...kind,
    entries: rows.length,
    quantity: rows.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0),
    inventoried: shareOf(rows, isInventoried(book)),
    source: rows.map(({ at }) => at),
  };
}

/** The six classes in the plan's order; entries without a class last, when there are any. */
export function assetClassCounts(book: Book): readonly AssetCount[] {
  const rows = assetsInUse(book);
  const unclear = rows.filter((asset) => asset.class === undefined);
  return [
    ...assetClasses.map((assetClass) =>
      countOf(
        { class: assetClass, item: null },
        rows.filter((asset) => asset.class === assetClass),
        book,
      ),
    ),
    ...(unclear.length > 0 ? [countOf({ class: null, item: null }, unclear, book)] : []),
  ];
}

/** The nineteen items in the plan's order; entries without an item last, when there are any. */
export function assetItemCounts(book: Book): readonly AssetCount[] {
  const rows = assetsInUse(book);
  const unclear = rows.filter(({ item }) => item === undefined);
  const listed = assetClasses.flatMap((assetClass) =>
    assetItems[assetClass].map((item) =>
      countOf(
        { class: assetClass, item },
        rows.filter((asset) => asset.item === item),
        book,
      ),
    ),
  );
  return unclear.length > 0
    ? [...listed, countOf({ class: null, item: null }, unclear, book)]
    : listed;
}

export const inventoryShare = (book: Book): Share =>
  shareOf(assetsInUse(book), isInventoried(book));

/** Hardware with a label on it and all four label fields filled in (L510–512). */
export const labelShare = (book: Book): Share =>
  shareOf(
    assetsInUse(book).filter((asset) => asset.class === '硬體'),
    (asset) => asset.isLabelled === true && missingLabelFields(asset).length === 0,
  );

const computers = (book: Book): readonly Asset[] =>
  assetsInUse(book).filter(({ item }) => item === '電腦設備');

export const antivirusShare = (book: Book): Share =>
  shareOf(computers(book), ({ hasAntivirus }) => hasAntivirus === true);

/** Computers whose virus pattern is no older than 病毒碼更新天數 on the day that counts. */
export const virusPatternShare = (book: Book): Share =>
  shareOf(
    computers(book),
    ({ virusPattern }) =>
      virusPattern !== undefined &&
      daysBetween(virusPattern, book.asOf) <= book.settings.patternDays,
  );

/** Products of concern, done = with a measure written down. */
export const hazardousShare = (book: Book): Share =>
  shareOf(
    assetsInUse(book).filter(({ isHazardous }) => isHazardous === true),
    ({ hazardHandling }) => hazardHandling !== undefined,
  );

/** Scrapped hardware, done = with the day and the way its data was erased. */
export const erasedShare = (book: Book): Share =>
  shareOf(
    assetsScrapped(book).filter((asset) => asset.class === '硬體'),
    ({ erased, eraseMethod }) => erased !== undefined && eraseMethod !== undefined,
  );

/** Entries in use with all four aspects of L541–543 given. */
export const valuedShare = (book: Book): Share =>
  shareOf(assetsInUse(book), (asset) =>
    [asset.confidentiality, asset.integrity, asset.availability, asset.legality].every(
      (value) => value !== undefined,
    ),
  );
