import type { Cell } from './cell.ts';
import type { Moment } from './day.ts';
import type { SheetLayout } from './layout.ts';

/** Who holds the workbook for a run, and until when; a lease past its end may be taken over. */
export type Lease = { readonly holder: string; readonly until: Moment };

/**
 * One thing to change in a workbook. A list of changes is applied whole or not at all. Strings are written as literal
 * text, never as formulas; null clears the cell's content and keeps its format.
 */
export type Change =
  | { readonly kind: 'add-sheet'; readonly layout: SheetLayout }
  | {
      readonly kind: 'set';
      readonly sheet: string;
      /** Both count from 1; `values` go to the right from `column`. */
      readonly row: number;
      readonly column: number;
      readonly values: readonly Cell[];
      /** Texts that are the name of a tab lead there, where the place can do that. */
      readonly leadsToTabs?: true;
    }
  /** Refuse the whole list when somebody else holds the lease; `replaces` is the expired lease that was read. */
  | { readonly kind: 'take-lease'; readonly lease: Lease; readonly replaces: Lease | null }
  | { readonly kind: 'release-lease'; readonly holder: string };

/** Cells that a list of changes touches: the figure `run --json` calls `written`. */
export function cellsChanged(changes: readonly Change[]): number {
  return changes.reduce(
    (sum, change) => sum + (change.kind === 'set' ? change.values.length : 0),
    0,
  );
}
