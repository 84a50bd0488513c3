// The folder of a school's own templates as a way to fill documents. Handlebars' parser is loaded only where there is one.
import { readdir, readFile } from 'node:fs/promises';

import type { Filling } from '../../rendering/fill-document.ts';
import type { HouseStyle } from '../../rendering/house-style.ts';
import {
  checkOwnTemplates,
  fillWith,
  readOwnTemplates,
  type Fault,
} from '../../rendering/own-templates/index.ts';
import { partialFile, partialsIn, type Partials } from '../../rendering/own-templates/source.ts';
import type { Parse } from '../../rendering/own-templates/syntax.ts';
import { readTemplateFolder } from './folder.ts';

/** Our own templates: in their place in the sources, or beside the built files. */
const ours = new URL(
  `${import.meta.url.endsWith('.ts') ? '../../../' : './'}templates/documents/`,
  import.meta.url,
);

async function parser(): Promise<Parse> {
  const { default: Handlebars } = await import('handlebars');
  return (text) => Handlebars.parse(text);
}

const read = (file: string): Promise<string> => readFile(new URL(file, ours), 'utf8');

async function ourPartials(): Promise<Partials> {
  const names = (await readdir(new URL('partials/', ours)))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => name.slice(0, -'.hbs'.length))
    .sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await read(partialFile(name))] as const)),
  );
}

/** Our templates that have a partial of the school's own in them: filled from their sources, too. */
async function changedByPartials(
  names: readonly string[],
  changed: ReadonlySet<string>,
): Promise<readonly (readonly [string, string])[]> {
  if (changed.size === 0) return [];
  const all = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return all.filter(([, text]) => partialsIn(text).some((name) => changed.has(name)));
}

export type OwnStyle = Pick<HouseStyle, 'fill'> & {
  /** What the school's files say, by name: what makes its documents differ from ours. */
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
};

type Wanted = {
  /** Our templates, by the names that a school's own have to go by. */
  readonly names: readonly string[];
  readonly usual: HouseStyle;
  /** Every document filled from examples; asked for only when there are templates to try. */
  readonly examples: () => Promise<readonly Filling[]>;
};

/** Reads and tries a folder of templates. Rejects with `BrokenWorld` when there is none. */
export async function ownStyle(
  folder: string,
  { names, usual, examples }: Wanted,
): Promise<OwnStyle> {
  const built = await ourPartials();
  const partialNames = [...built.keys()].map(partialFile);
  const { files, faults } = await readTemplateFolder(folder, [...names, ...partialNames]);
  const partials = new Map(
    [...built].map(([name, text]) => [name, files.get(partialFile(name)) ?? text]),
  );
  const changed = new Set([...built.keys()].filter((name) => files.has(partialFile(name))));
  const own = [...files].filter(([name]) => !partialNames.includes(name));
  const whole = new Map([...(await changedByPartials(names, changed)), ...own]);
  const { templates, faults: written } = readOwnTemplates({
    files: whole,
    partials,
    parse: await parser(),
  });
  const fill = fillWith(templates, usual.fill);
  const tried = checkOwnTemplates(templates, await examples(), { ...usual, fill });
  return { fill, files, faults: [...faults, ...written, ...tried] };
}
