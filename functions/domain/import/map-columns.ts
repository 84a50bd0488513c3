// Which column of a list goes into which of a register: by its header, checked against what its cells hold; and by what
// they hold alone, where no header says so.
import { isBlank, type Cell } from '../kit/cell.ts';
import { ID_NUMBER } from '../kit/id-number.ts';
import { matchKey, normalise } from '../kit/normalise.ts';
import type { AnyColumn, Register } from '../kit/register.ts';
import type { FoundList } from './find-lists.ts';
import { namedBy, type Named } from './header-key.ts';
import type { MappedColumn, Mapping, NotTaken } from './mapping.ts';
import { takeCell, type Known } from './take-cell.ts';

const SAMPLE = 200;
const evidenceOf = { 3: 'own', 2: 'alias', 1: 'foreign' } as const;

/** What a column of the list holds, as far as it is looked at. */
const valuesIn = ({ rows }: FoundList, index: number): readonly Cell[] =>
  rows
    .slice(0, SAMPLE)
    .map(({ cells }) => cells[index] ?? null)
    .filter((cell) => !isBlank(cell));

const shown = (cell: Cell | undefined): string =>
  normalise(String(cell ?? '')).replace(/\s+/gu, ' ');

const shareRead = (values: readonly Cell[], key: string, known: Known): number =>
  values.filter((cell) => takeCell(key, cell, known, 'own').state === 'value').length /
  values.length;

/** Kinds whose cells tell by themselves that a header was misunderstood. */
const telling: ReadonlySet<AnyColumn['kind']> = new Set([
  'day',
  'number',
  'hours',
  'money',
  'email',
  'ip',
  'time',
  'moment',
]);

const contradicts = (
  values: readonly Cell[],
  { kind }: AnyColumn,
  key: string,
  known: Known,
): boolean => telling.has(kind) && values.length >= 3 && shareRead(values, key, known) < 0.2;

type Candidate = { readonly index: number; readonly named: Named };

/** Only one column of a list can be each of ours: the best word first, then the one furthest left. */
function byHeader(register: Register, list: FoundList): readonly Candidate[] {
  const candidates = list.headers
    .flatMap((cell, index) => namedBy(register, cell).map((named) => ({ index, named })))
    .sort(
      (a, b) =>
        b.named.strength - a.named.strength || a.named.order - b.named.order || a.index - b.index,
    );
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    const isFree = taken.every(
      ({ index, named }) => index !== candidate.index && named.key !== candidate.named.key,
    );
    // A column without a single value is no better than none: the next word may have some.
    if (isFree && (valuesIn(list, candidate.index).length > 0 || list.rows.length === 0))
      taken.push(candidate);
  }
  return taken;
}

/** Kinds that are known by their cells; a choice only when it has enough words to tell it from others. */
const isGuessable = ({ kind, refersTo }: AnyColumn): boolean =>
  kind === 'email' || kind === 'ip' || kind === 'choice' || refersTo === 'people';

/** The one free column all cells fit, when there is no second. */
function byContent(
  free: readonly (readonly [string, AnyColumn])[],
  values: readonly Cell[],
  known: Known,
): string | null {
  if (new Set(values.map((cell) => matchKey(String(cell)))).size < 2) return null;
  const fitting = free.filter(
    ([key, column]) => isGuessable(column) && shareRead(values, key, known) >= 0.9,
  );
  const [first, ...others] = fitting;
  return first === undefined || others.length > 0 ? null : first[0];
}

const NO_PLACE = '登記表沒有對應的欄位';

function whyNot(cell: Cell | undefined, values: readonly Cell[]): string {
  if (values.some((value) => ID_NUMBER.test(normalise(String(value))))) {
    return '含有身分證字號，依規定不帶入';
  }
  if (/密碼|通行碼|password|api.?key|金鑰|secret/iu.test(shown(cell))) return '像是通行碼，不帶入';
  return values.length === 0 ? '整欄空白' : NO_PLACE;
}

/** A line number tells nothing of an entry. */
const isLineNumber = (cell: Cell | undefined, values: readonly Cell[]): boolean =>
  /^(?:序號|項次|編號|no\.?|#)$/iu.test(shown(cell)) &&
  values.length > 1 &&
  values.every((value, index) => String(value).trim() === String(index + 1));

type ListSeen = FoundList & { readonly register: Register; readonly known: Known };

const nameOf = ({ headers, start }: FoundList, index: number): string =>
  shown(headers[index]) || `第 ${start + index + 1} 欄`;

const widthOf = ({ rows, headers }: FoundList): number =>
  rows.slice(0, SAMPLE).reduce((most, { cells }) => Math.max(most, cells.length), headers.length);

type Placed = { readonly column: MappedColumn } | { readonly notTaken: NotTaken } | null;

/** A column whose header is a word we know, unless what it holds says otherwise. */
function placedByHeader(list: ListSeen, index: number, { key, strength }: Named): Placed {
  const { register, known } = list;
  const column = register.columns[key];
  const values = valuesIn(list, index);
  const from = nameOf(list, index);
  if (column === undefined) return null;
  if (isLineNumber(list.headers[index], values) && register.key === key) {
    return { notTaken: { from, why: '只是流水號，不當成編號' } };
  }
  if (contradicts(values, column, key, known)) {
    return { notTaken: { from, why: `標題像「${column.header}」，但內容讀不出來` } };
  }
  return { column: { index, from, key, to: column.header, evidence: evidenceOf[strength] } };
}

/** A column whose header says nothing to us. */
function placedByContent(list: ListSeen, index: number, taken: ReadonlySet<string>): Placed {
  const { register, known } = list;
  const values = valuesIn(list, index);
  const from = nameOf(list, index);
  if (values.length === 0 && isBlank(list.headers[index])) return null;
  const why = whyNot(list.headers[index], values);
  if (why !== NO_PLACE) return { notTaken: { from, why } };
  const free = Object.entries(register.columns).filter(([key]) => !taken.has(key));
  const key = byContent(free, values, known);
  const to = register.columns[key ?? '']?.header;
  return key === null || to === undefined
    ? { notTaken: { from, why } }
    : { column: { index, from, key, to, evidence: 'content' } };
}

export function mapColumns(register: Register, list: FoundList, known: Known): Mapping {
  const seen: ListSeen = { ...list, register, known };
  const headed = new Map(byHeader(register, list).map(({ index, named }) => [index, named]));
  const placed: Placed[] = [...headed].map(([index, named]) => placedByHeader(seen, index, named));
  const taken = new Set([...headed.values()].map(({ key }) => key));
  for (let index = 0; index < widthOf(list); index += 1) {
    if (headed.has(index)) continue;
    const one = placedByContent(seen, index, taken);
    if (one !== null && 'column' in one) taken.add(one.column.key);
    placed.push(one);
  }
  return {
    columns: placed
      .flatMap((one) => (one !== null && 'column' in one ? [one.column] : []))
      .sort((a, b) => a.index - b.index),
    notTaken: placed.flatMap((one) => (one !== null && 'notTaken' in one ? [one.notTaken] : [])),
  };
}
