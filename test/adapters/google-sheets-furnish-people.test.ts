// What people have made of a tab is theirs: `init` adds beside it, never over it, and gives nothing twice.
import { afterEach, describe, expect, test } from 'vitest';

import { makeSheets } from '../../functions/adapters/workbook/google-sheets.ts';
import { emptySchool, layouts } from '../../functions/domain/provision.ts';
import { SCHEMA_VERSION } from '../../functions/domain/schema-version.ts';
import { standingTabs } from '../../functions/domain/standing-tabs.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import type { JsonObject } from '../google/spreadsheet/json.ts';
import { byHand, closeStandIns, placeWith, type SheetsPlace } from './google-sheets-fixture.ts';
import { looksOf, sheetAt, spreadsheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';

const init = (place: SheetsPlace) =>
  bringUpToDate({ store: place.store(), now: NOW, holder: 'init', isDry: false });

/** 人員 as a school has it that never had anything of ours: columns in its own order, one of its own, a title above. */
const ownPeople = [
  ['海風國小人員名冊'],
  ['電子郵件', '分機', '姓名', '處室', '角色'],
  ['wang@example.edu.tw', 11, '王小明', '教務處', '資通安全長'],
];

async function ownSchool() {
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
      { name: '人員', rows: ownPeople },
    ],
  });
  return { place, people: sheetAt(place, '人員') };
}

const cell = (sheetId: number, row: number, column: number) => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

const column = (sheetId: number, index: number) => ({
  sheetId,
  startRowIndex: 2,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

const listOf = (...words: readonly string[]): JsonObject => ({
  condition: {
    type: 'ONE_OF_LIST',
    values: words.map((word) => ({ userEnteredValue: word })),
  },
  strict: true,
});

describe('a tab that people have laid out', () => {
  test('gets drop-downs and notes where its columns are, and nothing on a column of its own', async () => {
    const { place } = await ownSchool();
    expect(await init(place)).toBe('bare');
    const looks = looksOf(place, '人員', 1);
    expect([...looks.keys()]).toStrictEqual(['電子郵件', '分機', '姓名', '處室', '角色']);
    expect(looks.get('角色')?.dropDown).toContain('資通安全長');
    expect(looks.get('電子郵件')?.note).not.toBeUndefined();
    expect(looks.get('分機')).toStrictEqual({
      note: undefined,
      dropDown: [],
      colours: [],
      numberFormat: undefined,
      width: undefined,
    });
    // The title above keeps its place: the header is what is frozen and protected.
    const { frozenRowCount, protectedRanges } = sheetAt(place, '人員');
    expect(frozenRowCount).toBe(2);
    expect(protectedRanges[0]?.range).toMatchObject({ startRow: 1, endRow: 2 });
    const range = spreadsheetAt(place).namedRanges.find(({ name }) => name === 'zianbu_people');
    expect(range?.range.box).toMatchObject({ startRow: 2, startColumn: 0, endColumn: 5 });
  });

  test('keeps formats, widths and values of columns in use', async () => {
    const { place, people } = await ownSchool();
    byHand(place, {
      repeatCell: {
        range: cell(people.sheetId, 1, 0),
        cell: { userEnteredFormat: { textFormat: { italic: true } } },
        fields: 'userEnteredFormat.textFormat.italic',
      },
    });
    const before = sheetAt(place, '人員').grid;
    await init(place);
    const after = sheetAt(place, '人員').grid;
    before.rows.forEach((row, at) => {
      row?.forEach((own, index) => {
        expect(after.rows[at]?.[index]).toMatchObject(own ?? {});
        expect(after.rows[at]?.[index]?.userEnteredFormat).toStrictEqual(own?.userEnteredFormat);
      });
    });
    expect(after.columnProperties).toStrictEqual(before.columnProperties);
  });

  test('keeps its own drop-down, colours, note, protection and frozen rows', async () => {
    const { place, people } = await ownSchool();
    const { sheetId } = people;
    byHand(
      place,
      { setDataValidation: { range: column(sheetId, 4), rule: listOf('校長', '老師') } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 1, columnIndex: 2 },
          rows: [{ values: [{ note: '照身分證' }] }],
          fields: 'note',
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [column(sheetId, 1)],
            booleanRule: {
              condition: { type: 'BLANK' },
              format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
            },
          },
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId }, warningOnly: true } } },
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenRowCount: 3 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    );
    const before = sheetAt(place, '人員');
    await init(place);
    const after = sheetAt(place, '人員');
    expect(looksOf(place, '人員', 1).get('角色')?.dropDown).toStrictEqual(['校長', '老師']);
    expect(looksOf(place, '人員', 1).get('姓名')?.note).toBe('照身分證');
    expect(after.conditionalFormats[0]).toStrictEqual(before.conditionalFormats[0]);
    expect(after.protectedRanges).toStrictEqual(before.protectedRanges);
    expect(after.frozenRowCount).toBe(3);
  });
});

