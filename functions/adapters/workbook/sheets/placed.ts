// Where the columns of a layout stand in a tab.
import type { ColumnLayout, SheetLayout, StandingTab } from '../../../domain/kit/layout.ts';

export type PlacedColumn = {
  readonly column: ColumnLayout;
  /** From 0. */
  readonly index: number;
};

export type PlacedTab = {
  readonly sheetId: number;
  readonly layout: SheetLayout;
  /** Counts from 1. */
  readonly headerRow: number;
  readonly columns: readonly PlacedColumn[];
};

/** A tab that is just made: its columns in their order, under the header in its first row. */
export const newlyPlaced = (layout: SheetLayout, sheetId: number): PlacedTab => ({
  sheetId,
  layout,
  headerRow: 1,
  columns: layout.columns.map((column, index) => ({ column, index })),
});

/** A tab that people may have rearranged. */
export const placedAs = (
  { layout, headerRow, index }: StandingTab,
  sheetId: number,
): PlacedTab => ({
  sheetId,
  layout,
  headerRow,
  columns: layout.columns.flatMap((column) => {
    const at = index[column.key ?? ''];
    return at === undefined ? [] : [{ column, index: at }];
  }),
});

export const isFilledBy = (
  who: SheetLayout['filledBy'],
  { filledBy }: SheetLayout,
  column: ColumnLayout,
): boolean => (column.filledBy ?? filledBy) === who;

/** The cells of a column below the header, down to the end of the tab however far that is. */
export const cellsOf = ({ sheetId, headerRow }: PlacedTab, index: number) => ({
  sheetId,
  startRowIndex: headerRow,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});
