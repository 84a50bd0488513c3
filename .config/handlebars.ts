// Turns `import overdue from './overdue.hbs'` into a precompiled template: no eval at run time, one copy for every runtime.
import { readFile } from 'node:fs/promises';

import Handlebars from 'handlebars';

import { withPartials } from './partials.ts';

/** What every template is compiled with; plain text (`.txt.hbs`) is the one kind that must not be escaped. */
export const compileOptions = (path: string) => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {},
  noEscape: path.endsWith('.txt.hbs'),
});

/** What a template is called where a school may put one of its own in its place; mails have none. */
const fileOf = (path: string): string | undefined =>
  /\/templates\/documents\/(.+)$/u.exec(path.replaceAll('\\', '/'))?.[1];

/** JavaScript of one precompiled template; an unknown helper fails here, a missing field fails when rendering. */
export function compileTemplate(source: string, path: string): string {
  const spec = Handlebars.precompile(withPartials(source), compileOptions(path)) as string;
  const named = `{ file: ${JSON.stringify(fileOf(path))} }`;
  return `import runtime from 'handlebars/runtime.js';\nexport default Object.assign(runtime.template(${spec}), ${named});`;
}

/** The same for rolldown and vitest. */
export function handlebarsTemplates() {
  return {
    name: 'handlebars-templates',
    async load(id: string) {
      if (!id.endsWith('.hbs')) return null;
      return { code: compileTemplate(await readFile(id, 'utf8'), id), moduleType: 'js' as const };
    },
  };
}
