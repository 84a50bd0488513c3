// Two runs on one spreadsheet: what was worked out from an outdated reading must not be written.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterEach, describe, expect, test } from 'vitest';

import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import { googleAccess } from '../../functions/adapters/google/access.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import {
  closeStandIns,
  deleteRows,
  hurried,
  placeWith,
  renameTab,
  set,
  smallWorkbook,
  type SheetsPlace,
} from './google-sheets-fixture.ts';

afterEach(closeStandIns);

const take: Change = {
  kind: 'take-lease',
  lease: { holder: '甲', until: '2026-11-10T08:15' },
  replaces: null,
};
const release: Change = { kind: 'release-lease', holder: '甲' };

async function twoRuns() {
  const place = await placeWith(smallWorkbook);
  const [one, other] = [place.store(), place.store()] as const;
  await one.read();
  await other.read();
  return { place, one, other };
}

describe('two runs that read the same', () => {
  test('the second to write is refused and changes nothing', async () => {
    const { place, one, other } = await twoRuns();
    await one.write([take, set(2, 1, '甲')]);
    await expect(other.write([take, set(2, 1, '乙'), set(9, 1, '乙')])).rejects.toThrow(
      WorkbookBusy,
    );
    expect(place.standIn.workbook(place.id).sheets[0]?.rows).toStrictEqual([
      ['名稱', '日期'],
      ['甲', 46_056],
      [],
      ['印表機', '115/3/5'],
    ]);
  });

  test('of two at the same time exactly one gets through', async () => {
    const { one, other } = await twoRuns();
    const both = await Promise.allSettled([
      one.write([take, set(2, 1, '甲')]),
      other.write([take, set(2, 1, '乙')]),
    ]);
    expect(both.map(({ status }) => status).sort()).toStrictEqual(['fulfilled', 'rejected']);
  });

  test('a whole run that came and went in between is noticed too', async () => {
    const { one, other } = await twoRuns();
    await one.write([take, set(2, 1, '甲')]);
    await one.write([release, set(2, 2, '寄出')]);
    await expect(other.write([take, set(2, 1, '乙')])).rejects.toThrow(WorkbookBusy);
  });

  test('so is one that lost its answer: it is not taken for the other', async () => {
    const { place, one, other } = await twoRuns();
    await one.write([set(2, 1, '甲')]);
    place.standIn.faults.add({ kind: 'reset', path: /:batchUpdate$/u });
    await expect(other.write([set(2, 1, '乙')])).rejects.toThrow(/另一個資安簿程式/u);
  });
});

test('the next run goes on from what the last one left, also when that one never finished', async () => {
  const { place, one } = await twoRuns();
  await one.write([take, set(2, 1, '甲')]);
  const next = place.store();
  await next.read();
  await next.write([set(2, 1, '丙')]);
  await expect(one.write([release, set(2, 1, '甲')])).rejects.toThrow(WorkbookBusy);
  expect(place.standIn.workbook(place.id).sheets[0]?.rows[1]?.[0]).toBe('丙');
});

describe('people in the browser', () => {
  test('a renamed tab is written to all the same', async () => {
    const { place, one } = await twoRuns();
    renameTab(place, '清冊', '資產');
    await one.write([set(2, 1, '甲')]);
    expect(place.standIn.workbook(place.id).sheets[0]?.rows[1]?.[0]).toBe('甲');
  });

  test('rows deleted from under a run refuse it', async () => {
    const { place, one } = await twoRuns();
    deleteRows(place, '清冊', 5);
    await expect(one.write([set(2, 1, '甲'), set(900, 1, '遠')])).rejects.toThrow(/更動了分頁/u);
    expect(place.standIn.workbook(place.id)).toStrictEqual(smallWorkbook);
  });
});

/** The stand-in, but a named range called zianbu_lease is kept from whoever asks, as Google does with broken ones. */
async function withBrokenMark(place: SheetsPlace): Promise<Server> {
  await fetch(`${place.standIn.origin}/v4/spreadsheets/${place.id}:batchUpdate`, {
    method: 'POST',
    headers: { authorization: 'Bearer loopback', 'content-type': 'application/json' },
    body: JSON.stringify({
      requests: [
        { addNamedRange: { namedRange: { name: 'zianbu_lease', range: { sheetId: 0 } } } },
      ],
    }),
  });
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(`${place.standIn.origin}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: { authorization: 'Bearer loopback', 'content-type': 'application/json' },
        ...(request.method === 'POST' ? { body: await text(request) } : {}),
      });
      const body = JSON.parse(await answer.text()) as { namedRanges?: { name: string }[] };
      const namedRanges = body.namedRanges?.filter(({ name }) => name !== 'zianbu_lease');
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...body, ...(namedRanges && { namedRanges }) }));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

test('a broken named range that no program is shown locks nobody out', async () => {
  const place = await placeWith(smallWorkbook);
  const server = await withBrokenMark(place);
  try {
    const { port } = server.address() as AddressInfo;
    const access = googleAccess({ ZIANBU_GOOGLE_ORIGIN: `http://127.0.0.1:${port}` });
    const open = () => sheetsStore(place.address, { access, patience: hurried() });
    const [one, other] = [open(), open()] as const;
    await one.read();
    await other.read();
    await one.write([set(2, 1, '甲')]);
    await one.write([set(2, 1, '甲二')]);
    await expect(other.write([set(2, 1, '乙')])).rejects.toThrow(WorkbookBusy);
    expect(place.standIn.workbook(place.id).sheets[0]?.rows[1]?.[0]).toBe('甲二');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
