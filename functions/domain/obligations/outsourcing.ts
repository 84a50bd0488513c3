// Outsourcing: whether there is any, and how those who do it were chosen (L1003–1058).
import type { Book } from '../book.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  choiceGaps,
  isOutsourcing,
  isVendorOfYear,
  isVettedBeforeConsent,
  stateSecretGaps,
  subcontractGaps,
} from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { contractRegister, contractsJudged, noneOf, type Gap } from './contracts.ts';
import { perEntry, type Judged } from './families.ts';
import { vendorSupervision } from './vendor-supervision.ts';

const noSystem = noneOf('委外辦理資通系統或資通服務的契約');

/** The plan says there is none: a contract that runs all the same is open until the setting says so. */
function statementJudged(book: Book): readonly Judged[] {
  const { rows, sheet } = book.tables.vendors;
  if (book.settings.outsourcing === '有' && !rows.some(isOutsourcing)) {
    return [{ at: { sheet, row: 1 }, open: '設定「委外情形」寫「有」，還沒有登錄委外契約。' }];
  }
  const contradiction =
    book.settings.outsourcing === '無' ? '設定「委外情形」寫「無」，卻有委外契約。' : null;
  return rows
    .filter((vendor) => isOutsourcing(vendor) && isVendorOfYear(vendor, book))
    .map((vendor) => {
      const gaps = choiceGaps(vendor);
      const unweighed = gaps === null ? null : `選任${vendor.name ?? '廠商'}沒有填${gaps}。`;
      return { at: vendor.at, open: contradiction ?? unweighed };
    });
}

const secretGap: Gap = (vendor) =>
  stateSecretGaps(vendor) ?? (isVettedBeforeConsent(vendor) ? '查核前的同意日' : null);

const choice: readonly Obligation<Book>[] = perEntry([
  {
    ...contractRegister,
    id: 'OUT-NONE',
    title: '委外辦理的說明與選任考量',
    basis: plan['1003–1009'],
    entries: statementJudged,
    none: noSystem,
  },
  {
    ...contractRegister,
    id: 'OUT-SEL1',
    title: '受託者的管理措施或第三方驗證',
    basis: plan['1013–1015'],
    entries: contractsJudged(isOutsourcing, ({ measures }) =>
      measures === undefined ? '管理措施或驗證' : null,
    ),
    none: noSystem,
  },
  {
    ...contractRegister,
    id: 'OUT-SEL2',
    title: '受託者的資安專業人員',
    basis: plan['1017–1019'],
    entries: contractsJudged(isOutsourcing, ({ staffing }) =>
      staffing === undefined ? '資安專業人員' : null,
    ),
    none: noSystem,
  },
  {
    ...contractRegister,
    id: 'OUT-SEL3',
    title: '複委託的範圍、對象與措施',
    basis: plan['1021–1023'],
    entries: contractsJudged(isOutsourcing, subcontractGaps),
    none: noSystem,
  },
  {
    ...contractRegister,
    id: 'OUT-SECRET',
    title: '涉及國家機密的適任性查核',
    basis: plan['1037–1058'],
    entries: contractsJudged(({ isStateSecret }) => isStateSecret === true, secretGap),
    none: noneOf('涉及國家機密的委外契約'),
  },
]);

export const outsourcing: readonly Obligation<Book>[] = [...choice, ...vendorSupervision];
