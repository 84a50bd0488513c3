// The stand-in of Apps Script says no where Google does, and where nobody knows what Google does.
import { beforeEach, describe, expect, test } from 'vitest';

import { loadScript, worldWith, type Script } from './script.ts';

let script: Script;

beforeEach(() => {
  const workbook = {
    sheets: [
      {
        name: '甲',
        rows: [
          ['a', 'b'],
          [1, true],
        ],
      },
    ],
  };
  const code =
    'const book = () => SpreadsheetApp.getActiveSpreadsheet(); const sheet = () => book().getSheetByName("甲");';
  script = loadScript(code, worldWith(workbook, '2026-11-10T08:00'));
});

const said = (expression: string): unknown => script.evaluate(expression);

test.each([
  ['book().getBlob()', 'SpreadsheetApp.Spreadsheet.getBlob is not known to the stand-in.'],
  ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById is not known to the stand-in.'],
  ['sheet().getRange(1, 1).getA1Notation()', 'Range.getA1Notation is not known'],
  ['DriveApp.createFile("x", "y")', 'DriveApp is not defined'],
  ['setTimeout(book, 1)', 'setTimeout is not defined'],
  ['eval("1")', 'Code generation from strings disallowed'],
])('%s', (expression, message) => {
  expect(() => said(expression)).toThrow(message);
});

describe('arguments', () => {
  test.each([
    [
      'sheet().getRange("1", 2)',
      "(String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange",
    ],
    ['sheet().getRange(0, 1)', 'The starting row or column of the range is too small.'],
    ['sheet().getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet().getRange(1000, 1, 2)', 'outside the dimensions of the sheet'],
    [
      'sheet().getRange(1, 1).setValues([1])',
      "(number[]) don't match the method signature for SpreadsheetApp.Range.setValues",
    ],
    ['sheet().getRange(1, 1, 2, 1).setValues([[1]])', 'The data has 1 but the range has 2.'],
    ['sheet().getRange(1, 1, 1, 2).setValues([[1]])', 'The data has 1 but the range has 2.'],
    ['book().getSheetByName()', "() don't match the method signature"],
    ['book().insertSheet("甲", 0)', 'A sheet with the name "甲" already exists.'],
    ['book().removeNamedRange("x")', 'The named range "x" does not exist.'],
    ['Utilities.newBlob([200], "x/y", "z")', 'Cannot convert 200 to byte.'],
    ['Utilities.formatDate("2026", "Asia/Taipei", "yyyy")', "don't match the method signature"],
    ['Utilities.formatDate(new Date(0), "Asia/Taipei", "EEE")', 'The letters EEE are not known'],
  ])('%s', (expression, message) => {
    expect(() => said(expression)).toThrow(message);
  });
});

describe('setValues takes a text as typed', () => {
  const type = (text: string): unknown => {
    said(`sheet().getRange(5, 1).setValues([[${JSON.stringify(text)}]]) && null`);
    return script.workbook().sheets[0]?.rows[4]?.[0];
  };

  test.each([
    ['=1+1', 2],
    ['TRUE', true],
    ['0012', 12],
    ['2026/3/5', 46_086],
    ["'0012", '0012'],
    ['文字', '文字'],
  ])('%s', (text, value) => {
    expect(type(text)).toBe(value);
  });

  test('but in a cell of plain text; what it makes of a formula there nobody has said', () => {
    said('sheet().getRange(5, 1).setNumberFormat("@") && null');
    expect(type('0012')).toBe('0012');
    expect(() => type('=1+1')).toThrow('in a cell of plain text is not known to the stand-in');
    expect(() => said('sheet().getRange(5, 1).setValues([[5]])')).toThrow('not known');
  });

  test('a rich text is a text', () => {
    const rich = 'SpreadsheetApp.newRichTextValue().setText("=1+1").build()';
    said(`sheet().getRange(5, 1).setRichTextValue(${rich}) && null`);
    expect(script.workbook().sheets[0]?.rows[4]?.[0]).toBe('=1+1');
  });
});

describe('mail', () => {
  const send = (to: string, body = 'x', options = '{}'): unknown =>
    said(`MailApp.sendEmail("${to}", "s", ${JSON.stringify(body)}, ${options}) ?? null`);

  test('counts against the day', () => {
    script.desk.mailQuota = 1;
    send('a@b.example');
    expect(said('MailApp.getRemainingDailyQuota()')).toBe(0);
    expect(() => send('a@b.example')).toThrow('Service invoked too many times for one day: email.');
    expect(script.desk.mails).toHaveLength(1);
  });

  test.each<[string, string, string, string]>([
    ['nobody', 'x', '{}', 'Invalid email: nobody'],
    ['a@b.example', 'x'.repeat(200_001), '{}', 'Limit Exceeded: Email Body Size.'],
    ['a@b.example', 'x', '{ from: "c@d.example" }', 'The mail option from is not known'],
  ])('to %s', (to, body, options, message) => {
    expect(() => send(to, body, options)).toThrow(message);
  });
});

test('what a person has not allowed is refused in Google’s words', () => {
  const { world, fileId } = script.desk;
  const stranger = loadScript('', { world, fileId, scopes: [] });
  expect(() => stranger.evaluate('SpreadsheetApp.getActiveSpreadsheet()')).toThrow(
    'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet.',
  );
});
