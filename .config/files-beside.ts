// What the built functions read when they run, beside them: what sets a PDF, and the templates that a school's own build on.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'rolldown';

const PRINT = 'functions/adapters/print/pdf';
const TEMPLATES = 'templates/documents';

/** Paths in the sources, each with its place beside the built files. */
async function filesBeside(): Promise<readonly (readonly [source: string, place: string])[]> {
  const templates = (await readdir(TEMPLATES, { recursive: true }))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => join(TEMPLATES, path).replaceAll('\\', '/'));
  const printing = ['document.typ', 'no-fonts.conf'];
  return [
    ...templates.map((path) => [path, path] as const),
    ...printing.map((name) => [join(PRINT, name), name] as const),
  ];
}

export function emitFilesBeside(): Plugin {
  return {
    name: 'files-beside',
    async generateBundle() {
      for (const [source, fileName] of await filesBeside()) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(source, 'utf8') });
      }
    },
  };
}
