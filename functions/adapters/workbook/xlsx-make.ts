// Makes new .xlsx workbooks, with the same code that adds a sheet to one that exists.
import type { Cell, Workbook } from '../../domain/kit/cell.ts';
import type { SheetLayout } from '../../domain/kit/layout.ts';
import { BrokenWorld, type WorkbookMaker } from '../../ports.ts';
import { checkedSet, checkNewSheet } from './checked-changes.ts';
import { createFile } from './xlsx/files.ts';
import { addSheet } from './xlsx/add-sheet.ts';
import { skeleton, STYLES_PART, WORKBOOK_PART } from './xlsx/skeleton.ts';
import { stylesOf } from './xlsx/styles.ts';

/** The bytes of a workbook with these sheets, 總覽 first; the same input gives the same bytes. */
export function workbookBytes(layouts: readonly SheetLayout[], contents: Workbook): Uint8Array {
  const file = skeleton();
  const styles = stylesOf(file.xml(STYLES_PART) ?? '');
  const rowsOf = new Map(contents.sheets.map(({ name, rows }) => [name, rows]));
  const stray = contents.sheets.find(({ name }) => layouts.every(({ sheet }) => sheet !== name));
  if (stray !== undefined) throw new Error(`No layout for the contents of ${stray.name}`);
  const ordered = [...layouts].sort((left, right) => placeOf(left) - placeOf(right));
  ordered.forEach((layout, index) => {
    checkNewSheet(
      layout.sheet,
      ordered.slice(0, index).map(({ sheet }) => sheet),
    );
    const rows = (rowsOf.get(layout.sheet) ?? []).map(
      (values, at): readonly Cell[] =>
        checkedSet({ kind: 'set', sheet: layout.sheet, row: at + 2, column: 1, values }).values,
    );
    addSheet(file, WORKBOOK_PART, { sheet: { layout, rows, selected: index === 0 }, styles });
  });
  file.put(STYLES_PART, styles.xml());
  return file.save();
}

const placeOf = ({ group }: SheetLayout): number => (group === '總覽' ? 0 : 1);

/** Makes the file whole or not at all, and never over another. */
export const makeXlsx: WorkbookMaker = async (path, layouts, contents) => {
  const isNew = await createFile(path, workbookBytes(layouts, contents));
  if (!isNew) {
    throw new BrokenWorld(
      `「${path}」已經存在，沒有覆蓋。請換一個檔名，或先把舊檔移走；要讓舊活頁簿跟上這一版，請執行 zianbu run。`,
    );
  }
};
