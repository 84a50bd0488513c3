// Rows that responses become, after the last row of their register. Only blank cells are written to.
import type { Book } from '../book.ts';
import { isBlank, type Cell } from '../kit/cell.ts';
import type { Change } from '../kit/change.ts';
import { groupBy } from '../kit/group.ts';
import { sheetsNamed, type Table } from '../kit/table.ts';
import type { RowValues } from '../kit/write-table.ts';
import type { Tables } from '../registers/index.ts';
import type { Verdict } from './given.ts';
import { standingKinds } from './kinds.ts';

const registerOf = ({ given }: Verdict): keyof Tables =>
  standingKinds.find(({ name }) => name === given.name)?.register ?? 'trainingRecords';

/** Why a row cannot be added although its values are known; null when it can. */
function obstacle(table: Table, values: RowValues): string | null {
  if (!table.isPresent || table.map.headerRow === null) {
    return `找不到「${table.sheet}」工作表的標題列，還沒有登錄。請還原後再執行。`;
  }
  const lost = Object.keys(values).filter(
    (key) => !isBlank(values[key]) && !(key in table.map.index),
  );
  const headers = lost.map((key) => table.register.columns[key]?.header ?? key).join('、');
  return lost.length === 0
    ? null
    : `「${table.sheet}」沒有${headers}欄，還沒有登錄。請補上欄位後再執行。`;
}

/** After the last row that holds anything but unticked boxes. */
export function nextRow({ tables, workbook }: Book, register: keyof Tables): number {
  const { sheet, map } = tables[register];
  const rows = sheetsNamed(workbook, sheet)[0]?.rows ?? [];
  let used = rows.length;
  const isFree = (cell: Cell): boolean => isBlank(cell) || cell === false;
  while (used > 0 && (rows[used - 1] ?? []).every(isFree)) used -= 1;
  return Math.max(used, map.headerRow ?? 1) + 1;
}

function rowChanges({ sheet, map }: Table, row: number, values: RowValues): readonly Change[] {
  return Object.entries(map.index).flatMap(([key, index]): readonly Change[] => {
    const value = values[key] ?? null;
    return isBlank(value) ? [] : [{ kind: 'set', sheet, row, column: index + 1, values: [value] }];
  });
}

export function registerChanges(book: Book, verdicts: readonly Verdict[]): readonly Change[] {
  const groups = groupBy(verdicts, registerOf);
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const register = registerOf(first);
    const start = nextRow(book, register);
    return entries.flatMap(({ entry }, index) =>
      entry === null ? [] : rowChanges(book.tables[register], start + index, entry),
    );
  });
}

/** The verdict, or why its row has to wait. */
export function placeable(verdict: Verdict, { tables }: Book): Verdict {
  const { entry } = verdict;
  const why = entry === null ? null : obstacle(tables[registerOf(verdict)], entry);
  return why === null ? verdict : { ...verdict, state: '待處理', note: why, entry: null };
}
