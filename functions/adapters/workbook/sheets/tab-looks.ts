// What a tab has as a whole: protection, a filter, a named range, and views to look at it by.
import type { Request } from './api.ts';
import { cellsOf, isFilledBy, type PlacedTab } from './placed.ts';

/** Warns instead of forbidding: it keeps slips out, not people. */
export function protectionRequest(tab: PlacedTab): Request {
  const { sheetId, layout, headerRow, columns } = tab;
  const description = '由資安簿維護，請勿更動';
  const unprotectedRanges = columns
    .filter(({ column }) => isFilledBy('people', layout, column))
    .map(({ index }) => cellsOf(tab, index));
  const protectedRange =
    layout.filledBy === 'system'
      ? { range: { sheetId }, unprotectedRanges }
      : { range: { sheetId, startRowIndex: headerRow - 1, endRowIndex: headerRow } };
  return {
    addProtectedRange: { protectedRange: { ...protectedRange, description, warningOnly: true } },
  };
}

export function filterRequests({ sheetId, layout, columns }: PlacedTab): readonly Request[] {
  if (columns.length === 0 || layout.group === '總覽') return [];
  const range = {
    sheetId,
    startRowIndex: 0,
    startColumnIndex: 0,
    endColumnIndex: columns.length,
  };
  return [{ setBasicFilter: { filter: { range } } }];
}

/** Letters, digits and underscores: `zianbu_core_business`. */
export const rangeName = (register: string): string => `zianbu_${register.replaceAll('-', '_')}`;

/** The entries of a register: from its first column to its last, below the header, however many there will be. */
export function namedRangeRequest(
  { sheetId, headerRow, columns }: PlacedTab,
  name: string,
): Request {
  const places = columns.map(({ index }) => index);
  const range = {
    sheetId,
    startRowIndex: headerRow,
    startColumnIndex: Math.min(...places),
    endColumnIndex: Math.max(...places) + 1,
  };
  return { addNamedRange: { namedRange: { name, range } } };
}

/** Views for those who choose them: what others see stays as it is. `taken`: titles the tab has already. */
export function viewRequests(
  { sheetId, layout, headerRow, columns }: PlacedTab,
  taken: ReadonlySet<string>,
): readonly Request[] {
  const places = columns.map(({ index }) => index);
  const range = {
    sheetId,
    startRowIndex: headerRow - 1,
    startColumnIndex: Math.min(...places),
    endColumnIndex: Math.max(...places) + 1,
  };
  return (layout.views ?? []).flatMap(({ title, column: key, hidden }) => {
    const placed = columns.find(({ column }) => column.key === key);
    if (placed === undefined || taken.has(title)) return [];
    const filterSpecs = [
      { columnIndex: placed.index, filterCriteria: { hiddenValues: [...hidden] } },
    ];
    return [{ addFilterView: { filter: { title, range, filterSpecs } } }];
  });
}
