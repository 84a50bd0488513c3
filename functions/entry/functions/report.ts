// `report`: documents over HTTP.
import type { HttpFunction } from '@google-cloud/functions-framework';

import { settingIn } from '../../config.ts';
import type { Asked } from '../command.ts';
import {
  momentOf,
  refuseOthers,
  textOf,
  workbookAsked,
  WrongRequest,
  type Wishes,
} from './asked.ts';
import { verifiedFunction } from './http-function.ts';

const KNOWN = ['year', 'form', 'only', 'blank', 'format'] as const;

/** The same words as after `zianbu report`, read by the same code once something is to be made. */
function askedIn(wishes: Wishes): Asked {
  refuseOthers(wishes, ['workbook', 'today', ...KNOWN]);
  const { blank, ...flags } = Object.fromEntries(
    KNOWN.map((name) => [name, textOf(wishes, name) ?? undefined]),
  );
  return {
    workbook: workbookAsked(wishes, process.env),
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

export const answerReport: HttpFunction = verifiedFunction('report', async (wishes, response) => {
  const asked = askedIn(wishes);
  const { keepReports, sendReports } = await import('./make-report.ts');
  const folder = settingIn(process.env, 'ZIANBU_DRIVE_FOLDER');
  if (folder !== null) {
    response.json(await keepReports(asked, folder));
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
});
