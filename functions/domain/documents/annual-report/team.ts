// 資通安全推動組織: form 1, by group, and whether the list has kept up with the staff.
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { groupBy } from '../../kit/group.ts';
import {
  absentDirectors,
  lastStaffChange,
  lastUpdate,
  type Member,
} from '../../metrics/team-facts.ts';
import { teamGroups } from '../../registers/team.ts';
import { cut, emptyNote, nameOf, namesOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type MemberLine = {
  readonly group: string;
  readonly name: string;
  readonly office: string;
  readonly duties: string;
  readonly deputy: string;
  readonly places: string;
};

export type TeamView = {
  readonly groups: string;
  readonly updated: string;
  readonly directors: string;
  readonly members: Cut<MemberLine>;
  readonly none: string;
};

const SHOWN = 30;
const NAMES_SHOWN = 10;

function groupsOf({ tables }: Book): string {
  const byGroup = groupBy(tables.team.rows, ({ group }) => group ?? '');
  const counts = teamGroups.map((group) => {
    const count = byGroup.get(group)?.length ?? 0;
    return count === 0 ? `${group}沒有成員` : `${group} ${count} 人`;
  });
  const unclear = byGroup.get('')?.length ?? 0;
  return `${[...counts, ...(unclear > 0 ? [`組別未填或讀不出來 ${unclear} 列`] : [])].join('，')}。`;
}

function updatedOf(book: Book): string {
  const last = lastUpdate(book);
  const changed = lastStaffChange(book);
  const update =
    last?.updated === undefined
      ? '名單沒有更新日。'
      : `名單最近更新 ${rocDay(last.updated)}（${placesOf([last.at])}）。`;
  return changed === null ? update : `${update}成員或主管最近一次異動 ${rocDay(changed)}。`;
}

function directorsOf(book: Book): string {
  const { people } = book.tables;
  if (!people.rows.some(({ role }) => role === '主管'))
    return `「${people.sheet}」沒有主管，無法確認。`;
  const absent = absentDirectors(book).map(({ name = '（姓名未填）' }) => name);
  return absent.length === 0
    ? '在職的處室主管都在名單內。'
    : `尚未列入：${namesOf(absent, NAMES_SHOWN, '人')}。`;
}

const orderOf = ({ group }: Member): number =>
  group === undefined ? teamGroups.length : teamGroups.indexOf(group);

export function teamView({ book }: Whole): TeamView {
  const { team } = book.tables;
  const rows = [...team.rows].sort((a, b) => orderOf(a) - orderOf(b));
  return {
    groups: team.rows.length === 0 ? emptyNote(team, []) : groupsOf(book),
    updated: updatedOf(book),
    directors: directorsOf(book),
    members: cut(rows, { limit: SHOWN, sheet: team.sheet }, (row) => ({
      group: textOf(row, 'group', row.group),
      name: textOf(row, 'member', nameOf(book, row.member)),
      office: [textOf(row, 'office', row.office), row.title].filter(Boolean).join('\n'),
      duties: textOf(row, 'duties', row.duties),
      deputy: textOf(row, 'deputy', nameOf(book, row.deputy)),
      places: placesOf([row.at]),
    })),
    none: emptyNote(team, []),
  };
}
