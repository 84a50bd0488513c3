import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';

import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

import { smtpMailer } from '../../functions/adapters/mail/smtp.ts';
import type { Mail, Mailer } from '../../functions/ports.ts';

export const from = { name: '資安簿 測試國小', address: 'security@school.example.tw' };
export const date = '2026-11-10T08:00';

export function aMail(number = 1, changes: Partial<Mail> = {}): Mail {
  return {
    key: `key-${number}`,
    messageId: `<zianbu.${number}@school.example.tw>`,
    to: { name: '林美華', address: `teacher${number}@school.example.tw` },
    subject: '【資安簿】您有 2 件待辦：資訊人員訓練時數還差 3 小時（逾期）',
    text: '林老師您好：\n\n.一行只有點開頭\n.\n您有 2 件待辦。\n',
    html: '<p>林老師您好：</p>\n<p>您有 <b>2</b> 件待辦。</p>\n',
    ...changes,
  };
}

const opened: { readonly close: () => Promise<void> }[] = [];

/** To be closed by {@link closeAll}. */
export function keep<T extends { readonly close: () => Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}

export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0).reverse()) await one.close();
}

export const mailerTo = (url: string): Mailer =>
  keep(smtpMailer({ url, from, date, timeouts: { connect: 300, silence: 300 } }));

/** The error a mailer rejects with. */
export async function failureOf(mailer: Mailer, mail = aMail()): Promise<Error> {
  const outcome: unknown = await mailer.send(mail).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error('The mail was taken.');
  return outcome;
}

/** What a mail program makes of the bytes, in the shape of what was sent. */
export async function readMail(bytes: string | Uint8Array) {
  const parsed = await PostalMime.parse(bytes);
  const lines = (text = ''): string => text.replaceAll('\r\n', '\n');
  return {
    messageId: parsed.messageId,
    from: parsed.from,
    to: parsed.to,
    subject: parsed.subject,
    text: lines(parsed.text),
    html: lines(parsed.html),
  };
}

/** What {@link readMail} has to give for a mail. */
export function asRead(mail: Mail) {
  const { messageId, subject, text, html } = mail;
  return { messageId, from, to: [mail.to], subject, text, html };
}

export type PostOffice = {
  readonly url: string;
  readonly port: number;
  readonly received: { readonly envelope: readonly string[]; readonly bytes: Buffer }[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on a port of its own that keeps what it is given. */
export async function openPostOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const received: PostOffice['received'] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const envelope = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ envelope, bytes: Buffer.concat(chunks) });
        done();
      });
    },
    ...options,
  });
  // A client that hangs up is part of these tests, not news.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

export type Step = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'text' | 'RSET' | 'QUIT';

const usualAnswers: Readonly<Record<Step, string>> = {
  greeting: '220 hello',
  EHLO: '250 hello',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  text: '250 kept',
  RSET: '250 ok',
  QUIT: '221 bye',
};

export type ScriptedServer = {
  readonly url: string;
  /** How often each step was reached, over all connections. */
  readonly count: (step: Step) => number;
  readonly close: () => Promise<void>;
};

/** A server that misbehaves on purpose: `act` returns true for a step it has dealt with itself. */
export async function openScriptedServer(
  act: (step: Step, socket: Socket, connection: number) => boolean,
): Promise<ScriptedServer> {
  const sockets: Socket[] = [];
  const steps: Step[] = [];
  const server = createServer((socket) => {
    const connection = sockets.push(socket);
    const reach = (step: Step): void => {
      steps.push(step);
      if (!act(step, socket, connection)) socket.write(`${usualAnswers[step]}\r\n`);
    };
    socket.on('error', () => undefined);
    followConversation(socket, reach);
    reach('greeting');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: (wanted) => steps.filter((step) => step === wanted).length,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function followConversation(socket: Socket, reach: (step: Step) => void): void {
  let rest = '';
  let inText = false;
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (inText && line !== '.') continue;
      const step = inText ? 'text' : (line.slice(0, 4) as Step);
      inText = step === 'DATA';
      reach(step);
    }
  });
}
