// Files of lists nobody of ours has made: how they are read, and what is refused.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readList } from '../../functions/adapters/workbook/lists/index.ts';

const text = '姓名,處室\r\n"王,小明",教務處\r\n';
/** `姓名,處室` as Big5. */
const big5 = Uint8Array.from([0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xb3, 0x42, 0xab, 0xc7]);

const ods = (rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="一">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
    ...more,
  });

describe('text', () => {
  it.each([
    ['UTF-8', strToU8(text), 'CSV（UTF-8）'],
    [
      'UTF-8 with BOM',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(text)]),
      'CSV（UTF-8，有 BOM）',
    ],
  ])('in %s is read, and said so', (_name, bytes, format) => {
    const read = readList(bytes, 'a.csv');
    expect(read.format).toBe(format);
    expect(read.sheets[0]?.rows).toStrictEqual([
      ['姓名', '處室'],
      ['王,小明', '教務處'],
    ]);
  });

  it('in Big5 is read, and said so', () => {
    const read = readList(big5, 'a.csv');
    expect(read.format).toBe('CSV（Big5）');
    expect(read.sheets[0]?.rows).toStrictEqual([['姓名', '處室']]);
  });

  it.each([
    ['tabs', 'a\tb\n1\t2'],
    ['semicolons', 'a;b\n1;2'],
  ])('set apart by %s is read', (_name, content) => {
    expect(readList(strToU8(content), 'a.csv').sheets[0]?.rows).toStrictEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps what looks like a formula as text', () => {
    const read = readList(strToU8('a\n"=HYPERLINK(""http://x"")"\n="0012"'), 'a.csv');
    expect(read.sheets[0]?.rows).toStrictEqual([['a'], ['=HYPERLINK("http://x")'], ['0012']]);
  });
});

describe('an .ods file', () => {
  it('gives values, the results of formulas, and no note', () => {
    const cell = (attributes: string, shown: string) =>
      `<table:table-cell ${attributes}><office:annotation><text:p>註</text:p></office:annotation><text:p>${shown}</text:p></table:table-cell>`;
    const read = readList(
      ods(
        `<table:table-row>${cell('office:value-type="string"', '甲')}${cell('office:value-type="date" office:date-value="2026-03-05"', '3/5')}${cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', '2')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>`,
      ),
      'a.ods',
    );
    expect(read.sheets).toStrictEqual([{ name: '一', rows: [['甲', 46086, 2]] }]);
    expect(read.formulas).toStrictEqual([{ sheet: '一', row: 1, column: 3 }]);
  });
});

describe('refused with one clear line:', () => {
  const compound = (word: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(word, 'utf16le')]);
  it.each([
    ['an empty file', new Uint8Array(), /是空的/u],
    ['an old .xls', compound('Workbook'), /舊版的 \.xls/u],
    ['an .xlsx with a password', compound('EncryptedPackage'), /有密碼保護/u],
    [
      'bytes of no encoding',
      Uint8Array.from([65, 10, 0xff, 0xff, 0xff]),
      /第 2 列的文字不是 UTF-8，也不是 Big5/u,
    ],
    ['a web page named .xls', strToU8('<html><table></table></html>'), /其實是網頁/u],
    ['a quote without end', strToU8('a,"b\nc'), /引號沒有結束/u],
    ['100,000 rows', strToU8('a,b\n'.repeat(100_000)), /超過 50000 列/u],
    [
      'an .ods of a million rows',
      ods(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
      /超過 50000 列/u,
    ],
    ['a zip bomb', ods('', { bomb: new Uint8Array(60 * 1024 * 1024) }), /大得不合理/u],
    ['21 MB', new Uint8Array(21 * 1024 * 1024), /超過 20 MB/u],
  ])('%s', (_name, bytes, line) => {
    expect(() => readList(bytes, 'list')).toThrow(line);
  });
});
