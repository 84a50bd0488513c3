import { dayInYear, type Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, rocYear, yearOf } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { managementReviews } from '../registers/management-reviews.ts';
import { submissions } from '../registers/submissions.ts';

export const managementReviewRules = rulesFor<typeof managementReviews, Book>(managementReviews, [
  {
    code: 'review-late',
    severity: 'error',
    basis: plan['1236–1240'],
    column: 'held',
    all: ({ rows }, book) => {
      const ofYear = rows.filter(({ held }) => held !== undefined && yearOf(held) === book.year);
      const limit = dayInYear(book, book.settings.reviewDue);
      return ofYear.length > 0 && ofYear.every(({ held }) => (held ?? '') > limit)
        ? ofYear.slice(0, 1).map(({ at }) => ({
            row: at.row,
            message: `今年的管理審查在 ${rocDay(limit)} 之後才召開。請在報告說明原因。`,
          }))
        : [];
    },
  },
  {
    code: 'chair-not-security-officer',
    severity: 'warning',
    basis: designBasis('管理審查由資通安全長主持。', '1236–1240'),
    column: 'chair',
    says: ({ chair }, { people }) => {
      const person = people.find(chair);
      return person !== undefined && person !== 'ambiguous' && person.role !== '資通安全長'
        ? '主席不是資通安全長。請確認，或在決議註記代理原因。'
        : null;
    },
  },
]);

const parts = [
  ['assessment', '定期評估'],
  ['auditing', '稽核機制'],
  ['correction', '缺失之消除或改正'],
  ['other', '其他辦理實施事項'],
] as const;

export const submissionRules = rulesFor<typeof submissions, Book>(submissions, [
  {
    code: 'not-a-roc-year',
    severity: 'error',
    basis: submissions.basis,
    column: 'year',
    says: ({ year }, book) =>
      year !== undefined &&
      !(Number.isInteger(year) && year >= 100 && year <= rocYear(book.year) + 1)
        ? '年度請填民國年，例如 115。'
        : null,
  },
  {
    code: 'submission-without-number',
    severity: 'warning',
    basis: submissions.basis,
    column: 'documentNumber',
    says: ({ submitted, documentNumber }) =>
      submitted !== undefined && documentNumber === undefined ? '已提報但沒有文號。請補填。' : null,
  },
  {
    code: 'submission-part-missing',
    severity: 'error',
    basis: plan['1316–1318'],
    column: null,
    orAt: parts.map(([key]) => key),
    says: (row) => {
      const missing = parts.filter(([key]) => row[key] === undefined).map(([, header]) => header);
      return row.submitted !== undefined && missing.length > 0
        ? `實施情形應包含四項，還缺${missing.join('、')}。請補填。`
        : null;
    },
  },
]);
