// What the workbook part says: tabs in their order and where each is kept.
import { relationshipsOf, type XlsxPackage } from './package.ts';
import { dateStyles } from './style-sets.ts';
import { damaged, notAWorkbook } from './trouble.ts';
import { attribute, firstTag, tagsNamed } from './xml.ts';

export type SheetPart = { readonly name: string; readonly part: string };

export type Book = {
  readonly part: string;
  /** Tabs with cells; chart sheets and dialogs are left out. */
  readonly sheets: readonly SheetPart[];
  /** Names of all tabs, also those without cells: no two may be alike. */
  readonly tabNames: readonly string[];
  /** Days count from 1904-01-01, as old Excel for Mac did. */
  readonly is1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
};

/** Serial number of 1904-01-01. */
export const DAYS_TO_1904 = 1462;

export function bookOf(file: XlsxPackage): Book {
  const part = relationshipsOf(file, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const xml = file.xml(part);
  if (xml === undefined) throw damaged('找不到活頁簿的目錄');
  if (firstTag(xml, 'workbook') === undefined) throw notAWorkbook('是別種文件');
  const relationships = relationshipsOf(file, part);
  const byType = (wanted: string): string | undefined =>
    relationships.find(({ type }) => type === wanted)?.part;
  const tabs = Array.from(tagsNamed(xml, 'sheet'), ({ attributes }) => {
    const id = attribute(attributes, ':id');
    const relationship = relationships.find((candidate) => candidate.id === id);
    const name = attribute(attributes, 'name') ?? '';
    if (relationship === undefined) throw damaged(`找不到分頁「${name}」`);
    return { name, part: relationship.part, type: relationship.type };
  });
  const sheets = tabs.filter(({ type }) => type === 'worksheet');
  const lost = sheets.find((sheet) => file.xml(sheet.part) === undefined);
  if (lost !== undefined) throw damaged(`找不到分頁「${lost.name}」的內容`);
  const date1904 = attribute(firstTag(xml, 'workbookPr')?.attributes ?? '', 'date1904');
  return {
    part,
    sheets: sheets.map(({ name, part: sheetPart }) => ({ name, part: sheetPart })),
    tabNames: tabs.map(({ name }) => name),
    is1904: date1904 === '1' || date1904 === 'true',
    sharedStrings: byType('sharedStrings'),
    styles: byType('styles'),
  };
}

/** Days to add to a cell of this style (its `s`) to get our serial number; 0 for what is not a day. */
export type DayShift = (style: string | undefined, serial: number) => number;

/** Only workbooks that count from 1904 need their styles read: nothing else tells a day from a number. */
export function dayShiftOf(file: XlsxPackage, { is1904, styles }: Book): DayShift {
  if (!is1904 || styles === undefined) return () => 0;
  const dates = dateStyles(file.xml(styles) ?? '');
  // Below one it is a time of day, which counts from midnight whatever the first day is.
  return (style = '0', serial) => (dates.has(style) && serial >= 1 ? DAYS_TO_1904 : 0);
}
