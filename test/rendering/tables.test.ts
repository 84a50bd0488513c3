// Registers as CSV and ODS: what people typed comes back cell by cell, and no program works anything out.
import { readFile } from 'node:fs/promises';

import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { csvOf } from '../../functions/rendering/csv.ts';
import { renderOds } from '../../functions/rendering/render-ods.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';

test('CSV begins with a byte order mark and quotes what RFC 4180 asks', () => {
  expect(
    csvOf([
      ['甲', '乙'],
      ['一,二', '說「好」'],
      ['a"b', '一\n二'],
      [3, -1.5],
    ]),
  ).toBe('\ufeff甲,乙\r\n"一,二",說「好」\r\n"a""b","一\n二"\r\n3,-1.5\r\n');
});

test.each([
  '=1+1',
  '+886',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '\n=1',
])('CSV takes %j for text', (typed) => {
  expect(
    csvOf([[typed]])
      .replace(/^\ufeff"?/u, '')
      .startsWith("'"),
  ).toBe(true);
});

test('CSV leaves other text as it is', () => {
  expect(csvOf([['a=b', '1-2', 'a@school.example', '']])).toBe(
    '\ufeffa=b,1-2,a@school.example,\r\n',
  );
});

const rows = [
  ['=主機', 3, '前  後 ', '一\n二', '<&>"\''],
  ['𠮷野家堃喆', -1.5, ' 前', '{{x}}', ''],
  ['', 0, 'a\tb', '\u0007鈴', '+1'],
  ['000123', 1, '1150012345678', '2026-11-10', 'TRUE'],
];
const book = () =>
  renderOds({
    title: '登記表',
    creator: '海風國小',
    tables: [
      { name: '資產清冊', header: ['名稱', '數量', '說明', '備註', '其他'], rows },
      { name: '演練', header: ['編號'], rows: [] },
    ],
  });

test('ODS says its type first, is well formed and the same every time', () => {
  const files = unzipSync(book());
  expect(Object.keys(files)[0]).toBe('mimetype');
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('.xml')) expect(() => parseXml(strFromU8(bytes)), name).not.toThrow();
  }
  expect(book()).toStrictEqual(book());
});

describeInLibreOffice('spreadsheets of ours in LibreOffice', (office) => {
  test('every cell comes back as it was', async () => {
    const path = await office.fileOf('book.ods', book());
    const saved = await office.saved(path);
    const [assets, drills] = readWorkbook(await readFile(saved.replace(/\.ods$/u, '.xlsx'))).sheets;
    const [header, ...below] = assets?.rows ?? [];
    expect(header).toStrictEqual(['名稱', '數量', '說明', '備註', '其他']);
    // A row ends with its last filled cell.
    const plain = below.map((row) => Array.from({ length: 5 }, (_, index) => row[index] ?? ''));
    expect(plain).toStrictEqual([rows[0], rows[1], ['', 0, 'a b', '鈴', '+1'], rows[3]]);
    expect(drills?.rows).toStrictEqual([['編號']]);
  }, 60_000);
});
