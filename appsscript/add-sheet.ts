// A new tab as its register declares it: header, widths, drop-downs, colours, protection.
import type { ColumnKind } from '../functions/domain/kit/column.ts';
import {
  groupColours,
  type ColumnLayout,
  type SheetLayout,
} from '../functions/domain/kit/layout.ts';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const TEXT = '@';

/** Days are text: typed as 115/3/5, Google would take them for days of the year 115. Null = as Google has it. */
const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  text: TEXT,
  'long-text': TEXT,
  email: TEXT,
  reference: TEXT,
  ip: TEXT,
  link: TEXT,
  day: TEXT,
  moment: TEXT,
  time: 'hh:mm',
  choice: null,
  'yes-no': null,
  number: null,
  hours: '0.0',
  money: '#,##0',
};

/** While a tab is being made. A script that is stopped meanwhile leaves it, and the next one clears it away. */
const UNFINISHED = '（資安簿建立中）';

const colour = (hex: string): string => `#${hex.toLowerCase()}`;

/** Pixels that a width in characters takes, with the cell's own padding. */
const pixels = (width: number): number => Math.round(width * 7.5) + 10;

function noteOf({ hint, options }: ColumnLayout): string {
  const choices = options === undefined ? '' : `可填：${options.join('、')}`;
  return [hint, choices].filter((line) => line !== '').join('\n');
}

function writeHeader(sheet: GoogleSheet, layout: SheetLayout): void {
  const { columns, purpose, group } = layout;
  const notes = columns.map(noteOf);
  notes[0] = [purpose, notes[0]].filter((line) => line !== '').join('\n');
  sheet
    .getRange(1, 1, 1, columns.length)
    .setNumberFormat(TEXT)
    .setValues([columns.map(({ header }) => header)])
    .setNotes([notes])
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackground(colour(groupColours[group]))
    .setWrap(true);
  sheet.setFrozenRows(1);
  sheet.setTabColor(colour(groupColours[group]));
}

/** Cells of a column below the header, down to the last row the tab has. */
const below = (sheet: GoogleSheet, index: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1);

/** A drop-down offers; what is typed is never refused here, the check reports it. */
function dropDown({ options, hint }: ColumnLayout): GoogleAppsScript.Spreadsheet.DataValidation {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...(options ?? [])], true)
    .setAllowInvalid(true);
  return (hint === '' ? rule : rule.setHelpText(hint)).build();
}

function colourRules(
  { colours }: ColumnLayout,
  range: GoogleAppsScript.Spreadsheet.Range,
): readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return Object.entries(colours ?? {}).map(([value, hex]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(value)
      .setBackground(colour(hex))
      .setRanges([range])
      .build(),
  );
}

const filledByPeople = (column: ColumnLayout, { filledBy }: SheetLayout): boolean =>
  (column.filledBy ?? filledBy) === 'people';

function dressColumns(sheet: GoogleSheet, layout: SheetLayout): void {
  const rules = layout.columns.flatMap((column, index) => {
    const range = below(sheet, index);
    sheet.setColumnWidth(index + 1, pixels(column.width));
    const format = FORMATS[column.kind];
    if (format !== null) range.setNumberFormat(format);
    range.setVerticalAlignment('top').setWrap(column.kind === 'long-text');
    if (column.options !== undefined && filledByPeople(column, layout)) {
      range.setDataValidation(dropDown(column));
    }
    return colourRules(column, range);
  });
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
}

const PROTECTED = '由資安簿維護，請勿更動';

/**
 * Asks before an edit instead of refusing it: the menu runs as whoever clicks, and a real protection would keep that
 * person's own run from writing.
 */
function protect(sheet: GoogleSheet, layout: SheetLayout): void {
  if (layout.filledBy === 'people') {
    const header = sheet.getRange(1, 1, 1, layout.columns.length);
    header.protect().setDescription(PROTECTED).setWarningOnly(true);
    return;
  }
  const free = layout.columns.flatMap((column, index) =>
    filledByPeople(column, layout) ? [below(sheet, index)] : [],
  );
  const protection = sheet.protect().setDescription(PROTECTED).setWarningOnly(true);
  if (free.length > 0) protection.setUnprotectedRanges(free);
}

/** Adds the tab after the others, whole or not at all, and leaves the person on the tab they were on. */
export function addSheet(book: Book, layout: SheetLayout): void {
  const shown = book.getActiveSheet();
  const leftOver = book.getSheetByName(UNFINISHED);
  if (leftOver !== null) book.deleteSheet(leftOver);
  const sheet = book.insertSheet(UNFINISHED, book.getSheets().length);
  const { length } = layout.columns;
  // Google makes a tab of 26 columns.
  const made = sheet.getMaxColumns();
  if (made > length) sheet.deleteColumns(length + 1, made - length);
  if (made < length) sheet.insertColumnsAfter(made, length - made);
  writeHeader(sheet, layout);
  dressColumns(sheet, layout);
  protect(sheet, layout);
  if (layout.group !== '總覽') sheet.getRange(1, 1, sheet.getMaxRows(), length).createFilter();
  sheet.setName(layout.sheet);
  book.setActiveSheet(shown);
}
