import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { emlFolderMailer, emlName } from '../../functions/adapters/mail/eml-folder.ts';
import { aMail, asRead, date, from, readMail } from './mail-post-office.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('the file is named by the key, in a folder made on the first mail', async () => {
  const outbox = join(folder, '115', '寄件匣');
  const mailer = emlFolderMailer(outbox, { from, date });
  expect(await readdir(folder)).toStrictEqual([]);
  await mailer.send(aMail(1, { key: 'a1b2c3' }));
  expect(await readdir(outbox)).toStrictEqual(['a1b2c3.eml']);
  expect(await readMail(await readFile(join(outbox, 'a1b2c3.eml')))).toStrictEqual(
    asRead(aMail(1)),
  );
});

test('the same mail of the same run is the same bytes, another key another boundary', async () => {
  const bytesIn = async (place: string, key: string): Promise<string> => {
    await emlFolderMailer(join(folder, place), { from, date }).send(aMail(1, { key }));
    return readFile(join(folder, place, `${key}.eml`), 'latin1');
  };
  const first = await bytesIn('one', 'k');
  expect(await bytesIn('two', 'k')).toBe(first);
  expect(await bytesIn('two', 'l')).not.toBe(first);
});

test('the bytes are what mail programs expect', async () => {
  await emlFolderMailer(folder, { from, date }).send(aMail(1, { key: 'k' }));
  const bytes = await readFile(join(folder, 'k.eml'), 'latin1');
  expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(bytes).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(Math.max(...bytes.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  expect(bytes).toContain('\r\nDate: Tue, 10 Nov 2026 08:00:00 +0800\r\n');
  expect(bytes).toContain('multipart/alternative');
  expect(bytes.indexOf('text/plain; charset=utf-8')).toBeLessThan(
    bytes.indexOf('text/html; charset=utf-8'),
  );
});

test('the lines inside the parts end as mail programs want them', async () => {
  await emlFolderMailer(folder, { from, date }).send(
    aMail(1, { key: 'k', text: '一\n二\r\n三\n' }),
  );
  const bytes = await readFile(join(folder, 'k.eml'), 'latin1');
  const [part = ''] = /(?<=base64\r\n\r\n)[\s\S]*?(?=\r\n--)/.exec(bytes) ?? [];
  expect(Buffer.from(part, 'base64').toString()).toBe('一\r\n二\r\n三\r\n');
});

test('a mail already there is not written a second time, and stays as it was', async () => {
  const mailer = emlFolderMailer(folder, { from, date });
  await mailer.send(aMail(1));
  const before = await readFile(join(folder, 'key-1.eml'));
  await expect(mailer.send(aMail(1, { text: '另一個內容\n' }))).rejects.toThrow(
    /^寄件匣裡已經有這封信：.*key-1\.eml。同一封信不會寫第二次/,
  );
  expect(await readFile(join(folder, 'key-1.eml'))).toStrictEqual(before);
  expect(await readdir(folder)).toStrictEqual(['key-1.eml']);
});

test('of two that write the same key at once, one wins and the file is whole', async () => {
  const mailer = emlFolderMailer(folder, { from, date });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => mailer.send(aMail(1))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toStrictEqual(['key-1.eml']);
  expect(await readMail(await readFile(join(folder, 'key-1.eml')))).toStrictEqual(asRead(aMail(1)));
});

test('an outbox that is a file is one clear line', async () => {
  await writeFile(join(folder, 'file'), '');
  const mailer = emlFolderMailer(join(folder, 'file'), { from, date });
  await expect(mailer.send(aMail(1))).rejects.toThrow(/^信寫不進寄件匣：.*請確認資料夾可以寫入/);
});

test('a key that is no file name becomes one', () => {
  expect(emlName('a1b2')).toBe('a1b2.eml');
  expect(emlName('../../etc/passwd')).toMatch(/^[0-9a-f]{64}\.eml$/);
  expect(emlName('a/b')).not.toBe(emlName('a-b'));
});
