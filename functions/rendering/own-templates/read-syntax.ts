// The little of Handlebars that a template may use, and a clear line about everything else.
import type { Fault } from './fault.ts';
import type { Source } from './source.ts';
import type { Helper, Path, Piece, Program, SyntaxNode } from './syntax.ts';

const HELPERS: readonly string[] = ['each', 'if', 'unless', 'with'] satisfies Helper[];

const isHelper = (name: string): name is Helper => HELPERS.includes(name);

type Reader = {
  readonly source: Source;
  /** Where each line of the source begins. */
  readonly starts: readonly number[];
  readonly partials: readonly string[];
  readonly faults: Fault[];
};

const offsetOf = ({ starts }: Reader, { loc: { start } }: SyntaxNode): number =>
  (starts[start.line - 1] ?? 0) + start.column;

function refuse(reader: Reader, node: SyntaxNode, [field, what]: readonly [string, string]): void {
  const { file, line } = reader.source.placeOf(offsetOf(reader, node));
  reader.faults.push({ file, line, field, what });
}

/** As it is written: a path, a text, a literal. */
function saidOf(node: SyntaxNode | undefined): string {
  const said = node?.original;
  return typeof said === 'string' ? said : said === undefined ? '' : JSON.stringify(said);
}

/** What is wrong with a path; null for a plain one. */
function wrongWith(node: SyntaxNode): string | null {
  if (node.type !== 'PathExpression') return '這裡要寫欄位的名稱。';
  if (node.data === true) return '不能用 @ 開頭的名稱。';
  return (node.depth ?? 0) > 0 ? '不能用 ../，請用這一層有的欄位。' : null;
}

function readPath(
  reader: Reader,
  node: SyntaxNode | undefined,
  around: SyntaxNode,
): Path | undefined {
  const said = saidOf(node);
  const wrong = node === undefined ? '少了欄位的名稱。' : wrongWith(node);
  if (wrong === null) return { names: node?.parts ?? [], said, at: offsetOf(reader, around) };
  refuse(reader, around, [`{{${said}}}`, wrong]);
  return undefined;
}

function readValue(reader: Reader, node: SyntaxNode): readonly Piece[] {
  const said = saidOf(node.path);
  if (node.escaped === false) {
    refuse(reader, node, [`{{{${said}}}}`, `三層大括號不能用，請改成 {{${said}}}。`]);
    return [];
  }
  if ((node.params ?? []).length > 0 || (node.hash?.pairs ?? []).length > 0) {
    refuse(reader, node, [`{{${said} …}}`, '這裡只能寫一個欄位，沒有其他功能可用。']);
    return [];
  }
  const path = readPath(reader, node.path, node);
  return path === undefined ? [] : [{ kind: 'value', path }];
}

/** What is wrong with how a block begins; null for one of ours with one thing after its name. */
function wrongBlock({ path, params = [], hash, ...inside }: SyntaxNode): [string, string] | null {
  const helper = saidOf(path);
  if (!isHelper(helper)) {
    const known = HELPERS.map((name) => `{{#${name} 欄位}}`).join('、');
    return [`{{#${helper}}}`, `沒有這種區塊，可以用的是 ${known}。`];
  }
  const names = [inside.program, inside.inverse].flatMap((program) => program?.blockParams ?? []);
  if (params.length + (hash?.pairs.length ?? 0) + names.length <= 1) return null;
  return [`{{#${helper} …}}`, `{{#${helper}}} 後面只能寫一個欄位。`];
}

function readBlock(reader: Reader, node: SyntaxNode): readonly Piece[] {
  const helper = saidOf(node.path);
  const wrong = wrongBlock(node);
  if (wrong !== null) refuse(reader, node, wrong);
  const path = readPath(reader, node.params?.[0], node);
  const body = readBody(reader, node.program);
  const otherwise = readBody(reader, node.inverse);
  if (!isHelper(helper) || path === undefined) return [];
  const said = `#${helper} ${path.said}`;
  return [{ kind: 'block', helper, path: { ...path, said }, body, otherwise }];
}

/** Text as it is left, and where in the source it begins: the parser may have taken white space from both of its ends. */
function readText(reader: Reader, node: SyntaxNode): readonly Piece[] {
  const text = String(node.value);
  const original = saidOf(node);
  if (text === '') return [];
  const taken = original.endsWith(text) ? original.length - text.length : original.indexOf(text);
  return [{ kind: 'text', text, at: offsetOf(reader, node) + Math.max(0, taken) }];
}

function readPartial(reader: Reader, node: SyntaxNode): readonly Piece[] {
  const name = saidOf(node.name);
  const known = reader.partials.map((other) => `{{> ${other}}}`).join('、') || '沒有';
  const isKnown = reader.partials.includes(name);
  const what = isKnown
    ? `請寫成 {{> ${name}}}，後面不接其他內容，也不放在另一個共用片段裡。`
    : `沒有這個共用片段。可以用的：${known}。`;
  refuse(reader, node, [`{{> ${name}}}`, what]);
  return [];
}

function readNode(reader: Reader, node: SyntaxNode): readonly Piece[] {
  switch (node.type) {
    case 'ContentStatement':
      return readText(reader, node);
    case 'MustacheStatement':
      return readValue(reader, node);
    case 'BlockStatement':
      return readBlock(reader, node);
    case 'PartialStatement':
      return readPartial(reader, node);
    case 'CommentStatement':
      return [];
    default:
      refuse(reader, node, ['{{…}}', '範本不支援這種寫法。可以用的寫法請見 docs/templates.md。']);
      return [];
  }
}

const readBody = (reader: Reader, program: Program | undefined): readonly Piece[] =>
  (program?.body ?? []).flatMap((node) => readNode(reader, node));

/** What a template says, and all that it must not. */
export function readSyntax(
  source: Source,
  program: Program,
  partials: readonly string[],
): { readonly pieces: readonly Piece[]; readonly faults: readonly Fault[] } {
  let next = 0;
  const starts = source.text.split('\n').map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  const reader = { source, starts, partials, faults: [] };
  const pieces = readBody(reader, program);
  return { pieces, faults: reader.faults };
}
