// What tests of a school's own templates need: ours as they are written, the parser, and every document of the sample school.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import Handlebars from 'handlebars';

import { exampleFillings } from '../../functions/entry/example-fillings.ts';
import type { Filling } from '../../functions/rendering/fill-document.ts';
import { usualStyle } from '../../functions/rendering/house-style.ts';
import {
  checkOwnTemplates,
  faultLines,
  fillWith,
  readOwnTemplates,
} from '../../functions/rendering/own-templates/index.ts';
import type { Parse } from '../../functions/rendering/own-templates/syntax.ts';

export const root = resolve(import.meta.dirname, '../../templates/documents');
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const parse: Parse = (text) => Handlebars.parse(text);

export const partials = new Map(
  readdirSync(join(root, 'partials')).map((name) => [
    name.replace(/\.hbs$/u, ''),
    read(`partials/${name}`),
  ]),
);

export const own = (files: Readonly<Record<string, string>>, more = partials) =>
  readOwnTemplates({ files: new Map(Object.entries(files)), partials: more, parse });

export const examples = exampleFillings();
export const examplesOf = (
  file: string,
): readonly (Filling['fills'][number] & { around: Filling })[] =>
  examples.flatMap((around) =>
    around.fills
      .filter(({ template }) => template.file === file)
      .map((fill) => ({ ...fill, around })),
  );

export const COVER = 'annual-report/cover.hbs';
export const INCIDENT = 'incident-report.hbs';

/** What is said of a template that stands in for one of ours. */
export function faultsOf(source: string, file = COVER, more = partials): readonly string[] {
  const { templates, faults } = own({ [file]: source }, more);
  const style = { ...usualStyle, fill: fillWith(templates, usualStyle.fill) };
  return faultLines([...faults, ...checkOwnTemplates(templates, examples, style)]);
}

export const lines = (...all: readonly string[]): string => all.join('\n');
