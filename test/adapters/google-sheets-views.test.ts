// Filter views in Google Sheets: ways of looking at a register that change nothing for anybody else.
import { afterEach, describe, expect, test } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { makeSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { emptySchool, layouts } from '../../functions/domain/provision.ts';
import { SCHEMA_VERSION } from '../../functions/domain/schema-version.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { byHand, closeStandIns, placeWith, type SheetsPlace } from './google-sheets-fixture.ts';
import { sheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';

const init = (place: SheetsPlace) =>
  bringUpToDate({ store: place.store(), now: NOW, holder: 'init', isDry: false });

async function made(): Promise<SheetsPlace> {
  const place = await placeWith({ sheets: [{ name: '工作表1', rows: [] }] });
  const { standIn, address, patience } = place;
  const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin });
  await makeSheets(address, layouts, emptySchool, { access, patience });
  return place;
}

/** By title: the header of the column it looks at, and what of it is not shown. */
function viewsAt(place: SheetsPlace, sheet: string, headerRow = 1) {
  const tab = sheetAt(place, sheet);
  return Object.fromEntries(
    tab.filterViews.map(({ title, columns: [filter] }) => {
      const header = tab.grid.rows[headerRow - 1]?.[filter?.column ?? 0]?.userEnteredValue;
      const text = header !== undefined && 'stringValue' in header ? header.stringValue : '';
      return [title, [text, filter?.criteria['hiddenValues']]];
    }),
  );
}

describe('views that registers declare', () => {
  const all: readonly Register[] = Object.values(registers);
  const declared = all.flatMap((register) =>
    (register.views ?? []).map((view) => ({ register, view })),
  );

  test.each(
    declared.map(({ register, view }) => [register.sheet, view.title, { register, view }] as const),
  )(
    '%s %s: leaves something out, and only of what can be chosen',
    (_sheet, _title, { register, view }) => {
      const { options = [] } = register.columns[view.column] ?? {};
      expect(options).toEqual(expect.arrayContaining([...view.only]));
      expect(options.length).toBeGreaterThan(view.only.length);
      const titles = (register.views ?? []).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    },
  );

  test('stand in the tabs of a new spreadsheet', async () => {
    const place = await made();
    expect(viewsAt(place, '待辦')).toEqual({
      還沒完成的: ['狀態', ['已完成', '不適用']],
      逾期的: ['狀態', ['未辦理', '即將到期', '已完成', '不適用']],
    });
    expect(viewsAt(place, '資產清冊')).toEqual({
      使用中的資產: ['狀態', ['閒置', '維修', '報廢', '遺失']],
    });
    const count = layouts.flatMap(({ sheet }) => sheetAt(place, sheet).filterViews).length;
    expect(count).toBe(declared.length);
  });
});

/** 資產清冊 of a school's own: a title above, columns in its own order. */
const own = [['海風國小資產'], ['狀態', '財產編號', '名稱'], ['使用中', 'A-1', '伺服器']];

const ownSchool = () =>
  placeWith({
    sheets: [
      {
        name: '設定',
        rows: [
          ['項目', '值'],
          ['學校名稱', '海風國小'],
          ['結構版本', SCHEMA_VERSION],
        ],
      },
      { name: '資產清冊', rows: own },
    ],
  });

describe('a tab that people have laid out', () => {
  test('gets a view of the column where it stands, from its header on', async () => {
    const place = await ownSchool();
    await init(place);
    expect(viewsAt(place, '資產清冊', 2)).toEqual({
      使用中的資產: ['狀態', ['閒置', '維修', '報廢', '遺失']],
    });
    const [view] = sheetAt(place, '資產清冊').filterViews;
    expect(view?.box).toMatchObject({ startRow: 1, startColumn: 0 });
  });

  test('keeps a view of the same name that somebody made', async () => {
    const place = await ownSchool();
    const { sheetId } = sheetAt(place, '資產清冊');
    const filter = { title: '使用中的資產', filterViewId: 3, range: { sheetId } };
    byHand(place, { addFilterView: { filter } });
    await init(place);
    expect(sheetAt(place, '資產清冊').filterViews).toMatchObject([{ filterViewId: 3 }]);
  });

  test('does not get a view again that somebody took away', async () => {
    const place = await ownSchool();
    await init(place);
    const [view] = sheetAt(place, '資產清冊').filterViews;
    byHand(place, { deleteFilterView: { filterId: view?.filterViewId ?? 0 } });
    expect(await init(place)).toBe('up-to-date');
    expect(sheetAt(place, '資產清冊').filterViews).toEqual([]);
  });

  test('without the column gets none, and everything else', async () => {
    const place = await placeWith({
      sheets: [
        {
          name: '設定',
          rows: [
            ['項目', '值'],
            ['學校名稱', '海風國小'],
            ['結構版本', SCHEMA_VERSION],
          ],
        },
        { name: '資產清冊', rows: [['財產編號', '名稱']] },
      ],
    });
    expect(await init(place)).toBe('bare');
    expect(sheetAt(place, '資產清冊').filterViews).toEqual([]);
  });
});
