import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import MailComposer from 'nodemailer/lib/mail-composer';

import type { Mailer } from '../../ports.ts';
import { codeOf, writeNewFile } from '../files/write-new.ts';
import { checkSender, composeMail } from './message.ts';
import type { Sender } from './message.ts';

/** The file a mail is written to: its key, which no other mail has. */
export function emlName(key: string): string {
  const plain = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(key);
  return `${plain ? key : createHash('sha256').update(key).digest('hex')}.eml`;
}

/** Writes each mail as an `.eml` file, which mail programs open. A key is written once, ever. */
export function emlFolderMailer(folder: string, sender: Sender): Mailer {
  checkSender(sender);
  const place = resolve(folder);
  return {
    send: async (mail) => {
      const message = new MailComposer({ ...composeMail(mail, sender), newline: 'win' }).compile();
      const file = join(place, emlName(mail.key));
      const bytes = await message.build();
      const written = await writeInFolder(place, file, bytes).catch((error: unknown) => {
        throw new Error(
          `信寫不進寄件匣：${file}（${codeOf(error)}）。請確認資料夾可以寫入、磁碟還有空間，再執行一次。`,
          { cause: error },
        );
      });
      if (!written) {
        throw new Error(
          `寄件匣裡已經有這封信：${file}。同一封信不會寫第二次；要重寄的話，請先把這個檔案移走。`,
        );
      }
    },
    close: () => Promise.resolve(),
  };
}

async function writeInFolder(folder: string, file: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  return writeNewFile(file, bytes);
}
