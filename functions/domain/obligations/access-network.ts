// 玖 一、二(一): using equipment, and the network.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { isOfYear, type PcCheck } from '../metrics/protection-facts.ts';
import { attested, documented, periodic, perEntry, type Judged } from './families.ts';
import type { PerEntry } from './families.ts';

type Asset = Book['tables']['assets']['rows'][number];

const isErased = ({ erased, eraseMethod }: Asset): boolean =>
  erased !== undefined && eraseMethod !== undefined;

const isScrapped = ({ state, item }: Asset): boolean =>
  state === '報廢' && (item === '電腦設備' || item === '儲存媒體');

/** Machines and media given back or scrapped this year, and earlier ones that still hold their data. */
const returned = (book: Book): readonly Judged[] =>
  book.tables.assets.rows.filter(isScrapped).flatMap<Judged>((asset) => {
    const { at, id = '', retired } = asset;
    const isOlder = retired !== undefined && yearOf(retired) < book.year;
    if (isErased(asset)) return isOlder ? [] : [{ at, open: null }];
    return [{ at, open: `「${id}」沒有資料抹除紀錄。`, due: retired ?? null }];
  });

const noServer = ({ settings }: Book): string | null =>
  settings.hasServer ? null : '設定填「設有伺服器」為否，沒有伺服器可以關閉 DNS 服務。';

const noDnsServer = ({ settings }: Book): string | null =>
  settings.hasDnsServer ? null : '設定填「設有 DNS 伺服器」為否，由上級機關提供 DNS。';

/** Rules about one answer of 電腦抽查: the year's spot checks, each good, mended, or open. */
export const spotChecked = (
  rule: Pick<PerEntry, 'id' | 'title' | 'basis'>,
  isBad: (row: PcCheck, book: Book) => boolean | undefined,
): PerEntry => ({
  ...rule,
  sheet: '電腦抽查',
  when: '每年抽查（自訂）',
  entries: (book) =>
    book.tables.pcChecks.rows.flatMap((row) => {
      if (!isOfYear(row.checked, book)) return [];
      const bad = isBad(row, book);
      // What the check did not look at says nothing about the rule.
      if (bad === undefined) return [];
      const open = bad && row.mended === undefined;
      return [
        {
          at: row.at,
          open: open ? `「${row.device ?? ''}」抽查不合格，還沒有改善。` : null,
          due: dayInYear(book, book.settings.attestationDue),
        },
      ];
    }),
  none: { state: 'not-done', reason: '今年還沒有抽查這一項，視為未辦理。' },
});

const reviewsOf = (subject: string) => (book: Book) =>
  book.tables.deviceLogReviews.rows.flatMap(({ at, reviewed, subject: own, conclusion }) =>
    reviewed !== undefined &&
    own === subject &&
    (subject === '防火牆政策' || conclusion !== undefined)
      ? [{ day: reviewed, at }]
      : [],
  );

const logs = '設備與日誌檢視';

export const accessNetwork: readonly Obligation<Book>[] = [
  ...attested([{ id: 'EQ-USE', title: '依規定使用設備', basis: plan['561–565'] }]),
  ...perEntry([
    {
      id: 'EQ-RETURN',
      title: '設備歸還時移轉並抹除資料',
      basis: plan['567–571'],
      sheet: '資產清冊',
      when: '歸還或報廢時',
      entries: returned,
      none: { state: 'not-applicable', reason: '今年沒有報廢或歸還的電腦與儲存媒體。' },
    },
  ]),
  ...attested([{ id: 'EQ-OUTSIDER', title: '外部人員使用設備遵守要求', basis: plan['573–575'] }]),
  ...documented([
    { id: 'EQ-AUP', title: '可接受使用規則（宜）', basis: plan['577–579'], kind: '可接受使用規則' },
  ]),
  ...attested([
    { id: 'NET-ZONE', title: '網路區域劃分', basis: plan['584–592'] },
    { id: 'NET-ACL', title: '連線經防火牆控制', basis: plan['594–596'] },
  ]),
  ...periodic([
    {
      id: 'NET-FWREV',
      title: '檢視防火牆政策',
      basis: plan['598–600'],
      period: { after: ({ settings }) => settings.firewallReviewDays },
      sheet: logs,
      done: reviewsOf('防火牆政策'),
    },
  ]),
  ...attested([
    { id: 'NET-SEG', title: '內部網路區隔與授權', basis: plan['602–604'] },
    { id: 'NET-ADMLOG', title: '網路管理人員操作紀錄', basis: plan['606–608'] },
  ]),
  ...periodic([
    {
      id: 'NET-LOGREV',
      title: '檢視網路設備設定與日誌',
      basis: plan['608–610'],
      period: { each: 3 },
      sheet: logs,
      done: reviewsOf('網路設備設定與日誌'),
    },
  ]),
  ...perEntry([
    spotChecked(
      { id: 'NET-NOOWN', title: '不私裝電腦與網路設備', basis: plan['612–614'] },
      ({ hasOwnGear }) => hasOwnGear,
    ),
  ]),
  ...attested([
    {
      id: 'DNS-OFF',
      title: '一般伺服器關閉 DNS 服務',
      basis: plan['616–619'],
      notApplicable: noServer,
    },
    {
      id: 'DNS-VULN',
      title: 'DNS 伺服器弱點修補與存取管控',
      basis: plan['621–622'],
      notApplicable: noDnsServer,
    },
    {
      id: 'DNS-FWD',
      title: 'DNS 伺服器指向教育網路中心',
      basis: plan['624'],
      notApplicable: noDnsServer,
    },
    {
      id: 'DNS-INT',
      title: '內部主機查詢內部 DNS',
      basis: plan['626'],
      notApplicable: noDnsServer,
    },
    { id: 'WIFI-CONF', title: '機密資料不經無線網路', basis: plan['630'] },
    { id: 'WIFI-DEF', title: '無線設備安全防護', basis: plan['632–633'] },
    { id: 'WIFI-PHONE', title: '無線設備不攜入機密區域', basis: plan['634–635'] },
  ]),
  ...periodic([
    {
      id: 'WIFI-AV',
      title: '無線設備更新病毒碼',
      basis: plan['637–638'],
      period: { after: ({ settings }) => settings.wirelessPatternDays },
      sheet: '更新紀錄',
      done: ({ tables }) =>
        tables.updates.rows.flatMap(({ at, updated, kind, target, result }) =>
          updated !== undefined &&
          kind === '病毒碼' &&
          result !== '失敗' &&
          (target === '筆記型電腦' || target === '行動裝置' || target === '連網電腦')
            ? [{ day: updated, at }]
            : [],
        ),
    },
  ]),
];
