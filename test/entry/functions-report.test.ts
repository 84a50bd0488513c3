import type { Request, Response as Answer } from '@google-cloud/functions-framework';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { answerReport } from '../../functions/entry/functions/report.ts';
import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { blankForm } from '../../functions/domain/documents/forms/make.ts';
import { signInSheet } from '../../functions/domain/documents/forms/sign-in-sheet.ts';
import { assess } from '../../functions/domain/plan.ts';
import { renderAnnualReport, renderForm } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { formsMadeHere, NOW, sha256 } from './forms-made-here.ts';
import { askAsCaller, closeDeployments, deployed } from './functions-fixture.ts';

afterEach(closeDeployments);

const madeHere = (year?: number): Uint8Array =>
  renderAnnualReport(annualReport(assess(sampleSchool, NOW, year)));

async function errorOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.message).not.toMatch(/\n|\bat .*\.[jt]s/u);
  return { status: response.status, ...error };
}

type Files = Readonly<Record<string, Uint8Array>>;

/** What is in the archive that is answered. */
async function archiveOf(response: Response): Promise<Files> {
  expect(response.headers.get('content-type')).toBe('application/zip');
  return unzipSync(await response.bytes());
}

describe('documents', () => {
  test('one in one format is the same as everywhere, byte for byte', async () => {
    const { url, workbook, calls } = await deployed('report');
    const response = await askAsCaller(
      `${url}/?workbook=${workbook}&today=${NOW}&form=12&format=odt`,
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
    const disposition = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(disposition).toMatch(/^attachment;.*民國115年資通安全維護計畫實施情形\.odt/u);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(sha256(await response.bytes())).toBe(sha256(madeHere()));
    expect(calls().map(({ method }) => method)).toStrictEqual(['GET', 'GET']);
  });

  test('of the year, workbook and form that a body asks for', async () => {
    const { url, workbook } = await deployed('report');
    const response = await askAsCaller(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ workbook, year: 114, today: NOW, form: 12, format: 'ODT' }),
    });
    expect(response.status).toBe(200);
    expect(sha256(await response.bytes())).toBe(sha256(madeHere(2025)));
  });

  test('all forms as ODT and PDF in one archive when nothing else is asked for', async () => {
    const { url, workbook } = await deployed('report');
    const files = await archiveOf(await askAsCaller(`${url}/?workbook=${workbook}&today=${NOW}`));
    const { '請留意.txt': remarks, ...documents } = files;
    const hashes = Object.entries(documents).map(([name, bytes]) => [name, sha256(bytes)]);
    expect(Object.fromEntries(hashes)).toStrictEqual(await formsMadeHere());
    expect(hashes).toHaveLength(36);
    expect(remarks === undefined || remarks.length > 0).toBe(true);
  });

  test('what is no form goes by its word, as with the command', async () => {
    const { url, workbook } = await deployed('report');
    const ask = async (only: string) =>
      Object.keys(
        await archiveOf(
          await askAsCaller(`${url}/?workbook=${workbook}&today=${NOW}&only=${only}`),
        ),
      );
    const letters = await ask('letters');
    expect(letters.length).toBeGreaterThan(2);
    expect(letters.every((name) => name.includes('教育訓練時數不足通知_'))).toBe(true);
    expect(await ask('incident:115-I3')).toStrictEqual([
      '資通安全事件調查、處理及改善報告 115-I3.odt',
      '資通安全事件調查、處理及改善報告 115-I3.pdf',
    ]);
  });

  test('empty ones', async () => {
    const { url, workbook } = await deployed('report');
    const response = await askAsCaller(
      `${url}/?workbook=${workbook}&today=${NOW}&blank=true&form=11&format=odt`,
    );
    const made = blankForm(signInSheet, assess(sampleSchool, NOW));
    if (made === null) throw new Error('form 11 can be empty');
    expect(sha256(await response.bytes())).toBe(sha256(renderForm(made)));
  });
});

describe('refusals', () => {
  test.each<readonly [string, RegExp]>([
    ['?year=2026', /year 請給民國年/u],
    ['?form=19', /沒有表單「19」。form 請給/u],
    ['?only=everything', /看不懂 only「everything」/u],
    ['?only=letters&form=1', /請不要加 form/u],
    ['?format=exe', /沒有檔案格式「exe」/u],
    ['?blank=maybe', /看不懂 blank「maybe」/u],
    ['?blank=true&form=12', /沒有空白表單/u],
    ['?year=115&year=114', /一個文字/u],
    ['?yaer=115', /看不懂「yaer」/u],
    ['?workbook=a.xlsx', /Google 試算表/u],
    ['?today=2026-02-30', /看不懂日期/u],
  ])('%s is told before anything is read', async (query, line) => {
    const { url, calls } = await deployed('report');
    vi.stubEnv('ZIANBU_WORKBOOK', 'sheets:x');
    const { status, code, message } = await errorOf(await askAsCaller(`${url}/${query}`));
    expect([status, code]).toStrictEqual([400, 'wrong-request']);
    expect(message).toMatch(line);
    expect(calls()).toStrictEqual([]);
  });

  test('another method', async () => {
    const { url } = await deployed('report');
    const response = await askAsCaller(url, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect((await errorOf(response)).status).toBe(405);
  });

  test('a spreadsheet that is not there, or not ours', async () => {
    const { url, standIn } = await deployed('report');
    const none = await errorOf(await askAsCaller(`${url}/?workbook=sheets:none`));
    expect(none).toMatchObject({ status: 502, code: 'broken' });
    expect(none.message).toMatch(/找不到代碼是「none」/u);
    const other = standIn.addWorkbook({ sheets: [{ name: '菜單', rows: [['星期一']] }] });
    const foreign = await errorOf(await askAsCaller(`${url}/?workbook=sheets:${other}`));
    expect(foreign.message).toMatch(/不是資安簿的活頁簿/u);
  });

  test('no workbook set', async () => {
    const { url } = await deployed('report');
    expect((await errorOf(await askAsCaller(url))).message).toMatch(/ZIANBU_WORKBOOK/u);
  });

  test('a bug of ours shows no trace of the program, but in the log', async () => {
    const { logged, token } = await deployed('report');
    const broken = { method: 'GET', headers: { authorization: `Bearer ${token}` } };
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
