// Developer metadata stay beside their row or column, and go with it.
import type { Splice } from './grid.ts';
import type { Metadata } from './model.ts';
import { movedIndex } from './ranges.ts';

export function movedMetadata(
  metadata: readonly Metadata[],
  sheetId: number,
  splice: Splice,
): readonly Metadata[] {
  const type = splice.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  return metadata.flatMap((item) => {
    const { location } = item;
    if (!('index' in location) || location.type !== type || location.sheetId !== sheetId)
      return [item];
    const index = movedIndex(location.index, splice);
    return index === null ? [] : [{ ...item, location: { ...location, index } }];
  });
}
