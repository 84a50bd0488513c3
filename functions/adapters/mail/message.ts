import { createHash } from 'node:crypto';

import type { SendMailOptions } from 'nodemailer';

import { dayOfMoment, monthOf, weekdayOf, yearOf } from '../../domain/kit/day.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Mail } from '../../ports.ts';
import { isPlainAddress, oneLine, quoted } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

/** Who writes and at what moment (Asia/Taipei): the run's own, so that the same run writes the same bytes. */
export type Sender = { readonly from: Mailbox; readonly date: Moment };

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The Date header (RFC 5322) of a moment on the Taipei wall clock. */
function mailDate(moment: Moment): string {
  const day = dayOfMoment(moment);
  const [weekday, month] = [weekdays[weekdayOf(day)] ?? '', months[monthOf(day) - 1] ?? ''];
  return `${weekday}, ${day.slice(8)} ${month} ${yearOf(day)} ${moment.slice(11, 16)}:00 +0800`;
}

/** Refuses a sender that could not be written into a header; told before anything is sent. */
export function checkSender({ from, date }: Sender): void {
  if (!isPlainAddress(from.address)) {
    throw new BrokenWorld(
      `寄件人地址${quoted(from.address)}不是一個電子郵件地址。請把寄件人設定成單一的地址，例如 security@school.edu.tw。`,
    );
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(date)) {
    throw new BrokenWorld(`信件日期${quoted(date)}讀不懂，應該像 2026-11-10T08:00。`);
  }
}

/** Refuses a mail whose recipient is not exactly one address. Every mailer asks this first. */
export function checkMail(mail: Mail): void {
  if (!isPlainAddress(mail.to.address)) {
    throw new Error(
      `收件地址${quoted(mail.to.address)}不是單一的電子郵件地址，這封信沒有寄出。請改正人員登記表的電子郵件後再執行一次。`,
    );
  }
  if (!/^<[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+>$/.test(mail.messageId)) {
    throw new Error(`信件編號${quoted(mail.messageId)}的格式不對，這封信沒有寄出。`);
  }
}

// Lines inside a mail end in CR LF also where base64 hides them (RFC 2045 §6.8); nodemailer leaves them as they are.
const mailLines = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** A checked mail in nodemailer's words: text and HTML side by side, nothing fetched, no clock, nothing random. */
export function composeMail(mail: Mail, { from, date }: Sender): SendMailOptions {
  checkMail(mail);
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    envelope: { from: from.address, to: [mail.to.address] },
    subject: oneLine(mail.subject),
    text: mailLines(mail.text),
    html: mailLines(mail.html),
    messageId: mail.messageId,
    date: mailDate(date),
    // Keeps absence notices from answering a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    textEncoding: 'base64',
    baseBoundary: createHash('sha256').update(mail.key).digest('hex').slice(0, 32),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
