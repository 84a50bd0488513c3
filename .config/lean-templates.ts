// Templates for Apps Script as plain data, which the bundle packs (decision 0013). Handlebars' own output and its runtime take
// 80 KB of what a bundle may have; what our templates use of the language is small. test/parity.test.ts holds both to the same bytes.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import Handlebars from 'handlebars';
import type { Plugin } from 'rolldown';

import type { Step } from '../appsscript/fill.ts';
import { compileOptions } from './handlebars.ts';
import { withPartials } from './partials.ts';

const FILL = fileURLToPath(new URL('../appsscript/fill.ts', import.meta.url));

type Place = { readonly path: string; readonly escapes: boolean };

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

function printed(node: hbs.AST.MustacheStatement, place: Place): Step {
  if (node.params.length > 0) refuse(place, 'helpers', node);
  const names = namesOf(node.path, place);
  if (!node.escaped) refuse(place, '{{{ }}}', node);
  return [place.escapes ? 'escape' : 'plain', names];
}

function block(node: hbs.AST.BlockStatement, place: Place): Step {
  const [name] = namesOf(node.path, place);
  const names = namesOf(node.params[0], place);
  const { program, inverse } = node as {
    readonly program?: hbs.AST.Program;
    readonly inverse?: hbs.AST.Program;
  };
  if (program?.blockParams !== undefined) refuse(place, 'as |name|', node);
  const [inner, otherwise] = [body(program, place), body(inverse, place)];
  switch (name) {
    case 'each':
    case 'if':
    case 'with':
      return [name, names, inner, otherwise];
    case 'unless':
      return ['if', names, otherwise, inner];
    default:
      return refuse(place, `{{#${String(name)}}}`, node);
  }
}

function step(node: hbs.AST.Statement, place: Place): readonly Step[] {
  switch (node.type) {
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement;
      return value === '' ? [] : [value];
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

const body = (program: hbs.AST.Program | undefined, place: Place): readonly Step[] =>
  (program?.body ?? []).flatMap((node) => step(node, place));

/** JavaScript of one template as a function from its view to text. */
export function leanTemplate(written: string, path: string): string {
  const source = withPartials(written);
  const options = compileOptions(path);
  // Unknown helpers and the like fail here with Handlebars' own words.
  Handlebars.precompile(source, options);
  const steps = body(Handlebars.parse(source), { path, escapes: !options.noEscape });
  return `import { template } from ${JSON.stringify(FILL)};\nexport default template(${JSON.stringify(steps)});\n`;
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
