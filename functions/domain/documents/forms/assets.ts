// Form 4: the list of assets, as it stood at the end of the year or stands today.
import type { Book } from '../../book.ts';
import { yearOf } from '../../kit/day.ts';
import type { Row } from '../../kit/register.ts';
import { isInUse } from '../../metrics/asset-facts.ts';
import { aspectKeys, aspectsOf, worthOf } from '../../metrics/risk-scale.ts';
import { plan } from '../../plan-lines.ts';
import type { assets } from '../../registers/assets.ts';
import { dayOf } from '../annual-report/shown.ts';
import { headerOf, registerColumn, told } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { blankList, list, type ListColumn } from './sheet.ts';

type Paper = Papers['assets'];

type Asset = Row<typeof assets>;
type Key = keyof (typeof assets)['columns'];

/** Two things in one column, one below the other: the page is not wide enough for all. */
function both(book: Book, keys: readonly [Key, Key], width: number): ListColumn<Asset> {
  const { assets: table } = book.tables;
  return {
    header: keys.map((key) => headerOf(table, key)).join('\n'),
    width,
    of: (asset) =>
      keys
        .map((key) => told(book, table, asset, key))
        .join('\n')
        .trim(),
  };
}

/** One that left the school in the year is in the list still, and told apart. */
function nameShown(book: Book, asset: Asset): string {
  const { assets: table } = book.tables;
  const name = told(book, table, asset, 'name');
  if (isInUse(asset) || (asset.retired !== undefined && asset.retired > book.asOf)) return name;
  return `${name}\n（已報廢：${dayOf(asset, 'retired', asset.retired)}）`;
}

function columnsOf(book: Book): readonly ListColumn<Asset>[] {
  const { assets: table } = book.tables;
  const one = (key: Key, width: number) => registerColumn(book, table, key, width);
  return [
    one('id', 18),
    { ...one('name', 26), of: (asset) => nameShown(book, asset) },
    both(book, ['class', 'item'], 20),
    both(book, ['office', 'manager'], 20),
    both(book, ['custodian', 'user'], 17),
    both(book, ['place', 'ip'], 24),
    { ...one('quantity', 10), of: (asset) => told(book, table, asset, 'quantity') || '1' },
    both(book, ['brand', 'model'], 24),
    one('propertyNumber', 24),
    one('isCore', 10),
    {
      header: '機密／完整\n可用／法遵',
      width: 22,
      align: 'center',
      of: (asset) => {
        const shown = aspectKeys.map((key) => told(book, table, asset, key));
        if (shown.every((one) => one === '')) return '';
        const [first, second, third, fourth] = shown.map((one) => one || '－');
        return `${first}／${second}\n${third}／${fourth}`;
      },
    },
    {
      header: '價值',
      width: 10,
      align: 'center',
      of: (asset) => String(worthOf(aspectsOf(asset, undefined), book.settings) ?? ''),
    },
    { ...one('isHazardous', 10), header: '大陸廠牌' },
    both(book, ['inventoried', 'changed'], 22),
  ];
}

/** What was thrown away in earlier years is no longer the school's; when its day cannot be told, it is not left out in silence. */
const isOfYear = (asset: Asset, { year }: Book): boolean =>
  isInUse(asset) || asset.retired === undefined || yearOf(asset.retired) >= year;

export const assetsForm = defineForm<Paper>({
  number: 4,
  id: 'assets',
  title: '資訊及資通資產清冊',
  secrecy: '敏感',
  isLandscape: true,
  basis: plan['417–421'],
  signers: ['填表人', '單位主管', '資通安全長'],
  content: (view) => ({ template: 'assets', view }),
  papers: ({ book }) => {
    const rows = book.tables.assets.rows.filter((asset) => isOfYear(asset, book));
    return [{ assets: list(columnsOf(book), rows) }];
  },
  blankPapers: (book) => [{ assets: blankList(columnsOf(book), 7) }],
});
