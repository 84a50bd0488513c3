// Spreadsheets that earlier versions laid out, or that came from a file: `init` gives their tabs what they lack, once, and
// leaves alone what people have made of them.
import { readdirSync, readFileSync } from 'node:fs';

import { afterEach, describe, expect, test } from 'vitest';

import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import type { StandingTab } from '../../functions/domain/kit/layout.ts';
import { matchKey } from '../../functions/domain/kit/normalise.ts';
import { layouts } from '../../functions/domain/provision.ts';
import { standingTabs } from '../../functions/domain/standing-tabs.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { lost } from '../fixtures/older-workbooks.ts';
import { closeStandIns, placeWith, WRITE, type SheetsPlace } from './google-sheets-fixture.ts';
import { looksOf, sheetAt, spreadsheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';
const folder = new URL('../fixtures/workbooks/', import.meta.url);

function workbookIn(name: string): Workbook {
  const bytes = readFileSync(new URL(name, folder));
  // The samples are kept as the plain data that the reader gives.
  return name.endsWith('.xlsx') ? readWorkbook(bytes) : (JSON.parse(bytes.toString()) as Workbook);
}

let runs = 0;

const init = (place: SheetsPlace) => {
  runs += 1;
  const store = place.store();
  return bringUpToDate({ store, now: NOW, holder: `run-${runs}`, isDry: false });
};

/** What a column's layout asks for, by its key: days are kept as typed where nothing is typed yet. */
const looksWanted = ({ layout, index, blank }: StandingTab) =>
  layout.columns
    .filter(({ key = '' }) => key in index)
    .map(({ key = '', hint, kind, options = [], colours = {}, filledBy = layout.filledBy }) => ({
      key,
      note: hint === '' ? undefined : hint,
      dropDown: filledBy === 'people' ? options : [],
      colours: Object.keys(colours).sort(),
      isDayAsTyped: kind === 'day' && blank.has(key),
    }));

function looksAt(place: SheetsPlace, { sheet, layout, headerRow, index }: StandingTab) {
  const header = place.standIn.workbook(place.id).sheets.find(({ name }) => name === sheet);
  const looks = looksOf(place, sheet, headerRow - 1);
  return layout.columns
    .filter(({ key = '' }) => key in index)
    .map(({ key = '', kind }) => {
      const text = String(header?.rows[headerRow - 1]?.[index[key] ?? 0]);
      const { note, dropDown, colours, numberFormat } = looks.get(matchKey(text)) ?? {};
      return { key, note, dropDown, colours, isDayAsTyped: kind === 'day' && numberFormat === '@' };
    });
}

const writes = (place: SheetsPlace): number =>
  place.calls().filter((call) => call === WRITE).length;

describe.each(readdirSync(folder))('%s, opened as a spreadsheet', (name) => {
  test('looks like a new one, keeps what it had, and is left alone from then on', async () => {
    const before = workbookIn(name);
    const place = await placeWith(before);
    expect(await init(place)).toBe('older');
    expect(lost(before, place.standIn.workbook(place.id))).toStrictEqual([]);

    const tabs = standingTabs(place.standIn.workbook(place.id));
    for (const tab of tabs) {
      expect(looksAt(place, tab), tab.sheet).toStrictEqual(looksWanted(tab));
      const { frozenRowCount, protectedRanges, tabColorStyle } = sheetAt(place, tab.sheet);
      expect(frozenRowCount).toBe(tab.headerRow);
      expect(protectedRanges).toHaveLength(1);
      expect(tabColorStyle).toBeDefined();
    }
    const ranges = spreadsheetAt(place).namedRanges.map((range) => range.name);
    expect(new Set(ranges).size).toBe(ranges.length);
    expect(ranges).toHaveLength(tabs.length + 1);

    const [left, count] = [spreadsheetAt(place), writes(place)];
    expect(count).toBe(2);
    expect(await init(place)).toBe('up-to-date');
    expect(writes(place)).toBe(count);
    expect(spreadsheetAt(place)).toBe(left);
  });
});

test('every register has a name of its own that no lease has', () => {
  const names = layouts.map(({ register = '' }) => register);
  expect(new Set(names).size).toBe(layouts.length);
  for (const name of names) expect(name).toMatch(/^(?!lease)[a-z]+(?:-[a-z]+)*$/u);
});
