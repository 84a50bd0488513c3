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
  readonly measure: (book: Book) => Measure;
};
