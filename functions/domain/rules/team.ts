import { isActive, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { leftOn } from '../metrics/account-facts.ts';
import { absentDirectors, lastStaffChange, lastUpdate, personOf } from '../metrics/team-facts.ts';
import { auditOf } from '../metrics/audit-facts.ts';
import { team, teamGroups } from '../registers/team.ts';

const roster = plan['287–293'];

/** Everybody who audits: the group for it, and this year's auditors. */
function auditing(book: Book): ReadonlySet<string> {
  const { team: members, auditors } = book.tables;
  const inGroup = members.rows
    .filter(({ group }) => group === '績效管理組')
    .map(({ member }) => member);
  const thisYear = auditors.rows
    .filter(({ audit }) => {
      const start = auditOf(book, audit)?.start;
      return start !== undefined && yearOf(start) === book.year;
    })
    .map(({ person }) => person);
  return new Set(
    [...inGroup, ...thisYear].flatMap((name) => {
      if (name === undefined) return [];
      return [matchKey(personOf(book, name)?.email ?? name)];
    }),
  );
}

export const teamRules = rulesFor<typeof team, Book>(team, [
  {
    code: 'team-group-empty',
    severity: 'error',
    basis: plan['295–342'],
    column: 'group',
    all: ({ rows }, book) => {
      const present = new Set(
        rows.filter(({ member }) => leftOn(book, member) === null).map(({ group }) => group),
      );
      const missing = teamGroups.filter((group) => !present.has(group));
      return rows.length === 0 || missing.length === 0
        ? []
        : [{ row: null, message: `推動小組還沒有${missing.join('、')}。請至少列一位在職的人。` }];
    },
  },
  {
    code: 'convener-not-security-officer',
    severity: 'warning',
    basis: plan['269–275'],
    column: 'member',
    says: ({ group, member }, book) => {
      const person = personOf(book, member);
      return group === '召集人' && person !== undefined && person.role !== '資通安全長'
        ? '召集人應為資通安全長。請更正組別，或更正「人員」的角色。'
        : null;
    },
  },
  {
    code: 'director-not-in-team',
    severity: 'warning',
    basis: plan['269–275'],
    column: 'member',
    all: ({ rows }, book) => {
      const names = absentDirectors(book).map(({ name, email }) => name ?? email ?? '');
      return rows.length === 0 || names.length === 0
        ? []
        : [
            {
              row: null,
              message: `各處室主任應為小組成員，還沒有列入${names.join('、')}。請補列。`,
            },
          ];
    },
  },
  {
    code: 'team-member-left',
    severity: 'warning',
    basis: roster,
    column: 'member',
    says: ({ member }, book) => {
      const person = personOf(book, member);
      return person !== undefined && !isActive(person, book.asOf)
        ? '這位成員目前不在職。請改派成員，並更新名單更新日。'
        : null;
    },
  },
  {
    code: 'team-not-updated',
    severity: 'warning',
    basis: roster,
    column: 'updated',
    all: (_table, book) => {
      const changed = lastStaffChange(book);
      const last = lastUpdate(book);
      const { rosterDays } = book.settings;
      if (changed === null || last?.updated === undefined || last.updated >= changed) return [];
      if (book.asOf <= addDays(changed, rosterDays)) return [];
      const message = `${rocDay(changed)} 有人員異動，名單超過 ${rosterDays} 天沒有更新。請確認名單後更新日期。`;
      return [{ row: last.at.row, message }];
    },
  },
  {
    code: 'protector-audits',
    severity: 'warning',
    basis: plan['1185–1187'],
    column: 'member',
    all: ({ rows }, book) => {
      const auditors = auditing(book);
      return rows
        .filter(
          ({ group, member }) =>
            group === '資安防護組' &&
            member !== undefined &&
            auditors.has(matchKey(personOf(book, member)?.email ?? member)),
        )
        .map(({ at }) => ({
          row: at.row,
          message: '同一人兼任防護與稽核，會稽核到自己的工作。請改由他人或他校人員稽核。',
        }));
    },
  },
]);
