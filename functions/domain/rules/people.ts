import { isActive, isItStaff, peopleWithRole, type Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import { matchKey, normalise } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { hasSigned } from '../metrics/segregation-facts.ts';
import { people } from '../registers/people.ts';
import { holdings } from './holdings.ts';

const deputies = plan['377–381'];
const order = designBasis('開始在先，結束在後。');

export const peopleRules = rulesFor<typeof people, Book>(people, [
  {
    code: 'security-officer-count',
    severity: 'error',
    basis: plan['244–248'],
    column: 'role',
    all: (_table, book) => {
      const officers = peopleWithRole(book, '資通安全長', book.asOf);
      if (officers.length === 1) return [];
      const message =
        officers.length === 0
          ? '沒有在職的資通安全長。請填校長，「角色」選「資通安全長」。'
          : `有 ${officers.length} 位在職的資通安全長，只能有一位。請更正角色或補上離職日。`;
      return [{ row: officers[1]?.at.row ?? null, message }];
    },
  },
  {
    code: 'security-officer-not-principal',
    severity: 'error',
    basis: plan['244–248'],
    column: 'title',
    says: (person, { asOf }) =>
      person.role === '資通安全長' &&
      isActive(person, asOf) &&
      person.title !== undefined &&
      !/[校園]長$/u.test(normalise(person.title))
        ? '計畫訂定校（園）長為資通安全長，但這位的職稱不是校長或園長。請更正角色或職稱。'
        : null,
  },
  {
    code: 'no-security-person',
    severity: 'error',
    basis: plan['348–353'],
    column: 'role',
    all: (_table, book) =>
      peopleWithRole(book, '資通安全兼辦人員', book.asOf).length > 0
        ? []
        : [
            {
              row: null,
              message: '沒有在職的資通安全兼辦人員。請至少填一位，「角色」選「資通安全兼辦人員」。',
            },
          ],
  },
  {
    code: 'no-deputy',
    severity: 'warning',
    basis: deputies,
    column: 'deputy',
    says: (person, { asOf }) =>
      person.role === '資通安全兼辦人員' && isActive(person, asOf) && person.deputy === undefined
        ? '資通安全兼辦人員沒有代理人。請填一位在職同仁。'
        : null,
  },
  {
    code: 'deputy-is-self',
    severity: 'error',
    basis: deputies,
    column: 'deputy',
    says: ({ deputy, name, email }) =>
      deputy !== undefined &&
      [name, email].some((own) => own !== undefined && matchKey(own) === matchKey(deputy))
        ? '代理人不能是自己。請改填另一位同仁。'
        : null,
  },
  {
    code: 'secrecy-not-signed',
    severity: 'error',
    basis: plan['377–381'],
    column: 'secrecySigned',
    says: (person, book) =>
      person.isBoundToSecrecy === true && isActive(person, book.asOf) && !hasSigned(person, book)
        ? '負有機密維護責任但沒有保密同意書簽署日。請補簽後填日期，或登記在「保密同意」。'
        : null,
  },
  {
    code: 'no-briefing',
    severity: 'warning',
    basis: plan['1128–1130'],
    column: 'briefed',
    says: (person, { year, asOf }) =>
      person.joined !== undefined &&
      yearOf(person.joined) === year &&
      isActive(person, asOf) &&
      person.briefed === undefined
        ? '今年到職但沒有報到說明日。請補辦資通安全說明後填日期。'
        : null,
  },
  {
    code: 'left-before-joined',
    severity: 'error',
    basis: order,
    column: 'left',
    says: ({ joined, left }) =>
      joined !== undefined && left !== undefined && left < joined
        ? '離職日早於到職日。請確認兩個日期。'
        : null,
  },
  {
    code: 'leave-ends-before-start',
    severity: 'error',
    basis: order,
    column: 'leaveUntil',
    says: ({ leaveFrom, leaveUntil }) =>
      leaveFrom !== undefined && leaveUntil !== undefined && leaveUntil < leaveFrom
        ? '留停迄日早於起日。請確認兩個日期。'
        : null,
  },
  {
    code: 'leaver-holds-assets',
    severity: 'warning',
    basis: plan['417–421、514–516'],
    column: 'left',
    all: (table, book) => {
      const held = holdings(book);
      return table.rows.flatMap((person) => {
        const count = held.get(person) ?? 0;
        const hasLeft = person.left !== undefined && person.left < book.asOf;
        return hasLeft && count > 0
          ? [
              {
                row: person.at.row,
                message: `已離職，名下仍有 ${count} 列資產。請在資產清冊改派管理人或保管人。`,
              },
            ]
          : [];
      });
    },
  },
  {
    code: 'it-staff-left-without-successor',
    severity: 'info',
    basis: deputies,
    column: 'left',
    says: (person, { asOf, year }) =>
      isItStaff(person.role) &&
      person.left !== undefined &&
      yearOf(person.left) === year &&
      person.left < asOf
        ? '資安或資訊人員今年離職，請確認帳號已停用、業務已交接。'
        : null,
  },
]);
