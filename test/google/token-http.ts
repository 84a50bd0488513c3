// The OAuth token endpoint: service accounts and refresh tokens get a token that means nothing.
import { tokenErrorAnswer } from './errors.ts';
import { textOf, type Call, type Answer } from './routes.ts';
import type { Service } from './service.ts';
import { badRequest } from './spreadsheet/refusal.ts';

const GRANTS = ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'refresh_token'];

/** A form, as RFC 6749 and RFC 7523 have it; the assertion's signature is not looked at. */
function issue({ bytes }: Call): Answer {
  const form = new URLSearchParams(textOf(bytes));
  const grant = form.get('grant_type') ?? '';
  const proof = form.get('assertion') ?? form.get('refresh_token') ?? '';
  if (!GRANTS.includes(grant) || proof === '') throw badRequest(`Unsupported grant_type: ${grant}`);
  return { json: { access_token: 'stand-in-token', expires_in: 3599, token_type: 'Bearer' } };
}

export const TOKEN: Service = {
  paths: /^\/token$/u,
  open: true,
  routes: [{ method: 'POST', path: '/token', raw: true, answer: issue }],
  errorAnswer: tokenErrorAnswer,
};
