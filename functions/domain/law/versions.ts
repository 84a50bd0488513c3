// Which law a text names, and which of its versions holds on a day.
import { rocYear, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { readDay } from '../kit/read-day.ts';
import type { Law, LawVersion } from './law.ts';
import { listedTitles, registry } from './registry.ts';

const byId = new Map(registry.map((law) => [law.id, law]));

/** Longest name first: the name of the Act begins the name of its 施行細則. */
const byTitle = registry
  .flatMap((law) => law.titles.map((title) => ({ key: matchKey(title), law })))
  .sort((a, b) => b.key.length - a.key.length);

const byKey = new Map(byTitle.map(({ key, law }) => [key, law]));

export const lawById = (id: string): Law | undefined => byId.get(id);

/** The law of exactly this name, under any name it has had. */
export const lawTitled = (title: string): Law | undefined => byKey.get(matchKey(title));

/** The titles of the plan's list that a school's own has under no name. */
export function titlesNotIn(
  rows: readonly { readonly title: string | undefined }[],
): readonly string[] {
  const listed = new Set(rows.map(({ title = '' }) => lawTitled(title)?.id));
  return listedTitles.filter((title) => !listed.has(lawTitled(title)?.id));
}

/** The law a citation begins with: `資通安全管理法施行細則 第 7 條` is the 施行細則, not the Act. */
export function lawCited(ref: string): Law | undefined {
  const key = matchKey(ref);
  return byTitle.find((known) => key.startsWith(known.key))?.law;
}

const holdsOn = ({ from, until }: LawVersion, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** The version in force on the day, or null: not yet, no more, or a guide without known days. */
export const versionOn = ({ versions }: Law, day: Day): LawVersion | null =>
  versions.find((version) => holdsOn(version, day)) ?? null;

type InForce = { readonly law: Law; readonly version: LawVersion };

/** Every law in force on the day, with its version. */
export const lawsOn = (day: Day): readonly InForce[] =>
  registry.flatMap((law) => {
    const version = versionOn(law, day);
    return version === null ? [] : [{ law, version }];
  });

/** The version a text means by its day of issue or its first day in force, as people and citations write either. */
export function versionNamed({ versions }: Law, text: string): LawVersion | null {
  const day = readDay(text);
  return versions.find(({ issued, from }) => issued === day || from === day) ?? null;
}

const rocDashed = (day: Day): string => `${rocYear(yearOf(day))}${day.slice(4)}`;

/** `114-09-24 公布、114-12-01 施行`, or `115-01-05`, or that only the time about is known. */
export function versionShown({ issued, from, isDayKnown }: LawVersion): string {
  if (!isDayKnown) return `約 ${rocDashed(issued).slice(0, 6)}，日期待查證`;
  return issued === from ? rocDashed(issued) : `${rocDashed(issued)} 公布、${rocDashed(from)} 施行`;
}
