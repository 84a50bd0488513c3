// Shorthands for tests of changes to the sheet 工作表.
import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { oneSheet, partOf } from './xlsx-fixture.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';

export const set = (row: number, column: number, ...values: readonly Cell[]): Change => ({
  kind: 'set',
  sheet: '工作表',
  row,
  column,
  values,
});

export const patchedSheet = (bytes: Uint8Array, ...changes: readonly Change[]): string =>
  partOf(patchWorkbook(bytes, changes), SHEET);

export const dataOf = (xml: string): string =>
  /<sheetData>(.*)<\/sheetData>/su.exec(xml)?.[1] ?? '';

export const patchedData = (sheetData: string, ...changes: readonly Change[]): string =>
  dataOf(patchedSheet(oneSheet(sheetData), ...changes));

export const text = (reference: string, value: string, style = ''): string =>
  `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
