// Templates for Apps Script as plain functions. Handlebars' own output and its runtime take 80 KB of what a bundle
// may have; what our templates use of the language is small. test/parity.test.ts holds both to the same bytes.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import Handlebars from 'handlebars';
import type { Plugin } from 'rolldown';

import * as fill from '../appsscript/fill.ts';
import { compileOptions } from './handlebars.ts';
import { withPartials } from './partials.ts';

const FILL = fileURLToPath(new URL('../appsscript/fill.ts', import.meta.url));

type Place = {
  readonly path: string;
  readonly escapes: boolean;
  /** How many contexts are around: the innermost is `c1`, `c2` … */
  readonly depth: number;
};

const text = (value: string): string => JSON.stringify(value);

function refuse({ path }: Place, what: string, { loc }: hbs.AST.Node): never {
  throw new Error(`${path}:${loc.start.line}: the templates of Apps Script have no ${what}`);
}

const isPath = (node: hbs.AST.Node | undefined): node is hbs.AST.PathExpression =>
  node?.type === 'PathExpression';

function namesOf(expression: hbs.AST.Node | undefined, place: Place): readonly string[] {
  if (!isPath(expression)) throw new Error(`${place.path}: a value must be a name`);
  if (expression.data || expression.depth > 0) refuse(place, '@ or ../', expression);
  return expression.parts;
}

/** A value that may be missing: what blocks ask about. */
const looseValue = (names: readonly string[], { depth }: Place): string =>
  names.reduce((from, name) => `get(${from}, ${text(name)})`, `c${depth}`);

function printed(node: hbs.AST.MustacheStatement, place: Place): string {
  if (node.params.length > 0) refuse(place, 'helpers', node);
  const names = namesOf(node.path, place);
  const last = names.at(-1);
  // `{{this}}` is always there; anything else must be, as with Handlebars' `strict`.
  const value =
    last === undefined
      ? `c${place.depth}`
      : `need(${looseValue(names.slice(0, -1), place)}, ${text(last)})`;
  if (!node.escaped) refuse(place, '{{{ }}}', node);
  return place.escapes ? `escape(${value})` : `plain(${value})`;
}

function block(node: hbs.AST.BlockStatement, place: Place): string {
  const [name] = namesOf(node.path, place);
  const value = looseValue(namesOf(node.params[0], place), place);
  const { program, inverse } = node as {
    readonly program?: hbs.AST.Program;
    readonly inverse?: hbs.AST.Program;
  };
  if (program?.blockParams !== undefined) refuse(place, 'as |name|', node);
  const inner = { ...place, depth: place.depth + 1 };
  switch (name) {
    case 'each':
      return `each(${value}, (c${inner.depth}) => ${body(program, inner)}, () => ${body(inverse, place)})`;
    case 'if':
      return `(isTrue(${value}) ? ${body(program, place)} : ${body(inverse, place)})`;
    case 'unless':
      return `(isTrue(${value}) ? ${body(inverse, place)} : ${body(program, place)})`;
    case 'with':
      return `inside(${value}, (c${inner.depth}) => ${body(program, inner)}, () => ${body(inverse, place)})`;
    default:
      return refuse(place, `{{#${String(name)}}}`, node);
  }
}

function statement(node: hbs.AST.Statement, place: Place): readonly string[] {
  switch (node.type) {
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement;
      return value === '' ? [] : [text(value)];
    }
    case 'MustacheStatement':
      return [printed(node as hbs.AST.MustacheStatement, place)];
    case 'BlockStatement':
      return [block(node as hbs.AST.BlockStatement, place)];
    case 'CommentStatement':
      return [];
    default:
      return refuse(place, node.type, node);
  }
}

function body(program: hbs.AST.Program | undefined, place: Place): string {
  const parts = (program?.body ?? []).flatMap((node) => statement(node, place));
  return parts.length === 0 ? '""' : parts.join(' + ');
}

/** JavaScript of one template as a function from its view to text. */
export function leanTemplate(written: string, path: string): string {
  const source = withPartials(written);
  const options = compileOptions(path);
  // Unknown helpers and the like fail here with Handlebars' own words.
  Handlebars.precompile(source, options);
  const place = { path, escapes: !options.noEscape, depth: 1 };
  const code = body(Handlebars.parse(source), place);
  return `import { ${Object.keys(fill).join(', ')} } from ${text(FILL)};\nexport default (c1) => ${code};\n`;
}

export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    async load(id) {
      if (!id.endsWith('.hbs')) return null;
      return { code: leanTemplate(await readFile(id, 'utf8'), id), moduleType: 'js' };
    },
  };
}
