// How the API is reached: with Application Default Credentials, or at a loopback address with a token that means nothing.
import type { AuthPlus } from 'googleapis/build/src/apis/sheets/index.js';

import { BrokenWorld } from '../../ports.ts';

/** `auth` of any `googleapis/build/src/apis/…/index.js`: the only copy of google-auth-library whose types fit. */
type GoogleLibrary = { readonly auth: AuthPlus };

type Client = InstanceType<AuthPlus['GoogleAuth']> | InstanceType<AuthPlus['OAuth2']>;

export type Credentials = {
  readonly auth: Client;
  /** Gets a first token, so that what is wrong with the credentials is told as such. */
  readonly check: () => Promise<void>;
  /** The address spreadsheets are to be shared with, where it is known. */
  readonly address: () => Promise<string | null>;
};

export type GoogleAccess = {
  /** Stands in for `https://….googleapis.com`; null = Google itself. */
  readonly origin: string | null;
  /** How calls get out; default over the network. Tests answer them in their own process. */
  readonly fetch?: typeof fetch;
  readonly credentials: (library: GoogleLibrary, scopes: readonly string[]) => Credentials;
};

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The made-up token and everything sent with it must never leave this machine. */
function loopbackOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:' || !LOOPBACK.includes(url.hostname)) {
    throw new BrokenWorld(
      `ZIANBU_GOOGLE_ORIGIN 只能是本機位址（例如 http://127.0.0.1:8080），現在是「${text}」。平常請不要設定它。`,
    );
  }
  return url.origin;
}

function madeUp({ auth }: GoogleLibrary): Credentials {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: 'loopback' });
  const address = (): Promise<null> => Promise.resolve(null);
  return { auth: client, check: () => Promise.resolve(), address };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function credentialTrouble(error: unknown): BrokenWorld {
  const why = messageOf(error);
  const advice = /invalid_grant|invalid_client|unauthorized_client/u.test(why)
    ? 'Google 不接受目前的憑證，金鑰可能已經停用。請換一把服務帳戶的金鑰再試。'
    : '沒有可用的 Google 憑證。請用環境變數 GOOGLE_APPLICATION_CREDENTIALS 指定服務帳戶的金鑰檔再試。';
  return new BrokenWorld(`${advice}（${why}）`, { cause: error });
}

/** Elsewhere than on Google Cloud, looking for its metadata server takes seconds and ends in a warning on stderr. */
function lookForNoServer(): void {
  const { env } = process;
  if (env['GCE_METADATA_HOST'] === undefined) env['METADATA_SERVER_DETECTION'] ??= 'bios-only';
}

function applicationDefault({ auth }: GoogleLibrary, scopes: readonly string[]): Credentials {
  lookForNoServer();
  const client = new auth.GoogleAuth({ scopes: [...scopes] });
  return {
    auth: client,
    check: async () => {
      try {
        await client.getAccessToken();
      } catch (error) {
        throw credentialTrouble(error);
      }
    },
    address: async () => {
      try {
        return (await client.getCredentials()).client_email ?? null;
      } catch {
        // People's own credentials have no such address.
        return null;
      }
    },
  };
}

/** `ZIANBU_GOOGLE_ORIGIN` is for tests: a loopback address to ask instead of Google. */
export function googleAccess(
  environment: Readonly<Record<string, string | undefined>>,
): GoogleAccess {
  const asked = environment['ZIANBU_GOOGLE_ORIGIN'] ?? '';
  return asked === ''
    ? { origin: null, credentials: applicationDefault }
    : { origin: loopbackOrigin(asked), credentials: madeUp };
}
