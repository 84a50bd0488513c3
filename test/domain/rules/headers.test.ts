// Columns and cells with what no register may hold.
import { expect, test } from 'vitest';

import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { computer, school, staff } from '../../fixtures/school.ts';

/** The small school with one more column in 人員. */
function withColumn(header: string): Workbook {
  const { sheets } = school();
  return {
    sheets: sheets.map(({ name, rows }) =>
      name === '人員'
        ? { name, rows: rows.map((row, index) => [...row, index === 0 ? header : null]) }
        : { name, rows },
    ),
  };
}

const found = (header: string, code: string) =>
  assess(withColumn(header), '2026-11-10T08:00').findings.filter(
    (finding) => finding.code === code,
  );

test.each(['身分證字號', '身份證統一編號', '出生年月日', ' 護照號碼'])(
  'a column 「%s」 is an error at the header row',
  (header) => {
    expect(found(header, 'id-number')).toMatchObject([
      { severity: 'error', sheet: '人員', row: 1 },
    ]);
  },
);

test('a finding never repeats an ID number it is about, wherever the number was typed', () => {
  const { findings } = assess(
    school({
      people: [{ ...staff[0], email: 'Ａ１２３４５６７８９' }, { ...staff[1] }],
      assets: [{ ...computer, custodian: '林 a123456789', inventoried: 'A123456789' }],
    }),
    '2026-11-10T08:00',
  );
  const numbers = findings.filter(({ code }) => code === 'id-number');
  expect(numbers.map(({ column }) => column)).toStrictEqual(['電子郵件', '盤點日期', '保管人']);
  expect(findings.map(({ message }) => message).join('')).not.toMatch(/[aAＡ][1１][2２]/u);
  expect(findings.find(({ code }) => code === 'unreadable-email')?.message).toContain('（證號）');
});

test.each(['登入密碼', 'Password', '通行碼'])('a column 「%s」 is one for passwords', (header) => {
  expect(found(header, 'password-in-cell')).toMatchObject([{ sheet: '人員', row: 1 }]);
});

test.each(['任教班級', '密碼更換方式', '員工證號'])(
  'a column 「%s」 is the school’s own',
  (header) => {
    expect([...found(header, 'id-number'), ...found(header, 'password-in-cell')]).toStrictEqual([]);
  },
);
