// An entry of 法規清單 beside the registry: which law it is, which version the plan means, and how that stands on a day.
import type { Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import type { lawList } from '../registers/law-list.ts';
import {
  citationOn,
  isListLine,
  isOutdated,
  meantBy,
  planCitations,
  type CitationOn,
} from './citations.ts';
import type { Law, LawVersion } from './law.ts';
import { lawTitled, versionNamed } from './versions.ts';

type LawRow = Pick<Row<typeof lawList>, 'title' | 'version'>;

export type LawStanding = {
  readonly law: Law;
  /** The law as a whole, as the entry means it. */
  readonly whole: CitationOn;
  /** Lines of the plan's text whose article, name or law is no longer the present one. */
  readonly lines: readonly CitationOn[];
};

const byLaw = groupBy(
  planCitations.filter((citation) => !isListLine(citation)),
  ({ law }) => law.id,
);

/** 計畫引用版本 if it names a version; else the one of this name that the plan was written to, or the first of the name. */
function meantInRow(law: Law, { title = '', version = '' }: LawRow): LawVersion | null {
  const usual = meantBy(law);
  const named = versionNamed(law, version);
  if (named !== null || usual === null || matchKey(usual.title) === matchKey(title))
    return named ?? usual;
  return law.versions.find((known) => matchKey(known.title) === matchKey(title)) ?? usual;
}

/** Null when the registry does not know the law. */
export function lawStanding(row: LawRow, day: Day): LawStanding | null {
  const law = lawTitled(row.title ?? '');
  if (law === undefined) return null;
  const meant = meantInRow(law, row);
  const ref = row.title ?? '';
  return {
    law,
    whole: citationOn({ law, meant, article: null, line: null, ref }, day),
    lines: (byLaw.get(law.id) ?? [])
      .map((citation) => citationOn({ ...citation, meant }, day))
      .filter((citation) => isOutdated(citation) && citation.state !== 'amended'),
  };
}

/** Every citation of the plan on the day, each law as 法規清單 says the plan means it. */
export function planCitationsOn(rows: readonly LawRow[], day: Day): readonly CitationOn[] {
  const meant = new Map<string, LawVersion>();
  for (const row of rows) {
    const law = lawTitled(row.title ?? '');
    const version = law === undefined ? null : meantInRow(law, row);
    // A law listed twice, under its old name and its new one, is meant as it is now.
    if (law === undefined || version === null) continue;
    const earlier = meant.get(law.id);
    if (earlier === undefined || earlier.from < version.from) meant.set(law.id, version);
  }
  return planCitations.map((citation) =>
    citationOn({ ...citation, meant: meant.get(citation.law.id) ?? citation.meant }, day),
  );
}
