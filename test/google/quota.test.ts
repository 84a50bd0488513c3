import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { simulatedClock, type SimulatedClock } from './clock.ts';
import type { InProcessCall } from './in-process.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const start = new Date('2026-11-10T00:00:00Z');
let clock: SimulatedClock;
let standIn: StandIn;
let spreadsheet: string;

beforeEach(async () => {
  clock = simulatedClock(start);
  standIn = await startStandIn({ clock, quota: true });
  spreadsheet = `/v4/spreadsheets/${standIn.addWorkbook({ sheets: [{ name: 'S', rows: [] }] })}`;
});

afterEach(async () => {
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

/** How many of so many calls are let through. */
async function passed(times: number, call: Partial<InProcessCall> = {}): Promise<number> {
  let count = 0;
  for (let index = 0; index < times; index += 1) {
    const { status } = await standIn.call({ path: spreadsheet, token: 'x', ...call });
    expect([200, 429]).toContain(status);
    if (status === 200) count += 1;
  }
  return count;
}

const write: Partial<InProcessCall> = {
  method: 'POST',
  get path() {
    return `${spreadsheet}/values/A1:clear`;
  },
};
const at = (seconds: number): Promise<void> =>
  clock.advanceTo(new Date(start.getTime() + seconds * 1000));

describe('quotas', () => {
  it('are 60 calls a minute for a user, for reading and for writing', async () => {
    expect(await passed(70)).toBe(60);
    expect(await passed(70, write)).toBe(60);
  });

  it('are full again a minute after the first call, whatever was refused meanwhile', async () => {
    await at(10);
    expect(await passed(1)).toBe(1);
    await at(60);
    expect(await passed(70)).toBe(59);
    await at(69.999);
    expect(await passed(1)).toBe(0);
    await at(70);
    expect(await passed(70)).toBe(60);
  });

  it('count looking for something with POST as reading', async () => {
    expect(await passed(60)).toBe(60);
    const search = { method: 'POST', path: `${spreadsheet}/values:batchGetByDataFilter` };
    expect((await standIn.call({ ...search, token: 'x', body: {} })).status).toBe(429);
  });

  it('are 300 calls a minute for all users of a project', async () => {
    const users = Array.from({ length: 6 }, (_, index) => `school-${index}`);
    const counts: number[] = [];
    for (const user of users)
      counts.push(await passed(60, { path: `${spreadsheet}?quotaUser=${user}` }));
    expect(counts).toEqual([60, 60, 60, 60, 60, 0]);
    expect(await passed(1, { headers: { 'x-goog-user-project': 'another' } })).toBe(1);
  });

  it('belong to the account that calls', async () => {
    const file = standIn.addServiceAccount();
    const assertion = ['{}', JSON.stringify({ iss: file.client_email }), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const answer = await standIn.fetch(`${standIn.origin}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type, assertion }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(await passed(60)).toBe(60);
    expect(await passed(60, { token })).toBe(60);
  });

  it('are not known for Drive and Pub/Sub, and not counted where no quota is asked for', async () => {
    expect(await passed(400, { path: '/drive/v3/files' })).toBe(400);
    const free = await startStandIn();
    const path = `/v4/spreadsheets/${free.addWorkbook({ sheets: [{ name: 'S', rows: [] }] })}`;
    for (let index = 0; index < 70; index += 1)
      expect((await free.call({ path, token: 'x' })).status).toBe(200);
    await free.close();
  });
});

const folder = process.env['RECORDED_GOOGLE_DIR'];

type Recorded = {
  readonly http_interactions: readonly {
    readonly response: { readonly body: { readonly base64_string: string } };
  }[];
};

describe.skipIf(folder === undefined)('what Google says of its quota (RECORDED_GOOGLE_DIR)', () => {
  it('is what the stand-in says, field by field, but for the number of the project', async () => {
    await passed(60);
    const { body } = await standIn.call({ path: spreadsheet, token: 'x' });
    const path = join(folder ?? '', 'quota', 'gspread-pandas-429.json');
    const { http_interactions: recorded } = JSON.parse(readFileSync(path, 'utf8')) as Recorded;
    expect(recorded).toHaveLength(14);
    for (const { response } of recorded) {
      const text = gunzipSync(Buffer.from(response.body.base64_string, 'base64')).toString('utf8');
      const number = /projects\/(\d+)/u.exec(text)?.[1] ?? '';
      expect(body).toEqual(JSON.parse(text.replaceAll(number, '123456789012')));
    }
  });
});
