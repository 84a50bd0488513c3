import { expect, test } from 'vitest';

import { smtpMailer } from '../../functions/adapters/mail/smtp.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import type { Mailer } from '../../functions/ports.ts';
import { date, from } from './mail-post-office.ts';

test.each([
  'mail.school.example.tw',
  'http://user:secret@mail.school.example.tw',
  'smtp://',
  'smtp://user:secret@host:99999',
  'smtp://user:sec%ZZret@host',
  'smtp://user@host',
  'smtp://:secret@host',
  'smtp://user:secret@host/path',
  'smtp://user:secret@host?tls.rejectUnauthorized=false',
  'smtp://user:secret@host#x',
])('refuses the server address %s without repeating it', (url) => {
  const open = (): Mailer => smtpMailer({ url, from, date });
  expect(open).toThrow(BrokenWorld);
  expect(open).toThrow(/^(?!.*sec)(看不懂)?郵件伺服器的|^(?!.*sec)看不懂郵件伺服器的網址/);
});

test.each([
  [{ name: '資安簿', address: 'a@school.example.tw\r\nBcc: evil@example.com' }, date],
  [{ name: '資安簿', address: 'a@school.example.tw, evil@example.com' }, date],
  [{ name: '資安簿', address: '' }, date],
  [from, '2026-11-10'],
  [from, '2026-11-10T08:00\r\nBcc: evil@example.com'],
])('refuses the sender %j with the date %j before anything is sent', (sender, day) => {
  expect(() => smtpMailer({ url: 'smtp://localhost', from: sender, date: day })).toThrow(
    BrokenWorld,
  );
});
