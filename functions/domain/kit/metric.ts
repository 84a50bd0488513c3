import type { Basis } from './basis.ts';
import type { Source } from './finding.ts';

/** A measured figure; null when the data to measure it is not there, with the reason. */
export type Measure = {
  readonly actual: number | null;
  /** What the figure is made of, zh-TW. */
  readonly note: string;
  readonly source: readonly Source[];
};

/** A figure with a name schools can put into 目標. */
export type Metric<Book> = {
  /** The name people choose in 目標 內建指標. */
  readonly name: string;
  readonly unit: string;
  /** What is counted and what is not, zh-TW. */
  readonly counts: string;
  /** When there is no figure, zh-TW; null when zero rows are an answer as long as the sheets are there. */
  readonly none: string | null;
  /** The sheets it is counted from. Without one of them there is no figure. */
  readonly sheets: readonly string[];
  readonly basis: Basis;
  readonly measure: (book: Book) => Measure;
};
