// The daily run on its own: nobody is there to be asked or told, so what cannot be done is remembered and shown later.
import { minutesBetween, rocDue } from '../functions/domain/kit/day.ts';
import { mailLeft } from './mail.ts';
import { remember, remembered } from './memory.ts';
import { newHolder, perform, planNow } from './perform.ts';
import { forgetGoingOn, goOnIfStopped, goOnSoon, removeTriggers } from './triggers.ts';
import { alone, messageOf, Trouble } from './trouble.ts';
import { now } from './world.ts';

/** Mails of one go: some two minutes of the six that Google gives a script. */
const MAILS_OF_A_GO = 60;

/** Minutes from one run to the next, with the hour that Google takes the liberty of, and some more. */
const LATEST = 30 * 60;

/** Whether mails wait that Google would still send today. What was sent is in 寄送紀錄: that is the place a run goes on from. */
function oneGo(): boolean {
  const quota = mailLeft();
  const holder = newHolder();
  const planned = planNow(holder, Math.min(quota, MAILS_OF_A_GO));
  const sent = perform(planned, holder);
  // None that went: another go would fare no better.
  const hasSent = sent.some(({ outcome }) => outcome.state === 'sent');
  return hasSent && sent.length === MAILS_OF_A_GO && quota > MAILS_OF_A_GO;
}

/** Whether this account is still the one whose run it is; one that somebody took over from gives up its triggers. */
export function isMine(): boolean {
  const { owner } = remembered();
  if (owner === Session.getEffectiveUser().getEmail()) return true;
  removeTriggers();
  return false;
}

/** The run of the day, or what is left of it. */
export function runOnItsOwn(): void {
  if (!isMine()) return;
  goOnIfStopped();
  try {
    if (alone(oneGo)) {
      goOnSoon();
      return;
    }
    remember({ done: now(), trouble: '' });
    forgetGoingOn();
  } catch (error) {
    forgetGoingOn();
    remember({ trouble: messageOf(error) });
    // Somebody else is at it, or it is not for us: said in the menu, and no failure of the script.
    if (error instanceof Trouble) return;
    throw error;
  }
}

/** What is wrong with the daily run, in zh-TW; null when nothing is, or nobody has asked for one. */
export function dailyTrouble(): string | null {
  const { owner, since, done, trouble } = remembered();
  if (owner === '') return null;
  const last = done > since ? done : since;
  if (minutesBetween(last, now()) <= LATEST) return null;
  const reason = trouble === '' ? '' : `最近一次的原因：${trouble}`;
  return `每日自動執行（${owner} 的帳號）從 ${rocDue(last)} 之後就沒有完成。${reason}`;
}
