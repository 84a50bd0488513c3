// A spreadsheet as text: its first sheet, to its last row and widest row, as shown.
import { AS_SHOWN } from '../spreadsheet/cell-value.ts';
import { clip } from '../spreadsheet/grid.ts';
import type { Spreadsheet } from '../spreadsheet/model.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { readBox } from '../spreadsheet/values.ts';
import type { DriveFile } from './file.ts';
import { forbidden } from './refusals.ts';

function rowsOf(spreadsheet: Spreadsheet): readonly (readonly string[])[] {
  const sheet = spreadsheet.sheets[0];
  if (sheet === undefined) return [];
  const options = { ...AS_SHOWN, majorDimension: 'ROWS' as const };
  const { values = [] } = readBox({ spreadsheet, sheet }, clip(sheet.grid, {}), options);
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  return values.map((row) => Array.from({ length: width }, (_, index) => String(row[index] ?? '')));
}

const csvCell = (value: string): string =>
  /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

function tsvCell(value: string): string {
  if (/[\t\r\n]/u.test(value)) throw unknown('tabs and new lines in tab-separated values');
  return value;
}

type Format = { readonly between: string; readonly cell: (value: string) => string };

const FORMATS: Readonly<Record<string, Format>> = {
  'text/csv': { between: ',', cell: csvCell },
  'text/tab-separated-values': { between: '\t', cell: tsvCell },
};

export function exported({ content }: DriveFile, type: string): string {
  if (content.kind === 'bytes' || content.kind === 'folder')
    throw forbidden('fileNotExportable', 'Export only supports Docs Editors files.');
  const format = FORMATS[type];
  if (content.kind !== 'spreadsheet' || format === undefined) throw unknown(`exporting as ${type}`);
  return rowsOf(content.spreadsheet)
    .map((row) => row.map(format.cell).join(format.between))
    .join('\r\n');
}
