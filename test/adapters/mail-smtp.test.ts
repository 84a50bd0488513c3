import { afterEach, expect, test } from 'vitest';

import { UndecidedMail } from '../../functions/ports.ts';
import {
  aMail,
  closeAll,
  failureOf,
  keep,
  mailerTo,
  openPostOffice,
  readMail,
} from './mail-post-office.ts';

afterEach(closeAll);

test('addresses the envelope to the one recipient only', async () => {
  const office = keep(await openPostOffice());
  await mailerTo(office.url).send(aMail(7));
  expect(office.received.map(({ envelope }) => envelope)).toStrictEqual([
    ['teacher7@school.example.tw'],
  ]);
});

test('a name or a subject with line breaks adds no header and no recipient', async () => {
  const office = keep(await openPostOffice());
  const mail = aMail(1, {
    to: { name: '林\r\nBcc: evil@example.com', address: 'lin@school.example.tw' },
    subject: '提醒\r\nBcc: evil@example.com\r\n\r\n假的內文',
  });
  await mailerTo(office.url).send(mail);

  const [only] = office.received;
  expect(only?.envelope).toStrictEqual(['lin@school.example.tw']);
  expect(String(only?.bytes)).not.toMatch(/^bcc:/im);
  const read = await readMail(only?.bytes ?? '');
  expect(read.to).toStrictEqual([
    { name: '林 Bcc: evil@example.com', address: 'lin@school.example.tw' },
  ]);
  expect(read.subject).toBe('提醒 Bcc: evil@example.com 假的內文');
  expect(read.text).toBe(mail.text);
});

test('says in the header that a machine wrote, and when the run was', async () => {
  const office = keep(await openPostOffice());
  await mailerTo(office.url).send(aMail());
  const bytes = String(office.received[0]?.bytes);
  expect(bytes).toContain('\r\nDate: Tue, 10 Nov 2026 08:00:00 +0800\r\n');
  expect(bytes).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(bytes).not.toMatch(/nodemailer|x-mailer/i);
});

test('sends many mails over a few connections', async () => {
  const office = keep(await openPostOffice());
  const mailer = mailerTo(office.url);
  await Promise.all(Array.from({ length: 40 }, (_, number) => mailer.send(aMail(number))));
  expect(office.received).toHaveLength(40);
  expect(office.connections()).toBeLessThanOrEqual(3);
});

test('a recipient the server defers fails alone, and says so', async () => {
  const refusal = Object.assign(new Error('4.2.2 Mailbox full'), { responseCode: 451 });
  const office = keep(
    await openPostOffice({
      onRcptTo: ({ address }, _session, done) => {
        done(address.startsWith('teacher2@') ? refusal : null);
      },
    }),
  );
  const mailer = mailerTo(office.url);
  const outcomes = await Promise.allSettled([1, 2, 3].map((number) => mailer.send(aMail(number))));

  expect(outcomes.map(({ status }) => status)).toStrictEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  const failure = await failureOf(mailer, aMail(2));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toBe(
    '寄給 teacher2@school.example.tw 的信沒有寄出：郵件伺服器暫時不收（451 4.2.2 Mailbox full）。伺服器請我們晚一點再試，下次執行時會再寄。',
  );
});

test('a mail refused after its text was read has certainly not been sent', async () => {
  const office = keep(
    await openPostOffice({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          done(Object.assign(new Error('Spam'), { responseCode: 554 }));
        });
      },
    }),
  );
  const failure = await failureOf(mailerTo(office.url));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toContain('郵件伺服器拒收（554 Spam）');
});

test('nobody listening is a refusal that names the server', async () => {
  const office = await openPostOffice();
  await office.close();
  const failure = await failureOf(mailerTo(office.url));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toContain(`連不上郵件伺服器 127.0.0.1:${office.port}（ECONNREFUSED）`);
});

test('an unknown host is a refusal that names it', async () => {
  const failure = await failureOf(mailerTo('smtp://mail.invalid:25'));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toMatch(/找不到郵件伺服器 mail\.invalid:25|太久沒有回應/);
});

test('a certificate nobody vouches for is refused', async () => {
  const office = keep(await openPostOffice({ secure: true }));
  const failure = await failureOf(mailerTo(office.url.replace('smtp:', 'smtps:')));
  expect(failure.message).toContain('建立不了安全的加密連線');
  expect(office.received).toStrictEqual([]);
});

test('a wrong password is named as such and never repeated, though the server does', async () => {
  const office = keep(
    await openPostOffice({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        const base64 = Buffer.from(password ?? '').toString('base64');
        done(new Error(`no such login ${String(password)} ${base64}`));
      },
    }),
  );
  const url = office.url.replace('//', '//robot:p%40ss%2Fw%C3%B6rd@');
  const failure = await failureOf(mailerTo(url));
  expect(failure.message).toContain('不接受這組帳號密碼（535 no such login … …）');
  const everything = JSON.stringify([failure, failure.stack, failure.message, failure.cause ?? '']);
  for (const secret of ['p@ss/w', 'p%40ss', Buffer.from('p@ss/wörd').toString('base64')]) {
    expect(everything).not.toContain(secret);
  }
});

test('a login in the address is used', async () => {
  const logins: unknown[] = [];
  const office = keep(
    await openPostOffice({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        logins.push([username, password]);
        done(null, { user: username });
      },
    }),
  );
  await mailerTo(office.url.replace('//', '//robot%40school.tw:p%40ss@')).send(aMail());
  expect(logins).toStrictEqual([['robot@school.tw', 'p@ss']]);
  expect(office.received).toHaveLength(1);
});

test('a login is not sent over a network in the clear, and the mail is not sent at all', async () => {
  let logins = 0;
  const office = keep(
    await openPostOffice({
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => {
        logins += 1;
        done(null, { user: username });
      },
    }),
  );
  // 127.1 is this machine too, by a name that is not taken for it.
  const failure = await failureOf(
    mailerTo(office.url.replace('//127.0.0.1', '//robot:secret@127.1')),
  );
  expect(failure.message).toContain('建立不了安全的加密連線');
  expect([logins, office.received.length]).toStrictEqual([0, 0]);
});
