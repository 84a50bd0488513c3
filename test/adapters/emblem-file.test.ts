// A school's emblem as a file: taken, or refused in a line that says what to do.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readEmblem } from '../../functions/adapters/templates/emblem-file.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { jpegOf, pngOf } from '../fixtures/emblem.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zianbu-emblem-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(bytes: Uint8Array | string) {
  const path = join(folder, '校徽');
  await writeFile(path, bytes);
  return readEmblem(path);
}

test('a PNG', async () => {
  const bytes = pngOf(40, 20);
  expect(await read(bytes)).toStrictEqual({
    type: 'png',
    bytes: new Uint8Array(bytes),
    width: 40,
    height: 20,
  });
});

test('a JPEG', async () => {
  expect(await read(jpegOf(300, 200))).toMatchObject({ type: 'jpeg', width: 300, height: 200 });
});

const damaged = pngOf();
damaged.writeUInt8(damaged.readUInt8(50) ^ 1, 50);

test.each([
  ['a text', '<svg/>', '不是 PNG 或 JPEG 圖檔。'],
  ['nothing', '', '不是 PNG 或 JPEG 圖檔。'],
  ['a GIF', 'GIF89a', '不是 PNG 或 JPEG 圖檔。'],
  ['a PNG that is cut off', pngOf().subarray(0, 60), '讀不出來，檔案可能不完整。'],
  ['a PNG with a wrong bit', damaged, '讀不出來，檔案可能不完整。'],
  ['a PNG of its first bytes', pngOf().subarray(0, 8), '讀不出來，檔案可能不完整。'],
  ['a PNG without lines', pngOf(0, 0), '讀不出來，檔案可能不完整。'],
  ['a JPEG that is cut off', jpegOf(3, 3).subarray(0, 20), '讀不出來，檔案可能不完整。'],
  [
    'a JPEG without a frame',
    Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0]),
    '讀不出來，檔案可能不完整。',
  ],
  ['four inks', jpegOf(3, 3, 4), '是印刷用的四色（CMYK）圖檔。'],
  ['too many dots', pngOf(3001, 2), '有 3001×2 點，太大了。請縮小到每邊 3000 點以內。'],
  ['too many bytes', Buffer.alloc(300 * 1024 + 1), '有 301 KB，上限是 300 KB。'],
])('%s is refused', async (_what, bytes, why) => {
  await expect(read(bytes)).rejects.toThrow(BrokenWorld);
  await expect(read(bytes)).rejects.toThrow(why);
  await expect(read(bytes)).rejects.toThrow('沒有產生任何文件');
});

test('no file, and a folder in its place', async () => {
  await expect(readEmblem(join(folder, '沒有'))).rejects.toThrow('沒有 找不到。請確認路徑。');
  await mkdir(join(folder, '資料夾'));
  await expect(readEmblem(join(folder, '資料夾'))).rejects.toThrow('是資料夾，不是圖檔。');
});
