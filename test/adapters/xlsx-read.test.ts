import { describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { oneSheet, xlsx, type Fixture } from './xlsx-fixture.ts';

const rows = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0]?.rows;
const read = (sheetData: string, rest?: Partial<Fixture>) => rows(oneSheet(sheetData, rest));

describe('values', () => {
  test.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number in scientific notation', '<c r="A1"><v>1E-3</v></c>', 0.001],
    ['a day is its serial number', '<c r="A1" s="1"><v>46056</v></c>', 46_056],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error is its text', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula is its last result', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c>', 'ax'],
    ['a number from a formula', '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', 3],
    ['a formula never calculated', '<c r="A1"><f>SUM(B1:B2)</f></c>', null],
    ['an ISO day', '<c r="A1" t="d"><v>2026-02-03T12:00:00</v></c>', 46_056.5],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>', '甲 & 乙'],
    [
      'inline runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
      '甲乙',
    ],
    [
      'spaces at both ends',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>',
      ' 甲 ',
    ],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<甲> & </t>]]></t></is></c>', '<甲> & </t>'],
    ['character references', '<c r="A1" t="str"><v>&#x7532;&#10;&#20057;&quot;</v></c>', '甲\n乙"'],
    ['escaped characters', '<c r="A1" t="str"><v>a_x000D_\nb_x005F_x0041_</v></c>', 'a\nb_x0041_'],
    [
      'comments between',
      '<!-- <c r="A1"><v>9</v></c> --><c r="A1"><!-- x --><v>1<!-- y -->2</v></c>',
      12,
    ],
    ['single quotes and odd spaces', "<c\n r='A1'\tt = 'str' ><v>a&gt;b</v ></c >", 'a>b'],
    ['a > inside an attribute', '<c r="A1" x="a>b"><v>7</v></c>', 7],
  ])('%s', (_name, cell, expected) => {
    expect(read(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`)).toStrictEqual([[expected, 1]]);
  });

  test('shared strings: runs joined, phonetic guides left out, spaces kept', () => {
    const sharedStrings =
      '<si><t>一</t></si>' +
      '<si><r><t xml:space="preserve">課 </t></r><r><rPr><sz val="11"/></rPr><t>長</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(read(`<row>${cells}<c><v>1</v></c></row>`, { sharedStrings })).toStrictEqual([
      ['一', '課 長', '東京', null, null, 1],
    ]);
  });
});

describe('places', () => {
  test('rows and cells that do not say where they are follow the one before', () => {
    const data =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="3"><c r="C3"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>';
    expect(read(data)).toStrictEqual([[1, null, 3], [], [null, null, 5, 6], [7]]);
  });

  test('cells that only have a format end neither rows nor sheets later', () => {
    expect(
      read(
        '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>',
      ),
    ).toStrictEqual([[1]]);
  });

  test('merged cells show what the top-left one holds', () => {
    const sheet = {
      name: '合併',
      xml:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    };
    expect(rows(xlsx({ sheets: [sheet] }))).toStrictEqual([
      [1, null, 3],
      [null, null, 6],
    ]);
  });

  test('prefixed vocabulary, self-closed rows, an empty sheet', () => {
    const prefixed =
      '<x:sheetData xmlns:x="m"><x:row r="1"/><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>';
    const book = xlsx({
      sheets: [
        { name: 'a', xml: prefixed },
        { name: 'b', xml: '<sheetData/>' },
      ],
    });
    expect(readWorkbook(book).sheets.map((sheet) => sheet.rows)).toStrictEqual([[[], ['甲']], []]);
  });

  test('hidden sheets are read, chart sheets are not, names are decoded', () => {
    const book = xlsx({
      sheets: [
        {
          name: '甲 &amp; &apos;乙&apos; &lt;1&gt;',
          xml: '<sheetData/>',
          attributes: ' state="veryHidden"',
        },
      ],
      relationships:
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>',
      moreTabs: '<sheet name="圖" sheetId="2" r:id="rIdC"/>',
    });
    expect(readWorkbook(book).sheets.map(({ name }) => name)).toStrictEqual(["甲 & '乙' <1>"]);
  });

  test('a workbook that counts from 1904 gives the same serial numbers; times and plain numbers stay', () => {
    const data =
      '<row r="1"><c r="A1" s="1"><v>44594</v></c><c r="B1"><v>44594</v></c><c r="C1" s="1"><v>0.5</v></c></row>';
    expect(read(data, { workbookPr: '<workbookPr date1904="1"/>' })).toStrictEqual([
      [46_056, 44_594, 0.5],
    ]);
  });

  test('UTF-16 parts', () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>資安</t></is></c></row></sheetData></worksheet>';
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet, 'utf16le')]);
    expect(read('', { extra: { 'xl/worksheets/sheet1.xml': bytes } })).toStrictEqual([['資安']]);
  });
});
