// What can be said of cells the moment they are typed, from the few tabs that were read for it. Rules that compare registers
// need the whole workbook and wait for the check.
import { openBook } from './book.ts';
import type { Sheet } from './kit/cell.ts';
import type { Moment } from './kit/day.ts';
import type { Finding } from './kit/finding.ts';
import { withoutIdNumbers } from './kit/id-number.ts';
import { matchKey } from './kit/normalise.ts';
import { oncePer } from './kit/once.ts';
import type { Register } from './kit/register.ts';
import { registers } from './registers/index.ts';
import { dateOrder } from './rules/date-order.ts';
import { generalFindings } from './rules/general.ts';

const all = oncePer((declared: typeof registers): readonly Register[] => Object.values(declared));

const namesOf = ({ sheet, aliases = [] }: Register): readonly string[] =>
  [sheet, ...aliases].map(matchKey);

/** The register that people fill in on the tab of this name. */
export const registerOnTab = (name: string): Register | undefined =>
  all(registers).find(
    (register) => register.filledBy === 'people' && namesOf(register).includes(matchKey(name)),
  );

/** Whether the tab of this name holds what some of these columns refer to. */
export function isReferredTo(
  name: string,
  { columns }: Register,
  keys: readonly string[],
): boolean {
  const ids = new Set(keys.map((key) => columns[key]?.refersTo));
  return all(registers).some(
    (register) => ids.has(register.id) && namesOf(register).includes(matchKey(name)),
  );
}

/** The tab that was typed into comes first; of it, what was read, and of the others those its cells refer to. */
export type TypedInto = {
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Counts from 1, both ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly now: Moment;
};

/** What is wrong with single cells of these rows. */
export function typedFindings({ sheets, firstRow, lastRow, now }: TypedInto): readonly Finding[] {
  const [{ name }] = sheets;
  const book = openBook({ sheets }, now);
  return [
    ...book.readFindings,
    ...generalFindings(book),
    ...dateOrder.flatMap(({ find }) => find(book)),
  ]
    .filter(({ sheet, row }) => sheet === name && row !== null && row >= firstRow && row <= lastRow)
    .map((finding) => ({ ...finding, message: withoutIdNumbers(finding.message) }));
}
