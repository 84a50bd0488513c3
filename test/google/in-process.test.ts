import { describe, expect, it } from 'vitest';

import { simulatedClock } from './clock.ts';
import { startStandIn } from './stand-in.ts';

const start = new Date('2026-11-10T00:00:00Z');

describe('calls in the same process', () => {
  it('go the same way as over HTTP', async () => {
    const standIn = await startStandIn();
    const id = standIn.addWorkbook({ sheets: [{ name: 'S', rows: [['old']] }] });
    const path = `/v4/spreadsheets/${id}/values/A1`;
    const headers = { authorization: 'Bearer x' };
    const overHttp = await fetch(standIn.origin + path, { headers });
    const inProcess = await standIn.call({ path, token: 'x' });
    expect(inProcess).toEqual({
      status: 200,
      headers: { 'content-type': overHttp.headers.get('content-type') },
      body: await overHttp.json(),
    });
    const fetched = await standIn.fetch(`https://sheets.googleapis.com${path}`, { headers });
    expect(await fetched.json()).toEqual(inProcess.body);
    expect((await standIn.call({ path })).status).toBe(401);
    expect(standIn.requests).toHaveLength(4);
    await standIn.close();
  });

  it('lose their answers on the stand-in’s clock', async () => {
    const clock = simulatedClock(start);
    const standIn = await startStandIn({ clock });
    standIn.faults.add({ kind: 'reset' });
    const create = { method: 'POST', path: '/v4/spreadsheets', token: 'x', body: {} };
    await expect(standIn.call(create)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(standIn.spreadsheets.size).toBe(0);
    standIn.faults.add({ kind: 'hang-after' });
    const hanging = standIn.call({ ...create, patience: 30_000 });
    await expect(clock.until(hanging)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(clock.now().getTime() - start.getTime()).toBe(30_000);
    expect(standIn.spreadsheets.size).toBe(1);
    await standIn.close();
  });

  it('are fast enough for a city: thousands of spreadsheets in seconds', async () => {
    const standIn = await startStandIn({ descriptions: null, log: false });
    const began = performance.now();
    for (let index = 0; index < 4000; index += 1) {
      const id = standIn.addWorkbook({ sheets: [{ name: 'S', rows: [['old']] }] });
      const path = `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`;
      await standIn.call({ method: 'PUT', path, token: 'x', body: { values: [['new']] } });
    }
    expect(standIn.spreadsheets.size).toBe(4000);
    expect(performance.now() - began).toBeLessThan(10_000);
    await standIn.close();
  });
});
