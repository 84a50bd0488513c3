// Writing to the bound spreadsheet: what is written is what is there afterwards, and nothing else has changed.
import { beforeAll, expect, test } from 'vitest';

import type { Cell } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import type { SheetLayout } from '../../functions/domain/kit/layout.ts';
import { spreadsheetOn } from '../google/apps-script/desk.ts';
import type { Script } from '../google/apps-script/script.ts';
import { builtWorld, rows } from './apps-script-world.ts';

let scriptOn: Awaited<ReturnType<typeof builtWorld>>;

beforeAll(async () => {
  scriptOn = await builtWorld();
});

function apply(script: Script, ...changes: readonly Change[]): void {
  script.evaluate(`world.apply(${JSON.stringify(changes)}) ?? null`);
}

const set = (row: number, column: number, ...values: readonly Cell[]): Change => ({
  kind: 'set',
  sheet: '清冊',
  row,
  column,
  values,
});

const layout = (sheet: string): SheetLayout => ({
  sheet,
  group: '資產',
  purpose: '測試',
  filledBy: 'people',
  columns: [
    { header: '名稱', hint: '全名', kind: 'text', width: 12 },
    { header: '數量', hint: '', kind: 'number', width: 12 },
    {
      ...{ header: '狀態', hint: '', kind: 'choice', width: 12 },
      options: ['好', '壞'],
      colours: { 壞: 'F4C7C3' },
    },
  ],
});

/** The rows of 清冊 below its header after changes. */
function after(...changes: readonly Change[]): unknown {
  const script = scriptOn();
  apply(script, ...changes);
  return script.workbook().sheets[0]?.rows.slice(1);
}

test.each([
  ...['=1+1', '+886', '-1', '-', '@甲', "'單引號", "''", '0012', 'TRUE', 'false', '1E5', '50%'],
  ...['2026/3/5', '115/10/31', '1/2', '8:30', '115/11/10 08:15', '3月5日', '$5', '1,000'],
  ...[' 前後 ', '一\n二', '<&>"', '𠮷', '=IMPORTXML("https://a.example","/")'],
])('text %j stays text', (text) => {
  expect(after(set(2, 1, text))).toStrictEqual([[text, 46_056, 2], rows[2]]);
  expect(after(set(5, 1, text))).toStrictEqual([rows[1], rows[2], [], [text]]);
});

test('numbers, truth values and empty cells', () => {
  expect(after(set(2, 1, '伺服器', 46_057.5, 3), set(3, 2, null, false))).toStrictEqual([
    ['伺服器', 46_057.5, 3],
    ['印表機', null, false],
  ]);
});

test('what lies between changes is left alone', () => {
  expect(after(set(2, 1, '甲'), set(2, 3, 9), set(3, 3, 8))).toStrictEqual([
    ['甲', 46_056, 9],
    ['印表機', '115/3/5', 8],
  ]);
});

test('a thousand rows and more, in one block', () => {
  const script = scriptOn();
  const many = Array.from({ length: 1500 }, (_, index) =>
    set(index + 4, 1, `第 ${index} 列`, ...(index % 2 === 0 ? [null, index] : [])),
  );
  apply(script, ...many);
  expect(script.workbook().sheets[0]?.rows).toHaveLength(1503);
  expect(script.desk.calls.filter((call) => call === 'Range.setValues')).toHaveLength(1);
});

test('further right than the tab reaches', () => {
  const script = scriptOn();
  apply(script, set(2, 30, '遠'));
  expect(script.workbook().sheets[0]?.rows[1]?.[29]).toBe('遠');
});

test('a new tab, filled in the same list, after the others', () => {
  const script = scriptOn();
  const active = script.desk.activeSheet;
  const filled = {
    kind: 'set',
    sheet: '新的',
    row: 2,
    column: 1,
    values: ['0012', 5, '壞'],
  } as const;
  apply(script, { kind: 'add-sheet', layout: layout('新的') }, filled);
  const { sheets } = script.workbook();
  expect(sheets.map(({ name }) => name)).toStrictEqual(['清冊', '新的']);
  expect(sheets[1]?.rows).toStrictEqual([
    ['名稱', '數量', '狀態'],
    ['0012', 5, '壞'],
  ]);
  expect(script.desk.activeSheet).toBe(active);
  const [, made] = spreadsheetOn(script.desk).sheets;
  expect(made?.grid.rows[0]?.[0]?.note).toBe('測試\n全名');
  const rule = made?.grid.rows[4]?.[2]?.dataValidation;
  expect(rule).toMatchObject({ condition: { type: 'ONE_OF_LIST' } });
  // It warns: a rule that forbids is kept with `strict`.
  expect(rule).not.toHaveProperty('strict');
});

test.each<readonly [string, Change]>([
  ['an unknown tab', { kind: 'set', sheet: '沒有', row: 1, column: 1, values: [1] }],
  ['a tab that exists', { kind: 'add-sheet', layout: layout('清冊') }],
  ['row 0', set(0, 1, 1)],
  ['a text longer than a cell', set(1, 1, 'x'.repeat(50_001))],
])('nothing is written when one change is impossible: %s', (_case, wrong) => {
  const script = scriptOn();
  expect(() => {
    apply(script, set(2, 1, '改'), wrong);
  }).toThrow(/沒有(?:寫入|新增)/u);
  expect(script.workbook().sheets[0]?.rows).toStrictEqual(rows);
});
