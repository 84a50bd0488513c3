import type { Mail, Mailer } from '../../ports.ts';
import { checkMail } from './message.ts';

/** Sends nothing and remembers everything, with the same refusals as the real ones: a dry run tells the truth. */
export function memoryMailer(): Mailer & { readonly sent: readonly Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    send: async (mail) => {
      checkMail(mail);
      sent.push(mail);
      await Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
