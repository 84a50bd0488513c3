// A cell of a list as a column of ours keeps it: cleaned, read by the column, and put back into the way people write it.
import type { Book } from '../book.ts';
import { isBlank, type Cell } from '../kit/cell.ts';
import type { Reading } from '../kit/column.ts';
import { matchKey, normalise } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { AnyColumn, Register } from '../kit/register.ts';
import type { Evidence } from './mapping.ts';
import { matchPerson } from './match-person.ts';
import { valueWords } from './value-words.ts';

/** What cells are read against. */
export type Known = { readonly book: Book; readonly register: Register };

export type Taken =
  | { readonly state: 'blank' }
  | { readonly state: 'value'; readonly cell: Cell }
  /** `left`: the row comes without this cell; `refused`: it does not come at all. */
  | { readonly state: 'left' | 'refused'; readonly why: string };

const BLANK: Taken = { state: 'blank' };
const PLACEHOLDER = /^(?:-+|—+|–+|n\/a|null|none|nil|\(空白\)|\(null\))$/iu;
const FAULT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/u;

const cleaned = (cell: Cell, { kind }: AnyColumn): Cell => {
  if (typeof cell !== 'string') return cell;
  const text = cell
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .trim();
  return kind === 'long-text' ? text : text.replace(/\s*\n\s*/gu, ' ');
};

/** A span of days counts on its last one. */
function lastDay(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return (
    cell
      .split(/[~～至]/u)
      .at(-1)
      ?.trim() ?? cell
  );
}

const wordsOf = oncePer((register: Register) => {
  const byKey = Object.entries(valueWords[register.id] ?? {}).map(
    ([key, choices]) =>
      [
        key,
        Object.entries(choices).flatMap(([choice, words]) =>
          words.split('|').map((word) => ({ choice, word: matchKey(word) })),
        ),
      ] as const,
  );
  return new Map(byKey);
});

function byWord(register: Register, key: string, cell: Cell): string | undefined {
  const text = matchKey(String(cell));
  return wordsOf(register)
    .get(key)
    ?.find(({ word }) => text.includes(word))?.choice;
}

function asKept(column: AnyColumn, value: unknown): Cell {
  return typeof value === 'number' ? value : column.show(value);
}

function takePerson(column: AnyColumn, text: string, { book }: Known, evidence: Evidence): Taken {
  const matched = matchPerson(book, text);
  if (matched.state === 'one') return { state: 'value', cell: matched.reference };
  const isOptional = column.required === null && evidence !== 'own' && matched.state === 'none';
  return { state: isOptional ? 'left' : 'refused', why: matched.why };
}

function takeChoice(
  key: string,
  cell: Cell,
  { register }: Known,
  evidence: Evidence,
  why: string,
): Taken {
  const word = byWord(register, key, cell);
  if (word !== undefined) return { state: 'value', cell: word };
  // Another system's word under another system's header is no mistake of whoever typed it.
  return { state: evidence === 'own' || evidence === 'alias' ? 'refused' : 'left', why };
}

const isOption = ({ options = [] }: AnyColumn, text: string): boolean =>
  options.some((option) => matchKey(option) === matchKey(text));

/** What the column itself makes of the cell; a span of days is read as its last one. */
function takeValue(column: AnyColumn, cell: Cell): Taken {
  const read = (given: Cell): Reading<unknown> => column.read(given);
  const { value, problem } = read(cell);
  const known = value ?? (column.kind === 'day' ? read(lastDay(cell)).value : undefined);
  return known === undefined
    ? { state: 'refused', why: problem?.message ?? `「${String(cell)}」讀不出來。` }
    : { state: 'value', cell: asKept(column, known) };
}

/** How a cell of the list goes into the column `key`. */
export function takeCell(key: string, given: Cell, known: Known, evidence: Evidence): Taken {
  const column = known.register.columns[key];
  if (column === undefined || isBlank(given)) return BLANK;
  const cell = cleaned(given, column);
  const text = typeof cell === 'string' ? normalise(cell) : String(cell);
  if (PLACEHOLDER.test(text) && !isOption(column, text)) return BLANK;
  if (FAULT.test(text)) {
    return { state: 'refused', why: `公式的結果是錯誤值 ${text}。請在原檔改正後再匯入。` };
  }
  if (column.refersTo === 'people') return takePerson(column, text, known, evidence);
  const taken = takeValue(column, cell);
  return taken.state === 'refused' && column.options !== undefined
    ? takeChoice(key, cell, known, evidence, taken.why)
    : taken;
}
