// `report`: documents over HTTP.
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';

import { functionSettings, type FunctionSettings } from '../../config.ts';
import { BrokenWorld, WorkbookBusy } from '../../ports.ts';
import { TemplateFault } from '../../rendering/own-templates/fault.ts';
import type { Asked } from '../command.ts';
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

const KNOWN = ['year', 'form', 'only', 'blank', 'format'] as const;

/** The same words as after `zianbu report`, read by the same code once something is to be made. */
function askedIn(wishes: Wishes, settings: FunctionSettings): Asked {
  refuseOthers(wishes, ['workbook', 'today', ...KNOWN]);
  const { blank, ...flags } = Object.fromEntries(
    KNOWN.map((name) => [name, textOf(wishes, name) ?? undefined]),
  );
  return {
    workbook: workbookAsked(wishes, settings),
    now: momentOf(wishes),
    flags: { ...flags, blank: isMeant(blank) },
    out: null,
    file: null,
  };
}

function isMeant(blank: string | undefined): boolean {
  if (blank === undefined || blank === 'false') return false;
  if (blank === 'true') return true;
  throw new WrongRequest(`看不懂 blank「${blank}」。blank 請給 true 或 false。`);
}

async function answer(request: Request, response: Response): Promise<void> {
  const settings = functionSettings(process.env);
  const asked = askedIn(wishesOf(request), settings);
  const { keepReports, sendReports } = await import('./make-report.ts');
  if (settings.driveFolder !== null) {
    response.json(await keepReports(asked, settings.driveFolder));
    return;
  }
  const sent = await sendReports(asked);
  if (sent === null) {
    response.json({ files: [], remarks: [] });
    return;
  }
  response.attachment(sent.name);
  response.setHeader('content-type', sent.type);
  response.send(Buffer.from(sent.bytes));
}

type Trouble = { readonly status: number; readonly code: string; readonly message: string };

function troubleOf(error: unknown): Trouble {
  if (error instanceof WrongRequest)
    return { status: 400, code: 'wrong-request', message: error.message };
  if (error instanceof WorkbookBusy) return { status: 409, code: 'busy', message: error.message };
  if (error instanceof BrokenWorld || error instanceof TemplateFault)
    return { status: 502, code: 'broken', message: error.message };
  log('ERROR', error instanceof Error ? (error.stack ?? error.message) : String(error));
  const message = '程式發生沒有預期的錯誤，沒有做完。請把時間告訴維護的人員，從紀錄查原因。';
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
