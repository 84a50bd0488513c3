// A spreadsheet is filled with tabs of ours, and keeps whatever else is in it.
import { afterEach, describe, expect, test } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { makeSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { layouts } from '../../functions/domain/provision.ts';
import { closeStandIns, placeWith, type SheetsPlace } from './google-sheets-fixture.ts';

afterEach(closeStandIns);

describe('making', () => {
  const contents = { sheets: [{ name: '設定', rows: [['學校名稱', '海風國小']] }] };
  const make = (place: SheetsPlace) =>
    makeSheets(place.address, layouts, contents, {
      access: googleAccess({ ZIANBU_GOOGLE_ORIGIN: place.standIn.origin }),
      patience: place.patience,
    });

  test('fills an empty spreadsheet with every register, and refuses to do it twice', async () => {
    const place = await placeWith({ sheets: [{ name: '工作表1', rows: [] }] });
    await make(place);
    const made = place.standIn.workbook(place.id);
    expect(made.sheets.map(({ name }) => name)).toStrictEqual(layouts.map(({ sheet }) => sheet));
    expect(made.sheets.find(({ name }) => name === '設定')?.rows[1]).toStrictEqual([
      '學校名稱',
      '海風國小',
    ]);
    await expect(make(place)).rejects.toThrow(/已經有分頁/u);
    expect(place.standIn.workbook(place.id)).toStrictEqual(made);
  });

  test.each<[string, Workbook]>([
    ['a tab with something in it', { sheets: [{ name: '工作表1', rows: [['筆記']] }] }],
    ['a tab that somebody gave a name', { sheets: [{ name: '待辦草稿', rows: [] }] }],
    [
      'several tabs',
      {
        sheets: [
          { name: '工作表1', rows: [] },
          { name: '工作表2', rows: [] },
        ],
      },
    ],
  ])('puts its tabs before %s, which stays', async (_, before) => {
    const place = await placeWith(before);
    await make(place);
    const { sheets } = place.standIn.workbook(place.id);
    expect(sheets.slice(0, layouts.length).map(({ name }) => name)).toStrictEqual(
      layouts.map(({ sheet }) => sheet),
    );
    expect(sheets.slice(layouts.length)).toStrictEqual(before.sheets);
  });
});
