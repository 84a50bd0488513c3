// A filter follows the rows and columns it covers, and forgets what it asked of columns that go.
import type { Dimension, Filter } from './model.ts';
import { movedBox, movedIndex, type Move } from './ranges.ts';

type OfColumn = { readonly column: number };

const movedColumns = <T extends OfColumn>(list: readonly T[], move: Move): readonly T[] =>
  list.flatMap((item) => {
    const column = movedIndex(item.column, move);
    return column === null ? [] : [{ ...item, column }];
  });

/** Null when all its cells went. */
export function movedFilter<F extends Filter>(
  filter: F,
  dimension: Dimension,
  move: Move,
): F | null {
  const box = movedBox(filter.box, dimension, move);
  if (box === null) return null;
  if (dimension === 'ROWS') return { ...filter, box };
  const columns = movedColumns(filter.columns, move);
  const sortSpecs = movedColumns(filter.sortSpecs, move);
  return { ...filter, box, columns, sortSpecs };
}
