// What of a script is text or plain data, found in its syntax: `packed-texts.ts` takes it out.
import { parseAst } from 'rolldown/parseAst';

/** What JSON can say. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where it stands in the code, and what it is. */
export type Literal = {
  readonly start: number;
  readonly end: number;
  readonly value: Plain;
  /** Between the holes of a template: what replaces it has to stand in a hole itself. */
  readonly isPiece: boolean;
};

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

type Quasi = Node & { readonly value: { readonly cooked: string } };

const quasisOf = (node: Node): readonly Quasi[] => node['quasis'] as readonly Quasi[];

/** The text of a literal without holes; null for every other node. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return null;
  const [quasi, ...others] = quasisOf(node);
  return quasi === undefined || others.length > 0 ? null : quasi.value.cooked;
}

type Entry = readonly [key: string, value: Plain];

function entryOf(property: Node): Entry | null {
  const { key, value } = property as Node & { readonly key: Node; readonly value: Node };
  const isUsual = property['kind'] === 'init' && property['computed'] === false;
  if (!isUsual || property['method'] === true) return null;
  const name = key.type === 'Identifier' ? key['name'] : key['value'];
  const plain = plainOf(value);
  // `__proto__` in a literal is no property like others.
  if (plain === undefined || name === '__proto__') return null;
  return [String(name), plain];
}

function plainObject(node: Node): Plain | undefined {
  const entries: Entry[] = [];
  for (const property of node['properties'] as readonly Node[]) {
    const entry = property.type === 'Property' ? entryOf(property) : null;
    if (entry === null) return undefined;
    entries.push(entry);
  }
  return Object.fromEntries(entries);
}

function plainArray(node: Node): Plain | undefined {
  const items: Plain[] = [];
  for (const element of node['elements'] as readonly (Node | null)[]) {
    const item = element === null ? undefined : plainOf(element);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** The minifier's `!0` and `!1`. */
function plainBoolean(node: Node): Plain | undefined {
  const { value } = node['argument'] as { readonly value?: unknown };
  return node['operator'] === '!' && typeof value === 'number' ? value === 0 : undefined;
}

/** What the expression always gives, if JSON can say it. */
function plainOf(node: Node): Plain | undefined {
  const text = textOf(node);
  if (text !== null) return text;
  switch (node.type) {
    case 'Literal': {
      const { value, raw } = node as { readonly value?: unknown; readonly raw?: unknown };
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return raw === 'null' ? null : undefined;
    }
    case 'UnaryExpression':
      return plainBoolean(node);
    case 'ArrayExpression':
      return plainArray(node);
    case 'ObjectExpression':
      return plainObject(node);
    default:
      return undefined;
  }
}

/** Names of properties and directives must stay where they are. */
const staysPut = (parent: Node, key: string): boolean =>
  (key === 'key' && parent['computed'] !== true) ||
  parent.type === 'ExpressionStatement' ||
  parent.type === 'TaggedTemplateExpression';

const isFunction = (value: unknown): boolean => isNode(value) && value.type.includes('Function');

const isLoop = ({ type }: Node): boolean => /^(?:For|While|DoWhile)/u.test(type);

/** True for what a node holds when it comes up once at most: data made anew each time must be made anew. */
function comesOnce(parent: Node, child: Node): boolean {
  if (isLoop(child)) return false;
  // A function called where it stands is the frame of the whole script.
  return !isFunction(child) || (parent.type === 'CallExpression' && parent['callee'] === child);
}

const isStructure = ({ type }: Node): boolean =>
  type === 'ArrayExpression' || type === 'ObjectExpression';

function piecesOf(node: Node, code: string): readonly Literal[] {
  if (node.type !== 'TemplateLiteral' || quasisOf(node).length === 1) return [];
  return quasisOf(node).flatMap(({ start, end, value }) =>
    // A piece with escapes is left alone: it is longer than what it says.
    code.slice(start, end) === value.cooked
      ? [{ start, end, value: value.cooked, isPiece: true }]
      : [],
  );
}

/** The node as a text, or as data when it comes up only once; null for code. */
function literalOf(node: Node, isOnce: boolean): Literal | null {
  const isText = textOf(node) !== null;
  if (!isText && !(isStructure(node) && isOnce)) return null;
  const value = plainOf(node);
  if (value === undefined) return null;
  return { start: node.start, end: node.end, value, isPiece: false };
}

const childrenOf = (node: Node): readonly (readonly [key: string, child: Node])[] =>
  Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter(isNode)
      .map((child) => [key, child] as const),
  );

/** All texts of the code, and the data it makes once, in the order they stand in, but for those that `isWorth` leaves. */
export function literalsIn(
  code: string,
  isWorth: (literal: Literal) => boolean,
): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: Node, isOnce: boolean): void => {
    for (const [key, child] of childrenOf(node)) {
      const isOnceHere = isOnce && comesOnce(node, child);
      const mayGo = !staysPut(node, key);
      const literal = mayGo ? literalOf(child, isOnceHere) : null;
      if (literal !== null && isWorth(literal)) {
        found.push(literal);
        continue;
      }
      if (mayGo) found.push(...piecesOf(child, code).filter(isWorth));
      visit(child, isOnceHere);
    }
  };
  // The parser's types name every kind of node; walking needs only what all of them have.
  visit(parseAst(code) as unknown as Node, true);
  return found.sort((a, b) => a.start - b.start);
}
