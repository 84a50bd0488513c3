// The few formulas the stand-in can work out: arithmetic, text, references to single cells, HYPERLINK. Others are
// stored but have no value here: asking for one is refused.
import { columnIndex } from './a1.ts';
import type { Effective } from './model.ts';
import { unknown } from './refusal.ts';

/** The value of another cell; `title` undefined means the formula's own sheet. */
export type Lookup = (
  title: string | undefined,
  row: number,
  column: number,
) => Effective | undefined;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[-+]?\d+)?)|"((?:[^"]|"")*)"|('(?:[^']|'')+'!|[A-Za-z_]\w*!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?![\w(])|([A-Za-z_]\w*)|([-+*/^&%(),;]))/iuy;

type Token =
  | { readonly kind: 'value'; readonly value: Effective | undefined }
  | { readonly kind: 'name' | 'sign'; readonly text: string };

/** What cannot be worked out is thrown as this and told with the whole formula. */
class CannotTell extends Error {}

function tokenOf(match: RegExpExecArray, lookup: Lookup): Token {
  const [, digits, text, title, letters, row, name, sign] = match;
  if (digits !== undefined) return { kind: 'value', value: { numberValue: Number(digits) } };
  if (text !== undefined)
    return { kind: 'value', value: { stringValue: text.replaceAll('""', '"') } };
  if (letters !== undefined) {
    const bare = title?.slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'");
    return { kind: 'value', value: lookup(bare, Number(row) - 1, columnIndex(letters)) };
  }
  return name === undefined
    ? { kind: 'sign', text: sign ?? '' }
    : { kind: 'name', text: name.toUpperCase() };
}

function tokensOf(formula: string, lookup: Lookup): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const text = formula.slice(1).trimEnd();
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) throw new CannotTell();
    tokens.push(tokenOf(match, lookup));
  }
  return tokens;
}

class Failed extends Error {
  readonly effective: Effective;
  constructor(effective: Effective) {
    super();
    this.effective = effective;
  }
}

function numberOf(value: Effective | undefined): number {
  if (value === undefined) return 0;
  if ('numberValue' in value) return value.numberValue;
  if ('errorValue' in value) throw new Failed(value);
  throw new CannotTell();
}

function textOf(value: Effective | undefined): string {
  if (value === undefined) return '';
  if ('stringValue' in value) return value.stringValue;
  if ('errorValue' in value) throw new Failed(value);
  if ('numberValue' in value && Number.isInteger(value.numberValue))
    return String(value.numberValue);
  throw new CannotTell();
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

type Cursor = { readonly tokens: readonly Token[]; at: number };

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

function called(cursor: Cursor, name: string): Effective | undefined {
  const values: (Effective | undefined)[] = [];
  if (sign(cursor, '(') === null) throw new CannotTell();
  while (sign(cursor, ')') === null) {
    values.push(binary(cursor, 0));
    if (sign(cursor, ',', ';') === null && cursor.tokens[cursor.at] === undefined)
      throw new CannotTell();
  }
  if (name !== 'HYPERLINK' || values.length === 0 || values.length > 2) throw new CannotTell();
  return values[1] ?? values[0];
}

function primary(cursor: Cursor): Effective | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new CannotTell();
  if (sign(cursor, '(') !== null) {
    const value = binary(cursor, 0);
    if (sign(cursor, ')') === null) throw new CannotTell();
    return value;
  }
  cursor.at += 1;
  if (token.kind === 'value') return token.value;
  if (token.kind === 'sign') throw new CannotTell();
  if (token.text === 'TRUE' || token.text === 'FALSE') return { boolValue: token.text === 'TRUE' };
  return called(cursor, token.text);
}

export function evaluate(formula: string, lookup: Lookup): Effective {
  try {
    const cursor = { tokens: tokensOf(formula, lookup), at: 0 };
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
