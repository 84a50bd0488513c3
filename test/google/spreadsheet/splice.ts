// Rows or columns coming and going, with everything that refers to them.
import { followingFormulas } from './follow.ts';
import { splicedGrid, type Splice } from './grid.ts';
import type { Dimension, Metadata, OpenBox, Ranged, Sheet, Spreadsheet } from './model.ts';
import { movedBox } from './ranges.ts';
import { sheetById, withSheet } from './sheets.ts';

const surviving = <T>(list: readonly (T | null)[]): readonly T[] =>
  list.filter((item) => item !== null);

function movedRanged<R extends Ranged>(
  ranged: R,
  move: (box: OpenBox) => OpenBox | null,
): R | null {
  const ranges = surviving(ranged.ranges.map(move));
  return ranges.length === 0 ? null : { ...ranged, ranges };
}

/** Merges, protections, rules and filters follow their cells; what lost all its cells goes. */
function movedSheet(sheet: Sheet, dimension: Dimension, splice: Splice): Sheet {
  const move = <B extends OpenBox>(box: B): B | null => movedBox(box, dimension, splice);
  const { basicFilter, ...rest } = sheet;
  const filter = basicFilter && movedRanged(basicFilter, move);
  const merges = surviving(sheet.merges.map(move)).filter(
    (box) => (box.endRow - box.startRow) * (box.endColumn - box.startColumn) > 1,
  );
  return {
    ...rest,
    ...(filter && { basicFilter: filter }),
    merges,
    protectedRanges: sheet.protectedRanges.flatMap((protection) => {
      const range = move(protection.range);
      const unprotected = surviving(protection.unprotected.map(move));
      return range === null ? [] : [{ ...protection, range, unprotected }];
    }),
    conditionalFormats: surviving(sheet.conditionalFormats.map((rule) => movedRanged(rule, move))),
    bandedRanges: surviving(sheet.bandedRanges.map((banded) => movedRanged(banded, move))),
    filterViews: surviving(sheet.filterViews.map((view) => movedRanged(view, move))),
  };
}

/** What is on a row or column goes with it. */
function movedMetadata(
  metadata: readonly Metadata[],
  sheetId: number,
  { dimension, at, removed, added }: Splice,
): readonly Metadata[] {
  return metadata.flatMap((item) => {
    const { line } = item;
    if (item.sheetId !== sheetId || line?.dimension !== dimension || line.index < at) return [item];
    if (line.index < at + removed) return [];
    return [{ ...item, line: { dimension, index: line.index - removed + added } }];
  });
}

export function spliceSheet(before: Spreadsheet, sheetId: number, splice: Splice): Spreadsheet {
  const spreadsheet = followingFormulas(before, sheetId, splice);
  const sheet = sheetById(spreadsheet, sheetId);
  const moved = movedSheet(sheet, splice.dimension, splice);
  const grid = splicedGrid(sheet.grid, splice);
  const namedRanges = spreadsheet.namedRanges.flatMap((named) => {
    if (named.range.sheetId !== sheetId) return [named];
    const box = movedBox(named.range.box, splice.dimension, splice);
    return box === null ? [] : [{ ...named, range: { sheetId, box } }];
  });
  const metadata = movedMetadata(spreadsheet.metadata, sheetId, splice);
  return withSheet({ ...spreadsheet, namedRanges, metadata }, { ...moved, grid });
}
