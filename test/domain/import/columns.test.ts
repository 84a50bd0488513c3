// Which columns and rows of a list are understood: those of other systems, and those of messy sheets.
import { describe, expect, it } from 'vitest';

import { imported, mapped, training, verdicts } from './imported.ts';

describe('columns of other systems', () => {
  it.each([
    [
      'Snipe-IT',
      'assets',
      [
        'Asset Name',
        'Asset Tag',
        'Model',
        'Category',
        'Status',
        'Location',
        'Manufacturer',
        'Purchase Cost',
      ],
      ['Lab 1', 'IT-9001', 'Veriton', 'Laptops', 'Ready to Deploy', 'Room 1', 'Acer', '20000'],
      ['資產名稱', '資產編號', '型號', '資產類別', '狀態', '存放位置', '廠牌'],
    ],
    [
      'GLPI',
      'assets',
      ['Name', 'Entity', 'Status', 'Manufacturer', 'Inventory number', 'Type', 'Model', 'Location'],
      ['PC-Library', '教務處', 'In use', 'Dell', 'INV-77', 'Desktop', 'OptiPlex', '圖書館'],
      ['資產名稱', '權責單位', '狀態', '廠牌', '資產編號', '資產類別', '型號', '存放位置'],
    ],
    [
      'a training portal',
      'trainingRecords',
      ['學員姓名', '課程代碼', '課程標題', '學習類別', '認證學習時數', '完成時間'],
      ['甯婉如', 'C-1', '資安通識', '通識', '3', '2026-03-05 10:20:00'],
      ['人員', '證明', '課程名稱', '類別', '時數', '完成日期'],
    ],
  ] as const)('of %s are known', (_system, register, headers, row, expected) => {
    const planned = imported(register, [headers, row]);
    expect(mapped(planned).map((line) => line.split(' → ')[1])).toStrictEqual(expected);
    expect(verdicts(planned)).toStrictEqual(['2 新增']);
  });

  it.each(['姓 名', '姓名：', '姓名（必填）', '１、姓名', '姓\n名'])(
    'are known however typed: %j',
    (header) => {
      const planned = imported('trainingRecords', [
        [header, '課程名稱'],
        ['甯婉如', '演練'],
      ]);
      expect(mapped(planned)[0]).toMatch(/ → 人員$/u);
    },
  );

  it('are told by their cells where no header tells', () => {
    const planned = imported('people', [
      ['姓名', '聯絡', '處室'],
      ['新進甲', 'a@school.example', '教務處'],
      ['新進乙', 'b@school.example', '總務處'],
    ]);
    expect(planned.lists[0]?.mapping.columns[1]).toMatchObject({
      to: '電子郵件',
      evidence: 'content',
    });
  });

  it('that are not taken are listed with the reason', () => {
    const planned = imported('people', [
      ['姓名', '電子郵件', '身分證字號', '密碼'],
      ['新進甲', 'a@school.example', 'A123456789', 'abc'],
    ]);
    expect(planned.lists[0]?.mapping.notTaken).toStrictEqual([
      { from: '身分證字號', why: '含有身分證字號，依規定不帶入' },
      { from: '密碼', why: '像是通行碼，不帶入' },
    ]);
    expect(JSON.stringify(planned.changes)).not.toContain('A123456789');
  });
});

describe('a messy sheet', () => {
  it('gives its entries, and every other row is told', () => {
    const planned = imported('trainingRecords', [
      ['海風國小研習紀錄'],
      [],
      ...training,
      [],
      ['合計', '', '', '2'],
      ['製表人：'],
    ]);
    expect(verdicts(planned)).toStrictEqual(['4 新增']);
    expect(planned.leftOut.map(({ row }) => row)).toStrictEqual([1, 6, 7]);
  });

  it('with a second list further down gives both', () => {
    const planned = imported('trainingRecords', [
      ...training,
      [],
      ['課程名稱', '姓名', '完成日期'],
      ['資料庫安全', '洪意涵', '115.4.1'],
    ]);
    expect(verdicts(planned)).toStrictEqual(['2 新增', '5 新增']);
  });

  it('with a list of another kind below leaves that out', () => {
    const planned = imported('trainingRecords', [
      ...training,
      [],
      ['資產編號', '資產名稱', '保管人'],
      ['X-1', '電腦', '甯婉如'],
    ]);
    expect(verdicts(planned)).toStrictEqual(['2 新增']);
    expect(planned.leftOut.map(({ row }) => row)).toStrictEqual([4, 5]);
  });

  it('with two lists side by side gives both', () => {
    const planned = imported('people', [
      ['姓名', '電子郵件', null, '姓名', '電子郵件'],
      ['新甲', 'a@school.example', null, '新乙', 'b@school.example'],
    ]);
    expect(planned.rows.map(({ entry }) => entry)).toStrictEqual([
      'a@school.example',
      'b@school.example',
    ]);
  });
});
