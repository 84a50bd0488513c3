// A workbook with its rows and columns in another order, and what is said about it told in the order it came from.
import type { Cell, Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import { mapHeaders } from '../../functions/domain/kit/header.ts';
import { matchKey } from '../../functions/domain/kit/normalise.ts';
import type { Register } from '../../functions/domain/kit/register.ts';
import { assess } from '../../functions/domain/plan.ts';
import { registers } from '../../functions/domain/registers/index.ts';

const known: readonly Register[] = Object.values(registers);

/** Says for a number of things in which order they are to stand: the old places by the new. */
export type Order = (count: number) => readonly number[];

export const asTheyStand: Order = (count) => Array.from({ length: count }, (_, index) => index);
export const backwards: Order = (count) => [...asTheyStand(count)].reverse();

/** An order drawn from a seed, the same for the same seed and count. */
export const shuffledBy =
  (seed: number): Order =>
  (count) => {
    let state = seed * 2_654_435_761 + count;
    const draws = asTheyStand(count).map((index) => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
      return { index, draw: (state ^ (state >>> 13)) >>> 0 };
    });
    return draws.sort((a, b) => a.draw - b.draw).map(({ index }) => index);
  };

export type Rearranged = {
  readonly workbook: Workbook;
  /** Of each sheet the row (from 1) each row came from. */
  readonly cameFrom: ReadonlyMap<string, readonly number[]>;
};

type Orders = {
  readonly rows: Order;
  readonly columns: Order;
  /** A blank row before each so many rows; none by default. */
  readonly blankEvery?: number;
};

/** The header's row, from 1; 1 for a tab that is none of ours. */
function headerRowOf(sheet: Sheet): number {
  const register = known.find(({ sheet: name }) => matchKey(name) === matchKey(sheet.name));
  return register === undefined ? 1 : (mapHeaders(register, sheet).headerRow ?? 1);
}

function rearrangedSheet(sheet: Sheet, { rows, columns, blankEvery = 0 }: Orders) {
  const header = headerRowOf(sheet);
  const width = Math.max(...sheet.rows.map(({ length }) => length), 0);
  const below = sheet.rows.length - header;
  const order = [
    ...asTheyStand(header).map((row) => row + 1),
    // A blank row comes from nowhere (0).
    ...rows(Math.max(0, below)).flatMap((row, index) => [
      ...(blankEvery > 0 && index % blankEvery === 0 ? [0] : []),
      header + row + 1,
    ]),
  ];
  const at = columns(width);
  const cellsOf = (row: number): readonly Cell[] =>
    at.map((column) => (row === 0 ? null : (sheet.rows[row - 1]?.[column] ?? null)));
  return { sheet: { name: sheet.name, rows: order.map(cellsOf) }, order };
}

/** Headers stay on top; every row below them and every column moves. */
export function rearranged({ sheets }: Workbook, orders: Orders): Rearranged {
  const moved = sheets.map((sheet) => rearrangedSheet(sheet, orders));
  return {
    workbook: { sheets: moved.map(({ sheet }) => sheet) },
    cameFrom: new Map(moved.map(({ sheet, order }) => [sheet.name, order])),
  };
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

const ROW = /第 (\d+) 列|row[- ](\d+)/gu;

type Place = { readonly sheet: string; readonly row: number };
type Detail = 'places' | 'words';

/**
 * Everything `check` and `status` say, in no order, each with the rows it was about before things were moved. With
 * `words` only, duties and figures come without their rows (of two entries alike, either may stand for both), and a
 * finding about two rows may stand at either of them.
 */
export function said({ workbook, cameFrom }: Rearranged, now: string, detail: Detail) {
  const { findings, figures } = assess(workbook, now);
  const rowOf = ({ sheet, row }: Place): number => cameFrom.get(sheet)?.[row - 1] ?? row;
  const rowsIn = (sheet: string, text: string): readonly number[] =>
    [...text.matchAll(ROW)].map(([, said = '', key = said]) =>
      rowOf({ sheet, row: Number(said === '' ? key : said) }),
    );
  const bare = (text: string): string => text.replaceAll(ROW, '#');
  const about = (places: readonly Place[], ...texts: readonly string[]): string => {
    if (detail === 'words') return '';
    const named = texts.flatMap((text) => rowsIn(places[0]?.sheet ?? '', text));
    return `${sorted(places.map((at) => `${at.sheet}!${rowOf(at)}`)).join(' ')} / ${named.join(' ')}`;
  };
  return {
    findings: sorted(
      findings.map(({ code, severity, sheet, row, column, message }) => {
        const named = rowsIn(sheet, message);
        const own = row === null ? '' : rowOf({ sheet, row });
        const at = detail === 'places' ? `${own} ${named.join(' ')}` : named.length > 0 ? '' : own;
        return [code, severity, sheet, at, column ?? '', bare(message)].join(' | ');
      }),
    ),
    duties: sorted(
      figures.duties.map(({ obligation, subject, owner, due, state, reason, source, ...duty }) =>
        [
          ...[obligation, bare(subject), owner.name, due ?? '', state, bare(reason)],
          ...[duty.isPastMending, about(source, subject, reason)],
        ].join(' | '),
      ),
    ),
    goals: sorted(
      figures.goals.map(({ id, actual, target, met, note, source, at }) =>
        [bare(id), actual, target, met, note, about([at, ...source], id)].join(' | '),
      ),
    ),
    training: sorted(
      figures.training.map(({ person, category, required, completed, basis, source }) =>
        [person.email, person.name, category, required, completed, basis.kind, about(source)].join(
          ' | ',
        ),
      ),
    ),
  };
}
