// Goals as data: which sheet, which rows, how they add up. Works on every tab, also those a school keeps for itself.
import type { Book } from '../book.ts';
import { isBlank, type Cell, type Sheet } from '../kit/cell.ts';
import { yearOf } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { mapHeaders, type HeaderMap } from '../kit/header.ts';
import type { Measure } from '../kit/metric.ts';
import { nearestSaid } from '../kit/nearest.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer, remembering } from '../kit/once.ts';
import { readDay, readMoment } from '../kit/read-day.ts';
import { numberOf } from '../kit/read-number.ts';
import type { AnyColumn, Register, Row } from '../kit/register.ts';
import { sheetsNamed, sheetsOf } from '../kit/table.ts';
import type { goals } from '../registers/goals.ts';
import { registers } from '../registers/index.ts';
import { holds, parseConditions, type Condition } from './condition.ts';

export type Goal = Row<typeof goals>;

type Field = { readonly index: number; readonly column: AnyColumn | null };
type Line = { readonly cells: readonly Cell[]; readonly at: Source };

type View = {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly Line[];
  readonly field: (header: string) => Field | null;
};

const knownRegisters: readonly Register[] = Object.values(registers);

/** The register a tab is, by any of the names it goes by. */
const registersByName: ReadonlyMap<string, Register> = new Map(
  // Of two registers that one name would fit, the one that declares it has it.
  [
    ...knownRegisters.flatMap((register) =>
      (register.aliases ?? []).map((name) => [matchKey(name), register] as const),
    ),
    ...knownRegisters.map((register) => [matchKey(register.sheet), register] as const),
  ],
);

/** The tab a goal names: a register may go by another name there than in the goal. */
function sheetFor(name: string, { workbook }: Book): Sheet | undefined {
  const register = registersByName.get(matchKey(name));
  const [typed] = sheetsNamed(workbook, name);
  return typed ?? (register === undefined ? undefined : sheetsOf(register, workbook)[0]);
}

/** Fields by header: as typed, and for a register also by the declared header and its column's reading. */
function fieldsOf(header: readonly Cell[], register: Register | undefined, map: HeaderMap | null) {
  const fields = new Map<string, Field>();
  header.forEach((cell, index) => {
    if (!isBlank(cell)) fields.set(matchKey(String(cell)), { index, column: null });
  });
  for (const [key, index] of Object.entries(map?.index ?? {})) {
    const column = register?.columns[key];
    if (column === undefined) continue;
    fields.set(matchKey(column.header), { index, column });
    fields.set(matchKey(map?.headers[key] ?? ''), { index, column });
  }
  return fields;
}

/** Titles above a header fill one cell; a tab of one column begins with its first text. Counts from 1, 0 for none. */
function headerRowOf({ rows }: Sheet): number {
  const filled = rows.slice(0, 10).map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const wide = filled.findIndex((count) => count > 1);
  return (wide < 0 ? rows.findIndex((cells) => !cells.every(isBlank)) : wide) + 1;
}

/** A tab as rows and named fields: a register's by its declaration, another tab's by the first row that looks like a header. */
const viewOf = oncePer((sheet: Sheet): View | null => {
  const register = registersByName.get(matchKey(sheet.name));
  const map = register === undefined ? null : mapHeaders(register, sheet);
  const headerRow = map === null ? headerRowOf(sheet) : (map.headerRow ?? 0);
  if (headerRow === 0) return null;
  const header = sheet.rows[headerRow - 1] ?? [];
  const fields = fieldsOf(header, register, map);
  const rows = sheet.rows
    .map((cells, index) => ({ cells, at: { sheet: sheet.name, row: index + 1 } }))
    .slice(headerRow)
    .filter(({ cells }) => cells.some((cell) => cell !== false && !isBlank(cell)));
  const headers = header.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim());
  const field = (name: string): Field | null => fields.get(matchKey(name)) ?? null;
  return { sheet: sheet.name, headers, rows, field };
});

/** A cell as its column would write it, so that `Y` and `是` are the same. */
function shownCell(cell: Cell, column: AnyColumn | null): string {
  if (isBlank(cell)) return '';
  const value: unknown = column?.read(cell).value;
  return column === null || value === undefined ? String(cell) : column.show(value);
}

const failed = (note: string): Measure => ({ actual: null, note, source: [] });

const noField = ({ sheet, headers }: View, what: string, name: string): string =>
  `「${sheet}」沒有${what}「${name}」。${nearestSaid(name, headers)}`;

type Filter = (row: Line) => boolean;

function filterOf(view: View, conditions: readonly Condition[]): Filter | string {
  const bound = conditions.map((condition) => ({ condition, field: view.field(condition.header) }));
  const unknown = bound.find(({ field }) => field === null);
  if (unknown !== undefined) return noField(view, '欄位', unknown.condition.header);
  const held = bound.map(({ condition, field }) => {
    const holdsFor = remembering((cell: Cell) =>
      holds(condition, cell, shownCell(cell, field?.column ?? null)),
    );
    return ({ cells }: Line): boolean => holdsFor(cells[field?.index ?? 0] ?? null);
  });
  return (row) => held.every((isMet) => isMet(row));
}

