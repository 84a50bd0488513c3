import type { Readable } from 'node:stream';

import { createTransport } from 'nodemailer';
import type { NodemailerError, SMTPPoolOptions, SendMailOptions } from 'nodemailer';

import type { Mail, Mailer } from '../../ports.ts';
import { checkSender, composeMail } from './message.ts';
import type { Sender } from './message.ts';
import { explainFailure, mayTryAgain } from './smtp-failure.ts';
import { isLoopback, readSmtpUrl } from './smtp-url.ts';
import type { SmtpServer } from './smtp-url.ts';

/** Milliseconds. */
type SmtpTimeouts = {
  readonly connect: number;
  /** Silence of the server once connected, its answer to the finished mail included. */
  readonly silence: number;
};

export type SmtpOptions = Sender & {
  /** `smtp(s)://user:pass@host:port` */
  readonly url: string;
  readonly timeouts?: SmtpTimeouts;
};

// Two minutes: servers look for viruses before they answer, and giving up early makes the mail an undecided one.
const usualTimeouts: SmtpTimeouts = { connect: 20_000, silence: 120_000 };

/** Sends through an SMTP server over a few connections. */
export function smtpMailer({ url, from, date, timeouts = usualTimeouts }: SmtpOptions): Mailer {
  const server = readSmtpUrl(url);
  checkSender({ from, date });
  const transport = createTransport(poolOptions(server, timeouts));

  // Whether a mail may have gone out hangs on one thing: did the server get to read any of it.
  const bodies = new Map<string, Readable>();
  transport.use('stream', ({ message }, done) => {
    message.processFunc((body) => {
      bodies.set(message.messageId(), body);
      return body;
    });
    done();
  });

  const deliver = async (
    mail: Mail,
    message: SendMailOptions,
    mayRepeat: boolean,
  ): Promise<void> => {
    try {
      await transport.sendMail(message);
    } catch (error) {
      const reason: NodemailerError = error instanceof Error ? error : new Error(String(error));
      const handedOver = bodies.get(mail.messageId)?.readableDidRead === true;
      if (!mayRepeat || !mayTryAgain(reason, handedOver)) {
        throw explainFailure(reason, { server, recipient: mail.to.address, handedOver });
      }
      await deliver(mail, message, false);
    } finally {
      bodies.delete(mail.messageId);
    }
  };
  return {
    send: async (mail) => {
      await deliver(mail, composeMail(mail, { from, date }), true);
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

function poolOptions(server: SmtpServer, timeouts: SmtpTimeouts): SMTPPoolOptions & { pool: true } {
  const { host, port, secure, login } = server;
  return {
    pool: true,
    host,
    port,
    secure,
    // A password never crosses a network in the clear, whatever the server offers.
    requireTLS: !secure && login !== null && !isLoopback(host),
    ...(login === null ? {} : { auth: login, forceAuth: true }),
    maxConnections: 3,
    maxMessages: 50,
    // nodemailer would send again by itself what a lost connection had already taken.
    maxRequeues: 0,
    dnsTimeout: timeouts.connect,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
