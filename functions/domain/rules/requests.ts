import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, rocYear } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { isRocYear, lastDayToRequest } from '../metrics/resource-facts.ts';
import { requests } from '../registers/requests.ts';

const route = plan['403–407'];

export const requestRules = rulesFor<typeof requests, Book>(requests, [
  {
    code: 'request-year-unlikely',
    severity: 'error',
    basis: route,
    column: 'year',
    says: ({ year }, book) =>
      year !== undefined && !isRocYear(year, book)
        ? `預算年度請填民國年，例如 ${rocYear(book.year) + 1}。`
        : null,
  },
  {
    code: 'request-amount-negative',
    severity: 'error',
    basis: route,
    column: 'amount',
    says: ({ amount }) =>
      amount !== undefined && amount < 0 ? '預估金額不能是負數。請更正。' : null,
  },
  {
    code: 'review-without-verdict',
    severity: 'warning',
    basis: route,
    column: 'verdict',
    says: ({ reviewed, verdict, unreadable }) =>
      reviewed !== undefined && verdict === undefined && !unreadable.includes('verdict')
        ? '推動小組已審查，還沒有審查結果。請選核准、緩議或退回。'
        : null,
  },
  {
    code: 'approved-before-review',
    severity: 'error',
    basis: route,
    column: 'approved',
    says: ({ reviewed, approved }) =>
      approved !== undefined && (reviewed === undefined || approved < reviewed)
        ? '要先由推動小組審查，再由資通安全長核定。請補填審查日或更正日期。'
        : null,
  },
  {
    code: 'purchase-without-approval',
    severity: 'error',
    basis: route,
    column: 'purchased',
    says: ({ purchased, approved, verdict }) =>
      purchased !== undefined &&
      (approved === undefined || purchased < approved || verdict !== '核准')
        ? '採購要在資通安全長核定之後。請補填審查結果與核定日，或在備查文件說明原因。'
        : null,
  },
  {
    code: 'request-of-hazardous-product',
    severity: 'error',
    basis: laws.hazardousProducts,
    column: 'isHazardous',
    says: ({ isHazardous, verdict }) =>
      isHazardous === true && verdict !== '退回'
        ? '不得採購大陸廠牌資通產品。請改用其他廠牌，或將申請退回。'
        : null,
  },
  {
    code: 'request-maybe-hazardous',
    severity: 'warning',
    basis: laws.hazardousProducts,
    column: 'brand',
    says: ({ isHazardous, brand }, { settings }) => {
      if (isHazardous !== undefined || brand === undefined) return null;
      const words = settings.hazardousBrands.split('、').map(matchKey);
      return words.some((word) => word !== '' && matchKey(brand).includes(word))
        ? '廠牌在大陸廠牌關鍵字內。請在「大陸廠牌」填是或否。'
        : null;
    },
  },
  {
    code: 'request-after-window',
    severity: 'info',
    basis: designBasis('配合預算編列的月/日。', '403–407'),
    column: 'requested',
    says: ({ requested, year }, book) => {
      if (requested === undefined || year === undefined || !isRocYear(year, book)) return null;
      const limit = lastDayToRequest(year, book);
      return requested > limit
        ? `${year} 年度的需求應在 ${rocDay(limit)} 前提出（系統自訂），請確認經費來源。`
        : null;
    },
  },
]);
