// Workbooks as LibreOffice saves and shows them.
import { readFile } from 'node:fs/promises';

import { readXlsx, writeXlsx } from 'hucre';
import { expect, test } from 'vitest';

import { workbookBytes } from '../../functions/adapters/workbook/xlsx-make.ts';
import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { changedParts, columnLayout, layout } from './xlsx-fixture.ts';

describeInLibreOffice('workbooks in LibreOffice', (office) => {
  const fileOf = (bytes: Uint8Array): Promise<string> => office.fileOf('book.xlsx', bytes);
  const saved = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await readFile(await office.saved(await fileOf(bytes))));
  const shown = async (bytes: Uint8Array, sheet: string): Promise<string> =>
    office.shown(await fileOf(bytes), sheet);

  const assets = layout('資產清冊', [
    columnLayout('名稱', 'text', { hint: '大家認得的名字' }),
    columnLayout('購入日', 'day'),
    columnLayout('狀態', 'choice', { options: ['使用中', '報廢'], colours: { 報廢: 'F4C7C3' } }),
    columnLayout('最後盤點', 'moment'),
    columnLayout('備註', 'long-text'),
  ]);
  const duties = layout('待辦', [columnLayout('事項'), columnLayout('期限', 'day')], {
    filledBy: 'system',
    group: '系統結果',
  });
  const rows = [
    ['=主機', 46_056, '使用中', 46_056.5, ' 前後空白 '],
    ['印表機', '115/3/5', '報廢', null, '一\n二'],
    ['𠮷野家', 3, true, 0.25, '_x0041_ <&>'],
  ];
  const made = workbookBytes([assets, duties], { sheets: [{ name: '資產清冊', rows }] });

  test('opened and saved, a workbook of ours reads the same, and can be written to again', async () => {
    const again = await saved(made);
    expect(again.length).toBeGreaterThan(0);
    expect(readWorkbook(again)).toStrictEqual(readWorkbook(made));
    const changes: readonly Change[] = [
      { kind: 'set', sheet: '待辦', row: 2, column: 1, values: ['盤點', 46_057] },
      { kind: 'add-sheet', layout: layout('新表', [columnLayout('欄', 'text', { hint: '說明' })]) },
    ];
    const patched = patchWorkbook(again, changes);
    expect(readWorkbook(patched)).toStrictEqual(readWorkbook(patchWorkbook(made, changes)));
    // Saved once more, so that it is LibreOffice who says the file is whole.
    expect(readWorkbook(await saved(patched))).toStrictEqual(readWorkbook(patched));
  });

  test('shows days in 民國 years on paper', async () => {
    const [pages = []] = await office.printed(await fileOf(made));
    expect(pages.join('')).toMatch(/=主機\s+115\/02\/03\s+使用中\s+115\/02\/03 12:00/u);
  });

  test('shows text as typed, and what looks like a formula as text', async () => {
    expect(await shown(made, '資產清冊')).toBe(
      '名稱,購入日,狀態,最後盤點,備註\n' +
        '=主機,2026/02/03,使用中,2026/02/03 12:00:00, 前後空白 \n' +
        '印表機,115/3/5,報廢,,"一\n二"\n' +
        '𠮷野家,1900/01/02,TRUE,1899/12/30 06:00:00,_x0041_ <&>\n',
    );
  });

  test('people’s formats, formulas and tabs stay when we write into a workbook it saved', async () => {
    const yellow = {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } },
      font: { bold: true },
    } as const;
    const people = await writeXlsx({
      sheets: [
        {
          name: '待辦',
          columns: [{ width: 30 }, { width: 14 }],
          rows: [
            ['事項', '期限', '老師加的欄'],
            ['盤點', '115/3/5', '不要刪'],
            ['演練', '115/4/1', 5],
          ],
          cells: new Map([['1,0', { value: '盤點', style: yellow }]]),
        },
        {
          name: '老師的統計',
          rows: [
            ['待辦幾件', null],
            ['黃色', '粗體'],
          ],
          cells: new Map([
            ['0,1', { value: 0, formula: "COUNTA('待辦'!A2:A99)" }],
            ['1,0', { value: '黃色', style: yellow }],
          ]),
          merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
        },
      ],
    });
    const before = await saved(people);
    const patched = patchWorkbook(before, [
      { kind: 'set', sheet: '待辦', row: 2, column: 1, values: ['盤點完成'] },
      { kind: 'set', sheet: '待辦', row: 4, column: 1, values: ['=新增', '115/5/1'] },
      { kind: 'set', sheet: '待辦', row: 3, column: 2, values: [null] },
    ]);
    expect(changedParts(before, patched)).toStrictEqual(['xl/worksheets/sheet1.xml']);

    expect(await shown(patched, '待辦')).toBe(
      '事項,期限,老師加的欄\n盤點完成,115/3/5,不要刪\n演練,,5\n=新增,115/5/1,\n',
    );
    const { sheets } = await readXlsx(patched, { readStyles: true });
    for (const [sheet, cell] of [
      [0, '1,0'],
      [1, '1,0'],
    ] as const) {
      expect(sheets[sheet]?.cells?.get(cell)?.style).toMatchObject({
        font: { bold: true },
        fill: { fgColor: { rgb: 'FFF2CC' } },
      });
    }
    expect(sheets[1]?.cells?.get('0,1')?.formula).toContain('COUNTA');
    expect(sheets[1]?.merges).toHaveLength(1);
  });
});
