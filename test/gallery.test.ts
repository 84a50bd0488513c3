// docs/gallery shows what the documents are now: not byte for byte, as pictures differ from machine to machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { forms } from '../functions/domain/documents/forms/index.ts';
import { fileOf, galleryPage, sections } from './gallery/pictures.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'gallery');

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.png'));
const pictures = sections.flatMap((section) => section.pictures);

test('every picture is there, none is left over: else run `npm run gallery`', () => {
  expect([...files].sort()).toStrictEqual(pictures.map(fileOf).sort());
  for (const { number } of forms) {
    expect(files).toContain(`form-${String(number).padStart(2, '0')}-1.png`);
  }
});

test('the list of them is what the forms are called now', () => {
  expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toBe(galleryPage());
});

test('each is a page of letters, and all of them together are small', () => {
  const sizes = files.map((file) => {
    const png = readFileSync(join(FOLDER, file));
    expect(png.subarray(1, 4).toString('latin1'), file).toBe('PNG');
    const sides = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(Math.max(...sides), file).toBe(1130);
    expect(png.length, file).toBeGreaterThan(4000);
    return png.length;
  });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * 1024 * 1024);
});
