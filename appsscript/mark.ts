// Tells the runs on Google Sheets that the workbook has changed. Each of their writes removes the mark it has read, by its
// id, and adds its own under the same name; a write worked out from an older state is then refused whole. Apps Script
// cannot see ids, but a mark made anew has a new one.

/** As in functions/adapters/workbook/sheets/: the number is for a name that broke when its cells were deleted. */
const MARK = 'zianbu_lease';
const MARKS = /^zianbu_lease(?:_\d+)?$/u;

/** Replaces the mark. Before a write it keeps older plans out, after it those that saw half of the write. */
export function renewMark(book: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const names = book
    .getNamedRanges()
    .map((range) => range.getName())
    .filter((name) => MARKS.test(name));
  for (const name of names) book.removeNamedRange(name);
  const [first] = book.getSheets();
  // Column A of the first tab: rows that come and go do not break it.
  if (first !== undefined) book.setNamedRange(names.at(-1) ?? MARK, first.getRange('A:A'));
  SpreadsheetApp.flush();
}
