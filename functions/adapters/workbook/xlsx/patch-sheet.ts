// All that changes in a sheet's part when cells are set: its rows, its extent, and a word to calculate again.
import type { Cell } from '../../../domain/kit/cell.ts';
import { BrokenWorld } from '../../../ports.ts';
import { DAYS_TO_1904, type DayShift } from './book.ts';
import { areaHolds, areaOf, areaReference, columnLetters, type Area } from './cell-address.ts';
import { patchRows, type Edits } from './patch-rows.ts';
import { linesOf } from './row-height.ts';
import { sheetDataOf, type Element } from './sheet-rows.ts';
import { spliced, withAttributes } from './xml-edit.ts';
import { attribute, firstTag, nextTag, tagsNamed } from './xml.ts';

export type SheetPatch = {
  readonly sheet: string;
  readonly part: string;
  readonly edits: Edits;
  readonly shiftOf: DayShift;
  /** Styles that break text into lines. */
  readonly wraps: ReadonlySet<string>;
  /** Other cells of the workbook are calculated, perhaps from these. */
  readonly recalculate: boolean;
};

/** Areas of several cells that one formula fills: their cells carry no formula of their own, yet are not free. */
function formulaAreas(xml: string, sheetData: Element): readonly Area[] {
  if (!/\st=["'](?:array|dataTable)["']/u.test(xml)) return [];
  const areas: Area[] = [];
  for (const { attributes } of tagsNamed(xml, 'f', sheetData.content)) {
    const type = attribute(attributes, 't');
    const area = areaOf(attribute(attributes, 'ref') ?? '');
    if ((type === 'array' || type === 'dataTable') && area !== null) areas.push(area);
  }
  return areas;
}

function refuseFormula(sheet: string, row: number, column: number): never {
  throw new BrokenWorld(
    `「${sheet}」的 ${columnLetters(column)}${row} 是公式，系統不會蓋掉公式，沒有寫入。請把公式移到別的欄再試。`,
  );
}

type Column = { readonly style: string | undefined; readonly width: number };

/** About what both programs give a column that says nothing. */
const USUAL_WIDTH = 9;

function columnsOf(xml: string): (column: number) => Column | undefined {
  const columns = Array.from(tagsNamed(xml, 'col'), ({ attributes }) => ({
    first: Number(attribute(attributes, 'min')),
    last: Number(attribute(attributes, 'max')),
    style: attribute(attributes, 'style'),
    width: Number(attribute(attributes, 'width') ?? USUAL_WIDTH),
  }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last);
}

const union = (one: Area | null, other: Area): Area =>
  one === null
    ? other
    : {
        top: Math.min(one.top, other.top),
        left: Math.min(one.left, other.left),
        bottom: Math.max(one.bottom, other.bottom),
        right: Math.max(one.right, other.right),
      };

/** The smallest area that holds the old extent and the new cells. */
function grown(old: Area | null, edits: Edits): Area | null {
  let area = old;
  for (const [row, values] of edits) {
    for (const [column, value] of values) {
      if (value !== null)
        area = union(area, { top: row, left: column, bottom: row, right: column });
    }
  }
  return area;
}

function withDimension(xmlBeforeCells: string, edits: Edits): string {
  const tag = firstTag(xmlBeforeCells, 'dimension');
  const area =
    tag === undefined ? null : grown(areaOf(attribute(tag.attributes, 'ref') ?? ''), edits);
  if (tag === undefined || area === null) return xmlBeforeCells;
  return spliced(xmlBeforeCells, tag, withAttributes(tag, { ref: areaReference(area) }));
}

/**
 * Saved results of formulas are shown as they are on opening unless the sheet asks for more. Excel heeds it;
 * LibreOffice calculates again only when a person asks (Ctrl+Shift+F9) or has set it so, whatever the file says.
 */
function withRecalculation(xmlAfterCells: string, prefix: string): string {
  const tag = nextTag(xmlAfterCells, 0);
  return tag?.name === 'sheetCalcPr'
    ? spliced(xmlAfterCells, tag, withAttributes(tag, { fullCalcOnLoad: '1' }))
    : `<${prefix}sheetCalcPr fullCalcOnLoad="1"/>${xmlAfterCells}`;
}

export function patchSheet(
  xml: string,
  { sheet, part, edits, shiftOf, wraps, recalculate }: SheetPatch,
): string {
  const sheetData = sheetDataOf(xml, part);
  for (const area of formulaAreas(xml, sheetData)) {
    for (const [row, values] of edits) {
      for (const column of values.keys()) {
        if (areaHolds(area, row, column)) refuseFormula(sheet, row, column);
      }
    }
  }
  const before = xml.slice(0, sheetData.tag.start);
  const after = xml.slice(sheetData.end);
  const columnOf = columnsOf(before);
  const stored = (style: string | undefined, value: Cell): Cell =>
    typeof value === 'number' && shiftOf(style, value) !== 0 ? value - DAYS_TO_1904 : value;
  const rows = patchRows(xml, {
    sheetData,
    edits,
    columnStyle: (column) => columnOf(column)?.style,
    linesOf: (column, style = '0', value) =>
      wraps.has(style) ? linesOf(value, columnOf(column)?.width ?? USUAL_WIDTH) : 1,
    stored,
    refuseFormula: (row, column) => refuseFormula(sheet, row, column),
  });
  const { prefix, attributes } = sheetData.tag;
  const cells = `<${prefix}sheetData${attributes.trimEnd()}>${rows}</${prefix}sheetData>`;
  return (
    withDimension(before, edits) + cells + (recalculate ? withRecalculation(after, prefix) : after)
  );
}
