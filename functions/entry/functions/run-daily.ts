// The daily run of a function. Loaded with the first message: it brings the core and the API's library.
import { sheetsStore } from '../../adapters/workbook/google-sheets.ts';
import { requiredSetting } from '../../config.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { dailyRun, type RunReport } from '../../run.ts';
import type { FunctionWorld } from './world.ts';

type Asked = { readonly workbook: string; readonly now: Moment; readonly holder: string };

export async function runDaily(
  { workbook, now, holder }: Asked,
  { environment, google, patience, mailer: mailerFor }: FunctionWorld,
): Promise<RunReport> {
  const url = requiredSetting(environment, 'ZIANBU_SMTP_URL');
  const from = requiredSetting(environment, 'ZIANBU_MAIL_FROM');
  const mailer = await mailerFor({ url, from, now });
  try {
    const store = sheetsStore(workbook, { access: google, patience });
    return await dailyRun({ store, mailer, now, holder });
  } finally {
    await mailer.close();
  }
}
