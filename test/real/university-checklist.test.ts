// A list that nobody of ours wrote: 41 audit items as a university uses them, put into 稽核項目 with its own headers.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { school } from '../fixtures/school.ts';

const folder = process.env['REAL_INPUT_DIR'] ?? '';
const file = join(folder, 'university-checklist.csv');
const isThere = folder !== '' && existsSync(file);

if (!isThere) {
  console.warn(
    'SKIPPED: no real input (set REAL_INPUT_DIR to the folder with university-checklist.csv)',
  );
}

test('real input is there when it is required', () => {
  expect(isThere || process.env['REQUIRE_REAL_INPUT'] !== '1').toBe(true);
});

// Without the folder there is nothing to read; the line above says so and CI requires it.
describe.skipIf(!isThere)('the university’s checklist', () => {
  const rows = isThere ? parseCsv(readFileSync(file, 'utf8')).map((row) => row.map(String)) : [];
  const { sheets } = school();
  const { book, findings } = assess(
    { sheets: sheets.map((sheet) => (sheet.name === '稽核項目' ? { ...sheet, rows } : sheet)) },
    '2026-11-10T08:00',
  );

  test('gives 41 entries, its four headers known by alias', () => {
    const { rows: entries, map } = book.tables.auditItems;
    expect(entries).toHaveLength(41);
    expect(Object.keys(map.headers).sort()).toStrictEqual(['group', 'hint', 'item', 'number']);
    expect(entries.every(({ group, number, item, hint }) => group && number && item && hint)).toBe(
      true,
    );
  });

  test('gives no error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
  });
});
