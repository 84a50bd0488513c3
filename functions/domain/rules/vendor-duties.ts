// Custom systems, state secrets and products of danger: what few contracts have, but law asks of those that do.
import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import {
  customGaps,
  isOutsourcing,
  isVettedBeforeConsent,
  lacksOwnTest,
  stateSecretGaps,
} from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { vendors } from '../registers/vendors.ts';

const secret = plan['1037–1058'];

export const vendorDutyRules = rulesFor<typeof vendors, Book>(vendors, [
  {
    code: 'custom-system-without-proof',
    severity: 'error',
    basis: plan['1062–1066'],
    column: null,
    orAt: ['testProof', 'foreignParts', 'licences'],
    says: (vendor) => {
      const gaps = customGaps(vendor);
      return gaps === null ? null : `客製化系統沒有填${gaps}。請向受託者取得後補填。`;
    },
  },
  {
    code: 'core-system-without-test',
    severity: 'error',
    basis: laws.outsourcedTest,
    column: 'ownTest',
    says: (vendor) =>
      isOutsourcing(vendor) && lacksOwnTest(vendor)
        ? '核心系統或金額達一千萬元，本校應自行或另行委託第三方檢測。請附檢測證明。'
        : null,
  },
  {
    code: 'state-secret-incomplete',
    severity: 'error',
    basis: secret,
    column: null,
    orAt: ['secretLevel', 'secretClause', 'consented', 'vetted', 'vetting', 'exitControl'],
    says: (vendor) => {
      const gaps = stateSecretGaps(vendor);
      return gaps === null ? null : `涉及國家機密，沒有填${gaps}。請補填。`;
    },
  },
  {
    code: 'vetted-before-consent',
    severity: 'error',
    basis: secret,
    column: 'consented',
    says: (vendor) =>
      isVettedBeforeConsent(vendor)
        ? '適任性查核前應經當事人書面同意，同意日卻晚於查核日。請確認。'
        : null,
  },
  {
    code: 'hazardous-vendor',
    severity: 'error',
    basis: laws.hazardousProducts,
    column: 'hazardHandling',
    says: ({ isHazardous, hazardHandling }) =>
      isHazardous === true && hazardHandling === undefined
        ? '陸資或使用大陸產品不得委託，例外要經核准並列管。請填核准文號或更換廠商。'
        : null,
  },
]);
