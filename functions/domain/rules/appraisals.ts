import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { appraisals } from '../registers/appraisals.ts';

export const appraisalRules = rulesFor<typeof appraisals, Book>(appraisals, [
  {
    code: 'appraisal-without-rule',
    severity: 'warning',
    basis: appraisals.basis,
    column: 'rule',
    says: ({ kind, rule }) =>
      (kind === '懲處' || kind === '考核') && rule === undefined
        ? '懲處與考核應依規定辦理。請填依據的法規名稱。'
        : null,
  },
]);
