// Chapter 陸 (L346–411): hands and money.
import { dayInYear, isActive, peopleWithRole, type Book, type Person } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { isRequestOfYear, type Request } from '../metrics/request-facts.ts';
import { resourcesOfYear, securityShare } from '../metrics/resource-facts.ts';
import { hasCriticalTasks, hasSigned } from '../metrics/segregation-facts.ts';
import { isServing, personOf, teamPeople } from '../metrics/team-facts.ts';
import { securityTasks } from '../registers/resources.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { attested, perEntry, type Judged } from './families.ts';
import { reviewTopic } from './organisation-reviews.ts';
import { securityPerson } from './owners.ts';
import { yearly } from './yearly.ts';

const budgetDay = (book: Book) => dayInYear(book, book.settings.budgetDue);

function segregationOf(person: Person, book: Book): Judged {
  const named = person.name ?? person.email ?? '';
  const { deputy } = person;
  const isCovered = isServing(book, deputy) && personOf(book, deputy) !== person;
  if (hasCriticalTasks(person) && !isCovered) {
    return { at: person.at, open: `${named}負責重要資通設備，沒有另一位在職的代理人。` };
  }
  const isOpen = person.isBoundToSecrecy === true && !hasSigned(person, book);
  return { at: person.at, open: isOpen ? `${named}還沒有簽保密同意書。` : null };
}

const tasks = { id: 'HR-DUTY', title: '兼辦人員的分工', basis: plan['355–361'] } as const;

function taskDuty(task: (typeof securityTasks)[number], book: Book): Duty {
  const due = budgetDay(book);
  const assigned = resourcesOfYear(book, '人力').filter((row) => row.task === task);
  const common = { subject: task, owner: securityPerson(book), due };
  if (assigned.length > 0) {
    const holders = [...new Set(assigned.map(({ holder }) => holder ?? '（負責人未填）'))].sort();
    const isDone = assigned.some(({ holder }) => isServing(book, holder));
    const named = `${task}：由${holders.join('、')}負責`;
    const reason = isDone ? `${named}。` : `${named}，目前不在職或不在「人員」內，請改派。`;
    const state = isDone ? 'ok' : stateUntil(due, book);
    return dutyOf(tasks, { ...common, state, reason, source: assigned.map(({ at }) => at) });
  }
  const source = sheetSource(book.tables.resources.sheet);
  if (task === '所屬機關法遵義務') {
    const reason = '學校沒有所屬公務機關或所管特定非公務機關。';
    // So it is with every school, whatever the tab holds.
    const told = sheetSource(book.tables.settings.sheet);
    return dutyOf(tasks, { ...common, due: null, state: 'not-applicable', reason, source: told });
  }
  const reason = `請在「經費人力」登記今年由誰負責${task}。`;
  return dutyOf(tasks, { ...common, state: stateUntil(due, book), reason, source });
}

function requestOf(row: Request, book: Book): Judged {
  const { at, id = `第 ${row.at.row} 列`, requested, verdict, approved, purchased } = row;
  const due = requested === undefined ? null : addDays(requested, book.settings.requestDays);
  if (verdict === undefined) return { at, open: `${id} 還沒有推動小組的審查結果。`, due };
  const isGranted = approved !== undefined && approved <= book.asOf;
  if (verdict === '核准' && !isGranted) return { at, open: `${id} 還沒有資通安全長核定。`, due };
  const isBoughtFirst = purchased !== undefined && (approved === undefined || purchased < approved);
  return { at, open: isBoughtFirst ? `${id} 在核定前採購，請說明原因。` : null, due };
}

