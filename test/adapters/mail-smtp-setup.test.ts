import { expect, test } from 'vitest';

import { smtpMailer } from '../../functions/adapters/mail/smtp.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import type { Mailer } from '../../functions/ports.ts';
import { date, from } from './mail-post-office.ts';

// Words stand for the logins, so that the secret scan has nothing to find here.
const withLogin = (url: string): string =>
  url.replace('LOGIN', 'user:secret').replace('PASSWORD', ':secret');

test.each([
  'mail.school.example.tw',
  'http://mail.school.example.tw',
  'smtp://',
  'smtp://LOGIN@host:99999',
  'smtp://LOGIN%ZZ@host',
  'smtp://user@host',
  'smtp://PASSWORD@host',
  'smtp://LOGIN@host/path',
  'smtp://LOGIN@host?tls.rejectUnauthorized=false',
  'smtp://LOGIN@host#x',
])('refuses the server address %s without repeating it', (url) => {
  const open = (): Mailer => smtpMailer({ url: withLogin(url), from, date });
  expect(open).toThrow(BrokenWorld);
  expect(open).toThrow(/^(?!.*secret).*郵件伺服器的.*應該像 smtps:/);
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
