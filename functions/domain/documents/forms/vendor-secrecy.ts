// Form 8: what a vendor undertakes for its contract, and what each of its people who do the work signs.
import type { Book } from '../../book.ts';
import { isSupervised, isVendorOfYear, type Vendor } from '../../metrics/vendor-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerFacts } from './columns.ts';
import { defineForm, nothing, schoolOf, type Page } from './form.ts';
import { blankList, facts, part, type Grid, type ListColumn } from './sheet.ts';

const undertakings = [
  '一、執行業務所知悉或取得的資料負保密責任，不洩漏、不作契約以外的使用；契約結束後亦同。',
  '二、參與的人員簽署保密同意書後才開始工作；人員更換時，補簽後送本校備查。',
  '三、採取適當的資通安全措施；不使用危害國家資通安全產品，未經本校同意不複委託。',
  '四、違反資通安全法令或知悉資通安全事件時，一小時內通知本校並採取補救措施。',
  '五、接受本校以稽核或其他適當方式查核，並依查核結果改善。',
  '六、契約終止或解除時，返還、移交、刪除或銷毀持有的資料，並提出證明。',
  '七、違反上述事項致本校受損害時，負賠償及法律責任。',
];

const personal = [
  '一、執行業務所知悉的資料不告訴他人，不複製、不攜出，也不作其他用途；離開這項工作後仍保密。',
  '二、只使用本校核准的帳號、設備與連線，不把帳號或通行碼交給他人，也不私裝軟體。',
  '三、進出機房等管制區域依規定登記並由本校人員陪同。',
  '四、發現資料外洩或異常，立即通知公司與本校。',
  '五、違反上述事項，願負法律責任。',
];

const WRITTEN = 10;

function contractFacts(book: Book, vendor: Vendor | undefined): Grid {
  const known = registerFacts(book, book.tables.vendors, vendor, [
    ...(['id', 'name', 'service', 'start', 'end'] as const),
  ]);
  const asked = ['統一編號', '代表人', '簽署日期'].map((what) => ({ what, told: '' }));
  return facts([...known, ...asked], { height: WRITTEN });
}

const persons: readonly ListColumn<never>[] = [
  ...[
    ['姓名', 45],
    ['職稱', 40],
    ['簽名', 45],
    ['簽署日期', 40],
  ].map(([header, width]) => ({ header: String(header), width: Number(width), of: () => '' })),
];

const pagesFor = (book: Book, vendor: Vendor | undefined): readonly Page[] => [
  {
    title: '委外廠商執行人員保密切結書',
    parts: [
      part({
        paragraphs: [
          `立切結書人承作${schoolOf(book)}委託的業務，切結遵守下列事項：`,
          ...undertakings,
        ],
        grids: [contractFacts(book, vendor)],
      }),
    ],
    signers: ['廠商及代表人'],
  },
  {
    title: '委外廠商執行人員保密同意書',
    parts: [
      part({
        paragraphs: [`立同意書人執行${schoolOf(book)}委託的業務，同意遵守下列事項：`, ...personal],
        grids: [
          facts(registerFacts(book, book.tables.vendors, vendor, ['id', 'name', 'service']), {
            height: WRITTEN,
          }),
          blankList(persons, 7),
        ],
        notes: ['每位執行人員於開始工作前親自簽名。'],
      }),
    ],
    signers: [],
  },
];

export const vendorSecrecyForm = defineForm({
  number: 8,
  id: 'vendor-secrecy',
  title: '委外廠商執行人員保密切結書、保密同意書',
  basis: plan['1089–1093'],
  pages: ({ book }) => {
    const vendors = book.tables.vendors.rows.filter(
      (vendor) => isSupervised(vendor) && isVendorOfYear(vendor, book),
    );
    return vendors.length === 0 ? [nothing] : vendors.flatMap((vendor) => pagesFor(book, vendor));
  },
  blankPages: (book) => pagesFor(book, undefined),
});
