// The policy: approved, told to the staff and to the parties outside, with whom it has not reached (L218–234).
import type { Book, Person } from '../../book.ts';
import { matchKey } from '../../kit/normalise.ts';
import {
  briefingsByStakeholder,
  briefingsOf,
  currentStakeholders,
  staffToReach,
  unreachedStaff,
  type Briefing,
} from '../../metrics/briefing-facts.ts';
import { latestVersions } from '../../metrics/document-facts.ts';
import { cut, dayOf, emptyNote, namesOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type BriefingLine = {
  readonly day: string;
  readonly audience: string;
  readonly way: string;
  readonly effect: string;
  readonly places: string;
};

export type BriefingsView = {
  readonly approved: string;
  readonly staff: string;
  readonly stakeholders: string;
  readonly lines: Cut<BriefingLine>;
  readonly none: string;
};

const NAMES_SHOWN = 15;
const SHOWN = 20;

function approvedOf({ tables }: Book): string {
  const { documents } = tables;
  const policies = documents.rows.filter(({ kind }) => kind === '資通安全政策');
  if (policies.length === 0) return `「${documents.sheet}」沒有資通安全政策，視為未核定。`;
  return latestVersions(policies)
    .map(
      (policy) =>
        `${textOf(policy, 'title', policy.title)}，版本 ${textOf(policy, 'version', policy.version)}（${dayOf(policy, 'versioned', policy.versioned)}），核定日 ${dayOf(policy, 'approved', policy.approved)}（${placesOf([policy.at])}）`,
    )
    .join('\n');
}

const named = ({ name, email }: Person): string => name ?? email ?? '（姓名未填）';

function staffReached(book: Book): string {
  const all = staffToReach(book);
  if (all.length === 0) return emptyNote(book.tables.people, []);
  const missing = unreachedStaff(book);
  const reached = `已傳達 ${all.length - missing.length}／${all.length} 人（成效已檢視的宣導才列計）。`;
  return missing.length === 0
    ? reached
    : `${reached}\n尚未傳達：${namesOf(missing.map(named), NAMES_SHOWN, '人')}。`;
}

function stakeholdersTold(book: Book): string {
  const all = currentStakeholders(book);
  if (all.length === 0) return emptyNote(book.tables.stakeholders, []);
  const told = briefingsByStakeholder(book);
  const missing = all.filter(({ name = '' }) => !told.has(matchKey(name)));
  const reached = `已宣導 ${all.length - missing.length}／${all.length} 個（${placesOf(all.map(({ at }) => at))}）。`;
  const names = missing.map(({ name = '' }) => name);
  return missing.length === 0
    ? reached
    : `${reached}\n尚未宣導：${namesOf(names, NAMES_SHOWN, '個')}。`;
}

const lineOf = (row: Briefing): BriefingLine => ({
  day: dayOf(row, 'day', row.day),
  audience: row.stakeholder ?? textOf(row, 'audience', row.audience),
  way: textOf(row, 'way', row.way),
  effect: textOf(row, 'effect', row.effect),
  places: placesOf([row.at]),
});

export function briefingsView({ book }: Whole): BriefingsView {
  const { policyBriefings } = book.tables;
  const held = [...briefingsOf(book, '內部'), ...briefingsOf(book, '外部')];
  return {
    approved: approvedOf(book),
    staff: staffReached(book),
    stakeholders: stakeholdersTold(book),
    lines: cut(held, { limit: SHOWN, sheet: policyBriefings.sheet }, lineOf),
    none:
      policyBriefings.rows.length === 0
        ? emptyNote(policyBriefings, [])
        : '本年度沒有檢視過成效的宣導，視為未辦理。',
  };
}
