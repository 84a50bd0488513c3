// Writes changes into the bytes of an .xlsx file. Only the parts of the sheets that are touched change; whatever else
// people made — formats, charts, pictures, their own tabs — is not read, so it cannot be lost.
import type { Cell } from '../../domain/kit/cell.ts';
import type { Change } from '../../domain/kit/change.ts';
import { BrokenWorld } from '../../ports.ts';
import { checkedSet, checkNewSheet, unknownSheet, type SetChange } from './checked-changes.ts';
import { addSheet } from './xlsx/add-sheet.ts';
import { bookOf, dayShiftOf, type Book, type SheetPart } from './xlsx/book.ts';
import { areaHolds, areaOf, type Area } from './xlsx/cell-address.ts';
import { openPackage, relationshipsOf, type XlsxPackage } from './xlsx/package.ts';
import { patchSheet } from './xlsx/patch-sheet.ts';
import { wrapStyles } from './xlsx/style-sets.ts';
import { stylesOf } from './xlsx/styles.ts';
import { damaged } from './xlsx/trouble.ts';
import { attribute, firstTag } from './xlsx/xml.ts';

/** New values by column, by row. */
type SheetEdits = Map<number, Map<number, Cell>>;

/** The file with all changes made; throws before anything is given back when one of them cannot be. */
export function patchWorkbook(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const file = openPackage(bytes);
  const edits = new Map<string, SheetEdits>();
  for (const change of changes) {
    if (change.kind === 'add-sheet') addTo(file, change);
    // The lock file keeps others out of a local workbook; a lease is for places where there is none.
    if (change.kind === 'set') collect(edits, checkedSet(change));
  }
  const book = bookOf(file);
  const recalculate = edits.size > 0 && hasFormulas(file, book);
  const shiftOf = dayShiftOf(file, book);
  const wraps = wrapStyles((book.styles === undefined ? undefined : file.xml(book.styles)) ?? '');
  for (const [sheet, rows] of edits) {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw unknownSheet(sheet);
    refuseTableHeader(file, found, rows);
    const { part } = found;
    const xml = file.xml(part) ?? '';
    file.put(part, patchSheet(xml, { sheet, part, edits: rows, shiftOf, wraps, recalculate }));
  }
  return file.save();
}

function collect(edits: Map<string, SheetEdits>, { sheet, row, column, values }: SetChange): void {
  const rows = edits.get(sheet) ?? new Map<number, Map<number, Cell>>();
  const cells = rows.get(row) ?? new Map<number, Cell>();
  values.forEach((value, index) => cells.set(column + index, value));
  rows.set(row, cells);
  edits.set(sheet, rows);
}

function addTo(file: XlsxPackage, { layout }: Extract<Change, { kind: 'add-sheet' }>): void {
  const book = bookOf(file);
  checkNewSheet(layout.sheet, book.tabNames);
  const stylesXml = book.styles === undefined ? undefined : file.xml(book.styles);
  if (book.styles === undefined || stylesXml === undefined) throw damaged('樣式');
  const styles = stylesOf(stylesXml);
  addSheet(file, book.part, { sheet: { layout, rows: [], selected: false }, styles });
  file.put(book.styles, styles.xml());
}

function hasFormulas(file: XlsxPackage, { sheets }: Book): boolean {
  return sheets.some(({ part }) => /<(?:\w+:)?f[\s>/]/u.test(file.xml(part) ?? ''));
}

/** Where the headings of a sheet's tables (made with Ctrl+T) are. */
function tableHeaders(file: XlsxPackage, { part }: SheetPart): readonly Area[] {
  return relationshipsOf(file, part).flatMap(({ type, part: table }) => {
    const tag = type === 'table' ? firstTag(file.xml(table) ?? '', 'table') : undefined;
    const area = areaOf(attribute(tag?.attributes ?? '', 'ref') ?? '');
    const hasHeader = tag !== undefined && attribute(tag.attributes, 'headerRowCount') !== '0';
    return hasHeader && area !== null ? [{ ...area, bottom: area.top }] : [];
  });
}

/** Excel calls a file broken when a table's own list of headings differs from its cells. */
function refuseTableHeader(file: XlsxPackage, sheet: SheetPart, edits: SheetEdits): void {
  for (const header of tableHeaders(file, sheet)) {
    const columns = [...(edits.get(header.top)?.keys() ?? [])];
    if (columns.some((column) => areaHolds(header, header.top, column))) {
      throw new BrokenWorld(
        `「${sheet.name}」的標題列是 Excel 的「表格」，系統不能改它的標題，沒有寫入。請在 Excel 按「表格設計 → 轉換為範圍」再試。`,
      );
    }
  }
}
