import { isActive, peopleWithRole, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocYear } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { isRocYear, resourcesOfYear } from '../metrics/resource-facts.ts';
import { personOf } from '../metrics/team-facts.ts';
import { resources } from '../registers/resources.ts';

const share = plan['399–401'];
const tasks = plan['355–361'];

export const resourceRules = rulesFor<typeof resources, Book>(resources, [
  {
    code: 'resource-year-unlikely',
    severity: 'error',
    basis: resources.basis,
    column: 'year',
    says: ({ year }, book) =>
      year !== undefined && !isRocYear(year, book)
        ? `年度請填民國年，例如 ${rocYear(book.year)}。`
        : null,
  },
  {
    code: 'budget-without-amounts',
    severity: 'error',
    basis: share,
    column: 'security',
    says: ({ kind, total, security, unreadable }) =>
      kind === '經費' &&
      ((total === undefined && !unreadable.includes('total')) ||
        (security === undefined && !unreadable.includes('security')))
        ? '經費要填資通經費與其中的資安經費，才能算出比例。沒有資安經費請填 0。'
        : null,
  },
  {
    code: 'security-above-total',
    severity: 'error',
    basis: share,
    column: 'security',
    says: ({ total, security }) =>
      total !== undefined && security !== undefined && (security > total || security < 0)
        ? '資安經費是資通經費的一部分，要在 0 與資通經費之間。請更正。'
        : null,
  },
  {
    code: 'manpower-without-task',
    severity: 'error',
    basis: tasks,
    column: 'holder',
    orAt: ['task'],
    says: ({ kind, holder, task, unreadable }) =>
      kind === '人力' &&
      (holder === undefined || (task === undefined && !unreadable.includes('task')))
        ? '人力要填負責人與分工。請補填。'
        : null,
  },
  {
    code: 'resource-holder-left',
    severity: 'warning',
    basis: plan['348–353'],
    column: 'holder',
    says: ({ kind, holder, year }, book) => {
      const person = personOf(book, holder);
      return kind === '人力' &&
        year === rocYear(book.year) &&
        person !== undefined &&
        !isActive(person, book.asOf)
        ? '這項分工的負責人目前不在職。請另列接手的人。'
        : null;
    },
  },
  {
    code: 'security-person-not-listed',
    severity: 'warning',
    basis: plan['348–353'],
    column: 'holder',
    all: (_table, book) => {
      const rows = resourcesOfYear(book, '人力');
      const listed = new Set(rows.map(({ holder }) => personOf(book, holder)));
      const missing = peopleWithRole(book, '資通安全兼辦人員', book.asOf)
        .filter((person) => !listed.has(person))
        .map(({ name, email }) => name ?? email ?? '');
      return rows.length === 0 || missing.length === 0
        ? []
        : [
            {
              row: null,
              message: `資通安全兼辦人員應列冊，今年還沒有列入${missing.join('、')}。請補列。`,
            },
          ];
    },
  },
]);
