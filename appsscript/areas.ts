// Cells by their addresses, as Google takes many at once.
type CellPlace = { readonly row: number; readonly column: number };

export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

/** A1 addresses of these cells, one per unbroken stretch of a column. Both count from 1. */
export function areasOf(cells: readonly CellPlace[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const area = areas.at(-1);
    if (area?.column === column && area.last + 1 === row) area.last = row;
    else areas.push({ column, first: row, last: row });
  }
  return areas.map(({ column, first, last }) => {
    const letters = columnLetters(column);
    return `${letters}${first}:${letters}${last}`;
  });
}
