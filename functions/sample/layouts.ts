// Layouts of the sample's tabs: a register's drop-downs, widths and notes under the school's own headers and order. A store
// that makes a workbook takes layouts and the rows below them; see `belowHeaders`.
import type { Sheet, Workbook } from '../domain/kit/cell.ts';
import { mapHeaders } from '../domain/kit/header.ts';
import { layoutOf, type ColumnLayout, type SheetLayout } from '../domain/kit/layout.ts';
import type { Register } from '../domain/kit/register.ts';
import { registers } from '../domain/registers/index.ts';
import { sampleSchool } from './index.ts';

const own: Pick<ColumnLayout, 'hint' | 'kind' | 'width'> = { hint: '', kind: 'text', width: 14 };

function layoutFor(sheet: Sheet): SheetLayout {
  const register = (Object.values(registers) as readonly Register[]).find(
    (known) => known.sheet === sheet.name,
  );
  const headers = (sheet.rows[0] ?? []).map(String);
  if (register === undefined) {
    const columns = headers.map((header): ColumnLayout => ({ ...own, header }));
    const purpose = '學校自己的工作表。';
    return { sheet: sheet.name, group: '事件與目標', purpose, filledBy: 'people', columns };
  }
  const layout = layoutOf(register);
  const { index } = mapHeaders(register, sheet);
  const declared = new Map(
    Object.keys(register.columns).map((key, at) => [index[key], layout.columns[at]]),
  );
  const columns = headers.map((header, at): ColumnLayout => {
    return { ...own, ...declared.get(at), header };
  });
  return { ...layout, columns };
}

/** One layout per tab of the sample, in its order. */
export const sampleLayouts: readonly SheetLayout[] = sampleSchool.sheets.map(layoutFor);

/** A workbook without its header rows, as a maker of workbooks wants its contents. */
export const belowHeaders = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.slice(1) })),
});
