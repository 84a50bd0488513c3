// Sets cells in the XML of a sheet. Rows and cells that are not set are copied as they stand.
import type { Cell } from '../../../domain/kit/cell.ts';
import { columnLetters } from './cell-address.ts';
import { cellXml } from './cell-xml.ts';
import { linesHeight } from './row-height.ts';
import { cellsOf, rowsOf, type CellElement, type Element, type RowElement } from './sheet-rows.ts';
import { damaged } from './trouble.ts';
import { withoutAttribute } from './xml-edit.ts';
import { attribute, firstTag, type Tag } from './xml.ts';

/** New values by column, by row; both count from 1. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export type RowPatch = {
  readonly sheetData: Element;
  readonly edits: Edits;
  /** Style of a column's cells where no neighbour tells it. */
  readonly columnStyle: (column: number) => string | undefined;
  /** The value to store under a style; workbooks that count days from 1904 shift them. */
  readonly stored: (style: string | undefined, value: Cell) => Cell;
  /** Lines that a value takes under a style in a column; 1 where text does not wrap. */
  readonly linesOf: (column: number, style: string | undefined, value: Cell) => number;
  /** Called for cells that hold a formula and would lose it: throws. */
  readonly refuseFormula: (row: number, column: number) => void;
};

/** Styles of the cells of a row by column; new cells below look like them. */
type Looks = ReadonlyMap<number, string | undefined>;

/** An edited row about to be written: what is there, and what new cells should look like. */
type EditedRow = {
  readonly row: number;
  readonly prefix: string;
  readonly tag: Tag | null;
  readonly cells: readonly CellElement[];
  readonly values: ReadonlyMap<number, Cell>;
  readonly above: Looks;
};

type Written = { readonly xml: string; readonly looks: Looks };

const NO_LOOKS: Looks = new Map();

/** Keeps a row's look; a height grows with its text unless a person fixed it. `spans` is a hint that may now be false. */
function rowAttributes(tag: Tag | null, row: number, lines: number): string {
  if (tag === null) return ` r="${row}"${lines > 1 ? ` ht="${linesHeight(lines)}"` : ''}`;
  const kept = withoutAttribute(tag.attributes, 'spans').trimEnd();
  const placed = attribute(kept, 'r') === undefined ? ` r="${row}"${kept}` : kept;
  const isFixed = attribute(placed, 'customHeight') !== undefined;
  const needed = linesHeight(lines);
  const isHighEnough = lines === 1 || Number(attribute(placed, 'ht') ?? 0) >= needed;
  return isFixed || isHighEnough ? placed : `${withoutAttribute(placed, 'ht')} ht="${needed}"`;
}

/** The element as it stands, with its place written in if it only followed its neighbour: a new one may come between. */
function located(
  xml: string,
  { tag, end }: { readonly tag: Tag; readonly end: number },
  place: string,
): string {
  if (attribute(tag.attributes, 'r') !== undefined) return xml.slice(tag.start, end);
  const nameEnd = tag.start + 1 + tag.prefix.length + tag.name.length;
  return `${xml.slice(tag.start, nameEnd)} r="${place}"${xml.slice(nameEnd, end)}`;
}

/** A row's own style counts only when it says so. */
function rowStyleOf(tag: Tag | null): string | undefined {
  const attributes = tag?.attributes ?? '';
  return attribute(attributes, 'customFormat') === undefined
    ? undefined
    : attribute(attributes, 's');
}

/** The cells that stay, as they stand, by column. */
function keptCells(
  xml: string,
  { row, cells, values }: EditedRow,
  patch: RowPatch,
): Map<number, string> {
  const kept = new Map<number, string>();
  for (const cell of cells) {
    const isSet = values.has(cell.column);
    if (!isSet) kept.set(cell.column, located(xml, cell, `${columnLetters(cell.column)}${row}`));
    else if (firstTag(xml, 'f', cell.content) !== undefined) patch.refuseFormula(row, cell.column);
  }
  return kept;
}

function writeRow(xml: string, edited: EditedRow, patch: RowPatch): Written {
  const { row, prefix, tag, values, above } = edited;
  const rowStyle = rowStyleOf(tag);
  const looks = new Map(edited.cells.map(({ column, style }) => [column, style]));
  const written = keptCells(xml, edited, patch);
  let lines = 1;
  for (const [column, value] of values) {
    const isNew = !looks.has(column);
    if (isNew && value === null) continue;
    const likeNeighbours = rowStyle ?? above.get(column) ?? patch.columnStyle(column);
    const style = isNew ? likeNeighbours : looks.get(column);
    looks.set(column, style);
    lines = Math.max(lines, patch.linesOf(column, style, value));
    const reference = `${columnLetters(column)}${row}`;
    const cell = cellXml({ reference, style, value: patch.stored(style, value), prefix });
    if (cell !== '') written.set(column, cell);
  }
  const inOrder = [...written].sort(([left], [right]) => left - right).map(([, cell]) => cell);
  const name = `${prefix}row`;
  return { xml: `<${name}${rowAttributes(tag, row, lines)}>${inOrder.join('')}</${name}>`, looks };
}

/** The content of `sheetData` with the edits made. */
export function patchRows(xml: string, patch: RowPatch): string {
  const { sheetData, edits } = patch;
  const pending = [...edits.keys()].sort((left, right) => right - left);
  const out: string[] = [];
  let copied = sheetData.content.start;
  let lastRow = 0;
  let above: () => Looks = () => NO_LOOKS;

  const write = (row: number, existing: RowElement | null): void => {
    const tag = existing?.tag ?? null;
    const prefix = sheetData.tag.prefix;
    const cells = existing === null ? [] : [...cellsOf(xml, existing)];
    const values = edits.get(row) ?? new Map<number, Cell>();
    const written = writeRow(xml, { row, prefix, tag, cells, values, above: above() }, patch);
    out.push(written.xml);
    above = () => written.looks;
  };
  const writeNewBefore = (limit: number): void => {
    while ((pending.at(-1) ?? limit) < limit) write(pending.pop() ?? 0, null);
  };

  for (const element of rowsOf(xml, sheetData)) {
    const { row, tag, end } = element;
    if (row <= lastRow) throw damaged('列的順序');
    if (pending.length === 0) break;
    out.push(xml.slice(copied, tag.start));
    copied = end;
    writeNewBefore(row);
    if (pending.at(-1) === row) {
      write(row, element);
      pending.pop();
    } else {
      out.push(located(xml, element, String(row)));
      above = () =>
        new Map(Array.from(cellsOf(xml, element), ({ column, style }) => [column, style]));
    }
    // The first row holds headings; their look is not for entries.
    if (lastRow === 0) above = () => NO_LOOKS;
    lastRow = row;
  }
  out.push(xml.slice(copied, sheetData.content.end));
  writeNewBefore(Infinity);
  return out.join('');
}
