import { BrokenWorld } from '../../ports.ts';

export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
};

const howToWrite =
  '應該像 smtps://帳號:密碼@mail.school.edu.tw:465；帳號密碼裡的 @ : / ? # % 要寫成百分比編碼，例如 @ 寫成 %40。';

/** Reads `smtp(s)://user:pass@host:port`. Says nothing of what was given: it holds a password. */
export function readSmtpUrl(address: string): SmtpServer {
  const url = URL.parse(address);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new BrokenWorld(`看不懂郵件伺服器的網址。${howToWrite}`);
  }
  // nodemailer would take its own options from a query, `?tls.rejectUnauthorized=false` among them.
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname)) {
    throw new BrokenWorld(`郵件伺服器的網址在主機與埠之後不能再有別的。${howToWrite}`);
  }
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    login: readLogin(url),
  };
}

function readLogin({ username, password }: URL): SmtpServer['login'] {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') {
    throw new BrokenWorld(`郵件伺服器的帳號和密碼要一起給，或都不給。${howToWrite}`);
  }
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw new BrokenWorld(`郵件伺服器的帳號或密碼裡有讀不懂的百分比編碼。${howToWrite}`);
  }
}

/** A server on this very machine, where no one listens in between. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