const accessTo = ({ standIn, patience }: SheetsPlace) => ({
  access: googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin }),
  patience,
});

const NOTHING = { sheets: [{ name: '工作表1', rows: [] }] };

async function made(tabs = layouts) {
  const place = await placeWith(NOTHING);
  await makeSheets(place.address, tabs, emptySchool, accessTo(place));
  return place;
}

describe('a workbook of this version', () => {
  test('does not get back what people have taken away', async () => {
    const place = await made();
    const people = sheetAt(place, '人員');
    const at = [...looksOf(place, '人員').keys()].indexOf('角色');
    const [protection] = people.protectedRanges;
    byHand(
      place,
      { setDataValidation: { range: column(people.sheetId, at) } },
      { deleteProtectedRange: { protectedRangeId: protection?.protectedRangeId ?? 0 } },
    );
    const left = spreadsheetAt(place);
    expect(await init(place)).toBe('up-to-date');
    expect(spreadsheetAt(place)).toBe(left);
  });

  test('gets what belongs to a column that it did not have before, and leaves the others', async () => {
    // As a workbook is for whose tab a later version has one column more.
    const withoutRole = layouts.map((layout) => ({
      ...layout,
      columns: layout.columns.filter(({ header }) => header !== '角色'),
    }));
    const place = await made(withoutRole);
    const { sheetId, grid } = sheetAt(place, '人員');
    const before = looksOf(place, '人員');
    const start = { sheetId, rowIndex: 0, columnIndex: grid.columnCount };
    const header = { userEnteredValue: { stringValue: '角色' } };
    byHand(
      place,
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
      { updateCells: { start, rows: [{ values: [header] }], fields: 'userEnteredValue' } },
    );
    expect(await init(place)).toBe('bare');
    const after = looksOf(place, '人員');
    const whole = await made();
    expect(after.get('角色')).toStrictEqual(looksOf(whole, '人員').get('角色'));
    for (const [name, look] of before) expect(after.get(name)).toStrictEqual(look);
  });

  test('has one range for each register, also where a name is taken by cells that are gone', async () => {
    const { place } = await ownSchool();
    const { sheetId } = sheetAt(place, '設定');
    const range = { sheetId, startColumnIndex: 0, endColumnIndex: 1 };
    // Names are taken in any case, so this one stands for one that is taken and not shown.
    byHand(place, { addNamedRange: { namedRange: { name: 'ZIANBU_SETTINGS', range } } });
    await init(place);
    const names = spreadsheetAt(place).namedRanges.map(({ name }) => name);
    expect(names).toContain('zianbu_settings_2');
    expect(await init(place)).toBe('up-to-date');
  });
});

test('tabs without a header of theirs are left to the findings', () => {
  const tabs = standingTabs({ sheets: [{ name: '人員', rows: [['甲', '乙']] }] });
  expect(tabs).toStrictEqual([]);
});
