import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  briefingsByStakeholder,
  currentStakeholders,
  listsCentre,
} from '../metrics/briefing-facts.ts';
import { stakeholders } from '../registers/stakeholders.ts';

export const stakeholderRules = rulesFor<typeof stakeholders, Book>(stakeholders, [
  {
    code: 'network-centre-missing',
    severity: 'warning',
    basis: plan['230–234'],
    column: 'name',
    all: ({ rows }, book) =>
      rows.length === 0 || listsCentre(book)
        ? []
        : [{ row: null, message: '利害關係人沒有教育網路中心。學校都與它連線，請補列。' }],
  },
  {
    code: 'stakeholder-not-told',
    severity: 'warning',
    basis: plan['230–234'],
    column: 'name',
    all: (_table, book) =>
      book.asOf > dayInYear(book, book.settings.briefingDue)
        ? currentStakeholders(book)
            .filter(({ name }) => !briefingsByStakeholder(book).has(matchKey(name ?? '')))
            .map(({ at }) => ({
              row: at.row,
              message: '今年還沒有對這個對象宣導政策並檢視成效。請辦理後登錄在「政策宣導」。',
            }))
        : [],
  },
  {
    code: 'stakeholder-ends-before-start',
    severity: 'error',
    basis: plan['230–234'],
    column: 'until',
    says: ({ since, until }) =>
      since !== undefined && until !== undefined && until < since
        ? '結束日早於開始日。請確認兩個日期。'
        : null,
  },
]);
