// The checklist of this year's audit: nine groups of 64 items and the plan's three specific ones; and last year's short
// list. Every auditor answers a specific item; 魏靖雯 answers one about her own work, which is a planted defect.
import { auditItemList } from '../domain/audit-item-list.ts';
import { auditItems } from '../domain/registers/audit-items.ts';
import { sheetOf, type Entry } from './sheet.ts';

type ItemEntry = Entry<typeof auditItems>;

const outside = '陸景琛';
const inside = '孟惠欣';

/** Who is in charge of what the items ask about. */
const owners: Readonly<Record<string, string>> = {
  顏若喆: '1.1 1.4 2.1 3.2 3.4 8.1 8.2 8.3 9.1 9.3',
  游承峯:
    '1.2 1.3 1.5 2.2 2.3 3.1 3.3 4.3 4.4 5.4 5.5 5.8 5.9 5.16 5.21 5.22 5.32 6.1 6.3 7.1 7.2 7.3 8.4 9.2',
  范姜瑨: '4.1 4.2 5.11 5.12 5.13 5.14 5.24 5.31',
  洪意涵: '5.1 5.2 5.3 5.6 5.7 5.10 5.25 5.26 5.27 5.28 5.29 5.30 5.33 S3',
  簡思妤: '5.15 5.23 6.2 7.4 S1',
  曾柏叡: '5.17 5.18 5.19 5.20 5.34',
  魏靖雯: 'S2',
};

const ownerOf = (wanted: string): string | null =>
  Object.entries(owners).find(([, numbers]) => numbers.split(' ').includes(wanted))?.[0] ?? null;

/** Groups the auditor from inside asks; the other asks the rest. */
const insideGroups = /^[129]\./u;

/** Answers that are not plainly 符合. */
const answers: Readonly<Record<string, ItemEntry>> = {
  '4.1': {
    result: '部分符合',
    remark: '抽查發現新購設備交貨後沒有時程安排貼標籤，標籤作業沒有人追蹤。',
    finding: '115-F1',
  },
  '5.16': { result: '不適用', remark: '本校沒有自行或委外開發的系統。' },
  '5.22': {
    result: '不符合',
    remark: '第三季沒有還原測試紀錄，測試也沒有獨立環境。',
    finding: '115-F2',
  },
  '5.26': {
    result: '部分符合',
    remark: '上半年有檢查紀錄，7 月離職人員的帳號到 8 月才停用。',
    finding: '115-F3',
  },
  '5.32': { result: '不適用', remark: '核心系統由市府提供，驗證方式由市府決定。' },
  '6.1': {
    result: '部分符合',
    remark: '程序仍引用修正前的通報辦法，法規清單沒有即時鑑別更名後的辦法。',
    finding: '115-F4',
  },
  S1: { auditor: inside },
  S2: { item: '學籍業務是否訂有人員的資通安全作業程序與權責？', auditor: '魏靖雯' },
};

const thisYear = auditItemList.map((standard): ItemEntry => ({
  audit: '115-A1',
  ...standard,
  owner: ownerOf(standard.number),
  auditor: insideGroups.test(standard.number) ? inside : outside,
  result: '符合',
  remark: '查閱文件並抽查，與規定相符。',
  evidence: `https://files.haifeng.example/115/A1/${standard.number}.pdf`,
  ...answers[standard.number],
}));

type Earlier = readonly [number: string, item: string, owner: string, auditor: string];

const earlier: readonly Earlier[] = [
  ['1.2', '是否訂有資通安全政策，並設定可衡量的目標？', '游承峯', inside],
  ['2.2', '規劃、防護與稽核是否都有指定的人或單位？', '游承峯', inside],
  ['4.1', '資產清冊是否隨異動更新？', '范姜瑨', outside],
  ['5.1', '機房與重要區域是否管制進出？', '洪意涵', outside],
  ['5.17', '所有電腦是否都有最新的防毒防護？', '曾柏叡', outside],
  ['7.1', '是否定期辦理資通安全宣導？', '游承峯', inside],
  ['8.2', '是否訂定年度稽核計畫？', '顏若喆', inside],
];

const found: readonly (readonly [...Earlier, remark: string, finding: string])[] = [
  ['5.2', '可進入機房的名單是否定期檢查？', '洪意涵', outside, '名單沒有檢視日期。', '114-F1'],
  ['5.27', '密碼長度是否至少 8 碼？', '洪意涵', outside, '公用電腦帳號只有 6 碼。', '114-F2'],
];

const specific: readonly Earlier[] = [
  ['S1', '受訪同仁能否說出資通安全政策與自己應負的責任？', '簡思妤', inside],
  ['S3', '抽查帳號是否依規定定期更改密碼？', '洪意涵', outside],
];

const lastYear: readonly ItemEntry[] = [
  ...earlier.map(([number, item, owner, auditor]): ItemEntry => ({
    audit: '114-A1',
    number,
    item,
    owner,
    auditor,
    isSpecific: '否',
    result: '符合',
    remark: '抽查相符。',
  })),
  ...found.map(([number, item, owner, auditor, remark, finding]): ItemEntry => ({
    audit: '114-A1',
    number,
    item,
    owner,
    auditor,
    isSpecific: '否',
    result: '不符合',
    remark,
    finding,
  })),
  ...specific.map(([number, item, owner, auditor]): ItemEntry => ({
    audit: '114-A1',
    group: '特定項目',
    number,
    item,
    owner,
    auditor,
    isSpecific: '是',
    result: '符合',
    remark: '訪談與抽查相符。',
  })),
];

export const auditItemsSheet = sheetOf(auditItems, [...lastYear, ...thisYear], {
  headers: { number: '項次', result: '稽核結果' },
});
