// Gives the registers' tabs what they have not been given yet: after a workbook was made, and after one of an earlier
// version was brought to this one.
import type { Lead, StandingTab } from '../../../domain/kit/layout.ts';
import { BrokenWorld } from '../../../ports.ts';
import type { Overview, Request, SheetLooks } from './api.ts';
import { everyLook, looksNoted, noteRequest, type Look } from './looks-given.ts';
import { mendRequests } from './mend-looks.ts';
import { placedAs, type PlacedTab } from './placed.ts';
import type { Session } from './session.ts';
import type { Mark, Snapshot, Tab } from './snapshot.ts';
import { LINK_FIELD, linkTo } from './tab-link.ts';
import { namedRangeRequest, rangeName, viewRequests } from './tab-looks.ts';
import { rangeOf } from './values.ts';

/** Rows from the header on that are looked at: a drop-down further down only is not noticed. */
const LOOKED_AT = 30;

type Lacking = {
  readonly tab: PlacedTab;
  readonly standing: StandingTab;
  readonly seen: Tab;
  readonly looks: SheetLooks;
  readonly missing: readonly Look[];
};

function lackingOf(
  standing: StandingTab,
  { tabs }: Snapshot,
  { sheets = [] }: Overview,
): readonly Lacking[] {
  const seen = tabs.find(({ title }) => title === standing.sheet);
  const looks = sheets.find(({ properties }) => (properties?.sheetId ?? 0) === seen?.id);
  if (seen === undefined || looks === undefined) return [];
  const tab = placedAs(standing, seen.id);
  const noted = looksNoted(looks.developerMetadata ?? []);
  const missing = everyLook(tab).filter((look) => !noted.has(look));
  return missing.length === 0 ? [] : [{ tab, standing, seen, looks, missing }];
}

/** Named ranges and views need no look at cells; everything else was given when a tab was made by this version. */
const needsCells = ({ missing }: Lacking): boolean =>
  missing.some((look) => look !== 'range' && look !== 'views');

const lookedAt = ({ tab: { headerRow }, seen }: Lacking): string =>
  `${rangeOf(seen)}!${headerRow}:${Math.min(headerRow + LOOKED_AT, seen.rows)}`;

async function cellsOf(
  session: Session,
  lacking: readonly Lacking[],
): Promise<ReadonlyMap<number, SheetLooks>> {
  const ranges = lacking.filter(needsCells).map(lookedAt);
  const sheets = ranges.length === 0 ? [] : await session.cellLooks(ranges);
  return new Map(sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, sheet]));
}

/** `ending`: for names that are taken although nobody sees them, as after their cells were deleted. */
function rangeRequests(
  lacking: readonly Lacking[],
  { namedRanges = [] }: Overview,
  ending: string,
): readonly Request[] {
  const taken = new Set(namedRanges.map(({ name }) => name));
  return lacking.flatMap(({ tab, missing }) => {
    const name = rangeName(tab.layout.register ?? '');
    const isGiven = taken.has(name) || !missing.includes('range') || tab.columns.length === 0;
    return isGiven ? [] : [namedRangeRequest(tab, `${name}${ending}`)];
  });
}

const linkRequests = (
  { sheetId }: PlacedTab,
  leads: readonly Lead[],
  { tabs }: Snapshot,
): readonly Request[] =>
  leads.flatMap(({ row, column, to }) => {
    const target = tabs.find(({ title }) => title === to);
    if (target === undefined) return [];
    const start = { sheetId, rowIndex: row - 1, columnIndex: column - 1 };
    return [
      { updateCells: { start, rows: [{ values: [linkTo(target.id)] }], fields: LINK_FIELD } },
    ];
  });

const titlesOf = ({ filterViews = [] }: SheetLooks): ReadonlySet<string> =>
  new Set(filterViews.map(({ title }) => title ?? ''));

const isAboutName = (error: unknown): boolean =>
  error instanceof BrokenWorld &&
  error.cause instanceof Error &&
  error.cause.message.includes('.addNamedRange');

/** More endings than anybody needs. */
const LAST_ENDING = 9;

/** What the spreadsheet is like afterwards; null when no tab lacked anything and nothing was written. */
export async function furnish(
  session: Session,
  standing: readonly StandingTab[],
  seen: Snapshot,
): Promise<Snapshot | null> {
  const overview = await session.looks();
  const lacking = standing.flatMap((tab) => lackingOf(tab, seen, overview));
  if (lacking.length === 0) return null;
  const cells = await cellsOf(session, lacking);
  const given = lacking.flatMap(({ tab, standing: { blank, leads }, looks, missing }) => [
    ...mendRequests(
      { tab, blank, found: { tab: looks, cells: cells.get(tab.sheetId) ?? {} } },
      new Set(missing),
    ),
    ...(missing.includes('links') ? linkRequests(tab, leads, seen) : []),
    ...(missing.includes('views') ? viewRequests(tab, titlesOf(looks)) : []),
    noteRequest(tab.sheetId, missing),
  ]);
  const commit = (ending: string): Promise<Mark> =>
    session.commit([...given, ...rangeRequests(lacking, overview, ending)], seen);
  for (let number = 1; ; number += 1) {
    try {
      const mark = await commit(number === 1 ? '' : `_${number}`);
      return { ...seen, marks: [mark] };
    } catch (error) {
      if (number === LAST_ENDING || !isAboutName(error)) throw error;
    }
  }
}
