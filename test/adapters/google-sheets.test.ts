import { afterEach, describe, expect, test } from 'vitest';

import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import type { SheetLayout } from '../../functions/domain/kit/layout.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import {
  closeStandIns,
  placeWith,
  READ,
  renameTab,
  set,
  smallWorkbook,
  WRITE,
} from './google-sheets-fixture.ts';

afterEach(closeStandIns);

const layout = (sheet: string, changes: Partial<SheetLayout> = {}): SheetLayout => ({
  sheet,
  group: '系統結果',
  purpose: '',
  filledBy: 'system',
  columns: [
    { header: '鍵', hint: '', kind: 'text', width: 10 },
    {
      header: '狀態',
      hint: '寄出的情形',
      kind: 'choice',
      width: 20,
      options: ['已寄', '不明'],
      colours: { 不明: 'FCE8E6' },
    },
    {
      header: '人工處理',
      hint: '',
      kind: 'choice',
      width: 12,
      options: ['重寄'],
      filledBy: 'people',
    },
  ],
  ...changes,
});

describe('reading', () => {
  test('takes two calls and asks for no cells in the first', async () => {
    const place = await placeWith(smallWorkbook);
    expect(await place.store().read()).toStrictEqual(smallWorkbook);
    expect(place.calls()).toStrictEqual(READ);
    expect(place.standIn.requests[0]?.path).not.toMatch(/rowData|includeGridData=true|fields=\*/u);
  });

  test('takes two calls however many rows there are', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ['甲', index, null, '乙']);
    const place = await placeWith({ sheets: [{ name: '大', rows }] });
    expect((await place.store().read()).sheets[0]?.rows).toStrictEqual(rows);
    expect(place.calls()).toStrictEqual(READ);
  });

  test('asks in parts when the titles would make the address too long', async () => {
    const title = '很長的分頁名稱佔去許多位元組真的很長很長很長';
    const sheets = Array.from({ length: 100 }, (_, index) => ({
      name: `${title}${index}`,
      rows: [[index]],
    }));
    const place = await placeWith({ sheets });
    expect(await place.store().read()).toStrictEqual({ sheets });
    expect(place.calls().slice(0, 3)).toStrictEqual([...READ, 'GET /values:batchGet']);
  });

  test('looks again when a tab is renamed between the two calls', async () => {
    const place = await placeWith(smallWorkbook);
    place.standIn.faults.add({ kind: 503, path: /batchGet/u });
    const renames = {
      sleep: () => {
        renameTab(place, '空白', '新名');
        return Promise.resolve();
      },
    };
    const { sheets } = await place.store({ patience: { ...place.patience, ...renames } }).read();
    expect(sheets.map(({ name }) => name)).toStrictEqual(['清冊', "A1's 頁", '新名']);
    expect(place.calls()).toStrictEqual([...READ, 'GET /values:batchGet', ...READ]);
  });
});

describe('writing', () => {
  test('is one call with neighbouring rows in one request', async () => {
    const place = await placeWith(smallWorkbook);
    const store = place.store();
    await store.read();
    place.standIn.forgetRequests();
    await store.write([
      set(2, 1, '甲', 1),
      set(3, 1, '乙', 2),
      set(4, 1, '丙', 3),
      set(6, 2, null),
    ]);
    expect(place.calls()).toStrictEqual([WRITE]);
    expect(place.lastBatch().map((request) => Object.keys(request)[0])).toStrictEqual([
      'addNamedRange',
      'updateCells',
      'updateCells',
    ]);
  });

  test('keeps formats and what is not told to change', async () => {
    const place = await placeWith(smallWorkbook);
    const store = place.store();
    await store.read();
    await store.write([set(4, 2, null)]);
    expect(place.lastBatch()[1]).toMatchObject({ updateCells: { fields: 'userEnteredValue' } });
    expect(place.standIn.workbook(place.id).sheets[0]?.rows[3]).toStrictEqual(['印表機']);
  });

  test('adds rows and columns the grid does not have', async () => {
    const place = await placeWith(smallWorkbook);
    const store = place.store();
    await store.read();
    await store.write([set(1200, 30, '遠')]);
    await store.write([set(1201, 30, '更遠')]);
    expect(place.standIn.workbook(place.id).sheets[0]?.rows[1200]?.[29]).toBe('更遠');
    expect(place.lastBatch().map((request) => Object.keys(request)[0])).toStrictEqual([
      'deleteNamedRange',
      'addNamedRange',
      'appendDimension',
      'updateCells',
    ]);
  });

  test('is refused by a store that only looks, and an empty list is no call', async () => {
    const place = await placeWith(smallWorkbook);
    await expect(place.store({ readOnly: true }).write([set(1, 1, 1)])).rejects.toThrow(/reading/u);
    await place.store().write([]);
    expect(place.calls()).toStrictEqual([]);
  });
});

describe('a new tab', () => {
  async function added(changes: Partial<SheetLayout> = {}) {
    const place = await placeWith(smallWorkbook);
    const store = place.store();
    await store.read();
    await store.write([{ kind: 'add-sheet', layout: layout('寄送', changes) }]);
    const sheets = place.standIn.spreadsheets.get(place.id)?.spreadsheet.sheets ?? [];
    const sheet = sheets.find(({ title }) => title === '寄送');
    if (sheet === undefined) throw new Error('No tab was added.');
    return sheet;
  }

  test('has a frozen, coloured header with its notes, and widths', async () => {
    const { frozenRowCount, grid, tabColorStyle } = await added();
    expect(frozenRowCount).toBe(1);
    expect(tabColorStyle).toBeDefined();
    expect(grid.rows[0]?.[1]).toMatchObject({
      userEnteredValue: { stringValue: '狀態' },
      userEnteredFormat: { textFormat: { bold: true } },
      note: '寄出的情形',
    });
    expect(grid.columnProperties.map((column) => column?.pixelSize)).toStrictEqual([85, 160, 100]);
  });

  test('of the system warns everywhere but where people write, and drops down only there', async () => {
    const { grid, protectedRanges, conditionalFormats } = await added();
    const [protectedRange] = protectedRanges;
    expect(protectedRange).toMatchObject({ warningOnly: true, range: {} });
    expect(protectedRange?.unprotected).toStrictEqual([
      { startRow: 1, startColumn: 2, endColumn: 3, endRow: undefined },
    ]);
    expect(grid.rows[1]?.[1]?.dataValidation).toBeUndefined();
    expect(grid.rows[1]?.[2]?.dataValidation).toMatchObject({ condition: { type: 'ONE_OF_LIST' } });
    expect(conditionalFormats).toHaveLength(1);
  });

  test('of people protects its header, and keeps days as they are typed', async () => {
    const { grid, protectedRanges } = await added({
      filledBy: 'people',
      columns: [{ header: '日期', hint: '', kind: 'day', width: 12 }],
    });
    expect(protectedRanges[0]?.range).toMatchObject({ startRow: 0, endRow: 1 });
    expect(grid.rows[1]?.[0]?.userEnteredFormat).toMatchObject({ numberFormat: { type: 'TEXT' } });
  });
});

describe('addresses', () => {
  test.each(['sheets:', 'sheets:a/b', 'sheets:a b', 'sheets:https://docs.google.com/x'])(
    '%s is refused',
    async (address) => {
      await expect(sheetsStore(address).read()).rejects.toThrow(BrokenWorld);
    },
  );
});
