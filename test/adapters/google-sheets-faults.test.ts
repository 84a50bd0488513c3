// Busy quotas, broken lines and lost answers: nothing is done twice, and nothing is lost without a word.
import { afterEach, describe, expect, test } from 'vitest';

import { BrokenWorld } from '../../functions/ports.ts';
import { layoutOf } from '../../functions/domain/kit/layout.ts';
import { outboxSheet } from '../../functions/domain/registers/results.ts';
import type { FaultKind } from '../google/faults.ts';
import {
  closeStandIns,
  placeWith,
  READ,
  set,
  smallWorkbook,
  WRITE,
  type SheetsPlace,
} from './google-sheets-fixture.ts';

afterEach(closeStandIns);

/** Milliseconds: long for this server, short for who waits. */
const HANG = 400;

const passing: readonly FaultKind[] = [429, 500, 503, 'hang', 'reset', 'hang-after', 'reset-after'];

describe('reading', () => {
  test.each(passing)('outlasts %s', async (kind) => {
    const place = await placeWith(smallWorkbook, HANG);
    place.standIn.faults.add({ kind, times: 2 });
    expect(await place.store().read()).toStrictEqual(smallWorkbook);
    expect(place.patience.pauses).toStrictEqual([750, 1500]);
    expect(place.calls()).toHaveLength(READ.length + 2);
  });

  test('waits longer than a minute for a quota, and gives up in plain words', async () => {
    const place = await placeWith(smallWorkbook);
    place.standIn.faults.add({ kind: 429, times: 100 });
    await expect(place.store().read()).rejects.toThrow(/使用次數暫時用完/u);
    const waited = place.patience.pauses.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThan(65_000);
    expect(waited).toBeLessThan(150_000);
  });

  test('gives up on a line that stays broken', async () => {
    const place = await placeWith(smallWorkbook);
    place.standIn.faults.add({ kind: 'reset', times: 100 });
    await expect(place.store().read()).rejects.toThrow(/連不上/u);
  });
});

async function readPlace() {
  const place = await placeWith(smallWorkbook, HANG);
  const store = place.store();
  await store.read();
  place.standIn.forgetRequests();
  return { place, store };
}

const fault = (place: SheetsPlace, kind: FaultKind, times = 1): void => {
  place.standIn.faults.add({ kind, times, path: /:batchUpdate$/u });
};

const outbox = layoutOf(outboxSheet);

/** What must not be done twice: a tab, rows appended, a row entered. */
const delicate = [
  { kind: 'add-sheet' as const, layout: outbox },
  { kind: 'set' as const, sheet: outbox.sheet, row: 1500, column: 1, values: ['鍵'] },
  set(3, 1, '新'),
];

describe('writing', () => {
  test.each(passing)('is done once in spite of %s', async (kind) => {
    const { place, store } = await readPlace();
    fault(place, kind, 2);
    await store.write(delicate);
    const { sheets } = place.standIn.workbook(place.id);
    expect(sheets.filter(({ name }) => name === outbox.sheet)).toHaveLength(1);
    expect(sheets[0]?.rows[2]).toStrictEqual(['新']);
    const rows = place.standIn.spreadsheets
      .get(place.id)
      ?.spreadsheet.sheets.find(({ title }) => title === outbox.sheet)?.grid.rowCount;
    expect(rows).toBe(1500);
    place.standIn.forgetRequests();
    await store.write([set(3, 2, '再')]);
    expect(place.calls()).toStrictEqual([WRITE]);
  });

  test('a lost answer is found out by sending again and one look', async () => {
    const { place, store } = await readPlace();
    fault(place, 'reset-after');
    await store.write([set(3, 1, '新')]);
    expect(place.calls()).toStrictEqual([WRITE, WRITE, 'GET ']);
  });

  test('a quota that stays used up leaves nothing behind', async () => {
    const { place, store } = await readPlace();
    fault(place, 429, 100);
    await expect(store.write([set(3, 1, '新')])).rejects.toThrow(/用完了.*沒有寫入。$/u);
    expect(place.standIn.workbook(place.id)).toStrictEqual(smallWorkbook);
    expect(place.calls()).not.toContain('GET ');
  });

  test.each<FaultKind>([503, 'reset'])(
    'when %s stays, it says that it does not know',
    async (kind) => {
      const { place, store } = await readPlace();
      fault(place, kind, 100);
      const written = store.write([set(3, 1, '新')]);
      await expect(written).rejects.toThrow(BrokenWorld);
      await expect(written).rejects.toThrow(/不確定有沒有寫入/u);
    },
  );

  test('when every answer is lost, one look tells that it was done', async () => {
    const { place, store } = await readPlace();
    fault(place, 'reset-after', 100);
    await store.write([set(3, 1, '新')]);
    expect(place.standIn.workbook(place.id).sheets[0]?.rows[2]).toStrictEqual(['新']);
  });
});
