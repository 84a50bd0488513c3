// Where the lists of a file are: below titles, one after another or side by side, on one sheet or several.
import { isBlank, type Cell, type Sheet } from '../kit/cell.ts';
import { normalise } from '../kit/normalise.ts';
import type { Register } from '../kit/register.ts';
import { registers } from '../registers/index.ts';
import { headerKeys, namedBy } from './header-key.ts';
import { FOOTER } from './identities.ts';

/** A row of a list as it stands; `row` counts from 1. */
export type ListRow = { readonly row: number; readonly cells: readonly Cell[] };

export type FoundList = {
  readonly sheet: string;
  /** Counts from 1. */
  readonly headerRow: number;
  /** Leftmost column, from 0. */
  readonly start: number;
  readonly headers: readonly Cell[];
  readonly rows: readonly ListRow[];
};

/** Something that was not taken, and why, in zh-TW. */
export type LeftOut = { readonly sheet: string; readonly row: number | null; readonly why: string };

type Header = { readonly known: number; readonly filled: number };

function headerOf(register: Register, cells: readonly Cell[]): Header {
  const known = new Set<string>();
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled += 1;
    const [first] = namedBy(register, cell);
    if (first !== undefined) known.add(first.key);
  }
  return { known: known.size, filled };
}

const peopleRegisters: readonly Register[] = Object.values(registers).filter(
  ({ filledBy }) => filledBy === 'people',
);

/** Two known headers, or one when the list has no more columns than that. */
const isHeader = ({ known, filled }: Header): boolean =>
  known >= 2 ? known * 5 >= filled : known === 1 && filled <= 2;

/** A header within a list: nearly all of its cells are words for columns, so that no entry is taken for one. */
const isLaterHeader = ({ known, filled }: Header): boolean => known >= 2 && known * 2 >= filled;

const isOtherHeader = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => isBlank(cell) || typeof cell === 'string') &&
  peopleRegisters.some((register) => {
    const header = headerOf(register, cells);
    return header.known >= 2 && header.known * 5 >= header.filled * 3;
  });

const firstText = (cells: readonly Cell[]): string =>
  normalise(String(cells.find((cell) => !isBlank(cell)) ?? ''));

const isEmpty = (cells: readonly Cell[]): boolean => cells.every(isBlank);

/** Side by side: a header whose words begin anew after a gap is two. */
function partsOf(
  register: Register,
  cells: readonly Cell[],
): readonly (readonly [number, number])[] {
  const gaps = cells.flatMap((cell, index) => (isBlank(cell) && index > 0 ? [index] : []));
  for (const gap of gaps) {
    const keys = (from: number, to: number): ReadonlySet<string | undefined> =>
      new Set(
        cells
          .slice(from, to)
          .map((cell) => headerKeys(cell)[0])
          .filter((key) => key !== undefined),
      );
    const left = keys(0, gap);
    const right = [...keys(gap, cells.length)];
    const isAnew =
      right.length >= 2 && right.filter((key) => left.has(key)).length * 2 > right.length;
    if (isAnew && headerOf(register, cells.slice(gap)).known >= 2) {
      const rest = partsOf(register, cells.slice(gap + 1));
      return [[0, gap], ...rest.map(([from, to]) => [from + gap + 1, to + gap + 1] as const)];
    }
  }
  return [[0, cells.length]];
}

function firstHeader(register: Register, { rows }: Sheet): number {
  let best = -1;
  let most = 0;
  for (const [index, cells] of rows.slice(0, 40).entries()) {
    const header = headerOf(register, cells);
    if (isHeader(header) && header.known > most) {
      most = header.known;
      best = index;
    }
  }
  return best;
}

type Open = {
  readonly headerRow: number;
  readonly header: readonly Cell[];
  readonly rows: ListRow[];
};

const sameHeader = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.every((cell, at) => headerKeys(cell)[0] === headerKeys(b[at])[0]);

type Kind = 'header' | 'other-header' | 'other' | 'footer' | 'entry';

/** `isOther`: the row lies in a list that is none of the register's. */
type Around = { readonly isOther: boolean; readonly isAfterGap: boolean };

function kindOf(register: Register, cells: readonly Cell[], around: Around): Kind {
  if (isLaterHeader(headerOf(register, cells))) return 'header';
  if (around.isAfterGap && isOtherHeader(cells)) return 'other-header';
  if (around.isOther) return 'other';
  return FOOTER.test(firstText(cells)) ? 'footer' : 'entry';
}

const said: Readonly<Record<Exclude<Kind, 'entry'>, string>> = {
  header: '重複的標題列。',
  'other-header': '另一張表的標題列，看起來不是這種登記表；從這一列起沒有匯入。',
  other: '屬於另一張表，沒有匯入。',
  footer: '合計、簽章或附註，不是資料。',
};

/** The rows below a sheet's first header, each in the list it belongs to. */
function rowsBelow(register: Register, { name, rows }: Sheet, first: number) {
  const open: Open[] = [{ headerRow: first + 1, header: rows[first] ?? [], rows: [] }];
  const leftOut: LeftOut[] = [];
  let around: Around = { isOther: false, isAfterGap: false };
  for (const [below, cells] of rows.slice(first + 1).entries()) {
    const row = first + below + 2;
    if (isEmpty(cells)) {
      around = { ...around, isAfterGap: true };
      continue;
    }
    const kind = kindOf(register, cells, around);
    if (kind === 'entry') open.at(-1)?.rows.push({ row, cells });
    else if (kind === 'header' && !open.some(({ header }) => sameHeader(cells, header))) {
      open.push({ headerRow: row, header: cells, rows: [] });
    } else leftOut.push({ sheet: name, row, why: said[kind] });
    around = { isOther: kind.startsWith('other'), isAfterGap: false };
  }
  return { open, leftOut };
}

/** A list as its columns are, one for each when two stand side by side. */
function splitList(register: Register, sheet: string, { headerRow, header, rows }: Open) {
  const parts = partsOf(register, header);
  return parts.map(([start, end], part): FoundList => {
    // What stands to the right of the last header still belongs to the list.
    const until = part === parts.length - 1 ? undefined : end;
    const own = rows.map(({ row, cells }) => ({ row, cells: cells.slice(start, until) }));
    return {
      sheet,
      headerRow,
      start,
      headers: header.slice(start, end),
      rows: own.filter(({ cells }) => !isEmpty(cells)),
    };
  });
}

/** The lists of a sheet that a register may take, and every row that is none of theirs. */
export function findLists(
  register: Register,
  sheet: Sheet,
): { readonly lists: readonly FoundList[]; readonly leftOut: readonly LeftOut[] } {
  const { name, rows } = sheet;
  const first = firstHeader(register, sheet);
  if (first < 0) {
    const why = `找不到「${register.sheet}」的標題列，這一頁沒有匯入。`;
    return { lists: [], leftOut: rows.every(isEmpty) ? [] : [{ sheet: name, row: null, why }] };
  }
  const titles = rows
    .slice(0, first)
    .flatMap((cells, index): readonly LeftOut[] =>
      isEmpty(cells) ? [] : [{ sheet: name, row: index + 1, why: '標題列以上的文字，沒有匯入。' }],
    );
  const { open, leftOut } = rowsBelow(register, sheet, first);
  return {
    lists: open.flatMap((list) => splitList(register, name, list)),
    leftOut: [...titles, ...leftOut],
  };
}
