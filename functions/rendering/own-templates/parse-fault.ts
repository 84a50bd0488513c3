// What to say of a template that Handlebars' parser gave up on: its own words are English and name tokens. Mostly a brace or
// the end of a block is missing, which a look at the braces alone finds, with the right line.
import type { Fault } from './fault.ts';
import type { Source } from './source.ts';

/** A comment, or what begins with two braces, with its end if it has one before the next begins or the line is over. */
const TAG = /\{\{!--[\s\S]*?--\}\}|\{\{\{?(?<inside>(?:(?!\{\{|\}\})[^\n])*)(?<end>\}\}\}?)?/gu;

type Tag = { readonly at: number; readonly whole: string; readonly inside: string };

const shortened = (text: string): string =>
  text.length > 40 ? `${Array.from(text).slice(0, 38).join('')}…` : text;

function tagsIn(text: string): readonly (Tag & { readonly isClosed: boolean })[] {
  return [...text.matchAll(TAG)]
    .filter(({ groups }) => groups?.['inside'] !== undefined)
    .map(({ 0: whole, index, groups }) => ({
      at: index,
      whole: shortened(whole.trim()),
      inside: (groups?.['inside'] ?? '').replace(/^~|~$/gu, '').trim(),
      isClosed: groups?.['end'] !== undefined,
    }));
}

type Told = Pick<Fault, 'field' | 'what'> & { readonly at: number };

const nameOf = ({ inside }: Tag): string => /^[#/]\s*([^\s~]+)/u.exec(inside)?.[1] ?? '';

/** Blocks without an end, and ends without a block. */
function unbalanced(tags: readonly Tag[]): readonly Told[] {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.inside.startsWith('#')) open.push(tag);
    if (!tag.inside.startsWith('/')) continue;
    const block = open.pop();
    const { at, whole: field } = tag;
    if (block === undefined) {
      return [{ at, field, what: '這裡沒有要結束的區塊。請刪除，或補上開頭。' }];
    }
    if (nameOf(block) !== nameOf(tag)) {
      const what = `前面的區塊是 ${block.whole}，這裡要先寫 {{/${nameOf(block)}}}。`;
      return [{ at, field, what }];
    }
  }
  return open.map((block) => ({
    at: block.at,
    field: block.whole,
    what: `這個區塊沒有結尾。請補上 {{/${nameOf(block)}}}。`,
  }));
}

function mistakesIn(text: string): readonly Told[] {
  const tags = tagsIn(text);
  const unclosed = tags
    .filter(({ isClosed }) => !isClosed)
    .map(({ at, whole: field }) => ({ at, field, what: '少了右邊的兩個大括號 }}（要用半形）。' }));
  if (unclosed.length > 0) return unclosed;
  const empty = tags
    .filter(({ inside }) => inside === '')
    .map(({ at, whole: field }) => ({ at, field, what: '大括號裡沒有欄位的名稱。' }));
  return empty.length > 0 ? empty : unbalanced(tags);
}

/** Where the parser says that it stopped: the line, counted from 1. */
const lineSaid = (message: string): number =>
  Number(/on line (\d+)/u.exec(message)?.[1] ?? / - (\d+):\d+$/u.exec(message)?.[1] ?? '1');

/** What is wrong with a text that cannot be parsed; at least one mistake. */
export function parseFaults({ text, placeOf }: Source, error: unknown): readonly Fault[] {
  const found = mistakesIn(text);
  if (found.length > 0) {
    return found.map(({ at, field, what }) => ({ ...placeOf(at), field, what }));
  }
  const lines = text.split('\n');
  const line = Math.min(lineSaid(error instanceof Error ? error.message : ''), lines.length);
  const start = lines.slice(0, line - 1).join('\n').length;
  const field = shortened((lines[line - 1] ?? '').trim());
  const what = '大括號 {{ }} 裡的寫法不對。可以用的寫法請見 docs/templates.md。';
  return [{ ...placeOf(line > 1 ? start + 1 : 0), field, what }];
}
