// What forms are made of: tables of labels and values, and lists. Letters, lists of certificates and the pieces of a bundle are
// pages of them throughout, and one template (templates/documents/forms/sheets.hbs) prints them all.

export type Align = 'left' | 'center' | 'right';

export type GridCell = {
  readonly text: string;
  /** A label: shaded, bold and centred. */
  readonly isHead: boolean;
  readonly align: Align;
  /** Columns it covers. */
  readonly span: number;
};

export type GridRow = {
  /** Least height in millimetres. */
  readonly height: number;
  readonly cells: readonly GridCell[];
};

/** A table: of labels and values, or a list whose head is repeated on every page. */
export type Grid = {
  /** Millimetres, joined by commas; 170 at most upright, 257 across. */
  readonly widths: string;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
};

/** A section of a page: everything but the heading may be there or not. */
export type Part = {
  /** Empty for none. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly grids: readonly Grid[];
  /** In small letters below. */
  readonly notes: readonly string[];
};

/** One paper to sign: starts on a page of its own, with the title above it. */
export type Sheet = {
  readonly school: string;
  readonly title: string;
  /** Above the first table, at the right: the year, the day it is as of. */
  readonly line: string;
  readonly parts: readonly Part[];
  /** Who signs, in order; empty where nobody does. */
  readonly signers: readonly string[];
};

export type SheetsView = {
  readonly sheets: readonly Sheet[];
};

/** A line's least height, in millimetres: more where it is to be written on. */
export type Line = { readonly height: number };

/** Height of a line that is printed, and of one to write on by hand, in millimetres. */
export const PRINTED = 6;
export const WRITTEN = 10;

export const label = (text: string, span = 1): GridCell => ({
  text,
  isHead: true,
  align: 'center',
  span,
});

export const value = (
  text: string,
  { span = 1, align = 'left' }: Partial<Pick<GridCell, 'span' | 'align'>> = {},
): GridCell => ({ text, isHead: false, align, span });

export const row = (cells: readonly GridCell[], height = PRINTED): GridRow => ({ height, cells });

export const part = (given: Partial<Part>): Part => ({
  heading: '',
  paragraphs: [],
  grids: [],
  notes: [],
  ...given,
});

/** A list's column: its head, its width in millimetres, and how an entry is told in it. */
export type ListColumn<Entry> = {
  readonly header: string;
  readonly width: number;
  readonly align?: Align;
  readonly of: (entry: Entry) => string;
};

const gridOf = (columns: readonly ListColumn<never>[], body: readonly GridRow[]): Grid => ({
  widths: columns.map(({ width }) => width).join(','),
  head: [row(columns.map(({ header }) => label(header)))],
  body,
});

/** One line per entry; a list without any says `none`. */
export function list<Entry>(
  columns: readonly ListColumn<Entry>[],
  entries: readonly Entry[],
  none = '無',
): Grid {
  const lines = entries.map((entry) =>
    row(columns.map(({ of, align = 'left' }) => value(of(entry), { align }))),
  );
  const nothing = row([value(none, { span: columns.length, align: 'center' })]);
  return gridOf(columns, lines.length > 0 ? lines : [nothing]);
}

/** The same list with empty lines to write on. */
export function blankList<Entry>(columns: readonly ListColumn<Entry>[], lines: number): Grid {
  const line = row(
    columns.map(() => value('')),
    WRITTEN,
  );
  return gridOf(
    columns,
    Array.from({ length: lines }, () => line),
  );
}

export type Fact = { readonly what: string; readonly told: string; readonly isWide?: boolean };

/** Labels and values, two to a line; a wide one has the line to itself. `width` is that of the page. */
export function facts(all: readonly Fact[], { width = 170, height = PRINTED } = {}): Grid {
  const named = 32;
  const told = width / 2 - named;
  const body: GridRow[] = [];
  let waiting: Fact | null = null;
  const alone = ({ what, told: text }: Fact): GridRow =>
    row([label(what), value(text, { span: 3 })], height);
  for (const fact of all) {
    if (fact.isWide === true) {
      if (waiting !== null) body.push(alone(waiting));
      waiting = null;
      body.push(alone(fact));
    } else if (waiting === null) waiting = fact;
    else {
      const cells = [label(waiting.what), value(waiting.told), label(fact.what), value(fact.told)];
      body.push(row(cells, height));
      waiting = null;
    }
  }
  if (waiting !== null) body.push(alone(waiting));
  return { widths: [named, told, named, told].join(','), head: [], body };
}
