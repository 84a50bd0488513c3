// What made the documents of a bundle: the program's version, and a digest of what a school has put in place of its templates.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Book } from '../domain/book.ts';
import { version } from '../version.ts';
import type { Asked } from './command.ts';
import { besideWorkbook } from './house-style.ts';

async function digestOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.hbs'),
  );
  const hash = createHash('sha256');
  for (const name of names.map((path) => path.replaceAll('\\', '/')).sort()) {
    const bytes = await readFile(join(folder, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

const short = (digest: string): string => digest.slice(0, 16);

/** `zianbu 0.1.0`, or `zianbu 0.1.0 自備範本 1a2b3c4d5e6f7a8b 校徽 …`. What is set in words is part of the data. */
export async function templateVersion(asked: Asked, { settings }: Book): Promise<string> {
  const { templateFolder, emblem } = settings;
  const said = [`zianbu ${version}`];
  if (templateFolder.trim() !== '') {
    said.push(`自備範本 ${short(await digestOf(besideWorkbook(asked, templateFolder)))}`);
  }
  if (emblem.trim() !== '') {
    const file = await readFile(besideWorkbook(asked, emblem));
    said.push(`校徽 ${short(createHash('sha256').update(file).digest('hex'))}`);
  }
  return said.join(' ');
}
