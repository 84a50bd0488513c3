import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { isUnlikelyOutage, lacksSide, repeatedBusinesses } from '../metrics/business-facts.ts';
import { nonCoreBusiness } from '../registers/non-core-business.ts';

const outage = plan['155–157'];

const support = [
  ['差勤', ['差勤', '出缺勤', '人事']],
  ['郵件', ['郵件', '信箱', 'mail']],
  ['用戶端', ['用戶端', '使用者端', '個人電腦', '電腦維護']],
] as const;

export const nonCoreBusinessRules = rulesFor<typeof nonCoreBusiness, Book>(nonCoreBusiness, [
  {
    code: 'support-business-missing',
    severity: 'warning',
    basis: plan['144–148'],
    column: 'name',
    all: ({ rows }) => {
      const names = rows.map(({ name }) => matchKey(name ?? ''));
      const missing = support
        .filter(([, words]) => !words.some((word) => names.some((name) => name.includes(word))))
        .map(([name]) => name);
      return missing.length === 0
        ? []
        : [{ row: null, message: `至少應列輔助業務，還沒有${missing.join('、')}。請補列。` }];
    },
  },
  {
    code: 'support-repeated',
    severity: 'error',
    basis: plan['144–165'],
    column: 'name',
    all: ({ rows }) =>
      repeatedBusinesses(rows).map(({ row, earlier }) => ({
        row,
        message: `業務與作業名稱和第 ${earlier} 列相同。請合併，或填不同的作業名稱。`,
      })),
  },
  {
    code: 'support-without-operation',
    severity: 'warning',
    basis: plan['144–165'],
    column: 'operation',
    says: ({ operation }) =>
      operation === undefined ? '沒有作業名稱。請填這項業務裡的作業程序。' : null,
  },
  {
    code: 'support-outage-unlikely',
    severity: 'warning',
    basis: designBasis('超過 720 小時多半是單位填錯。', '155–157'),
    column: 'outage',
    says: (row) =>
      isUnlikelyOutage(row) ? '最大可容忍中斷時間超過 720 小時。請確認單位是小時。' : null,
  },
  {
    code: 'support-side-missing',
    severity: 'warning',
    basis: outage,
    column: 'side',
    says: (row) => (lacksSide(row) ? '請選服務對象：對外以小時計，對內以工作小時計。' : null),
  },
]);
