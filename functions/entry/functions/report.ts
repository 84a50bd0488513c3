// `report`: the annual report over HTTP.
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';

import { functionSettings } from '../../config.ts';
import { BrokenWorld, WorkbookBusy } from '../../ports.ts';
import {
  momentOf,
  refuseOthers,
  textOf,
  wishesIn,
  workbookAsked,
  WrongRequest,
  type Wishes,
} from './asked.ts';
import { log } from './log.ts';

/** What is asked for in the query, and in a JSON body, which wins. */
function wishesOf({ query, method, rawBody }: Request): Wishes {
  const body = method === 'POST' ? wishesIn(rawBody?.toString('utf8') ?? '') : {};
  return { ...query, ...body };
}

/** AD year; undefined = the year of today. */
function yearOf(wishes: Wishes): number | undefined {
  const text = textOf(wishes, 'year');
  if (text === null) return undefined;
  if (/^1\d{2}$/u.test(text)) return Number(text) + 1911;
  throw new WrongRequest(`看不懂年度「${text}」。year 請給民國年，例如 115。`);
}

async function answer(request: Request, response: Response): Promise<void> {
  const wishes = wishesOf(request);
  refuseOthers(wishes, ['workbook', 'today', 'year']);
  const settings = functionSettings(process.env);
  const asked = {
    now: momentOf(wishes),
    year: yearOf(wishes),
    workbook: workbookAsked(wishes, settings),
  };
  const { makeReport, saveReport } = await import('./make-report.ts');
  const report = await makeReport(asked);
  if (settings.driveFolder !== null) {
    response.json({ files: [await saveReport(report, settings.driveFolder)] });
    return;
  }
  response.setHeader('content-type', 'application/vnd.oasis.opendocument.text');
  response.attachment(report.name);
  response.send(Buffer.from(report.bytes));
}

type Trouble = { readonly status: number; readonly code: string; readonly message: string };

function troubleOf(error: unknown): Trouble {
  if (error instanceof WrongRequest)
    return { status: 400, code: 'wrong-request', message: error.message };
  if (error instanceof WorkbookBusy) return { status: 409, code: 'busy', message: error.message };
  if (error instanceof BrokenWorld) return { status: 502, code: 'broken', message: error.message };
  log('ERROR', error instanceof Error ? (error.stack ?? error.message) : String(error));
  const message = '程式發生沒有預期的錯誤，沒有產生報告。請把時間告訴維護的人員，從紀錄查原因。';
  return { status: 500, code: 'bug', message };
}

function refuse(response: Response, { status, code, message }: Trouble): void {
  response.status(status).json({ error: { code, message } });
}

export const answerReport: HttpFunction = async (request, response) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    refuse(response, { status: 405, code: 'wrong-request', message: '請用 GET 或 POST。' });
    return;
  }
  try {
    await answer(request, response);
  } catch (error) {
    refuse(response, troubleOf(error));
  }
};
