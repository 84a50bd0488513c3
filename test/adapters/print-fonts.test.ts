import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readFontFile, type FontFile } from '../../functions/adapters/print/pdf/font-file.ts';
import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import { BrokenWorld } from '../../functions/ports.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { documentOf, sampleReport } from '../rendering/sample-document.ts';

const regular = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf'),
);
const code = (character: string): number => character.codePointAt(0) ?? 0;

const readBytes = (bytes: Uint8Array): FontFile | null =>
  readFontFile((offset, length) => {
    if (offset + length > bytes.length) throw new RangeError('outside the file');
    return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
  });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zianbu-fonts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a font says which characters it has and how wide they are', async () => {
  const font = readBytes(await readFile(regular));
  const widths = ['堃', '喆', 'i', '㛄', '𡻕'].map((character) => font?.widthOf(code(character)));
  expect(widths).toStrictEqual([1, 1, expect.closeTo(0.27, 1), 1, 1]);
  for (const character of ['𠮷', '𡍼', '\u0001', '😀']) {
    expect(font?.widthOf(code(character))).toBeNull();
  }
});

test('what is no font, or half of one, is refused', async () => {
  const whole = await readFile(regular);
  expect(readBytes(Buffer.from(''))).toBeNull();
  expect(readBytes(Buffer.from('not a font at all, but some text'))).toBeNull();
  for (const size of [3, 12, 100, 300]) expect(readBytes(whole.subarray(0, size))).toBeNull();
});

/** The usual font with one character more, drawn as one it has: the next range of its list starts with it. */
async function fontWith(character: string): Promise<Buffer> {
  const font = await readFile(regular);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(record + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const table = subtables.find((at) => font.readUInt16BE(at) === 12) ?? 0;
  let group = table + 16;
  while (font.readUInt32BE(group) < code(character)) group += 12;
  font.writeUInt32BE(code(character), group);
  font.writeUInt32BE(code(character), group + 4);
  return font;
}

describeWithPoppler('a font of the school', (poppler) => {
  test('gives the characters the usual one lacks', async () => {
    const path = join(folder, 'own.ttf');
    await writeFile(path, await fontWith('𠮷'));
    const document = documentOf('<p><b>王𠮷𡍼</b></p>');
    const { bytes, missing } = await pdfPrinter({ fonts: [path] }).pdf(
      document,
      '2026-11-10T08:00',
    );
    expect(missing).toStrictEqual(['𡍼']);
    expect(await poppler.bodies(bytes)).toStrictEqual(['王𠮷U+2137C']);
    // From the file that was given, not from another the computer may have.
    const names = (await poppler.fonts(bytes)).map(({ name }) => name.replace(/^\w+\+/u, ''));
    expect(new Set(names)).toStrictEqual(new Set(['NotoSansTC-Regular', 'NotoSansTC-Bold']));
  });
});

test('a font of the school that is missing or broken is told by its path', async () => {
  const broken = join(folder, 'kai.ttf');
  await writeFile(broken, 'no font');
  for (const path of [broken, join(folder, 'gone.ttf')]) {
    const printing = pdfPrinter({ fonts: [path] }).pdf(sampleReport(1), '2026-11-10T08:00');
    await expect(printing).rejects.toThrow(BrokenWorld);
    await expect(printing).rejects.toThrow(path);
  }
});
