import type { Book } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  checkDue,
  choiceGaps,
  isOutsourcing,
  isRunning,
  isSupervised,
  lacksReturn,
  secrecyGaps,
  subcontractGaps,
  type Vendor,
} from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { vendors } from '../registers/vendors.ts';

const choice = plan['1003–1009'];

const stakeholderNames = oncePer(
  ({ tables }: Book) => new Set(tables.stakeholders.rows.map(({ name }) => matchKey(name ?? ''))),
);

const vendorsWithAssets = oncePer(
  ({ tables }: Book) =>
    new Set(
      tables.assets.rows.flatMap(({ vendor, state }) =>
        vendor === undefined || state === '報廢' ? [] : [matchKey(vendor)],
      ),
    ),
);

const ofOutsourcing = (vendor: Vendor, gap: string | null): string | null =>
  isOutsourcing(vendor) && gap !== null ? gap : null;

export const vendorRules = rulesFor<typeof vendors, Book>(vendors, [
  {
    code: 'outsourcing-declared-none',
    severity: 'info',
    basis: choice,
    column: 'kind',
    says: (vendor, book) =>
      isOutsourcing(vendor) && isRunning(vendor, book.asOf) && book.settings.outsourcing === '無'
        ? '設定「委外情形」寫「無」，這裡卻有執行中的委外。請把設定改為「有」，並修訂計畫的說明。'
        : null,
  },
  {
    code: 'no-vendor-listed',
    severity: 'info',
    basis: choice,
    column: null,
    all: ({ rows }, { settings }) =>
      settings.outsourcing === '有' && !rows.some(isOutsourcing)
        ? [
            {
              row: null,
              message: '設定「委外情形」寫「有」，卻沒有委外契約。請登錄，或把設定改為「無」。',
            },
          ]
        : [],
  },
  {
    code: 'outsourced-system-breaks-level',
    severity: 'warning',
    basis: plan['525–529'],
    column: 'kind',
    says: (vendor, { asOf, settings }) =>
      matchKey(settings.level) === 'd' &&
      (vendor.kind === '系統開發' || vendor.kind === '系統維運') &&
      isRunning(vendor, asOf)
        ? '委外開發或維運資通系統者，可能不再是 D 級。請向上級機關確認責任等級。'
        : null,
  },
  {
    code: 'contract-ends-before-start',
    severity: 'error',
    basis: choice,
    column: 'end',
    says: ({ start, end }) =>
      start !== undefined && end !== undefined && end < start ? '契約迄日早於起日。請確認。' : null,
  },
  {
    code: 'vendor-not-weighed',
    severity: 'error',
    basis: choice,
    column: null,
    orAt: ['ability', 'nature', 'needs'],
    says: (vendor) => {
      const gaps = ofOutsourcing(vendor, choiceGaps(vendor));
      return gaps === null ? null : `選任時應考量而沒有填${gaps}。請補填。`;
    },
  },
  {
    code: 'vendor-without-measures',
    severity: 'error',
    basis: plan['1013–1015'],
    column: 'measures',
    says: (vendor) =>
      isOutsourcing(vendor) && vendor.measures === undefined
        ? '沒有填受託者的資安管理措施或第三方驗證。請確認後補填。'
        : null,
  },
  {
    code: 'vendor-without-staff',
    severity: 'error',
    basis: plan['1017–1019'],
    column: 'staffing',
    says: (vendor) =>
      isOutsourcing(vendor) && vendor.staffing === undefined
        ? '沒有填受託者的資安專業人員（證照、訓練或經驗）。請確認後補填。'
        : null,
  },
  {
    code: 'subcontract-unclear',
    severity: 'error',
    basis: plan['1021–1023'],
    column: 'maySubcontract',
    says: (vendor) => {
      const gaps = ofOutsourcing(vendor, subcontractGaps(vendor));
      return gaps === null ? null : `複委託沒有約定清楚，請補填${gaps}。`;
    },
  },
  {
    code: 'vendor-secrecy-incomplete',
    severity: 'error',
    basis: plan['1089–1093'],
    column: null,
    orAt: ['termsChecked', 'undertaking', 'staffSigned'],
    says: (vendor, book) => {
      const gaps = isSupervised(vendor) ? secrecyGaps(vendor, book) : null;
      return gaps === null ? null : `保密程序沒有完成，請補${gaps}。`;
    },
  },
  {
    code: 'vendor-data-not-returned',
    severity: 'error',
    basis: plan['1078–1080'],
    column: 'returned',
    orAt: ['returnProof'],
    says: (vendor, book) =>
      isSupervised(vendor) && lacksReturn(vendor, book)
        ? '契約已終止，請確認資料已返還、移交、刪除或銷毀，並填資料返還日與返還佐證。'
        : null,
  },
  {
    code: 'vendor-not-checked',
    severity: 'warning',
    basis: plan['1084–1086'],
    column: null,
    says: (vendor, book) => {
      const due =
        isSupervised(vendor) && isRunning(vendor, book.asOf) ? checkDue(vendor, book) : null;
      return due !== null && due < book.asOf
        ? `超過 ${book.settings.vendorCheckDays} 天沒有查核受託者。請查核後登錄在委外查核。`
        : null;
    },
  },
  {
    code: 'vendor-not-stakeholder',
    severity: 'warning',
    basis: plan['230–234'],
    column: 'name',
    says: (vendor, book) =>
      book.tables.stakeholders.isPresent &&
      isSupervised(vendor) &&
      isRunning(vendor, book.asOf) &&
      vendor.name !== undefined &&
      !stakeholderNames(book).has(matchKey(vendor.name))
        ? '廠商不在利害關係人名單，每年宣導會漏掉。請加到利害關係人。'
        : null,
  },
  {
    code: 'ended-vendor-in-use',
    severity: 'warning',
    basis: choice,
    column: 'id',
    says: (vendor, book) =>
      vendor.id !== undefined &&
      !isRunning(vendor, book.asOf) &&
      (vendor.start ?? '') <= book.asOf &&
      vendorsWithAssets(book).has(matchKey(vendor.id))
        ? '契約已終止，資產清冊仍有使用中的服務。請更新資產的委外廠商或報廢該資產。'
        : null,
  },
]);
