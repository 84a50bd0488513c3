import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';

import { workbookBytes } from '../../functions/adapters/workbook/xlsx-make.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import { groupColours } from '../../functions/domain/kit/layout.ts';
import { columnLayout, layout, partOf } from './xlsx-fixture.ts';

const assets = layout('資產清冊', [
  columnLayout('名稱', 'text', { hint: '大家認得的名字' }),
  columnLayout('購入日', 'day'),
  columnLayout('狀態', 'choice', { options: ['使用中', '報廢'], colours: { 報廢: 'F4C7C3' } }),
  columnLayout('備註', 'long-text', { width: 12 }),
]);
const overview = layout('總覽', [columnLayout('項目')], { group: '總覽', filledBy: 'system' });
const outbox = layout(
  '寄送紀錄',
  [
    columnLayout('狀態', 'choice', { options: ['已寄', '不明'] }),
    columnLayout('人工處理', 'choice', { options: ['重寄'], filledBy: 'people' }),
  ],
  { group: '系統結果', filledBy: 'system' },
);
const layouts = [assets, outbox, overview];
const contents = {
  sheets: [
    {
      name: '資產清冊',
      rows: [
        ['=主機', 46_056, '使用中', null],
        ['+印表機', '115/3/5', '報廢', '在校史室的角落，等待報廢。', '多的'],
      ],
    },
  ],
};

/** What another library understands of it. */
async function seenByHucre(name: string) {
  const { sheets } = await readXlsx(workbookBytes(layouts, contents), { readStyles: true });
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('the file', () => {
  test('reads back as made, 總覽 first', () => {
    expect(readWorkbook(workbookBytes(layouts, contents))).toStrictEqual({
      sheets: [
        { name: '總覽', rows: [['項目']] },
        {
          name: '資產清冊',
          rows: [
            ['名稱', '購入日', '狀態', '備註'],
            ['=主機', 46_056, '使用中'],
            ['+印表機', '115/3/5', '報廢', '在校史室的角落，等待報廢。', '多的'],
          ],
        },
        { name: '寄送紀錄', rows: [['狀態', '人工處理']] },
      ],
    });
  });

  test('is the same bytes every time, and holds no time and no machine', () => {
    expect(
      Buffer.from(workbookBytes(layouts, contents)).equals(workbookBytes(layouts, contents)),
    ).toBe(true);
    expect(partOf(workbookBytes(layouts, contents), 'docProps/core.xml')).not.toContain('dcterms');
  });

  test('text that looks like a formula stays text', async () => {
    const sheet = await seenByHucre('資產清冊');
    expect(sheet.rows[1]?.[0]).toBe('=主機');
    expect(sheet.cells?.get('1,0')?.formula).toBeUndefined();
  });

  test('refuses contents that have no sheet', () => {
    expect(() => workbookBytes([assets], { sheets: [{ name: '別的', rows: [] }] })).toThrow('別的');
  });
});

describe('a sheet of people', () => {
  test('header: bold on its group’s colour, frozen, locked, with a note', async () => {
    const sheet = await seenByHucre('資產清冊');
    const header = sheet.cells?.get('0,0');
    expect(header?.style).toMatchObject({
      font: { bold: true },
      fill: { fgColor: { rgb: groupColours.資產 } },
      alignment: { wrapText: true },
      protection: { locked: true },
    });
    expect(header?.comment?.text).toBe('資產清冊的用途。\n大家認得的名字');
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.view?.tabColor).toMatchObject({ rgb: groupColours.資產 });
    expect(sheet.autoFilter).toMatchObject({ range: 'A1:D5000' });
  });

  test('everything below and beside the header can be edited, sorted, filtered and formatted', async () => {
    const sheet = await seenByHucre('資產清冊');
    expect(sheet.cells?.get('1,1')?.style).toMatchObject({
      numFmt: '[$-404]e/mm/dd',
      protection: { locked: false },
    });
    expect(sheet.protection).toMatchObject({
      sheet: true,
      sort: true,
      autoFilter: true,
      insertRows: true,
      deleteRows: true,
      insertColumns: true,
      formatCells: true,
    });
    expect(sheet.protection).not.toHaveProperty('password');
    const xml = partOf(workbookBytes(layouts, contents), 'xl/worksheets/sheet2.xml');
    const free = /<col min="5" max="16384" width="12" style="(\d+)"/u.exec(xml)?.[1];
    expect(xml).toContain(`<c r="E3" s="${free ?? ''}"`);
  });

  test('drop-downs ask and let pass; states have colours; wrapped text has room', async () => {
    const sheet = await seenByHucre('資產清冊');
    expect(sheet.dataValidations).toHaveLength(1);
    expect(sheet.dataValidations?.[0]).toMatchObject({
      range: 'C2:C5000',
      errorStyle: 'information',
      values: ['使用中', '報廢'],
    });
    expect(sheet.conditionalRules?.[0]).toMatchObject({
      range: 'C2:C5000',
      formula: '"報廢"',
      style: { fill: { bgColor: { rgb: 'F4C7C3' } } },
    });
    const xml = partOf(workbookBytes(layouts, contents), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<row r="2">');
    expect(Number(/<row r="3" ht="([\d.]+)">/u.exec(xml)?.[1])).toBeGreaterThan(30);
  });
});

describe('a sheet of the system', () => {
  test('is locked, but for the columns left to people', async () => {
    const xml = partOf(workbookBytes(layouts, contents), 'xl/worksheets/sheet3.xml');
    const styles = partOf(workbookBytes(layouts, contents), 'xl/styles.xml');
    const xfs = [
      ...(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(
        /<xf [^>]*\/>|<xf .*?<\/xf>/gsu,
      ),
    ].map(([xf]) => xf);
    const looks = [...xml.matchAll(/<col min="(\d)" max="\1"[^>]*style="(\d+)"/gu)].map(
      (match) => xfs[Number(match[2])],
    );
    expect(looks[0]).toContain('locked="1"');
    expect(looks[1]).toContain('locked="0"');
    const sheet = await seenByHucre('寄送紀錄');
    expect(sheet.protection).toMatchObject({ sheet: true });
    expect(sheet.protection).not.toHaveProperty('insertRows');
    expect(sheet.dataValidations?.map(({ range }) => range)).toStrictEqual(['B2:B5000']);
  });
});

test.each([
  ['too long', Array.from({ length: 60 }, (_option, index) => `選項之${index}`)],
  ['with a comma', ['甲,乙', '丙']],
])(
  'a list %s goes into the note: as a drop-down it would break the file',
  async (_name, options) => {
    const { sheets } = await readXlsx(
      workbookBytes([layout('表', [columnLayout('欄', 'choice', { options })])], { sheets: [] }),
      { readStyles: true },
    );
    expect(sheets[0]?.dataValidations ?? []).toStrictEqual([]);
    expect(sheets[0]?.cells?.get('0,0')?.comment?.text).toContain(`可填：${options.join('、')}`);
  },
);