const hands: readonly Obligation<Book>[] = [
  ...perEntry([
    {
      id: 'HR-MIN1',
      title: '設置資通安全兼辦人員並列冊',
      basis: plan['348–353'],
      answerable: 'principal',
      sheet: '人員',
      when: '持續',
      entries: (book) => {
        const listed = new Set(
          resourcesOfYear(book, '人力').map(({ holder }) => personOf(book, holder)),
        );
        return peopleWithRole(book, '資通安全兼辦人員', book.asOf).map((person) => ({
          at: person.at,
          open:
            listed.has(person) || teamPeople(book).has(person)
              ? null
              : `${person.name ?? ''}還沒有列入「推動小組」或「經費人力」。`,
        }));
      },
      none: { state: 'not-done', reason: '「人員」沒有在職的資通安全兼辦人員。' },
    },
  ]),
  {
    ...tasks,
    period: '每年確認（自訂）',
    registers: ['經費人力'],
    owner: '資通安全兼辦人員',
    duties: (book) => securityTasks.map((task) => taskDuty(task, book)),
  },
  ...perEntry([
    {
      id: 'HR-SEGREG',
      title: '分散權責、代理與保密約定',
      basis: plan['377–381'],
      answerable: 'principal',
      sheet: '人員',
      when: '持續；就任時',
      entries: (book) =>
        book.tables.people.rows
          .filter(
            (person) =>
              isActive(person, book.asOf) &&
              (hasCriticalTasks(person) || person.isBoundToSecrecy === true),
          )
          .map((person) => segregationOf(person, book)),
      none: {
        state: 'not-done',
        reason: '「人員」沒有人填重要設備職責或機密維護責任。請填寫由誰負責。',
      },
    },
  ]),
  ...attested([
    { id: 'HR-TRAINUP', title: '加強資通安全人員培訓', basis: plan['363–375'] },
    {
      id: 'HR-SUPERV',
      title: '首長及主管督導所屬人員',
      basis: plan['383–385'],
      answerable: 'principal',
    },
  ]),
  ...yearly([
    reviewTopic(
      { id: 'HR-REV-Y', title: '管理審查檢討人力配置', basis: plan['387–389'] },
      'resources',
    ),
  ]),
];

const money: readonly Obligation<Book>[] = [
  ...yearly([
    {
      id: 'BUD-PLAN',
      title: '依政策及目標配置經費',
      basis: plan['393–397'],
      sheet: '經費人力',
      due: budgetDay,
      judge: (book, due) => {
        const rows = resourcesOfYear(book, '經費');
        const planned = rows.filter(
          ({ purpose, approved }) =>
            purpose !== undefined && approved !== undefined && approved <= book.asOf,
        );
        const reason =
          planned.length > 0
            ? `今年有 ${planned.length} 筆經費依政策或目標配置並核定。`
            : `請於 ${rocDay(due)} 前登記今年的經費、配合的政策或目標與核定日。`;
        return { isDone: planned.length > 0, reason, source: rows.map(({ at }) => at) };
      },
    },
    {
      id: 'BUD-SHARE',
      title: '資通安全預算比例',
      basis: plan['399–401'],
      sheet: '經費人力',
      due: budgetDay,
      judge: (book, due) => {
        const { total, security, rows } = securityShare(book);
        const share = Math.round((security / total) * 1000) / 10;
        const reason =
          total > 0
            ? `資安經費 ${security} 元，占資通經費 ${total} 元的 ${share}%。`
            : `請於 ${rocDay(due)} 前登記今年的資通經費與其中的資安經費。`;
        return { isDone: total > 0, reason, source: rows.map(({ at }) => at) };
      },
    },
  ]),
  ...perEntry([
    {
      id: 'BUD-REQ',
      title: '資源需求經審查與核定',
      basis: plan['403–407'],
      sheet: '需求申請',
      when: '各單位提出需求時',
      entries: (book) =>
        book.tables.requests.rows
          .filter((row) => isRequestOfYear(row, book))
          .map((row) => requestOf(row, book)),
      none: { state: 'not-applicable', reason: '今年沒有單位提出資通安全資源需求。' },
    },
  ]),
  ...yearly([
    reviewTopic(
      { id: 'BUD-REV-Y', title: '管理審查檢討經費配置', basis: plan['409–411'] },
      'resources',
    ),
  ]),
];

export const organisationResources: readonly Obligation<Book>[] = [...hands, ...money];
