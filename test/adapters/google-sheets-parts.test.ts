// Writes too large for one call: in parts below two megabytes, in their order, each kept apart from other runs.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import type { Request } from '../../functions/adapters/workbook/sheets/api.ts';
import { partsOf } from '../../functions/adapters/workbook/sheets/parts.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { BrokenWorld, WorkbookBusy } from '../../functions/ports.ts';
import { closeStandIns, placeWith, set, WRITE, type SheetsPlace } from './google-sheets-fixture.ts';

afterEach(closeStandIns);

const TWO_MEGABYTES = 2_000_000;
const ENTRIES = 100_000;

/** The lease, first in the list and last to be written. */
const lease: readonly Change[] = [
  {
    kind: 'take-lease',
    lease: { holder: 'one', until: '2026-11-10T08:15' },
    replaces: null,
  },
  { kind: 'set', sheet: '設定', row: 1, column: 2, values: ['one'] },
];

const entries: readonly Change[] = Array.from({ length: ENTRIES }, (_, index) =>
  set(index + 2, 1, `PC-${index}`, index, '三年甲班導師使用的筆記型電腦'),
);

const school = () =>
  placeWith({
    sheets: [
      { name: '設定', rows: [['執行中']] },
      { name: '清冊', rows: [['編號', '數量', '名稱']] },
    ],
  });

const batches = (place: SheetsPlace) =>
  place.standIn.requests.filter(({ path }) => path.endsWith(':batchUpdate'));

const kindsIn = (body: string): readonly string[] =>
  (JSON.parse(body) as { requests: object[] }).requests.flatMap((request) => Object.keys(request));

async function readStore(place: SheetsPlace) {
  const store = place.store();
  await store.read();
  place.standIn.forgetRequests();
  return store;
}

const addressOf = (input: globalThis.Request | URL | string): string =>
  input instanceof globalThis.Request ? input.url : input.toString();

describe('a hundred thousand entries', () => {
  test('go in parts below two megabytes, the lease with the last', async () => {
    const place = await school();
    const store = await readStore(place);
    await store.write([...entries, ...lease]);
    const sent = batches(place);
    expect(place.calls()).toStrictEqual(sent.map(() => WRITE));
    expect(sent.length).toBeGreaterThan(3);
    for (const { body } of sent) expect(Buffer.byteLength(body)).toBeLessThan(TWO_MEGABYTES);
    // Every part replaces the mark, so another run is noticed by the next.
    expect(kindsIn(sent[0]?.body ?? '')).toContain('addNamedRange');
    for (const { body } of sent.slice(1))
      expect(kindsIn(body).slice(0, 2)).toStrictEqual(['deleteNamedRange', 'addNamedRange']);
    const withLease = sent.map(({ body }) => body.includes('"one"'));
    expect(withLease.lastIndexOf(true)).toBe(sent.length - 1);
    expect(withLease.indexOf(true)).toBe(sent.length - 1);
    const [settings, list] = place.standIn.workbook(place.id).sheets;
    expect(settings?.rows).toStrictEqual([['執行中', 'one']]);
    expect(list?.rows).toHaveLength(ENTRIES + 1);
    expect(list?.rows[ENTRIES]).toStrictEqual([
      `PC-${ENTRIES - 1}`,
      ENTRIES - 1,
      '三年甲班導師使用的筆記型電腦',
    ]);
    // Read back with two calls, whatever the size.
    place.standIn.forgetRequests();
    expect((await place.store().read()).sheets[1]?.rows).toHaveLength(ENTRIES + 1);
    expect(place.calls()).toHaveLength(2);
  });

  test('another run that writes in between is told, with what was written', async () => {
    const place = await school();
    let calls = 0;
    const meddled = place.store({
      access: {
        ...googleAccess({ ZIANBU_GOOGLE_ORIGIN: place.standIn.origin }),
        fetch: async (...call) => {
          const answer = await fetch(...call);
          calls += addressOf(call[0]).includes(':batchUpdate') ? 1 : 0;
          if (calls === 2) {
            calls += 1;
            const third = place.store();
            await third.read();
            await third.write([{ kind: 'set', sheet: '設定', row: 1, column: 3, values: ['乙'] }]);
          }
          return answer;
        },
      },
    });
    await meddled.read();
    const written = meddled.write([...entries, ...lease]);
    await expect(written).rejects.toThrow(WorkbookBusy);
    await expect(written).rejects.toThrow(/分 \d+ 次寫入，前 2 次已經寫入；再執行一次會補完/u);
    // Without the lease: whoever comes next need not wait.
    expect(place.standIn.workbook(place.id).sheets[0]?.rows).toStrictEqual([
      ['執行中', null, '乙'],
    ]);
  });

  test('a line that breaks for good says how far it came, and the next run does the rest', async () => {
    const place = await school();
    let sent = 0;
    const breaking = place.store({
      access: {
        ...googleAccess({ ZIANBU_GOOGLE_ORIGIN: place.standIn.origin }),
        fetch: (...call) => {
          sent += addressOf(call[0]).includes(':batchUpdate') ? 1 : 0;
          return sent > 1 ? Promise.reject(new TypeError('broken')) : fetch(...call);
        },
      },
    });
    await breaking.read();
    const written = breaking.write([...entries, ...lease]);
    await expect(written).rejects.toThrow(BrokenWorld);
    await expect(written).rejects.toThrow(/前 1 次已經寫入/u);
    const again = await readStore(place);
    await again.write([...entries, ...lease]);
    expect(place.standIn.workbook(place.id).sheets[1]?.rows).toHaveLength(ENTRIES + 1);
  });
});

describe('parts', () => {
  const start = { sheetId: 0, rowIndex: 4, columnIndex: 1 };
  const cells = (rows: readonly string[]): Request => ({
    updateCells: {
      start,
      rows: rows.map((text) => ({ values: [{ userEnteredValue: { stringValue: text } }] })),
      fields: 'userEnteredValue',
    },
  });

  /** What the requests come to: texts by row. */
  function written(requests: readonly Request[]): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    for (const { updateCells } of requests) {
      updateCells?.rows?.forEach(({ values }, index) => {
        const row = (updateCells.start?.rowIndex ?? 0) + index;
        texts.set(row, values?.[0]?.userEnteredValue?.stringValue ?? '');
      });
    }
    return texts;
  }

  test('are as few as fit, and come to the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1 })),
        fc.integer({ min: 400, max: 3000 }),
        (blocks, largest) => {
          const requests = blocks.map(cells);
          const parts = partsOf(requests, largest);
          expect(written(parts.flat())).toStrictEqual(written(requests));
          const sizes = parts.map((part) =>
            part.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)) + 1, 0),
          );
          for (const size of sizes) expect(size).toBeLessThanOrEqual(largest);
          // No two neighbours would fit into one.
          sizes.slice(1).forEach((_, at) => {
            const [next] = parts[at + 1] ?? [];
            const first = Buffer.byteLength(JSON.stringify(next)) + 1;
            expect((sizes[at] ?? 0) + first).toBeGreaterThan(largest);
          });
        },
      ),
    );
  });

  test.each<[string, Request]>([
    ['a request of another kind', { deleteSheet: { sheetId: 7 } }],
    ['one row', cells(['很長'.repeat(100)])],
  ])('leave %s whole', (_, request) => {
    expect(partsOf([request], 50)).toStrictEqual([[request]]);
  });

  test('of nothing are none', () => {
    expect(partsOf([])).toStrictEqual([]);
  });
});
