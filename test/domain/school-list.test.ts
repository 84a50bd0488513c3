// The list of schools: who is run at night, and which rows are left out and why.
import { expect, test } from 'vitest';

import type { Cell } from '../../functions/domain/kit/cell.ts';
import { readSchools } from '../../functions/domain/school-list.ts';

const ID = '1AbcDefGhiJklMnoPqrStuVwxYz-0123456789_AbcDe';
const idOf = (number: number): string => `${ID.slice(0, -2)}${10 + number}`;

const HEADER: readonly Cell[] = ['學校代碼', '校名', '試算表代碼', '啟用', '備註'];

const listOf = (...rows: readonly (readonly Cell[])[]) => ({
  sheets: [{ name: '學校清單', rows: [HEADER, ...rows] }],
});

test('every row is a school', () => {
  const list = listOf(
    ['014601', '甲國小', idOf(1), '是', ''],
    [14602, '乙國小', `https://docs.google.com/spreadsheets/d/${idOf(2)}/edit?gid=0#gid=0`],
    [],
    ['k-3', null, `https://docs.google.com/spreadsheets/d/${idOf(3)}`, true],
  );
  expect(readSchools(list)).toStrictEqual({
    schools: [
      { code: '014601', workbook: idOf(1) },
      { code: '14602', workbook: idOf(2) },
      { code: 'k-3', workbook: idOf(3) },
    ],
    leftOut: [],
    paused: 0,
  });
});

test('a school that is switched off is not run, whatever else its row says', () => {
  const list = listOf(['1', '甲', idOf(1), '否'], ['', '', 'nothing', '否'], ['2', '乙', idOf(2)]);
  expect(readSchools(list)).toMatchObject({
    schools: [{ code: '2' }],
    leftOut: [],
    paused: 2,
  });
});

test.each<readonly [string, readonly Cell[], string]>([
  ['no code', ['', '校', idOf(9)], '沒有填「學校代碼」'],
  ['a code with blanks', ['01 46', '校', idOf(9)], '「學校代碼」只能有英文、數字與連字號'],
  ['no spreadsheet', ['9', '校', ''], '沒有填「試算表代碼」'],
  ['a file', ['9', '校', '資安簿.xlsx'], '「試算表代碼」不是試算表的代碼或網址'],
  ['a word that is neither yes nor no', ['9', '校', idOf(9), '也許'], '讀不懂「啟用」'],
  ['the code of a row above', ['1', '校', idOf(9)], '與第 2 列是同一所學校或同一本試算表'],
  ['the spreadsheet of a row above', ['9', '校', idOf(1)], '與第 2 列是同一所學校或同一本試算表'],
])('%s is left out, and the rest go on', (_, row, reason) => {
  const read = readSchools(listOf(['1', '甲', idOf(1)], row, ['2', '乙', idOf(2)]));
  expect(read?.schools.map(({ code }) => code)).toStrictEqual(['1', '2']);
  expect(read?.leftOut).toMatchObject([{ row: 3, reason }]);
});

test('columns may stand in any order, under a title', () => {
  const list = {
    sheets: [
      {
        name: '學校清單',
        rows: [['基隆市'], ['備註', '試算表網址', '學校代碼'], ['x', idOf(1), '1']],
      },
    ],
  };
  expect(readSchools(list)?.schools).toStrictEqual([{ code: '1', workbook: idOf(1) }]);
});

test.each<readonly [string, Parameters<typeof readSchools>[0]]>([
  ['another tab', { sheets: [{ name: '菜單', rows: [HEADER] }] }],
  ['no column of spreadsheets', { sheets: [{ name: '學校清單', rows: [['學校代碼', '校名']] }] }],
])('%s is no list of schools', (_, workbook) => {
  expect(readSchools(workbook)).toBe(null);
});
