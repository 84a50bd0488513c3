import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readFontFile } from '../../functions/adapters/print/pdf/font-file.ts';
import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { sampleReport } from '../rendering/sample-document.ts';

const regular = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf'),
);
const code = (character: string): number => character.codePointAt(0) ?? 0;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zianbu-fonts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a font says which characters it has and how wide they are', async () => {
  const font = readFontFile(await readFile(regular));
  const widths = ['堃', '喆', 'i', '㛄', '𡻕'].map((character) => font?.widthOf(code(character)));
  expect(widths).toStrictEqual([1, 1, expect.closeTo(0.27, 1), 1, 1]);
  for (const character of ['𠮷', '𡍼', '\u0001', '😀']) {
    expect(font?.widthOf(code(character))).toBeNull();
  }
});

test('what is no font, or half of one, is refused', async () => {
  const whole = await readFile(regular);
  expect(readFontFile(Buffer.from(''))).toBeNull();
  expect(readFontFile(Buffer.from('not a font at all, but some text'))).toBeNull();
  for (const size of [3, 12, 100, 300]) expect(readFontFile(whole.subarray(0, size))).toBeNull();
});

test('a font of the school that is missing or broken is told by its path', async () => {
  const broken = join(folder, 'kai.ttf');
  await writeFile(broken, 'no font');
  for (const path of [broken, join(folder, 'gone.ttf')]) {
    const printing = pdfPrinter({ fonts: [path] })(sampleReport(1), '2026-11-10T08:00');
    await expect(printing).rejects.toThrow(BrokenWorld);
    await expect(printing).rejects.toThrow(path);
  }
});
