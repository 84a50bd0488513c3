import type { NodemailerError } from 'nodemailer';

import { UndecidedMail } from '../../ports.ts';
import { oneLine } from './mailbox.ts';
import type { SmtpServer } from './smtp-url.ts';

/** What is known about a mail that nodemailer gave up on. */
export type Attempt = {
  readonly server: SmtpServer;
  readonly recipient: string;
  /** The server asked for the text of the mail and got at least some of it. */
  readonly handedOver: boolean;
};

const longestReply = 200;

/** The error for a person: an UndecidedMail when the mail may have gone out, otherwise it certainly has not. */
export function explainFailure(error: NodemailerError, attempt: Attempt): Error {
  const { server, recipient, handedOver } = attempt;
  const place = `${server.host}:${server.port}`;
  if (handedOver && !isRefusal(error)) {
    return new UndecidedMail(
      `寄給 ${recipient} 的信已經交給郵件伺服器 ${place}，但還沒收到回覆連線就中斷了（${error.code ?? '原因不明'}），無法確定有沒有寄出。請查寄件備份或問收件人，再決定要不要重寄。`,
    );
  }
  // Without nodemailer's own error as the cause: it carries the server's reply as it came, and a reply may repeat the login.
  return new Error(`寄給 ${recipient} 的信沒有寄出：${reasonOf(error, place, server)}`);
}

/** The server was lost before it had anything of the mail: worth a second connection, since nothing can arrive twice. */
export function mayTryAgain(error: NodemailerError, handedOver: boolean): boolean {
  const lost = ['ECONNECTION', 'ESOCKET'].includes(error.code ?? '') || error.responseCode === 421;
  return lost && !handedOver;
}

const isRefusal = ({ responseCode = 0 }: NodemailerError): boolean => responseCode >= 400;

function reasonOf(error: NodemailerError, place: string, server: SmtpServer): string {
  const reply = replyOf(error, server);
  if (isCertificateProblem(error)) return reasons.ETLS(place);
  const reason = reasons[error.code as keyof typeof reasons] as Reason | undefined;
  if (reason !== undefined) return reason(place, reply, error);
  return `連不上郵件伺服器 ${place}（${error.originalCode ?? error.code ?? '原因不明'}${reply}）。請確認主機、埠號和網路，再執行一次。`;
}

type Reason = (place: string, reply: string, error: NodemailerError) => string;

const badLogin: Reason = (place, reply) =>
  `郵件伺服器 ${place} 不接受這組帳號密碼${reply}。請確認帳號、密碼（或應用程式密碼）後再執行一次。`;

const refused: Reason = (_place, reply, { permanent }) =>
  permanent === false
    ? `郵件伺服器暫時不收${reply}。伺服器請我們晚一點再試，下次執行時會再寄。`
    : `郵件伺服器拒收${reply}。請確認收件地址和寄件帳號的權限。`;

const reasons = {
  EAUTH: badLogin,
  ENOAUTH: badLogin,
  EENVELOPE: refused,
  EMESSAGE: refused,
  ETLS: (place) =>
    `和郵件伺服器 ${place} 之間建立不了安全的加密連線。請確認網址用的是 smtps:// 還是 smtp://、埠號和伺服器的憑證。`,
  EDNS: (place) => `找不到郵件伺服器 ${place}。請確認網址裡的主機名稱。`,
  ETIMEDOUT: (place) => `郵件伺服器 ${place} 太久沒有回應。請確認主機、埠號和網路，再執行一次。`,
} satisfies Record<string, Reason>;

const isCertificateProblem = ({ originalCode = '' }: NodemailerError): boolean =>
  /CERT|SELF_SIGNED|ALTNAME|ERR_SSL|ERR_TLS/.test(originalCode);

/** The server's own words in brackets, on one line, cut, and without the password should it repeat it. */
function replyOf({ response = '' }: NodemailerError, { login }: SmtpServer): string {
  if (response === '') return '';
  const secrets = login === null ? [] : [login.pass, Buffer.from(login.pass).toString('base64')];
  const reply = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), oneLine(response));
  return `（${reply.slice(0, longestReply)}）`;
}
