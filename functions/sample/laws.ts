// The plan's seventeen laws and guides, as reviewed this September. Versions rest on secondary sources, so none of the real
// ones is marked as verified: the school has held only its own procedure against its text.
import type { Cell } from '../domain/kit/cell.ts';
import { lawList } from '../domain/registers/law-list.ts';
import { sheetOf, type Entry } from './sheet.ts';

type Line = readonly [
  title: string,
  version: string,
  current: Cell,
  hasChanged: string,
  more?: Entry<typeof lawList>,
];

const guide = (title: string, hasChanged = '無異動', note: Cell = null): Line => [
  title,
  '計畫附列版本',
  null,
  hasChanged,
  { note },
];

const lines: readonly Line[] = [
  ['資通安全管理法', '107-06-06', '114-09-24', '已修正', { note: '全文修正，114-12-01 施行。' }],
  ['資通安全管理法施行細則', '110-08-23', null, '已修正', { note: '條號已變動，待查證。' }],
  ['資通安全責任等級分級辦法', '110-08-23', '115-01-07', '已修正', { note: '附表修正，待查證。' }],
  [
    '資通安全事件通報及應變辦法',
    '110-08-23',
    '115-01-05',
    '已更名',
    { note: '更名為「資通安全事件通報應變及演練辦法」。' },
  ],
  ['資通安全情資分享辦法', '110-08-23', null, '無異動'],
  [
    '公務機關所屬人員資通安全事項獎懲辦法',
    '110-08-23',
    '115-01-05',
    '已廢止',
    { note: '由「公務機關所屬人員辦理資通安全事項作業辦法」取代。' },
  ],
  guide('資訊系統風險評鑑參考指引', '已更名', '現名為資通系統風險評鑑參考指引。'),
  guide('政府資訊作業委外安全參考指引', '已更名', '現名為政府資訊作業委外資安參考指引。'),
  guide('無線網路安全參考指引'),
  guide('網路架構規劃參考指引'),
  guide('行政裝置資安防護參考指引'),
  guide('政府行動化安全防護規劃報告'),
  guide('安全軟體發展流程指引'),
  guide('安全軟體設計指引'),
  guide('安全軟體測試指引'),
  guide('資訊作業委外安全參考指引'),
  [
    '本機關資通安全事件通報及應變程序',
    '113-09-02',
    '115-10-27',
    '已修正',
    { verified: '115/10/27', verifiedVersion: '115-10-27', note: '115-F4 修訂。' },
  ],
];

export const lawListSheet = sheetOf(
  lawList,
  lines.map(([title, version, current, hasChanged, more], index) => ({
    number: index + 1,
    title,
    version,
    current,
    checked: index === 16 ? '115/10/27' : '115/9/16',
    hasChanged,
    ...more,
  })),
);
