// Form 9: what a vendor is checked on. The answers to single items stay on paper; 委外查核 keeps what they came to.
import { auditItemList } from '../../audit-item-list.ts';
import { touchesYear, type Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { matchKey } from '../../kit/normalise.ts';
import {
  isSupervised,
  isVendorOfYear,
  type Vendor,
  type VendorCheck,
} from '../../metrics/vendor-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { Papers } from './papers.ts';
import { facts, label, row, value, type Grid } from './sheet.ts';

type Paper = Papers['vendorCheck'];

type Item = { readonly group: string; readonly number: string; readonly item: string };

/** What the plan asks of a contract (L1003–1093), before the standard items. */
const ofContract: readonly Item[] = [
  '契約載明資通安全要求與保密條款，並經審查。',
  '廠商切結書與執行人員同意書在開始工作前簽署。',
  '受託者具備資通安全管理措施或通過第三方驗證。',
  '配置受過訓練、領有證照或有經驗的資通安全專業人員。',
  '複委託的範圍、對象與安全措施經本校同意。',
  '客製化系統提供第三方安全性檢測證明。',
  '非自行開發的部分標示來源並提供授權證明。',
  '知悉資通安全事件一小時內通知本校並採取補救措施。',
  '契約終止或解除時返還、移交、刪除或銷毀資料。',
  '未使用危害國家資通安全產品。',
].map((item, index) => ({ group: '委外要求', number: `委${index + 1}`, item }));

/** The school's own standard items (稽核項目 without an audit), else ours. */
function standardItems({ tables }: Book): readonly Item[] {
  const own = tables.auditItems.rows.filter(({ audit }) => audit === undefined);
  const items = own.length > 0 ? own : auditItemList;
  return items.map(({ group = '', number = '', item = '' }) => ({ group, number, item }));
}

const ANSWERS = ['符合', '部分符合', '不符合', '不適用'];

function itemsGrid(book: Book): Grid {
  const groups = groupBy([...ofContract, ...standardItems(book)], ({ group }) => group);
  const empty = [...ANSWERS, ''].map(() => value(''));
  return {
    widths: '12,70,15,14,15,15,29',
    head: [row(['編號', '查核內容', ...ANSWERS, '說明'].map((header) => label(header)))],
    body: [...groups].flatMap(([group, items]) => [
      ...(group === '' ? [] : [row([label(group, 7)])]),
      ...items.map(({ number, item }) =>
        row([value(number, { align: 'center' }), value(item), ...empty]),
      ),
    ]),
  };
}

function paperFor(book: Book, vendor: Vendor | undefined, check: VendorCheck | undefined): Paper {
  const { vendors, vendorChecks } = book.tables;
  const head = [
    ...registerFacts(book, vendors, vendor, ['id', 'name', 'service']),
    ...registerFacts(book, vendorChecks, check, ['id', 'trigger', 'day', 'checker']),
    ...registerFacts(book, vendorChecks, check, ['representative', 'result', 'remark', 'followUp']),
  ];
  return { check: facts(head, { height: 8 }), items: itemsGrid(book) };
}

/** This year's checks, then the contracts nobody has checked this year: those are still to be filled in. */
function papersOf(book: Book): readonly Paper[] {
  const { vendors, vendorChecks } = book.tables;
  const byId = new Map(vendors.rows.map((vendor) => [matchKey(vendor.id ?? ''), vendor]));
  const checks = vendorChecks.rows.filter(({ day, aware }) => touchesYear(book, day, aware));
  const checked = new Set(checks.map(({ vendor }) => matchKey(vendor ?? '')));
  const open = vendors.rows.filter(
    (vendor) =>
      isSupervised(vendor) &&
      isVendorOfYear(vendor, book) &&
      !checked.has(matchKey(vendor.id ?? '')),
  );
  return [
    ...checks.map((check) => paperFor(book, byId.get(matchKey(check.vendor ?? '')), check)),
    ...open.map((vendor) => paperFor(book, vendor, undefined)),
  ];
}

export const vendorCheckForm = defineForm<Paper>({
  number: 9,
  id: 'vendor-check',
  title: '委外廠商查核項目表',
  basis: plan['1084–1086'],
  signers: ['查核人員', '廠商代表', '單位主管'],
  content: (view) => ({ template: 'vendorCheck', view }),
  papers: ({ book }) => papersOf(book),
  blankPapers: (book) => [paperFor(book, undefined, undefined)],
});
