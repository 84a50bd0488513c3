import { describe, expect, it } from 'vitest';

import type { FaultKind } from './faults.ts';
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

  it('let some pass first', async () => {
    standIn().faults.add({ kind: 503, skip: 2, method: 'GET' });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await call('GET', spreadsheet())).status);
    expect(statuses).toEqual([200, 200, 503, 200]);
  });

  it.each<[FaultKind, number, string]>([
    [500, 500, 'old'],
    [503, 503, 'old'],
    ['500-after', 500, 'new'],
    ['503-after', 503, 'new'],
  ])('%s answers %i and leaves %s', async (kind, status, left) => {
    standIn().faults.add({ kind });
    expect((await write('new')).status).toBe(status);
    expect(firstCell()).toBe(left);
  });

  it('that are 429 say so in the words of the service', async () => {
    standIn().faults.add({ kind: 429, times: 2 });
    expect((await call('GET', '/drive/v3/files')).body).toMatchObject({
      error: { code: 429, errors: [{ reason: 'rateLimitExceeded' }] },
    });
    expect((await call('GET', '/v1/projects/school/topics')).body).toEqual({
      error: {
        code: 429,
        message: 'Resource has been exhausted (e.g. check quota).',
        status: 'RESOURCE_EXHAUSTED',
      },
    });
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

  it('leave tokens, keys and the stand-in’s own paths alone', async () => {
    standIn().faults.add({ kind: 503, times: 1000 });
    const statuses = await Promise.all(
      ['/oauth2/v3/certs', '/_emulator/violations'].map(
        async (path) => (await call('GET', path)).status,
      ),
    );
    expect(statuses).toEqual([200, 200]);
    standIn().faults.clear();
    expect((await write('a')).status).toBe(200);
  });
});

describe('a share of the calls', () => {
  /** Which of 1000 calls are hit. */
  function hits(seed: number): readonly number[] {
    const { faults } = standIn();
    faults.clear();
    faults.add({ kind: 503, share: 0.02, seed });
    return Array.from({ length: 1000 }, (_, index) => index).filter(
      () => faults.take({ method: 'GET', path: '/v4/spreadsheets/x' }) !== null,
    );
  }

  it('fails without end, the same ones with the same seed', () => {
    expect(hits(7).length).toBeGreaterThan(10);
    expect(hits(7).length).toBeLessThan(35);
    expect(hits(7)).toEqual(hits(7));
    expect(hits(8)).not.toEqual(hits(7));
  });
});

describe('faults over HTTP', () => {
  const ask = (body: unknown) => call('POST', '/_emulator/faults', body);

  it('can be asked for and called off', async () => {
    await ask({ kind: 503, times: 2, method: 'PUT', path: '/values/' });
    expect((await call('GET', spreadsheet())).status).toBe(200);
    expect((await write('a')).status).toBe(503);
    expect((await call('DELETE', '/_emulator/faults')).status).toBe(200);
    expect((await write('a')).status).toBe(200);
    await ask({ kind: 'reset-after', share: 1, seed: 3 });
    await expect(write('b')).rejects.toThrow();
    expect(firstCell()).toBe('b');
  });

  it.each([
    {},
    { kind: 418 },
    { kind: 503, share: 2 },
    { kind: 503, share: 0 },
    { kind: 503, path: '(' },
    { kind: 503, when: 'always' },
  ])('%j is refused', async (fault) => {
    expect((await ask(fault)).status).toBeGreaterThanOrEqual(400);
    expect((await write('a')).status).toBe(200);
  });
});
