// `{{> grid}}` in a template stands for templates/documents/partials/grid.hbs, filled from what surrounds it. It is put in before
// the template is compiled, on one line, so that lines keep their numbers and every compiler sees plain Handlebars.
import { readFileSync } from 'node:fs';

const partial = (name: string): string =>
  readFileSync(new URL(`../templates/documents/partials/${name}.hbs`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** The source with its partials in place; a name without a file is an error of the build. */
export const withPartials = (source: string): string =>
  source.replace(/\{\{> ([a-z-]+)\}\}/gu, (_, name: string) => partial(name));
