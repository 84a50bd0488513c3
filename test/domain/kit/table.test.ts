import { describe, expect, test } from 'vitest';

import type { Cell } from '../../../functions/domain/kit/cell.ts';
import { day, number, text, yesNo } from '../../../functions/domain/kit/columns.ts';
import { defineRegister } from '../../../functions/domain/kit/register.ts';
import { readTable } from '../../../functions/domain/kit/table.ts';

const register = defineRegister({
  id: 'things',
  sheet: '東西',
  group: '資產',
  purpose: '測試',
  filledBy: 'people',
  key: 'name',
  basis: null,
  columns: {
    name: text('名稱', { required: 'error', aliases: ['品名'] }),
    bought: day('購買日', { required: 'warning' }),
    count: number('臺數'),
    isOld: yesNo('老舊'),
  },
});

const read = (...rows: readonly (readonly Cell[])[]) =>
  readTable(register, { sheets: [{ name: '東西', rows }] });
const codes = (table: ReturnType<typeof read>) =>
  table.findings.map(({ code, row, column }) => [code, row, column]);

const header = ['名稱', '購買日', '臺數', '老舊'];

describe('headers', () => {
  test.each([
    ['spaces and full width', [' 名 稱　', '購買日', '臺數', '老舊']],
    ['台 for 臺', ['名稱', '購買日', '台數', '老舊']],
    ['an alias', ['品名', '購買日', '臺數', '老舊']],
    ['an asterisk for required', ['名稱*', '購買日＊', '臺數', '老舊']],
    ['a line break', ['名\n稱', '購買日', '臺數', '老舊']],
  ])('are matched through %s', (_name, headers) => {
    const table = read(headers, ['甲', '115/3/5', 2, '是']);
    expect(table.findings).toStrictEqual([]);
    expect(table.rows[0]).toMatchObject({
      name: '甲',
      bought: '2026-03-05',
      count: 2,
      isOld: true,
    });
  });

  test('moved columns are fine', () => {
    const table = read(['老舊', '臺數', '購買日', '名稱'], ['否', 2, '115/3/5', '甲']);
    expect(table.findings).toStrictEqual([]);
    expect(table.rows[0]).toMatchObject({ name: '甲', count: 2, isOld: false });
  });

  test('may stand below a title', () => {
    const table = read(['本校東西清單'], [], header, ['甲', '115/3/5', 2, '是']);
    expect(table.findings).toStrictEqual([]);
    expect(table.rows[0]?.at).toStrictEqual({ sheet: '東西', row: 4 });
  });

  test('several that may stay blank are missed in one line, and own ones are no suspects then', () => {
    const { findings } = read(['名稱', '購買日', '顏色'], ['甲', '115/3/5', '紅']);
    expect(findings.map(({ code, severity, column }) => [code, severity, column])).toStrictEqual([
      ['missing-columns', 'info', null],
      ['unknown-column', 'info', '顏色'],
    ]);
    expect(findings[0]?.message).toContain('「臺數」、「老舊」');
  });

  test('one of line numbers is nothing renamed', () => {
    const { findings } = read(['項次', '名稱', '購買日', '臺數'], [1, '甲', '115/3/5', 2]);
    expect(findings.map(({ code, severity, column }) => [code, severity, column])).toStrictEqual([
      ['missing-column', 'warning', '老舊'],
      ['unknown-column', 'info', '項次'],
    ]);
  });

  test('unknown, repeated and missing ones are findings', () => {
    expect(
      codes(read(['名稱', '名稱', '顏色', '購買日', '老舊'], ['甲', '乙', '紅', '115/3/5'])),
    ).toStrictEqual([
      ['missing-column', 1, '臺數'],
      ['duplicate-column', 1, '名稱'],
      ['unknown-column', 1, '顏色'],
    ]);
  });

  test('another word for a column that is there is left aside, wherever it stands', () => {
    const table = read(
      ['品名', '名稱', '購買日', '臺數', '老舊'],
      ['乙', '甲', '115/3/5', 1, '否'],
    );
    expect(table.rows[0]?.name).toBe('甲');
    expect(codes(table)).toStrictEqual([['alias-beside-column', 1, '品名']]);
  });

  test('a sheet without any header says so and reads nothing', () => {
    const table = read(['甲', '115/3/5'], ['乙', '115/3/6']);
    expect(codes(table)).toStrictEqual([['missing-header-row', null, null]]);
    expect(table.rows).toStrictEqual([]);
  });
});

describe('rows', () => {
  test('empty ones, and ones with only unticked boxes, are no entries', () => {
    const table = read(
      header,
      [null, '', '  ', null],
      [null, null, null, false],
      ['甲', '115/3/5', 1, false],
      [],
    );
    expect(table.rows.map(({ at }) => at.row)).toStrictEqual([4]);
    expect(table.findings).toStrictEqual([]);
  });

  test('half-empty ones stay and say what is missing', () => {
    const table = read(header, [null, null, 3, null]);
    expect(table.rows).toHaveLength(1);
    expect(
      table.findings.map(({ code, severity, column }) => [code, severity, column]),
    ).toStrictEqual([
      ['missing-value', 'error', '名稱'],
      ['missing-value', 'warning', '購買日'],
    ]);
  });

  test('an unreadable cell is undefined, named, and does not take the row with it', () => {
    const table = read(header, ['甲', '去年', '多', '是']);
    expect(table.rows[0]).toMatchObject({
      name: '甲',
      bought: undefined,
      count: undefined,
      isOld: true,
      unreadable: ['bought', 'count'],
    });
    expect(codes(table)).toStrictEqual([
      ['unreadable-day', 2, '購買日'],
      ['unreadable-number', 2, '臺數'],
    ]);
  });
});

test('a missing sheet is one finding, an empty one is missing its header', () => {
  expect(readTable(register, { sheets: [] }).findings.map(({ code }) => code)).toStrictEqual([
    'missing-sheet',
  ]);
  expect(codes(read())).toStrictEqual([['missing-header-row', null, null]]);
});

test('two sheets of one name: the first is read, the other named', () => {
  const rows = [header, ['甲', '115/3/5', 1, '否']];
  const table = readTable(register, {
    sheets: [
      { name: '東西', rows },
      { name: '東西 ', rows },
    ],
  });
  expect(table.rows).toHaveLength(1);
  expect(codes(table)).toStrictEqual([['duplicate-sheet', null, null]]);
});

test('a sheet may go by another name; the declared name wins, and both together are a finding', () => {
  const named = { ...register, aliases: ['物品清冊'] };
  const other = { name: '物品 清冊', rows: [header, ['甲', '115/3/5', 1, '否']] };
  const alone = readTable(named, { sheets: [other] });
  expect(alone).toMatchObject({ isPresent: true, sheet: '物品 清冊', findings: [] });
  const declared = { name: '東西', rows: [header] };
  const both = readTable(named, { sheets: [other, declared] });
  expect(both.sheet).toBe('東西');
  expect(both.findings.map(({ code, sheet }) => [code, sheet])).toStrictEqual([
    ['alias-beside-sheet', '物品 清冊'],
  ]);
});

test('a line that holds no more than its label is not begun, and is no entry', () => {
  const columns = { ...register.columns, name: text('名稱', { required: 'error', isLabel: true }) };
  const sheets = [{ name: '東西', rows: [header, ['甲'], ['乙', '115/3/5', 1, '否']] }];
  const table = readTable({ ...register, columns }, { sheets });
  expect(table.rows.map(({ name }) => name)).toStrictEqual(['乙']);
  expect(table.findings).toStrictEqual([]);
});
