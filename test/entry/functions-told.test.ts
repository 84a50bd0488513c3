// `check`, `status` and `health` over HTTP.
import { afterEach, describe, expect, test, vi } from 'vitest';

import { SCHEMA_VERSION } from '../../functions/domain/schema-version.ts';
import { check } from '../../functions/entry/commands/check.ts';
import { status } from '../../functions/entry/commands/status.ts';
import { version } from '../../functions/version.ts';
import { askAsCaller, closeDeployments, deployed } from './functions-fixture.ts';

afterEach(closeDeployments);

const NOW = '2026-11-10T08:00';

describe.each([
  ['check', check],
  ['status', status],
] as const)('%s', (name, command) => {
  test('answers what the command prints with --json, and only reads', async () => {
    const { url, workbook, calls } = await deployed(name);
    const response = await askAsCaller(`${url}/?workbook=${workbook}&today=${NOW}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(calls().map(({ method }) => method)).toStrictEqual(['GET', 'GET']);
    const asked = { workbook, now: NOW, flags: {}, out: null, file: null };
    const { json } = await command.run(asked);
    expect(await response.json()).toStrictEqual(JSON.parse(JSON.stringify(json)));
  });

  test.each<readonly [string, RegExp]>([
    ['?form=1', /看不懂「form」/u],
    ['?workbook=a.xlsx', /Google 試算表/u],
    ['?today=2026-02-30', /看不懂日期/u],
  ])('%s is told before anything is read', async (query, line) => {
    const { url, calls } = await deployed(name);
    vi.stubEnv('ZIANBU_WORKBOOK', 'sheets:x');
    const response = await askAsCaller(`${url}/${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(line);
    expect(calls()).toStrictEqual([]);
  });
});

describe('health', () => {
  const whole = async () => {
    const place = await deployed('health');
    vi.stubEnv('ZIANBU_SCHOOLS', 'sheets:list');
    vi.stubEnv('ZIANBU_TOPIC', 'projects/school/topics/zianbu-daily');
    return place;
  };

  test('says the versions, and asks nothing of Google', async () => {
    const { url, standIn } = await whole();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.json()).toStrictEqual({ version, schema: SCHEMA_VERSION, settings: {} });
    expect(standIn.requests).toStrictEqual([]);
  });

  test('misses nothing of dispatch where there is one school alone', async () => {
    const { url } = await deployed('health');
    expect((await fetch(url)).status).toBe(200);
    vi.stubEnv('ZIANBU_SCHOOLS', 'sheets:list');
    const response = await fetch(url);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ settings: { dispatch: ['ZIANBU_TOPIC'] } });
  });

  test('names the settings that are missing or wrong, never what they are', async () => {
    const { url } = await whole();
    vi.stubEnv('ZIANBU_CALLERS', '');
    vi.stubEnv('ZIANBU_TOPIC', ['smtp://user', 'password@mail'].join(':'));
    vi.stubEnv('ZIANBU_SMTP_URL', 'not an address');
    const response = await fetch(url);
    expect(response.status).toBe(503);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({
      settings: {
        check: ['ZIANBU_CALLERS'],
        status: ['ZIANBU_CALLERS'],
        report: ['ZIANBU_CALLERS'],
        dispatch: ['ZIANBU_TOPIC'],
      },
    });
    expect(body).not.toMatch(/password|SMTP/u);
  });

  test('takes no words', async () => {
    const { url } = await whole();
    expect((await fetch(`${url}/?workbook=sheets:x`)).status).toBe(400);
  });
});
