import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rulesFor } from '../kit/rule.ts';
import { namesIn } from '../metrics/briefing-facts.ts';
import { policyBriefings } from '../registers/policy-briefings.ts';

export const policyBriefingRules = rulesFor<typeof policyBriefings, Book>(policyBriefings, [
  {
    code: 'external-without-stakeholder',
    severity: 'error',
    basis: plan['230–234'],
    column: 'stakeholder',
    says: ({ audience, stakeholder }) =>
      audience === '外部' && stakeholder === undefined
        ? '對外宣導要寫對象。請填「利害關係人」裡的名稱，一個對象一列。'
        : null,
  },
  {
    code: 'told-before-approval',
    severity: 'warning',
    basis: plan['218–220'],
    column: 'approved',
    says: ({ day, approved }) =>
      day !== undefined && approved !== undefined && approved > day
        ? '宣導時這個版本的政策還沒有核定。請確認日期，或宣導核定後的版本。'
        : null,
  },
  {
    code: 'missed-person-unknown',
    severity: 'warning',
    basis: plan['222–228'],
    column: 'missed',
    says: ({ missed }, { people }) => {
      const unknown = namesIn(missed).filter((name) => {
        const found = people.find(name);
        return found === undefined || found === 'ambiguous';
      });
      return unknown.length === 0
        ? null
        : `「人員」裡找不到${unknown.join('、')}，會被當作已傳達。請改填相同的姓名或電子郵件。`;
    },
  },
]);
