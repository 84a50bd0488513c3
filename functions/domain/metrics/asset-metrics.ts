// Figures on 資產清冊; the report prints the same shares.
import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { laws } from '../laws.ts';
import { plan } from '../plan-lines.ts';
import {
  antivirusShare,
  assetsInUse,
  assetsScrapped,
  erasedShare,
  hazardousShare,
  inventoryShare,
  labelShare,
  virusPatternShare,
  type Share,
} from './asset-counts.ts';
import { shareOf, tally } from './measuring.ts';

const openOf = (share: (book: Book) => Share) => (book: Book) =>
  share(book).open.map((at) => ({ at }));

export const assetMetrics: readonly Metric<Book>[] = [
  shareOf({
    name: '資產盤點完成率',
    counts: '未報廢的資產中，盤點日期在當年度的。',
    none: '「資產清冊」沒有使用中的資產。',
    from: ['assets'],
    basis: plan['417–421'],
    share: inventoryShare,
  }),
  shareOf({
    name: '硬體標示完成率',
    counts: '未報廢的硬體中，已貼標籤且財產編號、保管人、廠牌、型號都有填的。',
    none: '「資產清冊」沒有使用中的硬體。',
    from: ['assets'],
    basis: plan['510–512'],
    share: labelShare,
  }),
  shareOf({
    name: '防毒涵蓋率',
    counts: '未報廢的電腦設備中，防毒啟用填「是」的。',
    none: '「資產清冊」沒有使用中的電腦設備。',
    from: ['assets'],
    basis: plan['694–696'],
    share: antivirusShare,
  }),
  shareOf({
    name: '病毒碼更新率',
    counts: '未報廢的電腦設備中，病毒碼日期在設定「病毒碼更新天數」以內的。',
    none: '「資產清冊」沒有使用中的電腦設備。',
    from: ['assets'],
    basis: plan['851–856'],
    share: virusPatternShare,
  }),
  tally({
    name: '未列管大陸廠牌數',
    unit: '項',
    counts: '未報廢的大陸廠牌資產中，沒有填列管汰換措施的。',
    from: ['assets'],
    basis: laws.hazardousProducts,
    rows: openOf(hazardousShare),
    among: { rows: assetsInUse, none: '「資產清冊」沒有使用中的資產。' },
  }),
  tally({
    name: '報廢未抹除數',
    unit: '項',
    counts: '報廢的硬體中，抹除日或抹除方式沒有填的。',
    from: ['assets'],
    basis: plan['567–571'],
    rows: openOf(erasedShare),
    among: {
      rows: (book) => [...assetsInUse(book), ...assetsScrapped(book)],
      none: '「資產清冊」沒有資料。',
    },
  }),
];
