// What a spreadsheet cannot keep must not make a run forget what it wrote: results and the ledger are compared with it.
import { expect, test } from 'vitest';

import { computer, finding, school } from '../fixtures/school.ts';
import { runs, withXml, WORDS } from './bad-input-runs.ts';
import { fileOf, inProcess, newFolder, removeFolders } from './cli-process.ts';
import { workbookFile } from './cli-files.ts';
import { jsonOf } from './cli-shapes.ts';
import { xlsx } from '../adapters/xlsx-fixture.ts';

removeFolders();

const odd = (xml: string): string =>
  xml.replaceAll('BELL', '_x0007_').replaceAll('HALF', '_xD800_');

test('results that quote control characters are written once', async () => {
  const assets = [{ ...computer, name: '電BELL腦', manager: 'HALF', custodian: 'BELL' }];
  await runs(await withXml(await workbookFile(school({ assets })), odd));
});

test('a duty whose id holds one is mailed once, wherever mails go', async () => {
  const improvements = [{ ...finding, id: 'FBELL1', planned: '115/11/1' }];
  const path = await withXml(await workbookFile(school({ improvements })), odd);
  const first = await inProcess(['run', '--workbook', path, ...WORDS]);
  expect(first.stdout).toContain('FND-ACT/F');
  // Another outbox: an .eml that is there already would hide that a mail is tried again.
  const outbox = ['--out', await newFolder()];
  const second = await inProcess(['run', '--workbook', path, ...outbox, ...WORDS]);
  expect(jsonOf('run', second.stdout)).toMatchObject({ written: 0, sent: [] });
});

test('a text too long for a cell is quoted in part', async () => {
  const assets = [{ ...computer, item: 'LONG', manager: 'LONG' }];
  await runs(
    await withXml(await workbookFile(school({ assets })), (xml) =>
      xml.replaceAll('LONG', '𠮷'.repeat(20_000)),
    ),
  );
});

test('settings of another product are not ours', async () => {
  const row = (...cells: readonly string[]): string =>
    `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
  const xml = `<sheetData>${row('項目', '值')}${row('字型', '標楷體')}${row('紙張', 'A4')}</sheetData>`;
  const path = await fileOf(xlsx({ sheets: [{ name: '設定', xml }] }));
  const said = await inProcess(['run', '--workbook', path, ...WORDS]);
  expect(said).toMatchObject({ exitCode: 2, stdout: '' });
  expect(said.stderr).toMatch(/^這不是資安簿的活頁簿/u);
});
