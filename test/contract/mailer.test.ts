import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { emlFolderMailer } from '../../functions/adapters/mail/eml-folder.ts';
import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { smtpMailer } from '../../functions/adapters/mail/smtp.ts';
import { UndecidedMail } from '../../functions/ports.ts';
import type { Mailer } from '../../functions/ports.ts';
import {
  aMail,
  asRead,
  date,
  from,
  openPostOffice,
  readMail,
} from '../adapters/mail-post-office.ts';

type Bench = {
  readonly mailer: Mailer;
  /** Everything that went out, as a mail program reads it, ordered by Message-ID. */
  readonly delivered: () => Promise<readonly ReturnType<typeof asRead>[]>;
  readonly tidy: () => Promise<void>;
};

const mailers: Readonly<Record<string, () => Promise<Bench>>> = {
  memory: () => {
    const mailer = memoryMailer();
    return Promise.resolve({
      mailer,
      delivered: () => Promise.resolve(mailer.sent.map(asRead)),
      tidy: () => Promise.resolve(),
    });
  },
  'eml folder': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailer-'));
    return {
      mailer: emlFolderMailer(folder, { from, date }),
      delivered: async () => {
        const names = (await readdir(folder)).sort();
        return Promise.all(names.map(async (name) => asSent(await readFile(join(folder, name)))));
      },
      tidy: () => rm(folder, { recursive: true }),
    };
  },
  smtp: async () => {
    const office = await openPostOffice();
    return {
      mailer: smtpMailer({ url: office.url, from, date }),
      delivered: async () => {
        const mails = await Promise.all(office.received.map(({ bytes }) => asSent(bytes)));
        return mails.sort((one, other) => (one.messageId < other.messageId ? -1 : 1));
      },
      tidy: office.close,
    };
  },
};

const asSent = async (bytes: Buffer) => (await readMail(bytes)) as ReturnType<typeof asRead>;

async function withMailer(name: string, use: (bench: Bench) => Promise<void>): Promise<void> {
  const open = mailers[name];
  if (open === undefined) throw new Error(name);
  const bench = await open();
  try {
    await use(bench);
  } finally {
    await bench.mailer.close();
    await bench.tidy();
  }
}

describe.each(Object.keys(mailers))('%s mailer', (name) => {
  test('delivers each mail as it was given', async () => {
    await withMailer(name, async ({ mailer, delivered }) => {
      const mails = [aMail(1), aMail(2, { text: '第二封\n', html: '<p>第二封 &amp; 其他</p>\n' })];
      for (const mail of mails) await mailer.send(mail);
      expect(await delivered()).toStrictEqual(mails.map(asRead));
    });
  });

  test.each([
    'a@school.example.tw\r\nBcc: evil@example.com',
    'a@school.example.tw\nevil@example.com',
    'a@school.example.tw, evil@example.com',
    'a@school.example.tw;evil@example.com',
    'a@school.example.tw evil@example.com',
    'a@school.example.tw\u2028Bcc: evil@example.com',
    '<evil@example.com>',
    '林美華 <a@school.example.tw>',
    '"a,b"@school.example.tw',
    'a@school.example.tw> SIZE=1',
    'a@@school.example.tw',
    'a@localhost',
    '@school.example.tw',
    '老師@school.example.tw',
    `${'a'.repeat(65)}@school.example.tw`,
    `a@${'b.'.repeat(130)}tw`,
    '',
  ])('refuses the recipient %j, names it, and goes on with the next', async (address) => {
    await withMailer(name, async ({ mailer, delivered }) => {
      const hostile = aMail(1, { to: { name: '老師', address } });
      const refusal: unknown = await mailer.send(hostile).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Error);
      expect(refusal).not.toBeInstanceOf(UndecidedMail);
      expect((refusal as Error).message).toMatch(/^收件地址「[^\p{Cc}]*」不是單一的電子郵件地址/u);

      await mailer.send(aMail(2));
      expect(await delivered()).toStrictEqual([asRead(aMail(2))]);
    });
  });

  test('refuses a Message-ID that could end its header', async () => {
    await withMailer(name, async ({ mailer, delivered }) => {
      const mail = aMail(1, { messageId: '<a@x.tw>\r\nBcc: evil@example.com' });
      await expect(mailer.send(mail)).rejects.toThrow('信件編號');
      expect(await delivered()).toStrictEqual([]);
    });
  });

  test('can be closed twice', async () => {
    await withMailer(name, async ({ mailer }) => {
      await mailer.send(aMail(1));
      await mailer.close();
      await expect(mailer.close()).resolves.toBeUndefined();
    });
  });
});
