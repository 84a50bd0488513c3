// What the pages of a document are like, as far as its text has to know.
import { textWidth, type Document } from '../../../rendering/document-model.ts';
import type { Typesetter } from './pieces.ts';

export const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Points; document.typ draws in the same sizes. */
export const SIZE = {
  text: 12,
  small: 10,
  cell: 10.5,
  cellAcross: 9,
  title: 20,
  coverTitle: 26,
  coverLine: 16,
  edge: 9,
} as const;

// A row may be cut by a page only when it would not fit on one: the text of an upright page is 257 mm high, and there
// is the repeated head. The height is an estimate, so there is some room left.
const WHOLE_ROW = 190;
const WHOLE_ROW_ACROSS = 110;

export const emsOf = (millimetres: number, points: number): number =>
  millimetres / (points * MILLIMETRES_PER_POINT);

export type Page = {
  readonly typesetter: Typesetter;
  /** Millimetres between the margins. */
  readonly width: number;
  /** Points of the text in a table. */
  readonly cell: number;
  /** Millimetres of the highest row that is never cut. */
  readonly wholeRow: number;
};

export const pageOf = (document: Document, typesetter: Typesetter): Page => ({
  typesetter,
  width: textWidth(document),
  cell: document.landscape === true ? SIZE.cellAcross : SIZE.cell,
  wholeRow: document.landscape === true ? WHOLE_ROW_ACROSS : WHOLE_ROW,
});
