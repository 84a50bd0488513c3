// AST-INV-Y and AST-LABEL: one duty for each person who answers for assets, not one for each asset.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Duty, Obligation, Owner } from '../kit/obligation.ts';
import type { Row } from '../kit/register.ts';
import { isInUse, missingLabelFields } from '../metrics/asset-facts.ts';
import { isOfYear } from '../metrics/protection-facts.ts';
import type { assets as assetRegister } from '../registers/assets.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { ownerNamed, securityPerson } from './owners.ts';

type Asset = Row<typeof assetRegister>;

type Family = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  readonly concerns: (asset: Asset) => boolean;
  readonly holder: (asset: Asset) => string | undefined;
  readonly isDone: (asset: Asset, book: Book) => boolean;
  /** What it means that the list has entries, and none it is about. */
  readonly none: { readonly state: 'not-applicable' | 'not-done'; readonly reason: string };
  /** What is open about so many entries. */
  readonly open: (count: number) => string;
};

const families: readonly Family[] = [
  {
    id: 'AST-INV-Y',
    title: '年度資產盤點',
    basis: plan['417–421'],
    concerns: isInUse,
    holder: ({ manager }) => manager,
    isDone: ({ inventoried }, book) => isOfYear(inventoried, book),
    none: { state: 'not-done', reason: '資產清冊只有已報廢的資產，視為未辦理。' },
    open: (count) => `${count} 列今年還沒有盤點日期`,
  },
  {
    id: 'AST-LABEL',
    title: '硬體資產標籤',
    basis: plan['510–512'],
    concerns: (asset) => isInUse(asset) && asset.class === '硬體',
    holder: ({ custodian, manager }) => custodian ?? manager,
    isDone: (asset) => asset.isLabelled === true && missingLabelFields(asset).length === 0,
    none: { state: 'not-applicable', reason: '資產清冊沒有使用中的硬體資產。' },
    open: (count) => `${count} 列未貼標籤或標籤欄位不全`,
  },
];

function dutyFor(family: Family, owner: Owner, held: readonly Asset[], book: Book): Duty {
  const due = dayInYear(book, book.settings.inventoryDue);
  const open = held.filter((asset) => !family.isDone(asset, book));
  const isDone = open.length === 0;
  return dutyOf(family, {
    subject: owner.email ?? owner.name,
    owner,
    due,
    state: isDone ? 'ok' : stateUntil(due, book),
    reason: isDone
      ? `負責的 ${held.length} 列都已完成。`
      : `負責的 ${held.length} 列中，${family.open(open.length)}（期限 ${rocDay(due)}）。`,
    source: (isDone ? held : open).map(({ at }) => at),
  });
}

function nothingListed(family: Family, book: Book): Duty {
  const due = dayInYear(book, book.settings.inventoryDue);
  return dutyOf(family, {
    subject: 'none',
    owner: securityPerson(book),
    due,
    state: stateUntil(due, book),
    reason: '資產清冊沒有可讀取的資料，視為未辦理。',
    source: sheetSource(book.tables.assets.sheet),
  });
}

/** Entries, and none that the family is about. */
const noneConcerned = (family: Family, book: Book): Duty =>
  dutyOf(family, {
    subject: 'none',
    owner: securityPerson(book),
    due: null,
    ...family.none,
    source: sheetSource(book.tables.assets.sheet),
  });

function dutiesOf(family: Family, book: Book): readonly Duty[] {
  const { rows } = book.tables.assets;
  if (rows.length === 0) return [nothingListed(family, book)];
  const concerned = rows.filter(family.concerns);
  if (concerned.length === 0) return [noneConcerned(family, book)];
  const owned = concerned.map((asset) => ({
    asset,
    owner: ownerNamed(book, family.holder(asset)),
  }));
  const byOwner = groupBy(owned, ({ owner }) => owner.email ?? owner.name);
  return [...byOwner.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      dutyFor(
        family,
        first.owner,
        group.map(({ asset }) => asset),
        book,
      ),
    ];
  });
}

export const assets: readonly Obligation<Book>[] = families.map((family) => ({
  ...family,
  period: '每年一次',
  registers: ['資產清冊'],
  owner: '資產管理人、保管人',
  duties: (book) => dutiesOf(family, book),
}));
