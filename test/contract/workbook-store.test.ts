// The same questions for every store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { makeXlsx } from '../../functions/adapters/workbook/xlsx-make.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import { xlsxStore } from '../../functions/adapters/workbook/xlsx-store.ts';
import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import type { SheetLayout } from '../../functions/domain/kit/layout.ts';
import { BrokenWorld, type WorkbookStore } from '../../functions/ports.ts';
import { startStandIn } from '../google/stand-in.ts';

const layout = (sheet: string): SheetLayout => ({
  sheet,
  group: '資產',
  purpose: '',
  filledBy: 'people',
  columns: ['名稱', '日期', '數量'].map((header) => ({
    header,
    hint: '',
    kind: 'text',
    width: 12,
  })),
});

/** A place with 清冊 (header and two rows) in it. `reopen` gives what a later run would see. */
type Place = { readonly store: WorkbookStore; readonly reopen: () => Promise<Workbook> };

const rows: readonly (readonly Cell[])[] = [
  ['主機', 46_056, 2],
  ['印表機', '115/3/5', true],
];

const cleanUp: (() => Promise<void>)[] = [];

const places: Readonly<Record<string, () => Promise<Place>>> = {
  memory: () => {
    const header = layout('清冊').columns.map((column) => column.header);
    const store = memoryStore({ sheets: [{ name: '清冊', rows: [header, ...rows] }] });
    return Promise.resolve({ store, reopen: () => Promise.resolve(store.current()) });
  },
  xlsx: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zianbu-store-'));
    const path = join(folder, '簿.xlsx');
    await makeXlsx(path, [layout('清冊')], { sheets: [{ name: '清冊', rows }] });
    const store = xlsxStore(path);
    cleanUp.push(async () => {
      await store.close();
      await rm(folder, { recursive: true });
    });
    return { store, reopen: () => xlsxStore(path, { readOnly: true }).read() };
  },
  sheets: async () => {
    const standIn = await startStandIn();
    const header = layout('清冊').columns.map((column) => column.header);
    const id = standIn.addWorkbook({ sheets: [{ name: '清冊', rows: [header, ...rows] }] });
    const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin });
    cleanUp.push(async () => {
      expect(standIn.violations).toStrictEqual([]);
      await standIn.close();
    });
    return {
      store: sheetsStore(`sheets:${id}`, { access }),
      reopen: () => Promise.resolve(standIn.workbook(id)),
    };
  },
};

const set = (row: number, column: number, ...values: readonly Cell[]): Change => ({
  kind: 'set',
  sheet: '清冊',
  row,
  column,
  values,
});

describe.each(Object.entries(places))('%s', (_name, place) => {
  afterEach(async () => {
    for (const step of cleanUp.splice(0)) await step();
  });

  /** The rows of 清冊 below its header after a run that made these lists of changes. */
  async function after(...lists: readonly (readonly Change[])[]) {
    const { store, reopen } = await place();
    await store.read();
    for (const changes of lists) await store.write(changes);
    await store.close();
    return (await reopen()).sheets[0]?.rows.slice(1);
  }

  test('reads what is there', async () => {
    const { store } = await place();
    expect(await store.read()).toStrictEqual({
      sheets: [{ name: '清冊', rows: [['名稱', '日期', '數量'], ...rows] }],
    });
  });

  test('reads back what was written', async () => {
    expect(await after([set(2, 1, '伺服器', 46_057.5, 3), set(3, 3, false)])).toStrictEqual([
      ['伺服器', 46_057.5, 3],
      ['印表機', '115/3/5', false],
    ]);
  });

  test('sets cells beyond the end', async () => {
    expect(await after([set(6, 5, '遠')])).toStrictEqual([
      ...rows,
      [],
      [],
      [null, null, null, null, '遠'],
    ]);
  });

  test('null and an empty text clear', async () => {
    expect(await after([set(2, 2, null, ''), set(3, 1, null, null, null)])).toStrictEqual([
      ['主機'],
    ]);
  });

  test.each([
    '=1+1',
    '+886',
    '-1',
    '@甲',
    "'單引號",
    '0012',
    'TRUE',
    '1E5',
    '2026/3/5',
    ' 前後 ',
    '一\n二',
    '<&>"',
    '𠮷',
  ])('text %j stays text', async (text) => {
    expect((await after([set(2, 1, text)]))?.[0]?.[0]).toBe(text);
  });

  test('adds a sheet and fills it in the same list', async () => {
    const { store, reopen } = await place();
    await store.read();
    await store.write([
      { kind: 'add-sheet', layout: layout("新 & '表'。") },
      { kind: 'set', sheet: "新 & '表'。", row: 2, column: 2, values: [46_056] },
    ]);
    await store.close();
    const { sheets } = await reopen();
    expect(sheets.map(({ name }) => name)).toStrictEqual(['清冊', "新 & '表'。"]);
    expect(sheets[1]?.rows).toStrictEqual([
      ['名稱', '日期', '數量'],
      [null, 46_056],
    ]);
  });

  test('writes twice in a run', async () => {
    expect(await after([set(4, 1, '登記')], [set(4, 2, '寄出')])).toStrictEqual([
      ...rows,
      ['登記', '寄出'],
    ]);
  });

  test.each<readonly [string, Change]>([
    ['an unknown sheet', { kind: 'set', sheet: '沒有', row: 1, column: 1, values: [1] }],
    ['a sheet that exists', { kind: 'add-sheet', layout: layout('清冊') }],
    ['row 0', set(0, 1, 1)],
    ['a number that is none', set(1, 1, NaN)],
  ])('all or nothing: %s', async (_case, wrong) => {
    const { store, reopen } = await place();
    const before = await store.read();
    await expect(store.write([set(2, 1, '改'), wrong])).rejects.toThrow(BrokenWorld);
    await store.close();
    expect(await reopen()).toStrictEqual(before);
  });

  test('an empty list changes nothing; closing twice is fine', async () => {
    const { store, reopen } = await place();
    const before = await store.read();
    await store.write([]);
    await store.close();
    await store.close();
    expect(await reopen()).toStrictEqual(before);
  });
});
