// Fills a template from its view, to the byte as the precompiled ones are (a test holds every one of ours to it), and keeps
// what of it came from where.
import { cleanText } from '../clean-text.ts';
import { TemplateFault } from './fault.ts';
import type { Source } from './source.ts';
import type { Path, Piece } from './syntax.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"'`=]/gu, (character) => ESCAPES[character] ?? '');

/** A stretch of the output; a text's characters were written one by one, a value stands where its field does. */
type Stretch = { readonly from: number; readonly at: number; readonly isText: boolean };

type Output = {
  readonly source: Source;
  readonly parts: string[];
  readonly stretches: Stretch[];
  length: number;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrong({ source }: Output, { at, said }: Path, what: string): TemplateFault {
  return new TemplateFault({ ...source.placeOf(at), field: `{{${said}}}`, what });
}

function valueOf(output: Output, path: Path, context: unknown): unknown {
  return path.names.reduce<unknown>((from, name) => {
    if (isRecord(from) && Object.prototype.hasOwnProperty.call(from, name)) return from[name];
    throw wrong(output, path, `這裡沒有「${name}」這個欄位。請對照內建的同名範本。`);
  }, context);
}

function add(output: Output, words: string, stretch: Omit<Stretch, 'from'>): void {
  output.stretches.push({ from: output.length, ...stretch });
  output.parts.push(words);
  output.length += words.length;
}

const wordsOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined || value === null ? '' : null;
};

function print(output: Output, path: Path, context: unknown): void {
  const words = wordsOf(valueOf(output, path, context));
  if (words === null) {
    throw wrong(output, path, '這裡是一份清單或一組欄位，不是文字。請用 {{#each}} 或 {{#with}}。');
  }
  add(output, escaped(cleanText(words)), { at: path.at, isText: false });
}

type Block = Extract<Piece, { readonly kind: 'block' }>;

/** Handlebars' notion: an empty list is no more there than an empty text. */
const isThere = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

function fillBlock(output: Output, { helper, path, body, otherwise }: Block, view: unknown): void {
  const value = valueOf(output, path, view);
  const isUsed = isThere(value) !== (helper === 'unless');
  if (!isUsed) fillAll(output, otherwise, view);
  else if (helper === 'with') fillAll(output, body, value);
  else if (helper !== 'each') fillAll(output, body, view);
  else if (Array.isArray(value)) for (const item of value) fillAll(output, body, item);
  else throw wrong(output, path, '這裡不是清單，不能用 {{#each}}。');
}

function fillAll(output: Output, pieces: readonly Piece[], view: unknown): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') add(output, piece.text, { at: piece.at, isText: true });
    else if (piece.kind === 'value') print(output, piece.path, view);
    else fillBlock(output, piece, view);
  }
}

/** Where in the source a character of the output comes from. */
function originIn(stretches: readonly Stretch[], place: number): number {
  const later = stretches.findIndex(({ from }) => from > place);
  const stretch = stretches[(later < 0 ? stretches.length : later) - 1];
  if (stretch === undefined) return 0;
  return stretch.at + (stretch.isText ? place - stretch.from : 0);
}

export type FilledSource = {
  readonly html: string;
  /** Where in the template's source a character of `html` comes from. */
  readonly originOf: (place: number) => number;
};

/** Throws a `TemplateFault` where the template asks for what the view does not have. */
export function fillSource(source: Source, pieces: readonly Piece[], view: object): FilledSource {
  const output: Output = { source, parts: [], stretches: [], length: 0 };
  fillAll(output, pieces, view);
  return {
    html: output.parts.join(''),
    originOf: (place) => originIn(output.stretches, place),
  };
}
