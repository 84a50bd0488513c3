// Reading the bound spreadsheet: every cell as every other runtime has it.
import { beforeAll, expect, test } from 'vitest';

import type { Workbook } from '../../functions/domain/kit/cell.ts';
import type { CellData } from '../google/spreadsheet/model.ts';
import { fileOf, save } from '../google/world.ts';
import type { Script } from '../google/apps-script/script.ts';
import { builtWorld, rows } from './apps-script-world.ts';

let scriptOn: Awaited<ReturnType<typeof builtWorld>>;

beforeAll(async () => {
  scriptOn = await builtWorld();
});

/** Puts cells into a tab as a person would have them. */
function putCells(script: Script, cells: readonly CellData[]): void {
  const { world, fileId } = script.desk;
  const file = fileOf(world, fileId);
  const [sheet] = file.spreadsheet.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const grid = { ...sheet.grid, rows: cells.map((cell) => [cell]) };
  save(world, file, { ...file.spreadsheet, sheets: [{ ...sheet, grid }] });
}

const shown = (type: string, numberValue: number): CellData => ({
  userEnteredValue: { numberValue },
  userEnteredFormat: { numberFormat: { type, pattern: 'yyyy-mm-dd hh:mm' } },
});

const inZone = (script: Script, timeZone: string): void => {
  const { world, fileId } = script.desk;
  const file = fileOf(world, fileId);
  save(world, file, { ...file.spreadsheet, timeZone });
};

test('rows end at their last value', () => {
  expect(scriptOn().evaluate('world.read()')).toStrictEqual({ sheets: [{ name: '清冊', rows }] });
});

test('an empty tab has no rows', () => {
  const script = scriptOn({ sheets: [{ name: '清冊', rows: [] }] });
  expect(script.evaluate('world.read()')).toStrictEqual({ sheets: [{ name: '清冊', rows: [] }] });
});

test.each([
  ['Asia/Taipei'],
  ['America/Los_Angeles'],
  ['Etc/GMT'],
  ['Asia/Shanghai'],
  ['Asia/Hong_Kong'],
  ['Asia/Kathmandu'],
])('days and times are the serial numbers they were: %s', (zone) => {
  const serials = [
    46_056, // 2026-02-03
    46_056.604166666664, // 14:30
    46_056 + 52_230 / 86_400, // 14:30:30, where minutes are rounded
    0.25, // a time alone
    0.999305555555556, // 23:59
    1.25, // thirty hours
    3654, // 1910-01-01
    27_120, // 1974-04-01, whose midnight summer time took in Taipei
    27_485, // 1975-04-01
    29_037, // 1979-07-01
    29_037 + 1 / 24 + 1 / 1440, // and the first minute after it
    109_574, // 2199-12-31
    -657_434, // the year AD 100
    -651_893, // 115/3/5 typed into a cell of days
  ];
  const script = scriptOn();
  putCells(
    script,
    serials.map((serial) => shown('DATE_TIME', serial)),
  );
  inZone(script, zone);
  const read = script.evaluate('world.read()') as Workbook;
  const got = read.sheets[0]?.rows.map(([cell]) => Number(cell)) ?? [];
  expect(got).toHaveLength(serials.length);
  got.forEach((serial, index) => {
    expect(Math.abs(serial - (serials[index] ?? 0))).toBeLessThan(1 / 86_400_000);
  });
});

test('a day asked for twice is asked of Google once', () => {
  const script = scriptOn();
  putCells(
    script,
    Array.from({ length: 100 }, () => shown('DATE', 46_056)),
  );
  script.evaluate('world.read()');
  expect(script.desk.calls.filter((call) => call === 'Utilities.formatDate')).toHaveLength(1);
});

test('errors, results of formulas and ticked boxes', () => {
  const script = scriptOn();
  putCells(script, [
    { userEnteredValue: { formulaValue: '=1/0' } },
    { userEnteredValue: { formulaValue: '=1+2' } },
    { userEnteredValue: { boolValue: false } },
  ]);
  const read = script.evaluate('world.read()') as Workbook;
  expect(read.sheets[0]?.rows).toStrictEqual([['#DIV/0!'], [3], [false]]);
});

test('now is the clock of Taipei, whatever the spreadsheet’s', () => {
  const script = scriptOn();
  inZone(script, 'America/Los_Angeles');
  expect(script.evaluate('world.now()')).toBe('2026-11-10T08:00');
});
