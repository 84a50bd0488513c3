// One assessment at a time: values on the scale, and figures that are worked out, whatever is typed.
import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor, type Rule } from '../kit/rule.ts';
import { assetOf, riskOf } from '../metrics/risk-facts.ts';
import { aspectKeys, aspectsOf, aspectValue, scaleOf, stepValue } from '../metrics/risk-scale.ts';
import { riskAssessments } from '../registers/risk-assessments.ts';
import { riskTreatmentRules } from './risk-treatment.ts';

const aspects = plan['541–543'];
const yearly = plan['533–535'];

const scaleWords = (book: Book): string => {
  const { lowest, highest, steps, words } = scaleOf(book.settings);
  return words
    ? '普、中、高（或 1 到 3）'
    : `構面 ${lowest} 到 ${highest}、可能性與衝擊 1 到 ${steps} 的整數`;
};

const differs = (typed: number | undefined, worked: number | null): boolean =>
  typed !== undefined && worked !== null && typed !== worked;

const stepKeys = ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'] as const;

const offScale = (
  column: (typeof aspectKeys)[number] | (typeof stepKeys)[number],
  valueOf: typeof aspectValue,
): Rule<typeof riskAssessments, Book> => ({
  code: 'risk-off-scale',
  severity: 'error',
  basis: aspects,
  column,
  says: ({ [column]: value }, book) =>
    value === undefined || valueOf(value, book.settings) !== null
      ? null
      : `填的值不在尺度內，無法計算風險值。請改成${scaleWords(book)}。`,
});

export const riskAssessmentRules = rulesFor<typeof riskAssessments, Book>(riskAssessments, [
  {
    code: 'risk-aspect-missing',
    severity: 'error',
    basis: aspects,
    column: 'confidentiality',
    orAt: ['integrity', 'availability', 'legality'],
    says: (row, book) =>
      aspectsOf(row, assetOf(book, row.asset)).includes(undefined)
        ? '機密性、完整性、可用性、法律遵循性沒有評滿四項。請在這裡或資產清冊補齊。'
        : null,
  },
  ...aspectKeys.map((column) => offScale(column, aspectValue)),
  ...stepKeys.map((column) => offScale(column, stepValue)),
  {
    code: 'risk-worth-differs',
    severity: 'error',
    basis: aspects,
    column: 'worth',
    says: (row, book) => {
      const { worth } = riskOf(row, book);
      return differs(row.worth, worth)
        ? `資產價值應為 ${worth ?? ''}。請清空由系統計算，或更正構面。`
        : null;
    },
  },
  {
    code: 'risk-value-differs',
    severity: 'error',
    basis: designBasis('風險值由公式計算。', '533–535'),
    column: 'risk',
    says: (row, book) => {
      const { value } = riskOf(row, book);
      return differs(row.risk, value)
        ? `風險值應為 ${value ?? ''}。請清空由系統計算，或更正可能性與衝擊。`
        : null;
    },
  },
  {
    code: 'risk-level-differs',
    severity: 'warning',
    basis: designBasis('等級由風險值判斷。', '533–535'),
    column: 'level',
    says: (row, book) => {
      const { value, level } = riskOf(row, book);
      return row.level !== undefined && level !== null && row.level !== level
        ? `風險值 ${value ?? ''} 的等級是「${level}」。請清空由系統判斷。`
        : null;
    },
  },
  {
    code: 'risk-repeated',
    severity: 'error',
    basis: yearly,
    column: 'asset',
    all: ({ rows }) => {
      const first = new Map<string, number>();
      return rows.flatMap(({ asset, threat, weakness, assessed, at }) => {
        if (asset === undefined || assessed === undefined) return [];
        const key = [String(yearOf(assessed)), asset, threat ?? '', weakness ?? '']
          .map(matchKey)
          .join('\n');
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, at.row);
          return [];
        }
        const message = `同一年、同一資產的同一威脅與弱點已在第 ${earlier} 列。請合併成一列。`;
        return [{ row: at.row, message }];
      });
    },
  },
  {
    code: 'risk-before-inventory',
    severity: 'warning',
    basis: plan['519–523'],
    column: 'assessed',
    says: (row, book) => {
      const inventoried = assetOf(book, row.asset)?.inventoried;
      return row.assessed !== undefined &&
        inventoried !== undefined &&
        yearOf(inventoried) === yearOf(row.assessed) &&
        row.assessed < inventoried
        ? '評估日早於當年的盤點日期。請依盤點結果確認評估內容，再更新評估日。'
        : null;
    },
  },
  ...riskTreatmentRules,
]);
