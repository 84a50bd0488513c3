import { createHash } from 'node:crypto';

import type { Request, Response as Answer } from '@google-cloud/functions-framework';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { answerReport } from '../../functions/entry/functions/report.ts';
import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { assess } from '../../functions/domain/plan.ts';
import { renderAnnualReport } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { startDriveStandIn } from '../adapters/drive-stand-in.ts';
import { closeDeployments, deployed, openGateway } from './functions-fixture.ts';

afterEach(closeDeployments);

const NOW = '2026-11-10T08:00';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const madeHere = (year?: number): Uint8Array =>
  renderAnnualReport(annualReport(assess(sampleSchool, NOW, year)));

async function errorOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.message).not.toMatch(/\n|\bat .*\.[jt]s/u);
  return { status: response.status, ...error };
}

describe('the report', () => {
  test('is the same as everywhere, byte for byte', async () => {
    const { url, workbook, standIn } = await deployed('report');
    const response = await fetch(`${url}/?workbook=${workbook}&today=${NOW}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
    const disposition = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(disposition).toMatch(/^attachment;.*民國115年資通安全維護計畫實施情形\.odt/u);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(sha256(await response.bytes())).toBe(sha256(madeHere()));
    expect(standIn.requests.map(({ method }) => method)).toStrictEqual(['GET', 'GET']);
  });

  test('of the year and workbook that a body asks for', async () => {
    const { url, workbook } = await deployed('report');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ workbook, year: 114, today: NOW }),
    });
    expect(response.status).toBe(200);
    expect(sha256(await response.bytes())).toBe(sha256(madeHere(2025)));
  });
});

describe('refusals', () => {
  test.each<readonly [string, RegExp]>([
    ['?year=2026', /民國年/u],
    ['?year=115&year=114', /一個文字/u],
    ['?yaer=115', /看不懂「yaer」/u],
    ['?workbook=a.xlsx', /Google 試算表/u],
    ['?today=2026-02-30', /看不懂日期/u],
  ])('%s is told before anything is read', async (query, line) => {
    const { url, standIn } = await deployed('report');
    vi.stubEnv('ZIANBU_WORKBOOK', 'sheets:x');
    const { status, code, message } = await errorOf(await fetch(`${url}/${query}`));
    expect([status, code]).toStrictEqual([400, 'wrong-request']);
    expect(message).toMatch(line);
    expect(standIn.requests).toStrictEqual([]);
  });

  test('another method', async () => {
    const { url } = await deployed('report');
    const response = await fetch(url, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect((await errorOf(response)).status).toBe(405);
  });

  test('a spreadsheet that is not there, or not ours', async () => {
    const { url, standIn } = await deployed('report');
    const none = await errorOf(await fetch(`${url}/?workbook=sheets:none`));
    expect(none).toMatchObject({ status: 502, code: 'broken' });
    expect(none.message).toMatch(/找不到代碼是「none」/u);
    const other = standIn.addWorkbook({ sheets: [{ name: '菜單', rows: [['星期一']] }] });
    const foreign = await errorOf(await fetch(`${url}/?workbook=sheets:${other}`));
    expect(foreign.message).toMatch(/不是資安簿的活頁簿/u);
  });

  test('no workbook set', async () => {
    const { url } = await deployed('report');
    expect((await errorOf(await fetch(url))).message).toMatch(/ZIANBU_WORKBOOK/u);
  });

  test('a bug of ours shows no trace of the program, but in the log', async () => {
    const { logged } = await deployed('report');
    const broken = { method: 'GET' };
    Object.defineProperty(broken, 'query', {
      get: () => {
        throw new TypeError('secret detail');
      },
    });
    const answered = { status: 0, body: '' };
    const response = {
      setHeader: () => response,
      status: (status: number) => {
        answered.status = status;
        return response;
      },
      json: (body: object) => {
        answered.body = JSON.stringify(body);
      },
    };
    // Express's own objects need a server; these hold all that the function touches.
    await answerReport(broken as unknown as Request, response as unknown as Answer);
    expect(answered).toMatchObject({
      status: 500,
      body: expect.stringMatching(/"bug"/u) as string,
    });
    expect(answered.body).not.toMatch(/secret/u);
    expect(logged()).toMatchObject([{ severity: 'ERROR' }]);
    expect(logged()[0]?.message).toMatch(/secret detail/u);
  });
});

test('with a Drive folder the report is kept there, once', async () => {
  const { url, workbook, standIn } = await deployed('report');
  const drive = await startDriveStandIn();
  const google = await openGateway((path) =>
    /^\/(?:upload\/)?drive\//u.test(path) ? drive.origin : standIn.origin,
  );
  try {
    vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
    vi.stubEnv('ZIANBU_DRIVE_FOLDER', 'folder-1');
    const ask = async (): Promise<unknown> =>
      (await fetch(`${url}/?workbook=${workbook}&today=${NOW}`)).json();
    const files = [
      {
        form: 12,
        path: 'https://drive.google.com/file/d/file-1/view',
        sha256: sha256(madeHere()),
      },
    ];
    expect(await ask()).toStrictEqual({ files });
    expect(sha256(drive.files[0]?.bytes ?? Buffer.of())).toBe(files[0]?.sha256);
    expect(await ask()).toMatchObject({ files: [{ sha256: files[0]?.sha256 }] });
    expect(drive.files.map(({ name, parent }) => [parent, name])).toStrictEqual([
      ['folder-1', '民國115年資通安全維護計畫實施情形.odt'],
    ]);
  } finally {
    google.close();
    drive.close();
  }
});
