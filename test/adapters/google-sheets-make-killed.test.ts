// `init` cut off after each of its calls, met by broken lines, or done twice at once: it ends with one whole workbook.
import { afterEach, describe, expect, test } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { makeSheets, sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { emptySchool, layouts } from '../../functions/domain/provision.ts';
import { bringUpToDate } from '../../functions/keep-up.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import type { FaultKind } from '../google/faults.ts';
import { closeStandIns, placeWith, type SheetsPlace } from './google-sheets-fixture.ts';
import { spreadsheetAt } from './sheets-looks.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';

/** Few tabs, of every sort: each call is made a dozen times here. */
const tabs = layouts.filter(({ sheet }) => ['總覽', '設定', '人員', '待辦'].includes(sheet));
const contents = { sheets: emptySchool.sheets.filter(({ name }) => name === '設定') };

const blank = (attempt?: number) => placeWith({ sheets: [{ name: '工作表1', rows: [] }] }, attempt);

class Killed extends Error {}

/** As a process ends: the answer of its last call is never read, and nothing is asked again. */
async function initKilled(place: SheetsPlace, after: number): Promise<void> {
  let made = 0;
  const dying: typeof fetch = async (...call) => {
    made += 1;
    if (made <= after) {
      const answer = await fetch(...call);
      if (made < after) return answer;
    }
    throw new Killed();
  };
  const patience = { ...place.patience, sleep: () => Promise.reject(new Killed()) };
  await expect(init({ ...place, patience }, dying)).rejects.toThrow(Killed);
  expect(made).toBe(Math.max(1, after));
}

async function init({ address, standIn, patience }: SheetsPlace, through = fetch) {
  const access = { ...googleAccess({ ZIANBU_GOOGLE_ORIGIN: standIn.origin }), fetch: through };
  const options = { access, patience };
  const store = sheetsStore(address, options);
  const standing = await bringUpToDate({ store, now: NOW, holder: 'init', isDry: false });
  if (standing === 'not-ours') await makeSheets(address, tabs, contents, options);
  return standing;
}

/** Ids differ from one spreadsheet to the next. */
function shapeOf(place: SheetsPlace) {
  const { sheets, namedRanges, metadata } = spreadsheetAt(place);
  return {
    sheets: sheets.map(({ title, grid, protectedRanges, conditionalFormats }) => ({
      title,
      rows: grid.rows,
      rules: [protectedRanges.length, conditionalFormats.length],
    })),
    ranges: namedRanges.map(({ name }) => name).sort(),
    given: metadata.map(({ metadataValue }) => metadataValue).sort(),
  };
}

async function wholeOne() {
  const place = await blank();
  await init(place);
  return { shape: shapeOf(place), calls: place.calls().length };
}

describe('a run of init', () => {
  test('killed after any of its calls is made up for by the next', async () => {
    const { shape, calls } = await wholeOne();
    for (let call = 0; call <= calls; call += 1) {
      const place = await blank();
      await initKilled(place, call);
      await init(place);
      expect(shapeOf(place), `killed after ${call} calls`).toStrictEqual(shape);
      const left = spreadsheetAt(place);
      expect(await init(place)).toBe('up-to-date');
      expect(spreadsheetAt(place)).toBe(left);
    }
  });

  test.each<FaultKind>([429, 503, 'hang-after', 'reset-after'])(
    'outlasts %s at every call',
    async (kind) => {
      const { shape, calls } = await wholeOne();
      for (let call = 0; call < calls; call += 1) {
        const place = await blank(400);
        let made = 0;
        await init(place, (...asked) => {
          if (made === call) place.standIn.faults.add({ kind, times: 1 });
          made += 1;
          return fetch(...asked);
        });
        expect(shapeOf(place), `at call ${call}`).toStrictEqual(shape);
      }
    },
  );

  test('of two at once one makes the workbook, and the other is told to wait', async () => {
    const { shape } = await wholeOne();
    const place = await blank();
    const both = await Promise.allSettled([init(place), init(place)]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.length).toBeLessThanOrEqual(1);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(WorkbookBusy);
    await init(place);
    expect(shapeOf(place)).toStrictEqual(shape);
  });
});
