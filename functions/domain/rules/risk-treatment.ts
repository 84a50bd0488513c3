// What must follow from a risk above the threshold: treated by somebody by a day, or kept on the word of the 資安長.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  isAbove,
  isAcceptedByOfficer,
  isLeftAbove,
  isTreated,
  riskOf,
  type Assessment,
} from '../metrics/risk-facts.ts';
import { scaleOf } from '../metrics/risk-scale.ts';
import { riskAssessments } from '../registers/risk-assessments.ts';

const treatment = plan['547–555、1263'];

/** Fields that a risk above the threshold must have, unless it is kept as it is. */
const missingTreatment = ({ treatment: way, measure, owner, due }: Assessment): string =>
  [
    way === undefined ? '處理方式' : null,
    measure === undefined ? '處理措施' : null,
    owner === undefined ? '負責人' : null,
    due === undefined ? '預定完成日' : null,
  ]
    .filter((name) => name !== null)
    .join('、');

export const riskTreatmentRules = rulesFor<typeof riskAssessments, Book>(riskAssessments, [
  {
    code: 'risk-above-without-treatment',
    severity: 'error',
    basis: treatment,
    column: 'treatment',
    says: (row, book) => {
      if (!isAbove(row, book) || row.treatment === '留存') return null;
      const missing = missingTreatment(row);
      const { value } = riskOf(row, book);
      return missing === ''
        ? null
        : `風險值 ${value ?? ''} 超過可接受的 ${scaleOf(book.settings).threshold}，缺${missing}。請補填。`;
    },
  },
  {
    code: 'risk-accepted-without-officer',
    severity: 'error',
    basis: plan['250–265'],
    column: 'acceptedBy',
    says: (row, book) =>
      row.treatment === '留存' && isAbove(row, book) && !isAcceptedByOfficer(row, book)
        ? '超過可接受值仍要留存，應由資通安全長核准並寫明理由。請填接受核准人與接受理由。'
        : null,
  },
  {
    code: 'risk-done-without-residual',
    severity: 'warning',
    basis: treatment,
    column: 'residualLikelihood',
    orAt: ['residualImpact'],
    says: (row, book) =>
      row.done !== undefined && isAbove(row, book) && riskOf(row, book).residual === null
        ? '處理已完成，請填殘餘可能性與殘餘衝擊，確認風險降低了多少。'
        : null,
  },
  {
    code: 'residual-above-original',
    severity: 'warning',
    basis: treatment,
    column: 'residualLikelihood',
    says: (row, book) => {
      const { value, residual } = riskOf(row, book);
      return value !== null && residual !== null && residual > value
        ? `殘餘風險 ${residual} 比處理前 ${value} 還高。請確認殘餘可能性與殘餘衝擊。`
        : null;
    },
  },
  {
    code: 'residual-above-threshold',
    severity: 'error',
    basis: treatment,
    column: 'residualLikelihood',
    says: (row, book) => {
      if (!isLeftAbove(row, book) || isAcceptedByOfficer(row, book)) return null;
      const { residual } = riskOf(row, book);
      return `處理後殘餘風險 ${residual ?? ''} 仍超過可接受的 ${scaleOf(book.settings).threshold}。請再處理，或改為留存並由資通安全長核准。`;
    },
  },
  {
    code: 'risk-treatment-overdue',
    severity: 'warning',
    basis: treatment,
    column: 'due',
    says: (row, book) =>
      row.due !== undefined && row.due < book.asOf && isAbove(row, book) && !isTreated(row, book)
        ? '超過預定完成日仍未完成處理。完成後請填完成日，或改訂日期並提管理審查。'
        : null,
  },
]);
