// Rows or columns coming and going, with everything that refers to them.
import { followingFormulas } from './follow.ts';
import { splicedGrid, type Splice } from './grid.ts';
import { movedFilter } from './moved-filter.ts';
import { movedMetadata } from './moved-metadata.ts';
import type { Dimension, OpenBox, Ranged, Sheet, Spreadsheet } from './model.ts';
import { movedBox } from './ranges.ts';
import { sheetById, withSheet } from './sheets.ts';

const surviving = <T>(list: readonly (T | null)[]): readonly T[] =>
  list.filter((item) => item !== null);

function movedRanged(ranged: Ranged, move: (box: OpenBox) => OpenBox | null): Ranged | null {
  const ranges = surviving(ranged.ranges.map(move));
  return ranges.length === 0 ? null : { ...ranged, ranges };
}

/** Merges, protections, rules and filters follow their cells; what lost all its cells goes. */
function movedSheet(sheet: Sheet, dimension: Dimension, splice: Splice): Sheet {
  const move = <B extends OpenBox>(box: B): B | null => movedBox(box, dimension, splice);
  const { basicFilter, ...rest } = sheet;
  const filter = basicFilter && movedFilter(basicFilter, dimension, splice);
  const merges = surviving(sheet.merges.map(move)).filter(
    (box) => (box.endRow - box.startRow) * (box.endColumn - box.startColumn) > 1,
  );
  return {
    ...rest,
    ...(filter && { basicFilter: filter }),
    filterViews: surviving(sheet.filterViews.map((view) => movedFilter(view, dimension, splice))),
    bandedRanges: sheet.bandedRanges.flatMap((banding) => {
      const box = move(banding.box);
      return box === null ? [] : [{ ...banding, box }];
    }),
    merges,
    protectedRanges: sheet.protectedRanges.flatMap((protection) => {
      const range = move(protection.range);
      const unprotected = surviving(protection.unprotected.map(move));
      return range === null ? [] : [{ ...protection, range, unprotected }];
    }),
    conditionalFormats: surviving(sheet.conditionalFormats.map((rule) => movedRanged(rule, move))),
  };
}

/** The named ranges and developer metadata of a sheet follow its rows or columns too. */
function movedBeside(spreadsheet: Spreadsheet, sheetId: number, splice: Splice): Spreadsheet {
  const namedRanges = spreadsheet.namedRanges.flatMap((named) => {
    if (named.range.sheetId !== sheetId) return [named];
    const box = movedBox(named.range.box, splice.dimension, splice);
    return box === null ? [] : [{ ...named, range: { sheetId, box } }];
  });
  const metadata = movedMetadata(spreadsheet.metadata, sheetId, splice);
  return { ...spreadsheet, namedRanges, metadata };
}

export function spliceSheet(before: Spreadsheet, sheetId: number, splice: Splice): Spreadsheet {
  const spreadsheet = followingFormulas(before, sheetId, splice);
  const sheet = sheetById(spreadsheet, sheetId);
  const moved = movedSheet(sheet, splice.dimension, splice);
  const grid = splicedGrid(sheet.grid, splice);
  return withSheet(movedBeside(spreadsheet, sheetId, splice), { ...moved, grid });
}

/**
 * A sheet in place of the one before it, which had more rows or columns at its end: what referred to those goes, or
 * ends with the sheet.
 */
export function withShorterSheet(
  spreadsheet: Spreadsheet,
  before: Sheet,
  sheet: Sheet,
): Spreadsheet {
  const counts: readonly (readonly [Dimension, number, number])[] = [
    ['ROWS', before.grid.rowCount, sheet.grid.rowCount],
    ['COLUMNS', before.grid.columnCount, sheet.grid.columnCount],
  ];
  return counts
    .filter(([, had, has]) => has < had)
    .reduce(
      (done, [dimension, had, has]) => {
        const splice = { dimension, at: has, removed: had - has, added: 0 };
        const cut = movedSheet(sheetById(done, sheet.sheetId), dimension, splice);
        return withSheet(movedBeside(done, sheet.sheetId, splice), cut);
      },
      withSheet(spreadsheet, sheet),
    );
}
