// The metadata server of a machine in Google's cloud: who it is, and tokens without a key file.
import { errorAnswer } from '../errors.ts';
import { flagParameter, type Answer, type Call, type Route } from '../routes.ts';
import type { Service } from '../service.ts';
import { badRequest, notFound, Refusal } from '../spreadsheet/refusal.ts';
import { ACCESS_TOKEN_SECONDS, newAccessToken, robotAccount, type Account } from './accounts.ts';
import { idToken } from './id-tokens.ts';

const FLAVOR = { 'metadata-flavor': 'Google' };
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

const text = (words: string): Answer => ({
  text: words,
  contentType: 'application/text',
  headers: FLAVOR,
});

/** Only for programs on the machine: a page in a browser cannot send this header. */
function refuseBrowsers({ headers }: Call): void {
  if (headers.get('metadata-flavor') !== 'Google' || headers.has('x-forwarded-for'))
    throw new Refusal('PERMISSION_DENIED', 'Missing Metadata-Flavor:Google header.');
}

/** There is one account on the machine, under two names. */
function accountOf({ world, part }: Call): Account {
  const account = robotAccount(world);
  if (!['default', account.email].includes(part('account'))) throw notFound();
  return account;
}

function token(call: Call): Answer {
  const asked = (call.query.get('scopes') ?? '').split(',').filter((scope) => scope !== '');
  const given = asked.length === 0 ? [CLOUD_PLATFORM] : asked;
  const accessToken = newAccessToken(call.world, accountOf(call), given);
  const json = {
    access_token: accessToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    token_type: 'Bearer',
  };
  return { json, headers: FLAVOR };
}

function identity(call: Call): Answer {
  const audience = call.query.get('audience') ?? '';
  if (audience === '') throw badRequest('non-empty audience parameter required');
  return text(idToken(call.world, accountOf(call), audience));
}

function scopes(call: Call): Answer {
  accountOf(call);
  return text(`${CLOUD_PLATFORM}\n`);
}

/** What is in the folder of an account, at once or by name. */
function account(call: Call): Answer {
  const { email } = accountOf(call);
  if (!flagParameter(call.query, 'recursive'))
    return text(['aliases', 'email', 'identity', 'scopes', 'token', ''].join('\n'));
  return { json: { aliases: ['default'], email, scopes: [CLOUD_PLATFORM] }, headers: FLAVOR };
}

const ROOT = '/computeMetadata/v1';
const ACCOUNT = `${ROOT}/instance/service-accounts/{account}`;

type Entry = readonly [path: string, answer: (call: Call) => Answer, query?: readonly string[]];

const ENTRIES: readonly Entry[] = [
  [ROOT, () => text('instance/\nproject/\nuniverse/\n')],
  [`${ROOT}/instance`, () => text('service-accounts/\n')],
  [`${ROOT}/instance/service-accounts`, ({ world }) => text(`default/\n${world.robot.email}/\n`)],
  [ACCOUNT, account, ['recursive']],
  [`${ACCOUNT}/email`, (call) => text(accountOf(call).email)],
  [`${ACCOUNT}/scopes`, scopes],
  [`${ACCOUNT}/token`, token, ['scopes']],
  [`${ACCOUNT}/identity`, identity, ['audience', 'format']],
  [`${ROOT}/project/project-id`, ({ world }) => text(world.robot.project)],
  [`${ROOT}/universe/universe-domain`, () => text('googleapis.com')],
];

const guarded = ([path, answer, query = []]: Entry): Route => ({
  method: 'GET',
  path,
  query,
  answer: (call) => {
    refuseBrowsers(call);
    return answer(call);
  },
});

/** A first look whether there is a metadata server at all is answered without the header. */
const PING: Route = { method: 'GET', path: '/', answer: () => text('computeMetadata/\n') };

export const METADATA: Service = {
  host: 'metadata.google.internal',
  paths: /^\/(?:computeMetadata(?=\/|$).*)?$/u,
  open: true,
  errorAnswer,
  routes: [PING, ...ENTRIES.map(guarded)],
};
