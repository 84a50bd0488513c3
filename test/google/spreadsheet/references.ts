// References to cells within formulas, followed when formulas or the cells they name move.
import { columnIndex, columnName } from './a1.ts';
import { unknown } from './refusal.ts';

/** Texts in quotation marks first, so that nothing within them is taken for a reference. */
const PARTS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_]\w*)!)?(\$?[A-Za-z]{1,3})(\$?[1-9]\d*)(?![\w(!])/gu;

/** Whole rows and columns, which are not followed here. */
const OPEN = /(?:^|[^\w$])(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\w(])/u;

export type Reference = {
  /** The sheet it names, with its exclamation mark; empty for the formula's own. */
  readonly title: string;
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  readonly fixed: { readonly row: boolean; readonly column: boolean };
  /** It is one end of a range. */
  readonly isEnd: boolean;
};

const written = ({ title, row, column, fixed }: Reference): string =>
  `${title}${fixed.column ? '$' : ''}${columnName(column)}${fixed.row ? '$' : ''}${row + 1}`;

const withoutTexts = (formula: string): string => formula.replaceAll(/"(?:[^"]|"")*"/gu, '');

/** The formula with each reference replaced by what `move` makes of it; null where its cell is gone. */
export function withReferences(
  formula: string,
  move: (reference: Reference) => Reference | null,
): string {
  if (OPEN.test(withoutTexts(formula)))
    throw unknown('how references to whole rows or columns move');
  const moved = (match: RegExpExecArray): string => {
    const [text, title = '', letters, digits] = match;
    if (letters === undefined || digits === undefined) return text;
    const [before, after] = [formula[match.index - 1], formula[match.index + text.length]];
    const reference = move({
      title,
      row: Number(digits.replace('$', '')) - 1,
      column: columnIndex(letters.replace('$', '').toUpperCase()),
      fixed: { row: digits.startsWith('$'), column: letters.startsWith('$') },
      isEnd: before === ':' || after === ':',
    });
    return reference === null ? '#REF!' : written(reference);
  };
  let [result, at] = ['', 0];
  for (const match of formula.matchAll(PARTS)) {
    result += formula.slice(at, match.index) + moved(match);
    at = match.index + match[0].length;
  }
  return result + formula.slice(at);
}

/** As a formula reads when it is copied so many rows down and columns to the right. */
export const copiedFormula = (formula: string, rows: number, columns: number): string =>
  withReferences(formula, (reference) => {
    const row = reference.row + (reference.fixed.row ? 0 : rows);
    const column = reference.column + (reference.fixed.column ? 0 : columns);
    return row < 0 || column < 0 ? null : { ...reference, row, column };
  });

/** The name of the sheet a reference names, as it is called. */
export const titleOf = ({ title }: Reference): string =>
  title.slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'");
