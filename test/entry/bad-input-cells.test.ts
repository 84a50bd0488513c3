// Workbooks of ours with anything in their cells: findings, finished fast, and people's tabs left as typed.
import { describe, expect, test } from 'vitest';

import type { Cell } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { computer, school, staff } from '../fixtures/school.ts';
import { change, codesIn, findingsIn, runs, withXml, WORDS, workbookOf } from './bad-input-runs.ts';
import { sampleFile, workbookFile } from './cli-files.ts';
import { inProcess, removeFolders } from './cli-process.ts';

removeFolders();

const nonsense = (row: number, column: number): Cell =>
  [
    `胡說${row * column}`,
    '=1/0',
    row * column,
    '2026-13-45',
    'a@b',
    '#N/A',
    true,
    '　',
    'x'.repeat(row % 50),
    -1e300,
    '王校長',
  ][(row * 7 + column * 3) % 11] ?? null;

describe('cells that are not as they should be', () => {
  test.each([['資產清冊'], ['訓練紀錄']])(
    '5,000 rows of nonsense pasted into %s',
    async (sheet) => {
      const path = await sampleFile();
      const width =
        (await workbookOf(path)).sheets.find(({ name }) => name === sheet)?.rows[0]?.length ?? 0;
      const rows = Array.from({ length: 5000 }, (_row, row): Change => {
        const values = Array.from({ length: width }, (_cell, column) => nonsense(row, column));
        return { kind: 'set', sheet, row: row + 2, column: 1, values };
      });
      await change(path, rows);
      const started = performance.now();
      const findings = await findingsIn(path);
      // Some 120,000 findings take less than a second; this is no measurement but says that nothing is quadratic.
      expect(performance.now() - started).toBeLessThan(15_000);
      expect(findings.length).toBeGreaterThan(5000);
      await runs(path);
      const shown = (await workbookOf(path)).sheets.find(({ name }) => name === '檢核結果');
      expect(shown?.rows.at(-1)?.join()).toContain(`另有 ${findings.length - 2000} 項沒有列出`);
    },
    60_000,
  );

  test.each<readonly [string, number]>([
    ['a header', 1],
    ['an entry', 321],
  ])('10,000 columns in %s', async (_name, row) => {
    const path = await sampleFile();
    const values = Array.from({ length: 10_000 }, (_cell, column) => `欄${column}`);
    await change(path, [{ kind: 'set', sheet: '資產清冊', row, column: 30, values }]);
    expect((await findingsIn(path)).length).toBeGreaterThan(19);
    await runs(path);
  });

  test('a text longer than any spreadsheet takes back', async () => {
    const path = await withXml(
      await workbookFile(school({ assets: [{ ...computer, note: 'LONG', location: 'LONG' }] })),
      (xml) => xml.replaceAll('LONG', '長'.repeat(40_000)),
    );
    expect(await findingsIn(path)).toBeInstanceOf(Array);
    await runs(path);
  });

  test('formula errors are no values', async () => {
    const path = await withXml(
      await workbookFile(school({ assets: [{ ...computer, inventoried: 'ERR', manager: 'ERR' }] })),
      (xml) =>
        xml.replace(/ t="inlineStr"><is><t[^>]*>ERR<\/t><\/is>/gu, ' t="e"><f>NA()</f><v>#N/A</v>'),
    );
    const findings = await findingsIn(path);
    expect(findings.map(({ code, column }) => [code, column])).toContainEqual([
      'unknown-reference',
      '資產管理人',
    ]);
    expect(findings.map(({ column }) => column)).toContain('盤點日期');
    await runs(path);
  });

  test('merged cells hold what people see, once', async () => {
    const people = [...staff, { ...staff[1], email: 'other@school.example' }];
    const path = await withXml(await workbookFile(school({ people })), (xml) =>
      xml.includes('principal@school.example')
        ? xml.replace(
            '</sheetData>',
            '</sheetData><mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>',
          )
        : xml,
    );
    const findings = await findingsIn(path);
    expect(findings.map(({ code, row, column }) => [code, row, column])).toContainEqual([
      'missing-value',
      4,
      '姓名',
    ]);
    await runs(path);
  });

  test('characters that no file may hold, behind escapes that may', async () => {
    const odd = { ...computer, name: '電BELL腦', manager: 'HALF', note: 'BELL' };
    const path = await withXml(await workbookFile(school({ assets: [odd] })), (xml) =>
      xml.replaceAll('BELL', '_x0007_').replaceAll('HALF', '_xD800_'),
    );
    expect(await codesIn(path)).toContain('unknown-reference');
    const said = await inProcess(['run', '--workbook', path, ...WORDS]);
    expect(said).toMatchObject({ exitCode: 0, stderr: '' });
    const { sheets } = await workbookOf(path);
    const assets = sheets.find(({ name }) => name === '資產清冊');
    expect(assets?.rows[1]).toEqual(expect.arrayContaining(['電\u0007腦', '\ud800', '\u0007']));
    const report = await inProcess(['report', '--workbook', path, '--form', '4', ...WORDS]);
    expect(report).toMatchObject({ exitCode: 0 });
    expect(report.stderr).toMatch(/^PDF「資訊及資通資產清冊」有壞掉的字，.*重新輸入。\n$/u);
  });
});
