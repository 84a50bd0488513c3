// A workbook of an earlier version is brought to this one where it stands: what is new is added after what is there.
// Nothing people typed, moved, named or formatted is touched, and what has been added once is not added again.
import type { Book } from './book.ts';
import { firstRows, settingLine } from './first-rows.ts';
import { applyChanges } from './kit/apply.ts';
import { isBlank, type Cell, type Grid, type Workbook } from './kit/cell.ts';
import type { Change } from './kit/change.ts';
import type { Finding } from './kit/finding.ts';
import { layoutOf } from './kit/layout.ts';
import { sheetsNamed, sheetsOf, type Table } from './kit/table.ts';
import { replaceRows } from './kit/write-table.ts';
import { registers } from './registers/index.ts';
import { isTabAfter, type Lacking } from './schema-versions.ts';
import { SCHEMA_VERSION } from './schema-version.ts';
import type { SettingKey } from './settings.ts';

type Cells = Readonly<Record<string, Cell>>;

const rowsIn = (workbook: Workbook, { sheet }: Table): Grid =>
  sheetsNamed(workbook, sheet)[0]?.rows ?? [];

/** Cells of one row by column key; a column the school took away stays away. */
const setRow = ({ sheet, map }: Table, row: number, values: Cells): readonly Change[] =>
  Object.entries(map.index).flatMap(([key, index]): readonly Change[] => {
    const value = values[key] ?? null;
    return value === null ? [] : [{ kind: 'set', sheet, row, column: index + 1, values: [value] }];
  });

/** To the right of everything in the tab: also of what stands there without a header. */
function addColumns({ columns }: Lacking, workbook: Workbook): readonly Change[] {
  return columns.flatMap(({ table, columns: added }): readonly Change[] => {
    const widest = rowsIn(workbook, table).reduce((most, row) => Math.max(most, row.length), 0);
    const { sheet, map } = table;
    const values = added.map(({ header }) => header);
    return [{ kind: 'set', sheet, row: map.headerRow ?? 1, column: widest + 1, values }];
  });
}

function addSettings(keys: readonly SettingKey[], { tables, workbook }: Book): readonly Change[] {
  const table: Table = tables.settings;
  const rows = rowsIn(workbook, table);
  const last = rows.reduce((used, cells, index) => (cells.every(isBlank) ? used : index + 1), 0);
  return keys.flatMap((key, index) => setRow(table, last + 1 + index, settingLine(key)));
}

/** The first rows of tabs that came with this version, in those that hold none; also when a run stopped half-way. */
function fillTabs({ version }: Lacking, workbook: Workbook): readonly Change[] {
  return Object.entries(firstRows).flatMap(([name, rows]) => {
    // Keys of the first rows are keys of `registers`.
    const key = name as keyof typeof registers;
    const [sheet] = sheetsOf(registers[key], workbook);
    const isHeaderOnly = sheet?.rows.slice(1).every((cells) => cells.every(isBlank)) === true;
    return isTabAfter(version, key) && isHeaderOnly
      ? replaceRows(registers[key], workbook, rows)
      : [];
  });
}

/** What brings the workbook to this version; nothing for one that is. */
export function upgradeChanges(book: Book): readonly Change[] {
  const { lacking, workbook, tables, settingRows } = book;
  if (lacking === null) return [];
  const tabs = lacking.tabs.map((key): Change => {
    return { kind: 'add-sheet', layout: layoutOf(registers[key]) };
  });
  const version =
    settingRows.schemaVersion === undefined
      ? []
      : setRow(tables.settings, settingRows.schemaVersion, { value: SCHEMA_VERSION });
  return [
    ...tabs,
    ...fillTabs(lacking, applyChanges(workbook, tabs)),
    ...addColumns(lacking, workbook),
    ...addSettings(lacking.settings, book),
    // Last: a run that is stopped before is taken up again by the next one.
    ...version,
  ];
}

function shownLacking({ tabs, columns, settings }: Lacking): string {
  const names = tabs.map((key) => registers[key].sheet).join('、');
  const added = columns.reduce((sum, { columns: { length } }) => sum + length, 0);
  return [
    ...(tabs.length > 0 ? [`${tabs.length} 頁（${names}）`] : []),
    ...(added > 0 ? [`${added} 個欄位`] : []),
    ...(settings.length > 0 ? [`${settings.length} 項設定`] : []),
  ].join('、');
}

/** One line for all that an older workbook lacks. */
export function upgradeFindings({
  lacking,
  settings,
  settingRows,
  tables,
}: Book): readonly Finding[] {
  if (lacking === null) return [];
  const what = shownLacking(lacking);
  const lacks = what === '' ? '' : `，還沒有 ${what}`;
  const message = `這本活頁簿是結構版本 ${settings.schemaVersion}${lacks}。執行一次每日作業（試算表選單「資安簿」的「立即檢核」，或 zianbu run）就會加在最後面，已填的內容、順序與格式都不變；在那之前，這些事項視為未辦理。`;
  return [
    {
      code: 'older-workbook',
      severity: 'warning',
      message,
      sheet: tables.settings.sheet,
      row: settingRows.schemaVersion ?? null,
      column: tables.settings.map.headers['value'] ?? null,
      basis: null,
    },
  ];
}
