import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

import { openWorkbook } from '../../adapters/workbook/index.ts';
import { mailSettings } from '../../config.ts';
import { groupBy } from '../../domain/kit/group.ts';
import type { Mailer } from '../../ports.ts';
import { dailyRun, dryRun, type RunReport } from '../../run.ts';
import type { Asked, Command } from '../command.ts';

/** `.eml` files go to --out, else to a folder beside the workbook. */
const outboxFolder = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'outbox');

/** The library is loaded here, as most commands send nothing. */
async function mailerFor(asked: Asked): Promise<Mailer> {
  const { smtpUrl, from } = mailSettings(process.env);
  const sender = { from: { name: '資安簿', address: from }, date: asked.now };
  if (smtpUrl === null) {
    const { emlFolderMailer } = await import('../../adapters/mail/eml-folder.ts');
    return emlFolderMailer(outboxFolder(asked), sender);
  }
  const { smtpMailer } = await import('../../adapters/mail/smtp.ts');
  return smtpMailer({ url: smtpUrl, ...sender });
}

function sentLine({ sent }: RunReport, asked: Asked): string {
  const hasFiles = sent.length > 0 && mailSettings(process.env).smtpUrl === null;
  return `寄出 ${sent.length} 封信${hasFiles ? `，信件檔在 ${outboxFolder(asked)}` : ''}。`;
}

/** One line per address and reason: the keys are for programs, which ask for `--json`. */
function skippedLines({ skipped }: RunReport): readonly string[] {
  const told = skipped.filter(({ reason }) => reason !== '已寄過');
  const lines = groupBy(told, ({ to, reason }) => `  未寄${to === '' ? '' : ` ${to}`}：${reason}`);
  return [...lines].map(([line, items]) => `${line}（${items.length} 項）`);
}

function runLines(report: RunReport, isDry: boolean, asked: Asked): readonly string[] {
  return [
    isDry ? '試跑：沒有寫入，也沒有寄信。' : `更新了 ${report.written} 格。`,
    `檢核結果 ${report.findings} 項。`,
    isDry ? `會寄 ${report.sent.length} 封信。` : sentLine(report, asked),
    ...report.sent.map(({ to, subject, items }) => `  ${to}  ${subject}（${items.length} 項）`),
    ...skippedLines(report),
  ];
}

export const run: Command = {
  name: 'run',
  summary: '每日作業：檢核、更新結果頁、寄送到期提醒；加 --dry-run 只看會寄給誰',
  flags: ['dry-run'],
  run: async (asked) => {
    const isDry = asked.flags['dry-run'] === true;
    const holder = `local-${randomUUID().slice(0, 8)}`;
    const { now } = asked;
    if (isDry) {
      const report = await dryRun({
        store: openWorkbook(asked.workbook, { readOnly: true }),
        now,
        holder,
      });
      return { json: report, lines: runLines(report, true, asked), exitCode: 0 };
    }
    const mailer = await mailerFor(asked);
    try {
      const report = await dailyRun({ store: openWorkbook(asked.workbook), mailer, now, holder });
      return { json: report, lines: runLines(report, false, asked), exitCode: 0 };
    } finally {
      await mailer.close();
    }
  },
};
