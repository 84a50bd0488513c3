// Where a Range is.
import type { Box, OpenBox } from '../spreadsheet/model.ts';
import { insideOf } from './strict.ts';

export type Place = {
  readonly sheetId: number;
  readonly box: Box;
  /** As it was asked for: `A:A` has no rows. */
  readonly open?: OpenBox;
};

/** The place behind a Range. */
export function placeOf(range: unknown): Place {
  const inside = insideOf(range);
  if (typeof inside === 'object' && inside !== null && 'box' in inside) return inside as Place;
  throw new Error('This is not a Range.');
}
