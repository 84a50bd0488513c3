import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, isAbsolute, join, relative } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { folderDocuments } from '../../functions/adapters/documents/folder.ts';
import { BrokenWorld } from '../../functions/ports.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('keeps a document in a folder it makes, and says where', async () => {
  const place = join(folder, '115年', '報告');
  const { location } = await folderDocuments(place).save('115年實施情形.odt', bytesOf('內容'));
  expect(location).toBe(join(place, '115年實施情形.odt'));
  expect(await readFile(location, 'utf8')).toBe('內容');
});

test('the location is absolute also when the folder is not', async () => {
  const nearby = relative(process.cwd(), folder);
  const { location } = await folderDocuments(nearby).save('a.odt', bytesOf('a'));
  expect(isAbsolute(location)).toBe(true);
  expect(location).toBe(join(folder, 'a.odt'));
});

test('the same document again leaves the file alone', async () => {
  const store = folderDocuments(folder);
  const { location } = await store.save('a.odt', bytesOf('同樣的內容'));
  const before = await stat(location);
  await store.save('a.odt', bytesOf('同樣的內容'));
  const after = await stat(location);
  expect([after.ino, after.mtimeMs]).toStrictEqual([before.ino, before.mtimeMs]);
});

test('a new version stands beside the old one, which somebody may have edited', async () => {
  const store = folderDocuments(folder);
  await store.save('a.odt', bytesOf('舊'));
  const { location } = await store.save('a.odt', bytesOf('新'));
  expect(await readFile(location, 'utf8')).toBe('新');
  expect((await readdir(folder)).sort()).toStrictEqual(['a.odt', 'a（2）.odt']);
  expect(await readFile(join(folder, 'a.odt'), 'utf8')).toBe('舊');
  expect(await store.save('a.odt', bytesOf('新'))).toStrictEqual({ location });
});

test('whoever reads while versions follow one another sees a whole one', async () => {
  const store = folderDocuments(folder);
  const versions = ['一', '二'].map((text) => bytesOf(text.repeat(300_000)));
  const { location } = await store.save('a.odt', versions[0] ?? bytesOf(''));
  const seen = new Set<string>();
  for (let round = 0; round < 6; round++) {
    const writing = store.save('a.odt', versions[round % 2] ?? bytesOf(''));
    for (let look = 0; look < 5; look++) {
      const text = await readFile(location, 'utf8');
      seen.add(`${text.length} ${[...new Set(text)].join('')}`);
    }
    await writing;
  }
  expect([...seen].filter((look) => !['300000 一', '300000 二'].includes(look))).toStrictEqual([]);
});

test('a name cannot lead out of the folder', async () => {
  const store = folderDocuments(join(folder, 'inside'));
  for (const name of [
    '../escape.odt',
    '..\\escape.odt',
    '/escape.odt',
    'a/../../escape.odt',
    '..',
  ]) {
    const { location } = await store.save(name, bytesOf(name));
    expect(location).toBe(join(folder, 'inside', basename(location)));
  }
  expect(await readdir(folder)).toStrictEqual(['inside']);
});

test('a folder in the place of the document is one clear line, and stays', async () => {
  await mkdir(join(folder, 'a.odt'));
  const saving = folderDocuments(folder).save('a.odt', bytesOf('a'));
  await expect(saving).rejects.toThrow(BrokenWorld);
  await expect(saving).rejects.toThrow(/^文件存不進 .*a\.odt：已經有同名的資料夾。請/);
  expect(await readdir(folder)).toStrictEqual(['a.odt']);
});

test('a file in the place of the folder is one clear line, and stays', async () => {
  await writeFile(join(folder, 'file'), '原來的');
  const saving = folderDocuments(join(folder, 'file')).save('a.odt', bytesOf('a'));
  await expect(saving).rejects.toThrow(BrokenWorld);
  await expect(saving).rejects.toThrow(/不是資料夾。請換一個資料夾/);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('原來的');
});

test('what a killed process left unfinished is removed, and nothing else', async () => {
  const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const id = '123e4567-e89b-12d3-a456-426614174000';
  // No process has this number: it is above what systems give out.
  const left = `.報告.odt.${here}-2147483646.${id}.tmp`;
  const own = `.報告.odt.${here}-${process.pid}.${id}.tmp`;
  const elsewhere = `.報告.odt.00000000-2147483646.${id}.tmp`;
  for (const name of [left, own, elsewhere, '.note.tmp']) await writeFile(join(folder, name), 'x');
  await folderDocuments(folder).save('報告.odt', bytesOf('內容'));
  expect((await readdir(folder)).sort()).toStrictEqual(
    [own, elsewhere, '.note.tmp', '報告.odt'].sort(),
  );
});

test('names what is there and can give it', async () => {
  const store = folderDocuments(join(folder, '報告'));
  expect(await store.names()).toStrictEqual([]);
  const { location } = await store.save('a.odt', bytesOf('a'));
  await writeFile(join(folder, '報告', 'claimed.odt'), '');
  expect(await store.names()).toStrictEqual(['a.odt']);
  expect(await store.read('a.odt')).toStrictEqual({ location, bytes: Buffer.from('a') });
});
