// Who calls: Google's ID token, verified here once more although Cloud Run has done it, so that a wrong setting there opens nothing.
import { listIn, requiredSetting, type Environment } from '../../config.ts';
import type { GoogleAccess } from '../../adapters/google/access.ts';
import { statusOf } from '../../adapters/google/persist.ts';

/** 401: no proof of who calls. 403: it is known who calls, and they may not. 503: Google's keys cannot be had now. */
export class RefusedCaller extends Error {
  readonly status: 401 | 403 | 503;

  constructor(status: 401 | 403 | 503, message: string) {
    super(message);
    this.status = status;
  }
}

const noProof = (): RefusedCaller =>
  new RefusedCaller(
    401,
    '需要 Google 簽發給這個函式的身分權杖（Authorization: Bearer …），而且沒有過期。',
  );

async function newVerifier({ origin }: GoogleAccess) {
  const { auth } = await import('googleapis/build/src/apis/sheets/index.js');
  const keys = `${origin ?? 'https://www.googleapis.com'}/oauth2/v1/certs`;
  return new auth.OAuth2({ endpoints: { oauth2FederatedSignonPemCertsUrl: keys } });
}

type Verifier = Awaited<ReturnType<typeof newVerifier>>;

/** Each keeps Google's keys for as long as Google says. */
const verifiers = new Map<string | null, Promise<Verifier>>();

function verifierFor(google: GoogleAccess): Promise<Verifier> {
  const known = verifiers.get(google.origin) ?? newVerifier(google);
  verifiers.set(google.origin, known);
  return known;
}

/** Google signs with RS256 only; the library goes by the key and would not look. */
function isSignedAsGoogleDoes(token: string): boolean {
  try {
    const [header = ''] = token.split('.');
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as {
      readonly alg?: unknown;
    };
    return alg === 'RS256';
  } catch {
    return false;
  }
}

/** What is wrong with a token is not told, and never logged: the library's words have the token in them. */
async function claimsOf(idToken: string, audience: readonly string[], verifier: Verifier) {
  try {
    await verifier.getFederatedSignonCerts();
  } catch (error) {
    const status = statusOf(error);
    throw new RefusedCaller(
      503,
      `現在拿不到 Google 的公開金鑰，無法確認是誰呼叫。請稍後再試。${status === null ? '' : `（${status}）`}`,
    );
  }
  try {
    const ticket = await verifier.verifyIdToken({ idToken, audience: [...audience] });
    return ticket.getPayload();
  } catch {
    throw noProof();
  }
}

const tokenIn = (authorization: string | undefined): string => {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/iu.exec(authorization ?? '')?.[1];
  if (token !== undefined && isSignedAsGoogleDoes(token)) return token;
  throw noProof();
};

/** Refuses everybody but the callers of ZIANBU_CALLERS, with a token for ZIANBU_AUDIENCE. */
export async function requireCaller(
  authorization: string | undefined,
  environment: Environment,
  google: GoogleAccess,
): Promise<void> {
  const audience = listIn(requiredSetting(environment, 'ZIANBU_AUDIENCE'));
  const callers = listIn(requiredSetting(environment, 'ZIANBU_CALLERS').toLowerCase());
  const claims = await claimsOf(tokenIn(authorization), audience, await verifierFor(google));
  const email = claims?.email?.toLowerCase() ?? '';
  if (claims?.email_verified === true && callers.includes(email)) return;
  throw new RefusedCaller(
    403,
    '這個帳號不能使用這個函式。請部署的人把它加進環境變數 ZIANBU_CALLERS。',
  );
}
