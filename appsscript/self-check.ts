// Setting up the daily run, and looking after it: are its timers there, whose are they, did it happen?
import { rocDue } from '../functions/domain/kit/day.ts';
import { dailyTrouble, isMine } from './daily.ts';
import { mailLeft } from './mail.ts';
import { remember, remembered } from './memory.ts';
import { assessNow } from './actions.ts';
import { hasTriggers, installTriggers, removeTriggers } from './triggers.ts';
import { alone } from './trouble.ts';
import { now } from './moments.ts';

const TITLE = '每日自動執行';

const account = (): string => Session.getEffectiveUser().getEmail();

function start(): void {
  assessNow();
  alone(() => {
    installTriggers();
    remember({ owner: account(), since: now(), done: '', trouble: '' });
  });
}

function stop(): void {
  alone(() => {
    removeTriggers();
    remember({ owner: '' });
  });
}

const WHAT = [
  '每天早上七點到八點之間，資安簿會自己檢核、更新結果頁，並寄出當天的提醒信；每週一檢查自己有沒有照常執行。',
  '',
  '需要的權限：計時器（到時候自己執行）、這本試算表、以您的名義寄信，以及您帳號的電子郵件（讓別人知道是誰的帳號在執行）。',
].join('\n');

type Offer = { readonly text: string; readonly act: (() => void) | null; readonly done: string };

const STARTED = '已設定。明天早上開始執行；結果在「總覽」，寄出的信在「寄送紀錄」。';

/** What there is to decide about the daily run, as things stand. */
function offer(): Offer {
  const { owner, done } = remembered();
  const me = account();
  const trouble = dailyTrouble();
  if (owner === '') {
    return { text: `${WHAT}\n\n要以您的帳號 ${me} 執行嗎？`, act: start, done: STARTED };
  }
  if (owner !== me && trouble === null) {
    const text = `已經由 ${owner} 的帳號每天執行，不必再設定。要換人的話，請他先取消。`;
    return { text, act: null, done: '' };
  }
  if (owner !== me || !hasTriggers() || trouble !== null) {
    const why = trouble ?? '計時器不見了，可能被刪除。';
    return {
      text: `${why}\n\n${WHAT}\n\n要改由您的帳號 ${me} 重新設定嗎？`,
      act: start,
      done: STARTED,
    };
  }
  const last = done === '' ? '還沒有執行過' : `最近一次完成於 ${rocDue(done)}`;
  const text = `以您的帳號每天執行，${last}。\n\n要取消每日自動執行嗎？`;
  return { text, act: stop, done: '已取消。提醒信不會再自動寄出。' };
}

/** Says how things stand, and asks before anything is set up or taken away. */
export function askAboutDaily(): void {
  const ui = SpreadsheetApp.getUi();
  const { text, act, done } = offer();
  const answer = ui.alert(TITLE, text, act === null ? ui.ButtonSet.OK : ui.ButtonSet.OK_CANCEL);
  if (act === null || answer !== ui.Button.OK) return;
  act();
  ui.alert(TITLE, done, ui.ButtonSet.OK);
}

/** Puts back what is missing, and tells its owner by mail what was wrong. The menu tells it, too. */
export function checkItself(): void {
  if (!isMine()) return;
  const isWhole = hasTriggers();
  if (!isWhole) alone(installTriggers);
  const trouble = dailyTrouble() ?? (isWhole ? null : '計時器不見了，已經重新設定。');
  if (trouble === null || mailLeft() < 1) return;
  const body = `${trouble}\n\n請開啟試算表，按「資安簿 → ${TITLE}」查看或重新設定。`;
  MailApp.sendEmail(account(), '資安簿的每日自動執行有問題', body, { name: '資安簿' });
}
