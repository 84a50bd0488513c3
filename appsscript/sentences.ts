// The sentences of the dialogs.
import { groupBy } from '../functions/domain/kit/group.ts';
import type { Plan } from '../functions/domain/plan.ts';
import type { Digest } from '../functions/domain/reminders.ts';
import type { Sent } from './perform.ts';

export function findingsLine({ findings }: Plan): string {
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const total = `錯誤 ${count('error')} 項、警告 ${count('warning')} 項、提醒 ${count('info')} 項。`;
  return findings.length === 0
    ? '檢核完成，沒有發現問題。總覽、訓練缺額與待辦都已更新。'
    : `檢核完成：${total}\n\n逐項說明在「檢核結果」，總覽、訓練缺額與待辦也已更新。`;
}

/** People read the first lines of a dialog; the rest is in the sheet. */
const LINES = 15;

function listed(lines: readonly string[]): string {
  const rest = lines.length - LINES;
  return [...lines.slice(0, LINES), ...(rest > 0 ? [`…另有 ${rest} 行`] : [])].join('\n');
}

const digestsOf = ({ effects }: Plan): readonly Digest[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? effect.digests : []));

const digestLine = ({ name, to, items }: Digest): string => `${name} <${to}>：${items.length} 項`;

/** Reasons and how many items each keeps back; what has gone out already is nothing to tell. */
function keptBack(planned: Plan): string {
  const told = planned.skipped.filter(({ reason }) => reason !== '已寄過');
  if (told.length === 0) return '';
  const lines = [...groupBy(told, ({ reason }) => reason)].map(
    ([reason, items]) => `・${reason}：${items.length} 項`,
  );
  return `\n\n不寄的：\n${listed(lines)}`;
}

/** What the person is asked, or told when there is nothing to send. */
export function askBeforeSending(planned: Plan): {
  readonly question: string;
  readonly isQuestion: boolean;
} {
  const digests = digestsOf(planned);
  const kept = keptBack(planned);
  if (digests.length === 0) {
    return { question: `現在沒有要寄的提醒，沒有寄出任何信。${kept}`, isQuestion: false };
  }
  const question = `將以您的帳號寄出 ${digests.length} 封信：\n\n${listed(digests.map(digestLine))}${kept}\n\n確定要寄出嗎？`;
  return { question, isQuestion: true };
}

/** What came of it. */
export function sentLines(planned: Plan, sent: readonly Sent[]): string {
  const done = sent.filter(({ outcome }) => outcome.state === 'sent').length;
  const others = sent.filter(({ outcome }) => outcome.state !== 'sent');
  const failures = others.map(
    ({ digest, outcome }) =>
      `・${digest.to}：${outcome.state === 'failed' ? '沒有寄出' : '不確定有沒有寄出'}（${outcome.note}）`,
  );
  const trouble =
    failures.length === 0
      ? ''
      : `\n\n沒有成功的：\n${listed(failures)}\n沒有寄出的，下次會再寄；不確定的，請在「寄送紀錄」的「人工處理」選擇。`;
  return `已寄出 ${done} 封信，結果頁也已更新。每一封都記在「寄送紀錄」。${trouble}${keptBack(planned)}`;
}
