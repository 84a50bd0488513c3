// onEdit in the built file: notes on what was typed wrong, gone when it is mended, and nothing that was typed is changed.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import { sheetsNamed } from '../../functions/domain/kit/table.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { cellAt } from '../google/spreadsheet/grid.ts';
import { sheetByTitle } from '../google/spreadsheet/sheets.ts';
import { replaceSpreadsheet, spreadsheetOn } from '../google/apps-script/desk.ts';
import { loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';
const RED = {
  red: expect.closeTo(244 / 255, 3) as number,
  green: expect.closeTo(199 / 255, 3) as number,
  blue: expect.closeTo(195 / 255, 3) as number,
};

let script: Script;
beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

/** Column of a header, from 1. */
function columnOf(sheet: string, header: string): number {
  const at = sheetsNamed(sampleSchool, sheet)[0]?.rows[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`「${sheet}」 has no ${header}`);
  return at + 1;
}

function cell(sheet: string, row: number, header: string) {
  const grid = sheetByTitle(spreadsheetOn(script.desk), sheet)?.grid;
  return grid === undefined ? undefined : cellAt(grid, row - 1, columnOf(sheet, header) - 1);
}

const note = (sheet: string, row: number, header: string): string =>
  cell(sheet, row, header)?.note ?? '';

const colour = (sheet: string, row: number, header: string): unknown =>
  cell(sheet, row, header)?.userEnteredFormat?.['backgroundColor'];

const type = (sheet: string, row: number, header: string, text: string): void => {
  script.type(sheet, row, columnOf(sheet, header), [[text]]);
};

describe.each([
  ['a day that is none', '訓練紀錄', '研習日期', '民國115年13月5日', '民國115年11月5日', '13'],
  [
    'an address that is none',
    '人員',
    '公務信箱',
    'you.cf(at)haifeng',
    'new@haifeng.example',
    '地址',
  ],
  ['a choice that is not on the list', '人員', '角色', '校狗', '主管', '校狗'],
  [
    'somebody who is not on the staff',
    '訓練紀錄',
    '姓名',
    '沒有這個人',
    '洪意涵',
    '不在「人員」內',
  ],
  [
    'a key that is there already',
    '人員',
    '公務信箱',
    'du.yk@haifeng.example',
    'a@haifeng.example',
    '重複',
  ],
  ['nothing where something is needed', '人員', '姓名', '', '游承峯', '沒有填'],
  ['a day to come', '訓練紀錄', '研習日期', '民國115年12月1日', '民國115年11月1日', '不能晚於現在'],
])('%s', (_, sheet, header, wrong, right, reason) => {
  test('is told in a note and a colour, and taken back when mended', () => {
    type(sheet, 4, header, wrong);
    expect(note(sheet, 4, header)).toContain('【資安簿】');
    expect(note(sheet, 4, header)).toContain(reason);
    expect(colour(sheet, 4, header)).toMatchObject(RED);
    type(sheet, 4, header, right);
    expect(note(sheet, 4, header)).toBe('');
    expect(colour(sheet, 4, header)).toBeUndefined();
  });
});

test('what was typed stays as it is, and nothing else is written', () => {
  const before = JSON.stringify(script.workbook());
  const given = String(
    sheetsNamed(sampleSchool, '人員')[0]?.rows[3]?.[columnOf('人員', '角色') - 1],
  );
  type('人員', 4, '角色', '  校狗 ');
  const { sheets } = script.workbook();
  expect(sheetsNamed({ sheets }, '人員')[0]?.rows[3]?.[columnOf('人員', '角色') - 1]).toBe(
    '  校狗 ',
  );
  type('人員', 4, '角色', given);
  expect(JSON.stringify(script.workbook())).toBe(before);
});

test('one cell without references reads the header and its own row, once each', () => {
  type('人員', 4, '角色', '校狗');
  const calls = script.desk.calls.filter((call) => /get(?:Values|Notes|Backgrounds)$/u.test(call));
  expect(calls).toStrictEqual([
    'Range.getValues',
    'Range.getValues',
    'Range.getNotes',
    'Range.getBackgrounds',
  ]);
});

test('needs no right but to the spreadsheet, as a simple trigger has no other', () => {
  const { world, fileId } = worldWith(sampleSchool, NOW);
  const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  script = loadScript(CODE, { world, fileId, scopes });
  type('人員', 4, '角色', '校狗');
  expect(note('人員', 4, '角色')).toContain('校狗');
});

test('a row that is being filled in is not told of what is still to come', () => {
  const row = (sheetsNamed(sampleSchool, '人員')[0]?.rows.length ?? 0) + 1;
  type('人員', row, '姓名', '新來的');
  expect(note('人員', row, '公務信箱')).toBe('');
});

test('a row that is emptied loses its notes, also those of other cells', () => {
  const row = (sheetsNamed(sampleSchool, '人員')[0]?.rows.length ?? 0) + 1;
  type('人員', row, '公務信箱', '不是信箱');
  type('人員', row, '姓名', '新來的');
  type('人員', row, '姓名', '');
  expect(note('人員', row, '姓名')).not.toBe('');
  type('人員', row, '公務信箱', '');
  expect([note('人員', row, '姓名'), note('人員', row, '公務信箱')]).toStrictEqual(['', '']);
});

test('a note and a colour of the school’s own come back as they were', () => {
  const { sheets, ...spreadsheet } = spreadsheetOn(script.desk);
  const yellow = { red: 1, green: 1 };
  const at = columnOf('人員', '角色') - 1;
  const own = sheets.map((sheet) =>
    sheet.title !== '人員'
      ? sheet
      : {
          ...sheet,
          grid: {
            ...sheet.grid,
            rows: sheet.grid.rows.map((row, index) =>
              index !== 3
                ? row
                : row?.map((each, column) =>
                    column === at
                      ? {
                          ...each,
                          note: '請人事補',
                          userEnteredFormat: { backgroundColor: yellow },
                        }
                      : each,
                  ),
            ),
          },
        },
  );
  replaceSpreadsheet(script.desk, { ...spreadsheet, sheets: own });
  type('人員', 4, '角色', '校狗');
  expect(note('人員', 4, '角色')).toMatch(/^請人事補\n【資安簿】/u);
  type('人員', 4, '角色', '校貓');
  expect(note('人員', 4, '角色').match(/【資安簿】/gu)).toHaveLength(1);
  expect(colour('人員', 4, '角色')).toMatchObject(RED);
  type('人員', 4, '角色', '主管');
  expect(note('人員', 4, '角色')).toBe('請人事補');
  expect(colour('人員', 4, '角色')).toMatchObject(yellow);
});

test.each([
  ['the header', '人員', 1],
  ['a result tab', '檢核結果', 2],
])('an edit of %s leaves no note', (_, sheet, row) => {
  script.run('checkWorkbook');
  script.type(sheet, row, 1, [['改掉的標題']]);
  const grid = sheetByTitle(spreadsheetOn(script.desk), sheet)?.grid;
  const notes = grid?.rows.flatMap((cells) => cells?.map((each) => each?.note ?? '') ?? []);
  expect(notes?.filter((text) => text.includes('【資安簿】'))).toStrictEqual([]);
});

test('a paste of 2,000 rows is checked in one pass', () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [at % 2 === 0 ? '主管' : `第 ${at} 種角色`]);
  const sheet = sheetByTitle(spreadsheetOn(script.desk), '人員');
  if (sheet === undefined) throw new Error('no 人員');
  script.evaluate(
    "(SpreadsheetApp.getActiveSpreadsheet().getSheetByName('人員').insertRowsAfter(1, 2000), 1)",
  );
  script.desk.calls.length = 0;
  script.type('人員', 2, columnOf('人員', '角色'), rows);
  expect(note('人員', 3, '角色')).toContain('第 1 種角色');
  expect(note('人員', 2000, '角色')).toBe('');
  expect(note('人員', 2001, '角色')).toContain('第 1999 種角色');
  const count = (name: string) => script.desk.calls.filter((call) => call.endsWith(name)).length;
  expect([count('.getValues'), count('.setNotes'), count('.setBackground')]).toStrictEqual([
    2, 1, 1,
  ]);
  expect(count('.setValues')).toBe(0);
});
