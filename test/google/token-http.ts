// The OAuth token endpoint: service accounts and refresh tokens get a token that means nothing.
import { badRequest } from './spreadsheet/refusal.ts';
import type { Route } from './routes.ts';

const GRANTS = ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'refresh_token'];

/** A form, as RFC 6749 and RFC 7523 have it; the assertion's signature is not looked at. */
export const TOKEN_ROUTE: Route = {
  method: 'POST',
  path: '/token',
  form: true,
  answer: ({ text }) => {
    const form = new URLSearchParams(text);
    const grant = form.get('grant_type') ?? '';
    const proof = form.get('assertion') ?? form.get('refresh_token') ?? '';
    if (!GRANTS.includes(grant) || proof === '')
      throw badRequest(`Unsupported grant_type: ${grant}`);
    return { json: { access_token: 'stand-in-token', expires_in: 3599, token_type: 'Bearer' } };
  },
};
