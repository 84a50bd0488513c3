// Columns a school has added for what no register may hold.
import { expect, test } from 'vitest';

import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { school } from '../../fixtures/school.ts';

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

test.each(['登入密碼', 'Password', '通行碼'])('a column 「%s」 is one for passwords', (header) => {
  expect(found(header, 'password-in-cell')).toMatchObject([{ sheet: '人員', row: 1 }]);
});

test.each(['任教班級', '密碼更換方式', '員工證號'])(
  'a column 「%s」 is the school’s own',
  (header) => {
    expect([...found(header, 'id-number'), ...found(header, 'password-in-cell')]).toStrictEqual([]);
  },
);
