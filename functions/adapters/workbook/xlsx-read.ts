// Bytes of an .xlsx file → our workbook. Own reader: libraries turn days into dates of a
// time zone, need the styles for it, and take twice as long.
import { serialOfDay } from '../../domain/kit/day.ts';
import type { Cell, Sheet, Workbook } from '../../domain/kit/cell.ts';
import { bookOf, dayShiftOf, type Book, type DayShift } from './xlsx/book.ts';
import { areaOf } from './xlsx/cell-address.ts';
import { decodeEscapes, richText } from './xlsx/cell-text.ts';
import { openPackage, type XlsxPackage } from './xlsx/package.ts';
import { cellsOf, elementsIn, rowsOf, sheetDataOf, type CellElement } from './xlsx/sheet-rows.ts';
import { damaged, tooBig } from './xlsx/trouble.ts';
import { attribute, contentOf, decodeText, tagsNamed } from './xlsx/xml.ts';

/** What cells need to know of the workbook around them. */
type Context = {
  readonly strings: readonly string[];
  readonly shiftOf: DayShift;
  /** Called for a cell with a formula, before its value is known. */
  readonly sawFormula: () => void;
};

/** A cell that held a formula; row and column count from 1. */
type FormulaSeen = (cell: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}) => void;

/** A few cells far out would otherwise be filled up to millions of nothing. */
const MOST_CELLS = 20_000_000;

const nobody = (): void => undefined;

/** `seen` is told of each cell whose value is the last result of a formula. */
export function readWorkbook(bytes: Uint8Array, seen: FormulaSeen = nobody): Workbook {
  const file = openPackage(bytes);
  const book = bookOf(file);
  let isFormula = false;
  const context: Context = {
    strings: sharedStrings(file, book),
    shiftOf: dayShiftOf(file, book),
    sawFormula: () => {
      isFormula = true;
    },
  };
  let left = MOST_CELLS;
  const sheets = book.sheets.map(({ name, part }): Sheet => {
    const took = (row: number, column: number): void => {
      if (isFormula) seen({ sheet: name, row, column });
      isFormula = false;
    };
    const rows = readRows(file.xml(part) ?? '', part, { ...context, most: left, took });
    left -= rows.reduce((sum, row) => sum + row.length + 1, 0);
    return { name, rows };
  });
  return { sheets };
}

function sharedStrings(file: XlsxPackage, { sharedStrings: part }: Book): readonly string[] {
  const xml = part === undefined ? undefined : file.xml(part);
  if (xml === undefined) return [];
  const strings: string[] = [];
  for (const tag of tagsNamed(xml, 'si')) strings.push(richText(xml, contentOf(xml, tag)));
  return strings;
}

const NOTHING: readonly Cell[] = [];

type RowContext = Context & {
  readonly most: number;
  /** Called after a cell is read. */
  readonly took: (row: number, column: number) => void;
};

function readRows(
  xml: string,
  part: string,
  { most, took, ...context }: RowContext,
): readonly (readonly Cell[])[] {
  const sheetData = sheetDataOf(xml, part);
  const rows: (readonly Cell[])[] = [];
  let count = 0;
  for (const element of rowsOf(xml, sheetData)) {
    const cells: Cell[] = [];
    for (const cell of cellsOf(xml, element)) {
      const value = valueOf(xml, cell, context);
      took(element.row, cell.column);
      if (value === null) continue;
      count += Math.max(0, cell.column - cells.length);
      if (count > most) throw tooBig('的資料分散得太開');
      while (cells.length < cell.column - 1) cells.push(null);
      cells[cell.column - 1] = value;
    }
    if (cells.length === 0) continue;
    while (rows.length < element.row - 1) rows.push(NOTHING);
    rows[element.row - 1] = cells;
  }
  hideMerged(xml.slice(sheetData.end), rows);
  return rows;
}

/** Excel shows and keeps only the top-left cell of merged cells; other programs leave the rest behind unseen. */
function hideMerged(xmlAfterCells: string, rows: (readonly Cell[])[]): void {
  if (!xmlAfterCells.includes('mergeCell')) return;
  for (const { attributes } of tagsNamed(xmlAfterCells, 'mergeCell')) {
    const area = areaOf(attribute(attributes, 'ref') ?? '');
    if (area === null) continue;
    for (let row = area.top; row <= Math.min(area.bottom, rows.length); row++) {
      rows[row - 1] = (rows[row - 1] ?? NOTHING).map((cell, index) => {
        const isTopLeft = row === area.top && index + 1 === area.left;
        return isTopLeft || index + 1 < area.left || index + 1 > area.right ? cell : null;
      });
    }
  }
}

function valueOf(xml: string, { tag, content, style }: CellElement, context: Context): Cell {
  if (tag.kind === 'empty') return null;
  const type = attribute(tag.attributes, 't');
  for (const part of elementsIn(xml, content)) {
    if (part.tag.name === 'f') context.sawFormula();
    if (part.tag.name === 'is') return richText(xml, part.content) || null;
    if (part.tag.name === 'v') {
      const written = decodeText(xml.slice(part.content.start, part.content.end));
      return typedValue(written, { type, style, context });
    }
  }
  return null;
}

type Typed = {
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly context: Context;
};

function typedValue(written: string, { type = 'n', style, context }: Typed): Cell {
  switch (type) {
    case 's':
      return stringAt(context.strings, written) || null;
    case 'str':
    case 'inlineStr':
      return decodeEscapes(written).replace(/\r\n?/gu, '\n') || null;
    case 'b':
      return ['1', 'true'].includes(written.trim());
    case 'e':
      return written.trim();
    case 'd':
      return serialOfIso(written.trim());
    default:
      return numberOf(written, style, context);
  }
}

function stringAt(strings: readonly string[], written: string): string {
  const text = strings[Number(written)];
  if (text === undefined || written.trim() === '') throw damaged('缺少共用字串');
  return text;
}

function numberOf(written: string, style: string | undefined, { shiftOf }: Context): Cell {
  if (written.trim() === '') return null;
  const value = Number(written);
  return Number.isFinite(value) ? value + shiftOf(style, value) : written;
}

/** A day in the form some programs write instead of a serial: `2026-03-05T14:30:00`, or either half. */
function serialOfIso(written: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/u.exec(
    written,
  );
  if (match === null || written === '') return written;
  const [, day, hour = '0', minute = '0', second = '0'] = match;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return (day === undefined ? 0 : serialOfDay(day)) + seconds / 86_400;
}