/** Rows of the book's year. A day that is typed but cannot be read stays in: it may be of this year. */
function inYear(view: View, dateField: string | undefined, year: number): Filter | string {
  if (dateField === undefined) return () => true;
  const field = view.field(dateField);
  if (field === null) return noField(view, '日期欄位', dateField);
  return ({ cells }) => {
    const cell = cells[field.index] ?? null;
    if (isBlank(cell)) return false;
    const day = readDay(cell) ?? readMoment(cell);
    return day === null || yearOf(day) === year;
  };
}

const sum = (rows: readonly Line[], { index }: Field): number =>
  rows.reduce((total, { cells }) => total + (numberOf(cells[index] ?? null) ?? 0), 0);

function addUp(
  view: View,
  rows: readonly Line[],
  names: readonly string[],
): readonly number[] | string {
  const fields = names.map((name) => ({ name, field: view.field(name) }));
  const unknown = fields.find(({ field }) => field === null);
  if (unknown !== undefined) return noField(view, '加總欄位', unknown.name);
  return fields.map(({ field }) => (field === null ? 0 : sum(rows, field)));
}

const sources = (rows: readonly Line[]): readonly Source[] => rows.map(({ at }) => at);

function ratio(goal: Goal, view: View, rows: readonly Line[]): Measure {
  const wanted = parseConditions(goal.condition ?? '');
  if (wanted === null || wanted.length === 0)
    return failed('「達成條件」讀不懂，請寫成「欄位=值」。');
  const meets = filterOf(view, wanted);
  if (typeof meets === 'string') return failed(meets);
  if (rows.length === 0) return failed('範圍內沒有資料，無法計算比率。');
  const met = rows.filter(meets);
  const note = `${met.length}÷${rows.length}。`;
  const open = rows.filter((row) => !meets(row));
  return {
    actual: (met.length / rows.length) * 100,
    note,
    source: sources(open.length > 0 ? open : rows),
  };
}

const namesIn = (field: string): readonly string[] =>
  field
    .split(/[/／÷]/u)
    .map((name) => name.trim())
    .filter(Boolean);

function total(goal: Goal, view: View, rows: readonly Line[]): Measure {
  const [first, ...others] = namesIn(goal.field ?? '');
  if (first === undefined || others.length > 0) return failed('「加總欄位」請填一個欄位。');
  const sums = addUp(view, rows, [first]);
  if (typeof sums === 'string') return failed(sums);
  return { actual: sums[0] ?? 0, note: `${first}加總。`, source: sources(rows) };
}

function totalRatio(goal: Goal, view: View, rows: readonly Line[]): Measure {
  const names = namesIn(goal.field ?? '');
  if (names.length !== 2) return failed('「加總欄位」請填「分子欄/分母欄」。');
  const sums = addUp(view, rows, names);
  if (typeof sums === 'string') return failed(sums);
  const [top = 0, bottom = 0] = sums;
  if (bottom === 0) return failed(`「${names[1] ?? ''}」加總為 0，無法計算比率。`);
  return { actual: (top / bottom) * 100, note: `${top}÷${bottom}。`, source: sources(rows) };
}

function overRows(goal: Goal, view: View, book: Book): Measure {
  const scope = parseConditions(goal.scope ?? '');
  if (scope === null) return failed('「範圍條件」讀不懂，請寫成「欄位=值；欄位≠值」。');
  const inScope = filterOf(view, scope);
  if (typeof inScope === 'string') return failed(inScope);
  const ofYear = inYear(view, goal.dateField, book.year);
  if (typeof ofYear === 'string') return failed(ofYear);
  const rows = view.rows.filter((row) => inScope(row) && ofYear(row));
  if (goal.method === '比率') return ratio(goal, view, rows);
  if (goal.method === '加總') return total(goal, view, rows);
  if (goal.method === '加總比率') return totalRatio(goal, view, rows);
  return { actual: rows.length, note: '符合條件的列數。', source: sources(rows) };
}

/** The figure of a goal that brings its own query; ratios in percent. */
export function measureQuery(goal: Goal, book: Book): Measure {
  if (goal.method === '填報') {
    return goal.reported === undefined
      ? failed('「填報值」還沒有填。')
      : { actual: goal.reported, note: '人工填報。', source: [goal.at] };
  }
  if (goal.sheet === undefined) {
    return failed(
      goal.method === undefined
        ? '請選內建指標，或填資料工作表與算法。'
        : '「資料工作表」沒有填，請填要數的那一頁。',
    );
  }
  if (goal.method === undefined) return failed('「算法」沒有填或讀不懂，請從清單選一種。');
  const sheet = sheetFor(goal.sheet, book);
  if (sheet === undefined) {
    const names = book.workbook.sheets.map(({ name }) => name);
    return failed(`找不到工作表「${goal.sheet}」。${nearestSaid(goal.sheet, names)}`);
  }
  const view = viewOf(sheet);
  return view === null ? failed(`「${goal.sheet}」沒有標題列。`) : overRows(goal, view, book);
}
