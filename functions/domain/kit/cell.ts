/**
 * What a spreadsheet cell holds once a store has read it. Days and times are spreadsheet serial numbers (days since
 * 1899-12-30, Asia/Taipei wall clock); formulas appear as their last result; an error such as `#N/A` is its text.
 */
export type Cell = string | number | boolean | null;

export type Grid = readonly (readonly Cell[])[];

/** One tab, top-left cell first. Row 1 of the sheet is `rows[0]`; rows may be ragged and may end early. */
export type Sheet = { readonly name: string; readonly rows: Grid };

/** A whole workbook, tabs in their order. */
export type Workbook = { readonly sheets: readonly Sheet[] };

/** Blank as people see it: nothing, or only white space (also full-width and zero-width). */
export function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  return (
    cell === null ||
    cell === undefined ||
    cell === '' ||
    (typeof cell === 'string' && /^[\s\u200b-\u200d\ufeff]*$/u.test(cell))
  );
}
