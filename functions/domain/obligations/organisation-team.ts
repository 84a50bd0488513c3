// Chapter 伍 (L242–342): the 資安長, the team, its list and its groups, and the rules it sets.
import { dayInYear, isActive, peopleWithRole, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, addMonths, rocDay, yearOf } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { DerivedObligation, Obligation } from '../kit/obligation.ts';
import { latestVersions, type DocumentEntry } from '../metrics/document-facts.ts';
import {
  isServing,
  lastStaffChange,
  personOf,
  teamPeople,
  type Member,
} from '../metrics/team-facts.ts';
import { teamGroups } from '../registers/team.ts';
import { documented, perEntry, via, type Judged } from './families.ts';

/** What still keeps a line of somebody on the staff from being up to date. */
function staleLine(row: Member, book: Book): Judged {
  const { member = `第 ${row.at.row} 列`, duties, updated, at } = row;
  if (duties === undefined) {
    const due = dayInYear(book, book.settings.rosterDue);
    return { at, open: `${member}這一列沒有職掌，請補填。`, due };
  }
  const changed = lastStaffChange(book);
  if (updated !== undefined && changed !== null && updated < changed) {
    const due = addDays(changed, book.settings.rosterDays);
    return { at, open: `${rocDay(changed)} 有人員異動，請確認${member}這一列。`, due };
  }
  const isConfirmed =
    updated !== undefined && yearOf(updated) === book.year && updated <= book.asOf;
  const due = dayInYear(book, book.settings.rosterDue);
  return { at, open: isConfirmed ? null : `今年還沒有確認${member}這一列。`, due };
}

function rosterLine(row: Member, book: Book): Judged {
  const person = personOf(book, row.member);
  if (person !== undefined && isActive(person, book.asOf)) return staleLine(row, book);
  const { member = `第 ${row.at.row} 列`, at } = row;
  const due = person?.left === undefined ? null : addDays(person.left, book.settings.rosterDays);
  return { at, open: `${member}目前不在職或不在「人員」內，請改派。`, due };
}

function groupLines(book: Book): readonly Judged[] {
  const { rows, sheet } = book.tables.team;
  const byGroup = groupBy(rows, ({ group }) => group ?? '');
  return rows.length === 0
    ? []
    : teamGroups.map((group) => {
        const listed = byGroup.get(group) ?? [];
        const serving = listed.find(({ member }) => isServing(book, member));
        const at = (serving ?? listed[0])?.at ?? { sheet, row: 1 };
        return { at, open: serving === undefined ? `${group}沒有在職的成員。` : null };
      });
}

function documentLine(document: DocumentEntry, book: Book): Judged {
  const { at, title = `第 ${document.at.row} 列`, versioned, approved, nextReview } = document;
  if (approved === undefined || approved > book.asOf || approved < (versioned ?? '')) {
    return { at, open: `「${title}」還沒有由資通安全長核定，或核定日早於版本日。` };
  }
  const due = nextReview ?? addMonths(approved, 12);
  const open = book.asOf > due ? `「${title}」的下次檢視日已過，請檢視。` : null;
  return { at, open, due };
}

export const organisationTeam: readonly Obligation<Book>[] = [
  ...perEntry([
    {
      id: 'ORG-CISO',
      title: '校（園）長為資通安全長',
      basis: plan['244–248'],
      answerable: 'principal',
      sheet: '人員',
      when: '持續；異動時',
      entries: (book) => {
        const officers = peopleWithRole(book, '資通安全長', book.asOf);
        return officers.map(({ at, title, name = '' }) => {
          if (officers.length > 1) return { at, open: '有兩位以上在職的資通安全長，只能有一位。' };
          const isHead = /[校園]長/u.test(title ?? '');
          return { at, open: isHead ? null : `${name}的職稱不是校（園）長，請確認。` };
        });
      },
      none: { state: 'not-done', reason: '「人員」沒有在職的資通安全長。' },
    },
    {
      id: 'ORG-TEAM',
      title: '成立資通安全推動小組',
      basis: plan['269–275'],
      answerable: 'principal',
      sheet: '推動小組',
      when: '持續',
      entries: (book) =>
        book.tables.people.rows
          .filter(
            (person) =>
              (person.role === '主管' || person.role === '資通安全長') &&
              isActive(person, book.asOf),
          )
          .map((person) => ({
            at: person.at,
            open: teamPeople(book).has(person)
              ? null
              : `${person.name ?? person.email ?? ''}還沒有列入推動小組。`,
          })),
      none: { state: 'not-done', reason: '「人員」沒有資通安全長與主管，無法確認小組成員。' },
    },
    {
      id: 'ORG-ROSTER',
      title: '推動小組名單及職掌列冊並更新',
      basis: plan['287–293'],
      sheet: '推動小組',
      when: '每年及人員異動後（自訂天數）',
      entries: (book) => book.tables.team.rows.map((row) => rosterLine(row, book)),
      none: { state: 'not-done', reason: '推動小組沒有資料。請列出成員與職掌。' },
    },
    {
      id: 'ORG-GROUPS',
      title: '推動小組分組',
      basis: plan['295–342'],
      answerable: 'principal',
      sheet: '推動小組',
      when: '持續',
      entries: groupLines,
      none: { state: 'not-done', reason: '推動小組沒有資料。請指派各組成員。' },
    },
    {
      id: 'ORG-RULES',
      title: '規章與程序經核定並合乎法令',
      basis: plan['299–300'],
      sheet: '文件清單',
      when: '訂定與改版時；每年檢視（自訂）',
      entries: (book) =>
        latestVersions(
          // A version that was not there yet on the day judged is none.
          book.tables.documents.rows.filter(({ versioned = '' }) => versioned <= book.asOf),
        ).map((document) => documentLine(document, book)),
      none: { state: 'not-done', reason: '文件清單沒有規章或程序。' },
    },
  ]),
  ...documented([
    {
      id: 'ORG-YPLAN',
      title: '年度工作計畫',
      basis: plan['302'],
      kind: '年度工作計畫',
      isYearly: true,
    },
  ]),
];

export const teamByOthers: readonly DerivedObligation<Book>[] = via([
  {
    id: 'ORG-INVRISK',
    title: '資安防護組辦理盤點及風險評估',
    basis: plan['325'],
    of: ['AST-INV-Y', 'RSK-Y'],
  },
  { id: 'ORG-AUDIT', title: '績效管理組辦理內部稽核', basis: plan['337'], of: ['AUD-Y'] },
  {
    id: 'ORG-MR',
    title: '績效管理組召開管理審查並提報執行情形',
    basis: plan['339–340'],
    of: ['MR-OCT'],
  },
]);
