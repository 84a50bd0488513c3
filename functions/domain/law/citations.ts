// Citations of law, and how each stands on a day: those in the plan's text, line by line, and those of our own documents.
import type { Day } from '../kit/day.ts';
import { laws } from '../laws.ts';
import type { Law, LawVersion } from './law.ts';
import { listedTitles } from './registry.ts';
import { lawById, lawCited, lawTitled, versionNamed, versionOn, versionShown } from './versions.ts';

export type Citation = {
  readonly law: Law;
  /** `10`; null when the law as a whole is meant. */
  readonly article: string | null;
  /** The version whose text it means; null for a guide without known versions. */
  readonly meant: LawVersion | null;
  /** A line of the plan, or null for one of our own documents. */
  readonly line: number | null;
  /** As it is written, for our own ones. */
  readonly ref: string;
};

/**
 * `current`: the version meant is in force. `future`: it is not yet. The next four are outdated: the text meant is no longer
 * in force. `undated`: nothing is known about versions.
 */
type CitationState =
  'current' | 'future' | 'amended' | 'renumbered' | 'renamed' | 'replaced' | 'undated';

export type CitationOn = Citation & {
  readonly state: CitationState;
  /** The version that holds in its place on the day; null unless it is outdated, or when nothing took its place. */
  readonly by: LawVersion | null;
  /** The same in words, with the article where it is known, zh-TW; else empty. */
  readonly now: string;
  /** What is said without a text to show for it, as of the day. */
  readonly rumour: string | null;
};

/** The version the plan was written to, by day of issue; it speaks of the Act of 107 and the texts of 110 under it. */
const ACT = '2018-06-06';
const UNDER_IT = '2021-08-23';

type Line = readonly [line: number, law: string, article?: string];

/** Where the plan cites law: the line the citation ends on. 「本法」 is the Act. */
const planLines: readonly Line[] = [
  [3, 'act', '10'],
  [3, 'rules', '6'],
  [7, 'act', '10'],
  [7, 'rules', '6'],
  [109, 'rules', '7'],
  [246, 'act', '11'],
  [348, 'levels'],
  [523, 'levels'],
  [524, 'risk-guide'],
  [541, 'levels'],
  [1140, 'rewards'],
  [1276, 'act', '12'],
];

/** The list of L1286–1323: one entry every other line, but for the footnotes between the fourteenth and the fifteenth. */
const listLines = [
  1286, 1288, 1290, 1292, 1294, 1296, 1298, 1300, 1302, 1304, 1306, 1308, 1310, 1312, 1319, 1321,
  1323,
] as const;

/** The version the plan was written to. */
export const meantBy = (law: Law): LawVersion | null =>
  law.versions.find(({ issued }) => issued === (law.id === 'act' ? ACT : UNDER_IT)) ?? null;

function planCitation(law: Law | undefined, line: number, article: string | null) {
  return law === undefined
    ? []
    : [{ law, article, line, meant: meantBy(law), ref: law.titles[0] ?? '' }];
}

export const planCitations: readonly Citation[] = [
  ...planLines.flatMap(([line, id, article = null]) => planCitation(lawById(id), line, article)),
  ...listedTitles.flatMap((title, index) =>
    planCitation(lawTitled(title), listLines[index] ?? 0, null),
  ),
];

/** The list itself names every law once more; only the other lines are text that a new number or name makes wrong. */
export const isListLine = ({ line }: Citation): boolean => line !== null && line >= 1284;

const ARTICLE = /第 ?(\d+) ?條/u;

export const ownCitations: readonly Citation[] = Object.values(laws).flatMap(({ ref, version }) => {
  const law = lawCited(ref);
  return law === undefined
    ? []
    : [
        {
          law,
          article: ARTICLE.exec(ref)?.[1] ?? null,
          meant: versionNamed(law, version),
          line: null,
          ref,
        },
      ];
});

/** The article's number now; null when it has moved to where nobody has found it, undefined when that is not known to matter. */
function articleNow({ article, meant }: Citation, now: LawVersion): string | null | undefined {
  const matter = Object.entries(meant?.articles ?? {}).find(
    ([, number]) => number === article,
  )?.[0];
  return matter === undefined ? undefined : now.articles[matter];
}

function nowShown(citation: Citation, now: LawVersion): string {
  const text = `${now.title}（${versionShown(now)}）`;
  if (citation.article === null) return text;
  const article = articleNow(citation, now);
  return article === null || article === undefined
    ? `${text}，現行條號待查證`
    : `${text}第 ${article} 條`;
}

/** How a text no longer in force has been overtaken by the one that is. */
function overtaken(citation: Citation, now: LawVersion): Pick<CitationOn, 'state' | 'by' | 'now'> {
  const { article, meant } = citation;
  const shown = { by: now, now: nowShown(citation, now) };
  if (meant?.title !== now.title) return { ...shown, state: 'renamed' };
  const hasMoved = article !== null && articleNow(citation, now) !== article;
  return { ...shown, state: hasMoved ? 'renumbered' : 'amended' };
}

function standingOn(citation: Citation, day: Day): Pick<CitationOn, 'state' | 'by' | 'now'> {
  const { law, meant } = citation;
  if (meant === null) return { state: 'undated', by: null, now: '' };
  if (day < meant.from) return { state: 'future', by: null, now: '' };
  const now = versionOn(law, day);
  if (now === meant) return { state: 'current', by: null, now: '' };
  if (now !== null) return overtaken(citation, now);
  const successor = law.replaced === null ? undefined : lawById(law.replaced.by);
  const by = successor === undefined ? null : versionOn(successor, day);
  return { state: 'replaced', by, now: by === null ? '' : `${by.title}（${versionShown(by)}）` };
}

/** How a citation stands on a day. */
export function citationOn(citation: Citation, day: Day): CitationOn {
  const { rumour } = citation.law;
  const isTold = rumour !== null && (rumour.from === null || rumour.from <= day);
  return { ...citation, ...standingOn(citation, day), rumour: isTold ? rumour.text : null };
}

export const isOutdated = ({ state }: CitationOn): boolean =>
  state === 'amended' || state === 'renumbered' || state === 'renamed' || state === 'replaced';

/** The citations of the plan and of our own documents whose text is no longer in force on the day. */
export const outdatedCitations = (day: Day): readonly CitationOn[] =>
  [...planCitations, ...ownCitations]
    .map((citation) => citationOn(citation, day))
    .filter(isOutdated);
