// The few formulas the stand-in can work out: arithmetic, text, references, HYPERLINK, SUM and a few more. Others are
// stored but have no value here: asking for one is refused.
import { columnIndex } from './a1.ts';
import { CannotTell, errorOf, Failed, FUNCTIONS, numberOf, textOf } from './functions.ts';
import type { Effective } from './model.ts';
import { unknown } from './refusal.ts';

/** What a formula refers to; `title` undefined means its own sheet. */
export type Lookup = {
  readonly cell: (title: string | undefined, row: number, column: number) => Effective | undefined;
  readonly isNamedRange: (name: string) => boolean;
};

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[-+]?\d+)?)|"((?:[^"]|"")*)"|('(?:[^']|'')+'!|[A-Za-z_]\w*!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?![\w(])|([A-Za-z_]\w*)|([-+*/^&%(),;:]|#REF!))/iuy;

type Corner = { readonly title: string | undefined; readonly row: number; readonly column: number };

type Token =
  | { readonly kind: 'value'; readonly value: Effective }
  | { readonly kind: 'cell'; readonly corner: Corner }
  | { readonly kind: 'name' | 'sign'; readonly text: string };

function tokenOf(match: RegExpExecArray): Token {
  const [, digits, text, title, letters, row, name, sign] = match;
  if (digits !== undefined) return { kind: 'value', value: { numberValue: Number(digits) } };
  if (text !== undefined)
    return { kind: 'value', value: { stringValue: text.replaceAll('""', '"') } };
  if (letters !== undefined) {
    const bare = title?.slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'");
    const corner = {
      title: bare,
      row: Number(row) - 1,
      column: columnIndex(letters.toUpperCase()),
    };
    return { kind: 'cell', corner };
  }
  return name === undefined
    ? { kind: 'sign', text: sign ?? '' }
    : { kind: 'name', text: name.toUpperCase() };
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const text = formula.slice(1).trimEnd();
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) throw new CannotTell();
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function divided(dividend: number, divisor: number): number {
  if (divisor !== 0) return dividend / divisor;
  const message = 'Function DIVIDE parameter 2 cannot be zero.';
  throw new Failed({ errorValue: { type: 'DIVIDE_BY_ZERO', message } });
}

const BINARY: readonly Readonly<
  Record<string, (left: Effective | undefined, right: Effective | undefined) => Effective>
>[] = [
  { '&': (left, right) => ({ stringValue: textOf(left) + textOf(right) }) },
  {
    '+': (left, right) => ({ numberValue: numberOf(left) + numberOf(right) }),
    '-': (left, right) => ({ numberValue: numberOf(left) - numberOf(right) }),
  },
  {
    '*': (left, right) => ({ numberValue: numberOf(left) * numberOf(right) }),
    '/': (left, right) => ({ numberValue: divided(numberOf(left), numberOf(right)) }),
  },
  { '^': (left, right) => ({ numberValue: numberOf(left) ** numberOf(right) }) },
];

type Cursor = { readonly tokens: readonly Token[]; readonly lookup: Lookup; at: number };

function sign(cursor: Cursor, ...wanted: readonly string[]): string | null {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'sign' || !wanted.includes(token.text)) return null;
  cursor.at += 1;
  return token.text;
}

function binary(cursor: Cursor, level: number): Effective | undefined {
  const signs = BINARY[level];
  if (signs === undefined) return unary(cursor);
  let value = binary(cursor, level + 1);
  for (
    let found = sign(cursor, ...Object.keys(signs));
    found !== null;
    found = sign(cursor, ...Object.keys(signs))
  ) {
    value = signs[found]?.(value, binary(cursor, level + 1));
  }
  return value;
}

function unary(cursor: Cursor): Effective | undefined {
  const found = sign(cursor, '-', '+');
  if (found !== null) {
    const value = numberOf(unary(cursor));
    return { numberValue: found === '-' ? -value : value };
  }
  const value = primary(cursor);
  return sign(cursor, '%') === null ? value : { numberValue: numberOf(value) / 100 };
}

/** The two corners of a range that is next; null where there is none. */
function cornersAt({ tokens, at }: Cursor): readonly [Corner, Corner] | null {
  const [from, colon, to] = tokens.slice(at, at + 3);
  if (from?.kind !== 'cell' || colon?.kind !== 'sign' || colon.text !== ':') return null;
  if (to?.kind !== 'cell' || to.corner.title !== undefined) throw new CannotTell();
  return [from.corner, to.corner];
}

/** The cells of a range, row by row; null where there is none. */
function rangeAt(cursor: Cursor): readonly (Effective | undefined)[] | null {
  const corners = cornersAt(cursor);
  if (corners === null) return null;
  cursor.at += 3;
  const [from, to] = corners;
  const values: (Effective | undefined)[] = [];
  for (let { row } = from; row <= to.row; row += 1) {
    for (let { column } = from; column <= to.column; column += 1)
      values.push(cursor.lookup.cell(from.title, row, column));
  }
  return values;
}

/** The values given to a function: of ranges all, of anything else one. */
function argumentsOf(cursor: Cursor): readonly (Effective | undefined)[] {
  const values: (Effective | undefined)[] = [];
  if (sign(cursor, '(') === null) throw new CannotTell();
  while (sign(cursor, ')') === null) {
    values.push(...(rangeAt(cursor) ?? [binary(cursor, 0)]));
    if (sign(cursor, ',', ';') === null && cursor.tokens[cursor.at] === undefined)
      throw new CannotTell();
  }
  return values;
}

/** A word by itself: a named range, whose value is not worked out here, or nothing Google knows. */
function named(cursor: Cursor, name: string): never {
  if (cursor.lookup.isNamedRange(name)) throw new CannotTell();
  throw errorOf('NAME', `Unknown range name: '${name}'.`);
}

function called(cursor: Cursor, name: string): Effective | undefined {
  const next = cursor.tokens[cursor.at];
  if (next?.kind !== 'sign' || next.text !== '(') return named(cursor, name);
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (call === undefined) throw new CannotTell();
  return call(argumentsOf(cursor));
}

function primary(cursor: Cursor): Effective | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new CannotTell();
  if (sign(cursor, '(') !== null) {
    const value = binary(cursor, 0);
    if (sign(cursor, ')') === null) throw new CannotTell();
    return value;
  }
  if (sign(cursor, '#REF!') !== null) throw errorOf('REF', 'Reference does not exist');
  cursor.at += 1;
  if (token.kind === 'value') return token.value;
  if (token.kind === 'cell') {
    const { title, row, column } = token.corner;
    return cursor.lookup.cell(title, row, column);
  }
  if (token.kind === 'sign') throw new CannotTell();
  if (token.text === 'TRUE' || token.text === 'FALSE') return { boolValue: token.text === 'TRUE' };
  return called(cursor, token.text);
}

export function evaluate(formula: string, lookup: Lookup): Effective {
  try {
    const cursor = { tokens: tokensOf(formula), lookup, at: 0 };
    const value = binary(cursor, 0);
    if (cursor.at < cursor.tokens.length) throw new CannotTell();
    // A reference to an empty cell shows as zero.
    return value ?? { numberValue: 0 };
  } catch (error) {
    if (error instanceof Failed) return error.effective;
    if (error instanceof CannotTell) throw unknown(`the value of the formula ${formula}`);
    throw error;
  }
}
