import { describe, expect, test } from 'vitest';

import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Cell } from '../../functions/domain/kit/cell.ts';
import { oneSheet, partOf, xlsx } from './xlsx-fixture.ts';
import { dataOf, patchedData, patchedSheet, set, SHEET, text } from './xlsx-patching.ts';

describe('cells', () => {
  test.each<readonly [string, Cell, string]>([
    ['a text', '甲', text('A1', '甲', ' s="1"')],
    ['markup', '<b> & "c"', text('A1', '&lt;b&gt; &amp; "c"', ' s="1"')],
    ['what looks like a formula', '=1+1', text('A1', '=1+1', ' s="1"')],
    ['spaces and lines', ' a\r\nb ', text('A1', ' a\nb ', ' s="1"')],
    ['what looks like an escape', '_x0041_', text('A1', '_x005F_x0041_', ' s="1"')],
    ['control characters', 'a\u0000\u0008b\ud800', text('A1', 'ab', ' s="1"')],
    ['a number', 1.5, '<c r="A1" s="1"><v>1.5</v></c>'],
    ['true', true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
    ['nothing', null, '<c r="A1" s="1"/>'],
    ['an empty text', '', '<c r="A1" s="1"/>'],
  ])('%s keeps the style of the cell', (_name, value, cell) => {
    const before =
      '<row r="1"><c r="A1" s="1" t="s" cm="1"><v>0</v></c><c r="B1"><v>2</v></c></row>';
    expect(patchedData(before, set(1, 1, value))).toBe(
      `<row r="1">${cell}<c r="B1"><v>2</v></c></row>`,
    );
  });

  test('everything around the cell stays as written', () => {
    const before =
      '<row r="1" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="2"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>' +
      "<row r='2'  spans='1:1'><c r='A2'/></row>";
    expect(patchedData(before, set(1, 2, 3))).toBe(
      '<row r="1" ht="30" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="2"><f>B1*2</f><v>4</v></c><c r="B1"><v>3</v></c></row>' +
        "<row r='2'  spans='1:1'><c r='A2'/></row>",
    );
  });

  test('new cells go where they belong, also among those that do not say where they are', () => {
    expect(
      patchedData(
        '<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c><v>3</v></c></row>',
        set(1, 4, 9),
        set(3, 1, 8),
        set(1, 1, 0),
      ),
    ).toBe(
      '<row r="1"><c r="A1"><v>0</v></c><c r="B1" s="1"><v>2</v></c><c r="D1"><v>9</v></c></row>' +
        '<row r="2"><c><v>3</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>',
    );
  });

  test('rows are put in between and after', () => {
    const before =
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="5"/><row r="7"><c r="A7"><v>7</v></c></row>';
    const after = patchWorkbook(oneSheet(before), [
      set(9, 1, 9),
      set(1, 1, 1),
      set(5, 1, 5),
      set(6, 1, 6),
    ]);
    expect(readWorkbook(after).sheets[0]?.rows).toStrictEqual([
      [1],
      [2],
      [],
      [],
      [5],
      [6],
      [7],
      [],
      [9],
    ]);
  });

  test('an empty sheet, and one in another prefix', () => {
    const empty = xlsx({ sheets: [{ name: '工作表', xml: '<sheetData/>' }] });
    expect(dataOf(patchedSheet(empty, set(2, 2, 1)))).toBe(
      '<row r="2"><c r="B2"><v>1</v></c></row>',
    );
    const prefixed =
      '<x:sheetData xmlns:x="m"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>';
    expect(
      patchedSheet(
        xlsx({ sheets: [{ name: '工作表', xml: prefixed }] }),
        set(1, 2, '乙'),
        set(2, 1, 3),
      ),
    ).toContain(
      '<x:sheetData xmlns:x="m"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>' +
        '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">乙</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test('clearing what is not there adds nothing', () => {
    expect(
      patchedData('<row r="1"><c r="A1"><v>1</v></c></row>', set(1, 2, null), set(1, 1, null)),
    ).toBe('<row r="1"></row>');
  });

  test('the last of several changes to a cell wins', () => {
    expect(patchedData('', set(1, 1, 1, 2), set(1, 2, 3))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>3</v></c></row>',
    );
  });

  test('a workbook that counts from 1904 is written in its own days', () => {
    const book = oneSheet('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>', {
      workbookPr: '<workbookPr date1904="true"/>',
    });
    const patched = patchWorkbook(book, [set(1, 1, 46_056, 46_056)]);
    expect(dataOf(partOf(patched, SHEET))).toContain(
      '<c r="A1" s="1"><v>44594</v></c><c r="B1"><v>46056</v></c>',
    );
    expect(readWorkbook(patched).sheets[0]?.rows).toStrictEqual([[46_056, 46_056]]);
  });
});

describe('looks of new cells', () => {
  const styled = (rows: string, before = ''): Uint8Array =>
    xlsx({ sheets: [{ name: '工作表', xml: `${before}<sheetData>${rows}</sheetData>` }] });
  const header = '<row r="1"><c r="A1" s="2"/><c r="B1" s="2"/></row>';

  test('like the row above, also for several new rows', () => {
    const book = styled(`${header}<row r="2"><c r="A2" s="1"/><c r="B2"/></row>`);
    expect(dataOf(patchedSheet(book, set(3, 1, 1, 2), set(4, 1, 3)))).toContain(
      '<row r="3"><c r="A3" s="1"><v>1</v></c><c r="B3"><v>2</v></c></row><row r="4"><c r="A4" s="1"><v>3</v></c></row>',
    );
  });

  test('never like the heading: then as the column says', () => {
    const columns = '<cols><col min="1" max="1" width="9" style="1"/></cols>';
    expect(dataOf(patchedSheet(styled(header, columns), set(2, 1, 1, 2)))).toContain(
      '<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2"><v>2</v></c></row>',
    );
  });

  test('a row with a style of its own gives it', () => {
    const book = styled(`${header}<row r="2" s="2" customFormat="1"/><row r="3" s="2"/>`);
    expect(dataOf(patchedSheet(book, set(2, 1, 1), set(3, 2, 1)))).toContain(
      '<row r="2" s="2" customFormat="1"><c r="A2" s="2"><v>1</v></c></row><row r="3" s="2"><c r="B3"><v>1</v></c></row>',
    );
  });

  test('a row grows with wrapped text unless its height was fixed', () => {
    const styles =
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf/><xf><alignment wrapText="1"/></xf></cellXfs>';
    const sheet = {
      name: '工作表',
      xml:
        '<cols><col min="1" max="1" width="12" style="1"/></cols><sheetData>' +
        '<row r="1"/><row r="2" ht="16.5"><c r="A2" s="1"/></row><row r="3" ht="20" customHeight="1"><c r="A3" s="1"/></row></sheetData>',
    };
    const long = '請補上這一筆的盤點日期。';
    const data = dataOf(
      patchedSheet(
        xlsx({ sheets: [sheet], styles }),
        set(2, 1, long),
        set(3, 1, long),
        set(4, 1, long),
      ),
    );
    expect(data).toContain('<row r="2" ht="49.5">');
    expect(data).toContain('<row r="3" ht="20" customHeight="1">');
    expect(data).toContain('<row r="4" ht="49.5">');
  });
});
