import type { Socket } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { UndecidedMail } from '../../functions/ports.ts';
import {
  aMail,
  closeAll,
  failureOf,
  keep,
  mailerTo,
  openScriptedServer,
} from './mail-post-office.ts';
import type { ScriptedServer, Step } from './mail-post-office.ts';

afterEach(closeAll);

test.each<[string, (socket: Socket) => void]>([
  ['breaks', (socket) => socket.destroy()],
  ['is closed politely', (socket) => socket.end()],
  ['goes silent', () => undefined],
])(
  'a connection that %s after the text leaves the mail undecided, sent once',
  async (_how, end) => {
    const server = keep(
      await openScriptedServer((step, socket) => {
        if (step === 'text') end(socket);
        return step === 'text';
      }),
    );
    const failure = await failureOf(mailerTo(server.url));
    expect(failure).toBeInstanceOf(UndecidedMail);
    expect(failure.message).toContain('無法確定有沒有寄出');
    expect(server.count('text')).toBe(1);
  },
);

test('421 in place of an answer to the text is a refusal', async () => {
  const server = keep(
    await openScriptedServer((step, socket) => {
      if (step === 'text') socket.end('421 4.3.2 shutting down\r\n');
      return step === 'text';
    }),
  );
  const failure = await failureOf(mailerTo(server.url));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toContain('421 4.3.2 shutting down');
});

test.each<Step>(['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'])(
  'a server that goes silent at %s certainly got nothing',
  async (silentAt) => {
    const server = keep(await openScriptedServer((step) => step === silentAt));
    const failure = await failureOf(mailerTo(server.url));
    expect(failure).not.toBeInstanceOf(UndecidedMail);
    expect(failure.message).toMatch(/沒有寄出：郵件伺服器 127\.0\.0\.1:\d+ 太久沒有回應/);
    expect(server.count('text')).toBe(0);
  },
);

test.each<Step>(['MAIL', 'RCPT', 'DATA'])(
  'a server that drops a used connection at %s is asked once more, on a new one',
  async (dropsAt) => {
    const server: ScriptedServer = keep(
      await openScriptedServer((step, socket, connection) => {
        const drops = step === dropsAt && connection === 1 && server.count('text') === 1;
        if (drops) socket.destroy();
        return drops;
      }),
    );
    const mailer = mailerTo(server.url);
    await mailer.send(aMail(1));
    await mailer.send(aMail(2));
    expect([server.count('greeting'), server.count('text')]).toStrictEqual([2, 2]);
  },
);

test('a server that always drops the connection is given up after the second time', async () => {
  const server = keep(
    await openScriptedServer((step, socket) => {
      if (step === 'MAIL') socket.destroy();
      return step === 'MAIL';
    }),
  );
  const failure = await failureOf(mailerTo(server.url));
  expect(failure).not.toBeInstanceOf(UndecidedMail);
  expect(failure.message).toContain('連不上郵件伺服器');
  expect(server.count('MAIL')).toBe(2);
});
