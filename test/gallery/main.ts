// `npm run gallery`: small pictures of every document over the sample school, for docs/gallery/.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createPrinter } from '../../functions/adapters/print/printer.ts';
import { labelOrder } from '../../functions/domain/documents/labels/label-order.ts';
import { assess } from '../../functions/domain/plan.ts';
import { labelPages } from '../../functions/rendering/labels/label-pages.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { everyDocument } from '../fixtures/every-document.ts';
import { fileOf, galleryPage, sections, type Picture } from './pictures.ts';
import { readPpm, writePng } from './pixels.ts';

const NOW = '2026-11-10T08:00';
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'gallery');
/** Pixels of the longer side of the paper. */
const LONG_SIDE = '1130';

const run = promisify(execFile);

async function requirePoppler(): Promise<boolean> {
  try {
    await run('pdftoppm', ['-v']);
    return true;
  } catch {
    process.stderr.write(
      'No pdftoppm on PATH, so no picture was made. Install poppler (Debian: apt-get install poppler-utils).\n',
    );
    return false;
  }
}

const assessed = assess(sampleSchool, NOW);

/** Each document that a picture shows, printed once. */
async function printAll(names: ReadonlySet<string>): Promise<ReadonlyMap<string, Uint8Array>> {
  const printer = createPrinter();
  const printed = new Map<string, Uint8Array>();
  for (const { name, document } of await everyDocument(assessed)) {
    if (names.has(name)) printed.set(name, (await printer.pdf(document, NOW)).bytes);
  }
  const { labels, sheet, title, school } = labelOrder(assessed, 'all');
  const pages = labelPages(labels, sheet).slice(0, 1);
  const meta = { title, creator: school };
  return printed.set('labels', (await printer.sheets(pages, meta, NOW)).bytes);
}

async function paint(pdf: Uint8Array, page: number, folder: string): Promise<Uint8Array> {
  const file = join(folder, 'document.pdf');
  await writeFile(file, pdf);
  const only = ['-f', String(page), '-l', String(page)];
  const { stdout } = await run('pdftoppm', ['-scale-to', LONG_SIDE, ...only, file], {
    encoding: 'buffer',
    maxBuffer: 2 ** 26,
  });
  return writePng(readPpm(stdout));
}

async function paintAll(pictures: readonly Picture[]): Promise<number> {
  const printed = await printAll(new Set(pictures.map(({ document }) => document)));
  const temporary = await mkdtemp(join(tmpdir(), 'zianbu-gallery-'));
  let bytes = 0;
  try {
    for (const picture of pictures) {
      const pdf = printed.get(picture.document);
      if (pdf === undefined) throw new Error(`No document ${picture.document}.`);
      const png = await paint(pdf, picture.page, temporary);
      bytes += png.length;
      await writeFile(join(FOLDER, fileOf(picture)), png);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return bytes;
}

async function main(): Promise<void> {
  if (!(await requirePoppler())) {
    process.exitCode = 1;
    return;
  }
  const pictures = sections.flatMap((section) => section.pictures);
  await mkdir(FOLDER, { recursive: true });
  const bytes = await paintAll(pictures);
  const wanted = new Set(pictures.map(fileOf));
  for (const file of await readdir(FOLDER)) {
    if (file.endsWith('.png') && !wanted.has(file)) await rm(join(FOLDER, file));
  }
  await writeFile(join(FOLDER, 'README.md'), galleryPage());
  process.stdout.write(`${pictures.length} pictures, ${Math.round(bytes / 1024)} KB: ${FOLDER}\n`);
}

await main();
