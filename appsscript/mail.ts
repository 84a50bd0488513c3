// Mail through the teacher's own account.
import type { Outcome } from '../functions/domain/outbox.ts';
import type { Digest } from '../functions/domain/reminders.ts';
import { renderDigest } from '../functions/rendering/render-notice.ts';
import { messageOf } from './trouble.ts';

/** Recipients that Google still lets this account write to today. */
export const mailLeft = (): number => MailApp.getRemainingDailyQuota();

/**
 * Google's words for "not sent", in the two languages schools here use. After any other failure it is not known whether
 * the mail went out, and a person decides.
 */
const NOT_SENT =
  /invalid email|no recipient|too many times|limit exceeded|do not have permission|電子郵件.*無效|無效.*電子郵件|收件者|次數過多|超過.*限制|沒有.*權限/iu;

/** Sends one digest and says what came of it. Google gives each mail its own Message-ID; the ledger keeps ours. */
export function sendDigest(digest: Digest): Outcome {
  const { key, to, view } = digest;
  try {
    const { subject, text, html } = renderDigest(digest);
    MailApp.sendEmail(to, subject, text, { htmlBody: html, name: view.sender });
    return { key, state: 'sent', note: '' };
  } catch (error) {
    const note = messageOf(error);
    return { key, state: NOT_SENT.test(note) ? 'failed' : '不明', note };
  }
}
