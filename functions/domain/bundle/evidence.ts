// What a sub-item can show: the rows its duties rest on, each with what it says, its day and the documents it points to.
import type { Book } from '../book.ts';
import { rocDue } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Duty } from '../kit/obligation.ts';
import { oncePer } from '../kit/once.ts';
import type { AnyColumn, Register } from '../kit/register.ts';
import type { Table } from '../kit/table.ts';
import { masked } from '../documents/masked.ts';
import type { Figures } from '../status.ts';
import { subItemOf, subItems, type SubItem } from './sub-items.ts';

/** One row that proves something. */
export type Evidence = {
  /** What the row is about: 工作表 and its first words, names of people masked. */
  readonly caption: string;
  /** 民國 day of what the row tells of, `未填` where its day was left blank; null when such rows have none. */
  readonly date: string | null;
  /** Web addresses and names of files that the row points to, as typed: `masked` before they are printed. */
  readonly links: readonly string[];
  /** Numbers of certificates, sign-in sheets and official letters, with what they are. */
  readonly proofs: readonly string[];
  readonly at: Source;
};

export type EvidencedItem = {
  readonly item: SubItem;
  readonly duties: readonly Duty[];
  readonly evidence: readonly Evidence[];
};

/** Columns that name a paper without linking to it: 文號, 通報單號, 證明, 訓練或資格證明 … */
const NAMES_PAPER = /(?:文號|單號|字號|證明)$/u;

type Entry = Readonly<Record<string, unknown>> & { readonly at: Source };

type Found = { readonly register: Register; readonly entry: Entry };

const placeOf = ({ sheet, row }: Source): string => `${sheet}\n${row}`;

/** Every entry of the workbook by its place. */
const entriesOf = oncePer(
  ({ tables }: Book): ReadonlyMap<string, Found> =>
    new Map(
      Object.values<Table>(tables).flatMap(({ register, rows }) =>
        // A row is its columns' values and where it stands.
        (rows as readonly Entry[]).map((entry) => [placeOf(entry.at), { register, entry }]),
      ),
    ),
);

type Filled = { readonly column: AnyColumn; readonly value: unknown; readonly text: string };

const filledIn = ({ register, entry }: Found): readonly Filled[] =>
  Object.entries(register.columns).flatMap(([key, column]) => {
    const value = entry[key];
    // The value was read by this very column.
    return value === undefined ? [] : [{ column, value, text: column.show(value) }];
  });

const LABEL_KINDS: ReadonlySet<string> = new Set(['text', 'long-text', 'choice', 'reference']);
const LABEL_LENGTH = 60;

const shortened = (text: string): string =>
  text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text;

/** `演練：115-D1`, then `社交工程演練`: the first two things that the row says and that name nobody. */
function captionOf({ register }: Found, filled: readonly Filled[], book: Book): string {
  const said = filled
    .filter(({ column }) => LABEL_KINDS.has(column.kind) && !column.personal)
    .slice(0, 2)
    .map(({ text }) => shortened(masked(text, book)));
  return [register.sheet, said.join('　')].filter(Boolean).join('：');
}

const isDay = ({ kind }: AnyColumn): boolean => kind === 'day' || kind === 'moment';

/** The latest day of something that has happened, else the first day the row gives. */
function ownDay(filled: readonly Filled[]): string | undefined {
  const days = filled.filter(({ column }) => isDay(column));
  const happened = days.filter(({ column }) => column.happened).map(({ value }) => String(value));
  const day = happened.sort().at(-1) ?? days[0]?.value;
  return typeof day === 'string' ? day : undefined;
}

/** Every entry by its register's id and its own name or number. */
const namedEntries = oncePer(
  ({ tables }: Book): ReadonlyMap<string, Found> =>
    new Map(
      Object.values<Table>(tables).flatMap(({ register, rows }) =>
        (rows as readonly Entry[]).flatMap((entry) => {
          const name = register.key === undefined ? undefined : entry[register.key];
          if (typeof name !== 'string') return [];
          return [[`${register.id}\n${matchKey(name)}`, { register, entry }] as const];
        }),
      ),
    ),
);

/** What took place on a day of its own, so that what names it took place then, too. */
const OCCASIONS: ReadonlySet<string> = new Set(['training-sessions', 'audits']);

function dayOfOccasion(filled: readonly Filled[], book: Book): string | undefined {
  const days = filled.flatMap(({ column: { refersTo = '' }, text }) => {
    if (!OCCASIONS.has(refersTo)) return [];
    const named = namedEntries(book).get(`${refersTo}\n${matchKey(text)}`);
    return named === undefined ? [] : (ownDay(filledIn(named)) ?? []);
  });
  return days[0];
}

function dateOf({ register }: Found, filled: readonly Filled[], book: Book): string | null {
  const day = ownDay(filled) ?? dayOfOccasion(filled, book);
  if (day !== undefined) return rocDue(day);
  return Object.values(register.columns).some(isDay) ? '未填' : null;
}

/** 「無」 says that there is none. */
const isPaper = ({ column, text }: Filled): boolean =>
  column.kind === 'text' && NAMES_PAPER.test(column.header) && !/^[無否]/u.test(text);

function evidenceAt(source: Source, book: Book): readonly Evidence[] {
  const found = entriesOf(book).get(placeOf(source));
  if (found === undefined) return [];
  const filled = filledIn(found);
  return [
    {
      caption: captionOf(found, filled, book),
      date: dateOf(found, filled, book),
      links: filled.filter(({ column }) => column.kind === 'link').map(({ text }) => text),
      proofs: filled
        .filter(isPaper)
        .map(({ column, text }) => `${column.header} ${masked(text, book)}`),
      at: source,
    },
  ];
}

/** The rows of a list of duties, each once, in the order of tabs as the duties name them. */
function sourcesOf(duties: readonly Duty[]): readonly Source[] {
  const all = new Map(
    duties.flatMap(({ source }) => source.map((at) => [placeOf(at), at] as const)),
  );
  return [...groupBy([...all.values()], ({ sheet }) => sheet).values()].flatMap((ofSheet) =>
    [...ofSheet].sort((a, b) => a.row - b.row),
  );
}

/** What the rows behind these duties show, each row once. Never throws, whatever the workbook holds. */
export const evidenceFor = (book: Book, duties: readonly Duty[]): readonly Evidence[] =>
  sourcesOf(duties).flatMap((source) => evidenceAt(source, book));

/** Every sub-item with its duties and what shows them. Never throws, whatever the workbook holds. */
export function evidencedItems(book: Book, { duties }: Figures): readonly EvidencedItem[] {
  const byItem = groupBy(duties, ({ obligation }) => subItemOf(obligation)?.id ?? '');
  return subItems.map((item) => {
    const own = byItem.get(item.id) ?? [];
    return { item, duties: own, evidence: evidenceFor(book, own) };
  });
}

export type Standing = 'evidenced' | 'rows-only' | 'nothing' | 'not-applicable';

/** Whether a sub-item can be shown: by documents, only by rows, not at all, or it need not be. */
export function standingOf({ duties, evidence }: EvidencedItem): Standing {
  if (duties.length > 0 && duties.every(({ state }) => state === 'not-applicable')) {
    return 'not-applicable';
  }
  if (evidence.some(({ links, proofs }) => links.length + proofs.length > 0)) return 'evidenced';
  return evidence.length > 0 ? 'rows-only' : 'nothing';
}
