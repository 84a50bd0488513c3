import { describe, expect, test } from 'vitest';

import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { changedParts, layout, oneSheet, partOf, xlsx } from './xlsx-fixture.ts';
import { patchedData, patchedSheet, set, SHEET, text } from './xlsx-patching.ts';

describe('what is not touched', () => {
  const rich = xlsx({
    sheets: [
      {
        name: '工作表',
        xml:
          '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:B2"/>' +
          '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>' +
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' +
          '<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>' +
          '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1="&lt;"</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation sqref="B:B" type="list"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
          '<pageSetup r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><extLst><ext uri="{x}"/></extLst>',
      },
      {
        name: '老師的分頁',
        xml: '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>',
      },
    ],
    sharedStrings: '<si><t>姓名</t></si>',
    workbookEnd: '<definedNames><definedName name="名冊">工作表!$A$1</definedName></definedNames>',
    extra: {
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255]),
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/charts/chart1.xml': '<chart/>',
      'xl/printerSettings/printerSettings1.bin': new Uint8Array([0, 1, 2]),
      'xl/calcChain.xml': '<calcChain/>',
      'customXml/item1.xml': '<x/>',
    },
  });

  test('of the file, only the sheet changes; of the sheet, only cells and extent', () => {
    const after = patchWorkbook(rich, [set(5, 3, '甲')]);
    expect(changedParts(rich, after)).toStrictEqual([SHEET]);
    const [before, now] = [partOf(rich, SHEET), partOf(after, SHEET)];
    expect(now).toBe(
      before
        .replace('ref="A1:B2"', 'ref="A1:C5"')
        .replace('</sheetData>', `<row r="5">${text('C5', '甲')}</row></sheetData>`),
    );
  });

  test('a change that changes nothing, and none at all', () => {
    expect(changedParts(rich, patchWorkbook(rich, []))).toStrictEqual([]);
    expect(
      changedParts(rich, patchWorkbook(rich, [{ kind: 'release-lease', holder: 'x' }])),
    ).toStrictEqual([]);
  });

  test('other sheets that calculate are told to calculate again', () => {
    const book = xlsx({
      sheets: [
        { name: '工作表', xml: '<sheetData/><sheetProtection sheet="1"/>' },
        {
          name: '統計',
          xml: '<sheetData><row><c><f>COUNTA(工作表!A:A)</f><v>0</v></c></row></sheetData>',
        },
      ],
    });
    const after = patchWorkbook(book, [set(1, 1, 1)]);
    expect(changedParts(book, after)).toStrictEqual([SHEET]);
    expect(partOf(after, SHEET)).toContain(
      '</sheetData><sheetCalcPr fullCalcOnLoad="1"/><sheetProtection sheet="1"/>',
    );
    const again = patchedSheet(after, set(1, 1, 2));
    expect(again.match(/sheetCalcPr/gu)).toHaveLength(1);
  });

  test('comments and CDATA in a sheet do not confuse it', () => {
    const data =
      '<!-- <row r="9"/> --><row r="1"><c r="A1" t="str"><v><![CDATA[a<b]]></v></c></row>';
    expect(patchedData(data, set(2, 1, 1))).toBe(
      '<row r="1"><c r="A1" t="str"><v>a&lt;b</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
    );
  });
});

describe('refusals', () => {
  const book = oneSheet(
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>' +
      '<c r="C1"><f t="array" ref="C1:C3">ROW(1:3)</f><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>',
  );
  const table = oneSheet('<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>', {
    extra: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml': '<table id="1" ref="A1:B9"/>',
    },
  });
  test.each<readonly [string, Uint8Array, Change, string]>([
    ['a formula', book, set(1, 1, 3), '「工作表」的 A1 是公式'],
    ['clearing a formula', book, set(1, 1, null), 'A1 是公式'],
    ['a shared formula', book, set(1, 2, 3), 'B1 是公式'],
    ['the middle of an array formula', book, set(2, 3, 3), 'C2 是公式'],
    ['the heading of a table', table, set(1, 2, '新欄'), '轉換為範圍'],
    ['an unknown sheet', book, { ...set(1, 1, 1), sheet: '沒有' } as Change, '找不到分頁「沒有」'],
    ['row 0', book, set(0, 1, 1), '放不下'],
    ['a column too far', book, set(1, 16_384, 1, 2), '放不下'],
    ['a number that is none', book, set(9, 9, NaN), '算不出來'],
    ['a text too long', book, set(9, 9, 'a'.repeat(32_768)), '32767'],
    [
      'a sheet that exists',
      book,
      { kind: 'add-sheet', layout: layout('工作表', []) },
      '已經有分頁',
    ],
    [
      'a sheet name that cannot be',
      book,
      { kind: 'add-sheet', layout: layout('甲/乙', []) },
      '不能當分頁名稱',
    ],
    ['rows out of order', oneSheet('<row r="3"/><row r="2"/>'), set(2, 1, 1), '列的順序'],
  ])('%s', (_name, bytes, change, line) => {
    const patch = (): unknown => patchWorkbook(bytes, [set(20, 1, '前面的也不寫'), change]);
    expect(patch).toThrow(BrokenWorld);
    expect(patch).toThrow(line);
  });

  test('beside formulas and below a table heading it writes', () => {
    expect(readWorkbook(patchWorkbook(book, [set(3, 2, 5)])).sheets[0]?.rows[2]).toStrictEqual([
      null,
      5,
    ]);
    expect(readWorkbook(patchWorkbook(table, [set(2, 1, '王')])).sheets[0]?.rows[1]).toStrictEqual([
      '王',
    ]);
  });
});
