import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import MailComposer from 'nodemailer/lib/mail-composer';

import type { Mailer } from '../../ports.ts';
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
      const written = await writeOnce(file, await message.build()).catch((error: unknown) => {
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

/** Leaves the whole file or none; false when there is one of that name already. */
async function writeOnce(file: string, bytes: Uint8Array): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await giveName(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Unlike `rename`, a second name never replaces a file. */
async function giveName(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // USB sticks and some network drives know no second name for a file.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    return copyOnce(draft, file);
  }
}

async function copyOnce(draft: string, file: string): Promise<boolean> {
  try {
    await copyFile(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await rm(file, { force: true });
    throw error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
