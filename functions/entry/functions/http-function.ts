// What all functions over HTTP share: who may call, how, and what trouble looks like.
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework';

import { googleAccess } from '../../adapters/google/access.ts';
import { requireSettings, type FunctionName } from '../../config.ts';
import { BrokenWorld, WorkbookBusy } from '../../ports.ts';
import { TemplateFault } from '../../rendering/own-templates/fault.ts';
import { wishesIn, WrongRequest, type Wishes } from './asked.ts';
import { requireCaller, RefusedCaller } from './caller.ts';
import { log } from './log.ts';

/** What is asked for in the query, and in a JSON body, which wins. */
function wishesOf({ query, method, rawBody }: Request): Wishes {
  const body = method === 'POST' ? wishesIn(rawBody?.toString('utf8') ?? '') : {};
  return { ...query, ...body };
}

type Trouble = { readonly status: number; readonly code: string; readonly message: string };

function troubleOf(error: unknown, name: FunctionName): Trouble {
  if (error instanceof RefusedCaller) {
    log('WARNING', `拒絕一次呼叫。${error.message}`, { function: name, status: error.status });
    return { status: error.status, code: 'refused', message: error.message };
  }
  if (error instanceof WrongRequest)
    return { status: 400, code: 'wrong-request', message: error.message };
  if (error instanceof WorkbookBusy) return { status: 409, code: 'busy', message: error.message };
  if (error instanceof BrokenWorld || error instanceof TemplateFault) {
    log('ERROR', error.message, { function: name });
    return { status: 502, code: 'broken', message: error.message };
  }
  log('ERROR', error instanceof Error ? (error.stack ?? error.message) : String(error), {
    function: name,
  });
  const message = '程式發生沒有預期的錯誤，沒有做完。請把時間告訴維護的人員，從紀錄查原因。';
  return { status: 500, code: 'bug', message };
}

function refuse(response: Response, { status, code, message }: Trouble): void {
  response.status(status).json({ error: { code, message } });
}

type Answering = (wishes: Wishes, response: Response) => Promise<void>;

/** Refuses a request before anything of it is read. */
type Admit = (request: Request) => Promise<void>;

/** Never kept by anybody on the way, and only asked with GET or POST. */
function httpFunction(name: FunctionName, admit: Admit, answer: Answering): HttpFunction {
  return async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('allow', 'GET, POST');
      refuse(response, { status: 405, code: 'wrong-request', message: '請用 GET 或 POST。' });
      return;
    }
    try {
      await admit(request);
      await answer(wishesOf(request), response);
    } catch (error) {
      refuse(response, troubleOf(error, name));
    }
  };
}

/** Tells nothing of a school: whoever gets past Cloud Run may ask. */
export const openFunction = (name: FunctionName, answer: Answering): HttpFunction =>
  httpFunction(name, () => Promise.resolve(), answer);

/** What is missing is for the log: nobody knows yet who asks. */
function requireSetUp(name: FunctionName): void {
  try {
    requireSettings(process.env, name);
  } catch (error) {
    if (!(error instanceof BrokenWorld)) throw error;
    log('CRITICAL', error.message, { function: name });
    throw new RefusedCaller(503, '這個函式的設定不完整，不提供服務。請部署的人從紀錄查原因。');
  }
}

/** Serves nobody but its callers; never set up by halves, so never open by accident. */
export const verifiedFunction = (name: FunctionName, answer: Answering): HttpFunction =>
  httpFunction(
    name,
    async ({ headers }) => {
      requireSetUp(name);
      await requireCaller(headers.authorization, process.env, googleAccess(process.env));
    },
    answer,
  );
