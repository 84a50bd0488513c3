// How a figure of the catalogue comes about: rows counted, rows that do out of rows that should, one sum over another.
// A figure of nothing is no figure: 無資料, which never meets a goal.
import type { Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import type { Source } from '../kit/finding.ts';
import type { Measure, Metric } from '../kit/metric.ts';
import { registers } from '../registers/index.ts';
import type { MetricName } from '../registers/metric-names.ts';

type About = {
  readonly name: MetricName;
  readonly counts: string;
  readonly from: readonly (keyof typeof registers)[];
  readonly basis: Basis;
};

type Counted = { readonly at: Source };

const sourcesOf = (rows: readonly Counted[]): readonly Source[] => rows.map(({ at }) => at);

const noData = (note: string): Measure => ({ actual: null, note, source: [] });

/** A metric that first looks whether its sheets are there. */
export function metric(
  { from, ...about }: About & Pick<Metric<Book>, 'unit' | 'none'>,
  measure: (book: Book) => Measure,
): Metric<Book> {
  return {
    ...about,
    sheets: from.map((key) => registers[key].sheet),
    measure: (book) => {
      const absent = from.find((key) => !book.tables[key].isPresent);
      return absent === undefined
        ? measure(book)
        : noData(`沒有「${registers[absent].sheet}」工作表。`);
    },
  };
}

/** How many rows there are. With `among`, zero says something only when there is anything to be among. */
export function tally(
  about: About & {
    readonly unit: string;
    readonly rows: (book: Book) => readonly Counted[];
    readonly among?: { readonly rows: (book: Book) => readonly Counted[]; readonly none: string };
  },
): Metric<Book> {
  const { rows, among, ...rest } = about;
  return metric({ ...rest, none: among?.none ?? null }, (book) => {
    if (among?.rows(book).length === 0) return noData(among.none);
    const counted = rows(book);
    return { actual: counted.length, note: about.counts, source: sourcesOf(counted) };
  });
}

/** Of the rows that should, how many do, in percent; the source is what keeps it from 100. */
export function rate<Row extends Counted>(
  about: About & {
    readonly none: string;
    readonly rows: (book: Book) => readonly Row[];
    readonly isDone: (row: Row, book: Book) => boolean;
  },
): Metric<Book> {
  const { rows, isDone, ...rest } = about;
  return metric({ ...rest, unit: '%' }, (book) => {
    const all = rows(book);
    if (all.length === 0) return noData(about.none);
    const open = all.filter((row) => !isDone(row, book));
    const done = all.length - open.length;
    return {
      actual: (done / all.length) * 100,
      note: `${done}÷${all.length}。`,
      source: sourcesOf(open.length > 0 ? open : all),
    };
  });
}

/** What a share of the report says, as a figure: one count for both. */
export function shareOf(
  about: About & {
    readonly none: string;
    readonly share: (book: Book) => {
      readonly of: number;
      readonly done: number;
      readonly open: readonly Source[];
    };
  },
): Metric<Book> {
  const { share, ...rest } = about;
  return metric({ ...rest, unit: '%' }, (book) => {
    const { of, done, open } = share(book);
    if (of === 0) return noData(about.none);
    return { actual: (done / of) * 100, note: `${done}÷${of}。`, source: open };
  });
}

type Sums<Row> = {
  readonly rows: readonly Row[];
  readonly top: number;
  readonly bottom: number;
};

/** One sum over another, in percent; `sums` answers with a sentence when they cannot be told. */
export function quotient<Row extends Counted>(
  about: About & {
    readonly none: string;
    readonly sums: (book: Book) => Sums<Row> | string;
  },
): Metric<Book> {
  const { sums, ...rest } = about;
  return metric({ ...rest, unit: '%' }, (book) => {
    const found = sums(book);
    if (typeof found === 'string') return noData(found);
    const { rows, top, bottom } = found;
    if (bottom <= 0) return noData(about.none);
    return {
      actual: (top / bottom) * 100,
      note: `${top}÷${bottom}。`,
      source: sourcesOf(rows),
    };
  });
}
