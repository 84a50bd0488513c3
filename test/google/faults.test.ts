import { describe, expect, it } from 'vitest';

import { freshStandIn } from './stand-in-fixture.ts';

const { standIn, call, spreadsheet, firstCell, write } = freshStandIn();

describe('faults', () => {
  it('hit the next matching requests, and then no more', async () => {
    standIn().faults.add({ kind: 429, times: 2, method: 'PUT' });
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
    standIn().faults.add({ kind });
    expect((await write('a')).status).toBe(kind);
    expect(firstCell()).toBe('old');
  });

  it('can lose the connection before or after the change', async () => {
    standIn().faults.add({ kind: 'reset' });
    await expect(write('before')).rejects.toThrow();
    expect(firstCell()).toBe('old');
    standIn().faults.add({ kind: 'reset-after' });
    await expect(write('after')).rejects.toThrow();
    expect(firstCell()).toBe('after');
  });

  it('can hang', async () => {
    standIn().faults.add({ kind: 'hang-after', path: /:clear$/u });
    await expect(call('POST', `${spreadsheet()}/values/A1:clear`)).rejects.toThrow('timeout');
    expect(firstCell()).toBeUndefined();
    expect(standIn().requests.map(({ status }) => status)).toEqual([null]);
  });
});
