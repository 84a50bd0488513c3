import { describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { oneSheet, zipped } from './xlsx-fixture.ts';

describe('a file that is not a workbook gets one line and is left alone', () => {
  const good = oneSheet('<row><c><v>1</v></c></row>');
  const withSheet = (xml: string) => oneSheet('', { extra: { 'xl/worksheets/sheet1.xml': xml } });
  const compound = (content: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(content, 'utf16le'),
    ]);
  test.each<readonly [string, Uint8Array, string]>([
    ['a text file', Buffer.from('姓名,信箱'), '文字檔'],
    ['an empty file', Buffer.alloc(0), '空的'],
    ['a web page', Buffer.from('<html></html>'), '不是試算表'],
    ['an old .xls', compound('Workbook'), '.xls'],
    ['an encrypted workbook', compound('EncryptedPackage'), '密碼'],
    [
      'an .ods',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      '.ods',
    ],
    ['an .odt', zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), '別種文件'],
    ['an .xlsb', zipped({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['a zip of photographs', zipped({ 'a.jpg': 'x' }), '壓縮檔'],
    ['a truncated file', good.slice(0, good.length - 30), '不完整'],
    ['half a file', good.slice(0, good.length / 2), '不完整'],
    ['a missing sheet part', zipped({ '[Content_Types].xml': '<Types/>' }), '找不到活頁簿的目錄'],
    [
      'a declaration of entities',
      withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
      '宣告',
    ],
    [
      'an unknown entity',
      withSheet(
        '<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
      ),
      '&x;',
    ],
    ['no cells element', withSheet('<worksheet/>'), 'sheet1.xml'],
    [
      'a row that does not end',
      withSheet('<worksheet><sheetData><row><c><v>1</v></c></sheetData></worksheet>'),
      '沒有結束',
    ],
    [
      'a cell that does not end',
      withSheet(
        '<worksheet><sheetData><row><c><v>1</v></row><row><c></c></row></sheetData></worksheet>',
      ),
      '沒有結束',
    ],
    [
      'bytes that are no text',
      oneSheet('', { extra: { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 255, 254]) } }),
      'sheet1.xml',
    ],
    ['a missing shared string', oneSheet('<row><c t="s"><v>7</v></c></row>'), '共用字串'],
  ])('%s', (_name, bytes, line) => {
    const read = (): unknown => readWorkbook(bytes);
    expect(read).toThrow(BrokenWorld);
    expect(read).toThrow(line);
    expect(read).not.toThrow('\n');
  });

  test('a damaged byte inside a part is noticed', () => {
    const bytes = Uint8Array.from(good);
    const name = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml');
    bytes.fill(0, name + 40, name + 60);
    expect(() => readWorkbook(bytes)).toThrow(BrokenWorld);
  });

  test('a zip bomb is refused before it is unpacked', () => {
    const bomb = oneSheet('', { extra: { 'xl/media/image1.png': new Uint8Array(60_000_000) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readWorkbook(bomb)).toThrow('大得不合理');
  });

  test('a directory that lies about sizes is not believed', () => {
    const big = oneSheet(`<row><c><v>${'1'.repeat(100_000)}</v></c></row>`);
    const view = new DataView(big.buffer, big.byteOffset);
    let changed = 0;
    for (let at = 0; at < big.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000) {
        view.setUint32(at + 24, 10, true);
        changed++;
      }
    }
    expect(changed).toBe(1);
    expect(() => readWorkbook(big)).toThrow('sheet1.xml');
  });

  test('cells scattered so far apart that they would fill the memory', () => {
    const data = Array.from(
      { length: 2000 },
      (_row, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(() => readWorkbook(oneSheet(data.join('')))).toThrow('分散得太開');
  });
});
