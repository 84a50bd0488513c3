// What `daily` and `dispatch` need besides their message: given to them, so that a night of thousands of schools can pass in a
// test.
import { googleAccess, type GoogleAccess } from '../../adapters/google/access.ts';
import { usualPatience, type Patience } from '../../adapters/google/persist.ts';
import { momentAsked } from '../../clock.ts';
import type { Environment } from '../../config.ts';
import type { Moment } from '../../domain/kit/day.ts';
import type { Mailer } from '../../ports.ts';
import { log } from './log.ts';

type SenderAsked = { readonly url: string; readonly from: string; readonly now: Moment };

export type FunctionWorld = {
  readonly environment: Environment;
  readonly google: GoogleAccess;
  readonly patience: Patience;
  readonly now: () => Moment;
  readonly mailer: (asked: SenderAsked) => Promise<Mailer>;
  /** Eight characters that no other run has. */
  readonly newId: () => string;
  readonly log: typeof log;
};

/** As it is in the cloud. */
export function cloudWorld(): FunctionWorld {
  return {
    environment: process.env,
    google: googleAccess(process.env),
    patience: usualPatience,
    now: () => momentAsked(undefined),
    mailer: async ({ url, from, now }) => {
      const { smtpMailer } = await import('../../adapters/mail/smtp.ts');
      return smtpMailer({ url, from: { name: '資安簿', address: from }, date: now });
    },
    newId: () => crypto.randomUUID().slice(0, 8),
    log,
  };
}
