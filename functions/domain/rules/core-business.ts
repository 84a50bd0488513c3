import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  hasNoSystem,
  isUnlikelyOutage,
  lacksSide,
  repeatedBusinesses,
} from '../metrics/business-facts.ts';
import { coreBusiness } from '../registers/core-business.ts';

const outage = plan['121–123'];

/** The offices' businesses of the plan's table; 教導 stands for two of them in small schools. */
const expected: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['教務', ['教務', '教導']],
  ['學生事務', ['學生事務', '學務', '訓導', '教導']],
  ['總務', ['總務']],
  ['輔導', ['輔導業務', '輔導室', '輔導工作', '教訓輔']],
];

const wanted = [
  ['ip', 'IP'],
  ['unit', '系統管理單位'],
  ['keeper', '系統管理人員'],
  ['vendor', '系統維護廠商'],
] as const;

export const coreBusinessRules = rulesFor<typeof coreBusiness, Book>(coreBusiness, [
  {
    code: 'business-repeated',
    severity: 'error',
    basis: plan['107–113'],
    column: 'name',
    all: ({ rows }) =>
      repeatedBusinesses(rows).map(({ row, earlier }) => ({
        row,
        message: `業務與作業名稱和第 ${earlier} 列相同。請合併，或填不同的作業名稱。`,
      })),
  },
  {
    code: 'business-without-operation',
    severity: 'warning',
    basis: plan['107–113'],
    column: 'operation',
    says: ({ operation }) =>
      operation === undefined ? '沒有作業名稱。請填這項業務裡的作業程序。' : null,
  },
  {
    code: 'outage-not-in-hours',
    severity: 'error',
    basis: outage,
    column: 'outage',
    says: (row) =>
      !hasNoSystem(row.system) &&
      typeof row.outage !== 'number' &&
      !row.unreadable.includes('outage')
        ? '有核心資通系統，最大可容忍中斷時間不能是「無」。請填小時數，例如 48。'
        : null,
  },
  {
    code: 'outage-not-filled',
    severity: 'warning',
    basis: outage,
    column: 'outage',
    says: (row) =>
      hasNoSystem(row.system) && row.outage === undefined && !row.unreadable.includes('outage')
        ? '沒有填最大可容忍中斷時間，事件無法判斷是否超過。請填小時數，沒有資通系統時填「無」。'
        : null,
  },
  {
    code: 'outage-unlikely',
    severity: 'warning',
    basis: designBasis('超過 720 小時多半是單位填錯。', '121–123'),
    column: 'outage',
    says: (row) =>
      isUnlikelyOutage(row) ? '最大可容忍中斷時間超過 720 小時。請確認單位是小時。' : null,
  },
  {
    code: 'service-side-missing',
    severity: 'warning',
    basis: outage,
    column: 'side',
    says: (row) => (lacksSide(row) ? '請選服務對象：對外以小時計，對內以工作小時計。' : null),
  },
  {
    code: 'system-detail-missing',
    severity: 'warning',
    basis: plan['125–131'],
    column: 'system',
    says: (row) => {
      if (hasNoSystem(row.system)) return null;
      const missing = wanted
        .filter(([key]) => row[key] === undefined && !row.unreadable.includes(key))
        .map(([, header]) => header);
      return missing.length === 0
        ? null
        : `這個核心資通系統還沒有填${missing.join('、')}。請補填，沒有廠商時填「無」。`;
    },
  },
  {
    code: 'system-breaks-level',
    severity: 'warning',
    basis: plan['525–529'],
    column: 'host',
    says: ({ host }, { settings }) =>
      settings.level === 'D' && (host === '自行維運' || host === '委外建置')
        ? '自行維運或委外建置資通系統者，可能不再是 D 級。請向上級機關確認責任等級。'
        : null,
  },
  {
    code: 'expected-business-missing',
    severity: 'info',
    basis: plan['17–105'],
    column: 'name',
    all: ({ rows }) => {
      const names = rows.map(({ name }) => matchKey(name ?? ''));
      const missing = expected
        .filter(([, words]) => !words.some((word) => names.some((name) => name.includes(word))))
        .map(([name]) => name);
      return rows.length === 0 || missing.length === 0
        ? []
        : [{ row: null, message: `計畫原列的${missing.join('、')}業務不在表上，請確認是否遺漏。` }];
    },
  },
]);
