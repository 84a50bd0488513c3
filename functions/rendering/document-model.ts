// One document, independent of the format it is written in: templates make it, every writer reads it.
import type { Drawing } from './drawing.ts';
import type { Emblem } from './emblem.ts';

/** A piece of text in one look. `link` is a web address that {@link webAddress} let through, or null. */
export type TextRun = {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly link: string | null;
};

export type Run = TextRun | { readonly kind: 'line-break' };

export type Align = 'left' | 'center' | 'right';

export type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Starts a page and is listed in the contents. A level 1 heading that is no chapter is the document's title. */
  readonly chapter: boolean;
  readonly runs: readonly Run[];
  /** Printed above it, and never parted from it. */
  readonly emblem?: Emblem;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly align: Align;
  /** First line set in by two characters, as running text is in Chinese. */
  readonly indent: boolean;
  readonly small: boolean;
  readonly runs: readonly Run[];
};

export type TableCell = {
  readonly header: boolean;
  readonly align: Align;
  /** Columns the cell covers. */
  readonly span: number;
  readonly runs: readonly Run[];
};

export type TableRow = {
  /** Millimetres, or null when the content decides. */
  readonly minimumHeight: number | null;
  readonly cells: readonly TableCell[];
};

export type Table = {
  readonly kind: 'table';
  /** No borders: a table that only arranges text. */
  readonly plain: boolean;
  /** Millimetres, one per column. */
  readonly widths: readonly number[];
  /** Repeated on every page the table runs over. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
};

/** A page of its own, without header and footer, its text centred. */
export type Cover = { readonly kind: 'cover'; readonly blocks: readonly (Heading | Paragraph)[] };

/** One box per signer with room for a seal. */
export type SignOff = { readonly kind: 'sign-off'; readonly signers: readonly string[] };

/** A picture in the middle of the line with its caption below, kept together. */
export type Figure = {
  readonly kind: 'figure';
  readonly drawing: Drawing;
  readonly caption: string;
};

type Contents = { readonly kind: 'contents' };

export type Block =
  | Heading
  | Paragraph
  | Table
  | Figure
  | Cover
  | SignOff
  | Contents
  | { readonly kind: 'page-break' };

export type DocumentMeta = {
  readonly title: string;
  /** Who hands the document in: the school. */
  readonly creator: string;
  /** Printed on top of every page but the cover; empty for none. */
  readonly header: string;
  /** Marked 「草稿」 on every page. */
  readonly draft: boolean;
  /** Pages lie across: for wide tables. */
  readonly landscape?: boolean;
};

export type Document = DocumentMeta & { readonly blocks: readonly Block[] };

/** Width between the margins of the document's pages (A4, upright or across), in millimetres. */
export const textWidth = ({ landscape = false }: Pick<DocumentMeta, 'landscape'>): number =>
  landscape ? 257 : 170;

/** What the runs say, for places that hold plain text only. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
}

/** The emblem of every heading that has it. */
export const emblemsIn = (blocks: readonly Block[]): readonly Emblem[] =>
  blocks.flatMap((block) => {
    const lines: readonly Block[] = block.kind === 'cover' ? block.blocks : [block];
    return lines.flatMap((line) => (line.kind === 'heading' ? (line.emblem ?? []) : []));
  });
