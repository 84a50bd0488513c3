// The daily run of a function. Loaded with the first event: it brings the API's library and the mailer's.
import { randomUUID } from 'node:crypto';

import { smtpMailer } from '../../adapters/mail/smtp.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { mailSettings, type Environment } from '../../config.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { BrokenWorld, type Mailer } from '../../ports.ts';
import { dailyRun, type RunReport } from '../../run.ts';

function mailerFor(environment: Environment, now: Moment): Mailer {
  const { smtpUrl: url, from } = mailSettings(environment);
  if (url !== null) return smtpMailer({ url, from: { name: '資安簿', address: from }, date: now });
  throw new BrokenWorld(
    '雲端函式沒有設定寄信，這次沒有執行。請設定環境變數 ZIANBU_SMTP_URL 與 ZIANBU_MAIL_FROM。',
  );
}

export async function runDaily(
  asked: { readonly workbook: string; readonly now: Moment },
  environment: Environment,
): Promise<RunReport> {
  const { workbook, now } = asked;
  const mailer = mailerFor(environment, now);
  try {
    const holder = `functions-${randomUUID().slice(0, 8)}`;
    return await dailyRun({ store: openWorkbook(workbook), mailer, now, holder });
  } finally {
    await mailer.close();
  }
}
