import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startSheetsStandIn, type StandIn } from './sheets-http.ts';

type Told = { readonly status: number; readonly body: unknown };

let standIn: StandIn;
let id: string;

async function call(method: string, path: string, body?: unknown): Promise<Told> {
  const answer = await fetch(standIn.origin + path, {
    method,
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(1000),
  });
  return { status: answer.status, body: await answer.json() };
}

const spreadsheet = (): string => `/v4/spreadsheets/${id}`;
const firstCell = () => standIn.workbook(id).sheets[0]?.rows[0]?.[0];
const write = (value: string): Promise<Told> =>
  call('PUT', `${spreadsheet()}/values/A1?valueInputOption=RAW`, { values: [[value]] });

beforeEach(async () => {
  standIn = await startSheetsStandIn({ now: () => new Date('2026-11-10T00:00:00Z') });
  id = standIn.addWorkbook({ sheets: [{ name: '設定', rows: [['old']] }] });
});

afterEach(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

describe('faults', () => {
  it('hit the next matching requests, and then no more', async () => {
    standIn.faults.add({ kind: 429, times: 2, method: 'PUT' });
    expect(await write('a')).toMatchObject({
      status: 429,
      body: {
        error: {
          status: 'RESOURCE_EXHAUSTED',
          details: [{ metadata: { quota_limit: 'WriteRequestsPerMinutePerUser' } }],
        },
      },
    });
    expect((await call('GET', spreadsheet())).status).toBe(200);
    expect((await write('a')).status).toBe(429);
    expect(firstCell()).toBe('old');
    expect((await write('a')).status).toBe(200);
  });

  it.each([500, 503] as const)('can be %i', async (kind) => {
    standIn.faults.add({ kind });
    expect((await write('a')).status).toBe(kind);
    expect(firstCell()).toBe('old');
  });

  it('can lose the connection before or after the change', async () => {
    standIn.faults.add({ kind: 'reset' });
    await expect(write('before')).rejects.toThrow();
    expect(firstCell()).toBe('old');
    standIn.faults.add({ kind: 'reset-after' });
    await expect(write('after')).rejects.toThrow();
    expect(firstCell()).toBe('after');
  });

  it('can hang', async () => {
    standIn.faults.add({ kind: 'hang-after', path: /:clear$/u });
    await expect(call('POST', `${spreadsheet()}/values/A1:clear`)).rejects.toThrow('timeout');
    expect(firstCell()).toBeUndefined();
    expect(standIn.requests.map(({ status }) => status)).toEqual([null]);
  });
});
