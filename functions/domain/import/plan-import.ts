// A list and a workbook in; how its columns were understood, what becomes of each row and what is to be written out.
import type { Book } from '../book.ts';
import type { Cell } from '../kit/cell.ts';
import type { Change } from '../kit/change.ts';
import { rocDue } from '../kit/day.ts';
import { sha256Hex } from '../kit/hash.ts';
import type { SourceFile } from '../kit/source-list.ts';
import { sheetsNamed, type Table } from '../kit/table.ts';
import { placeRows, type PlacedRow } from '../kit/write-table.ts';
import { importSheet } from '../registers/imports.ts';
import type { Tables } from '../registers/index.ts';
import { judgedByRules } from './by-rules.ts';
import { findLists, type FoundList, type LeftOut } from './find-lists.ts';
import { identityOf } from './identify.ts';
import { judgeLists } from './judge.ts';
import type { JudgedRow } from './judged-row.ts';
import { mapColumns } from './map-columns.ts';
import type { Mapping } from './mapping.ts';
import type { Known } from './take-cell.ts';
import { fillIns, secondKeys } from './identities.ts';
import { placedRows, rowCells, rowChanges } from './write-rows.ts';

export type TakenList = { readonly list: FoundList; readonly mapping: Mapping };

export type ImportPlan = {
  readonly table: Table;
  readonly source: SourceFile;
  readonly lists: readonly TakenList[];
  readonly leftOut: readonly LeftOut[];
  readonly rows: readonly JudgedRow[];
  readonly changes: readonly Change[];
};

/** A column the school's own tab does not have cannot take anything. */
function withinTab(mapping: Mapping, { map, sheet }: Table): Mapping {
  const columns = mapping.columns.filter(({ key }) => key in map.index);
  const lost = mapping.columns
    .filter(({ key }) => !(key in map.index))
    .map(({ from, to }) => ({ from, why: `「${sheet}」沒有「${to}」欄，要帶入請先在標題列補上` }));
  return { columns, notTaken: [...mapping.notTaken, ...lost] };
}

/** Whether a list has anything that could name an entry of the register. */
function namesEntries({ columns }: Mapping, { register }: Table): boolean {
  const mapped = columns.map(({ key }) => key);
  const names = [...identityOf(register, mapped), secondKeys[register.id] ?? ''];
  const filled = (fillIns[register.id] ?? []).filter(([to]) => to === register.key);
  return (
    names.some((key) => mapped.includes(key)) || filled.some(([, from]) => mapped.includes(from))
  );
}

function listsIn(source: SourceFile, table: Table, known: Known) {
  const lists: TakenList[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of source.sheets) {
    const found = findLists(table.register, sheet);
    leftOut.push(...found.leftOut);
    for (const list of found.lists) {
      const mapping = withinTab(mapColumns(table.register, list, known), table);
      if (namesEntries(mapping, table)) lists.push({ list, mapping });
      else {
        const why = `這張表沒有可以認出是哪一筆的欄位，${list.rows.length} 列沒有匯入。`;
        leftOut.push({ sheet: sheet.name, row: list.headerRow, why });
      }
    }
  }
  return { lists, leftOut };
}

const json = (cells: Readonly<Record<string, Cell>>): string => JSON.stringify(cells);

/** The lines of 匯入紀錄: the whole row before and after, so that it can be told whether anybody changed it since. */
function logRows(rows: readonly JudgedRow[], key: keyof Tables, book: Book, source: SourceFile) {
  const table: Table = book.tables[key];
  const standing = sheetsNamed(book.workbook, table.sheet)[0]?.rows ?? [];
  // The lines there are already set it apart from any import before it.
  const serial = book.tables.imports.lastRow;
  const id = sha256Hex(JSON.stringify([book.now, source.name, serial])).slice(0, 16);
  return placedRows(rows, key, book).map(({ row, at }): PlacedRow => {
    const before = row.at === null ? {} : rowCells(table, standing[at - 1] ?? []);
    return {
      row: null,
      values: {
        time: rocDue(book.now),
        file: source.name,
        register: table.register.sheet,
        row: at,
        entry: row.entry,
        action: row.action,
        state: '已匯入',
        before: json(before),
        after: json({ ...before, ...row.values }),
        origin: `${row.sheet} 第 ${row.row} 列`,
        id,
      },
    };
  });
}

function changesFor(rows: readonly JudgedRow[], key: keyof Tables, book: Book, source: SourceFile) {
  const table: Table = book.tables[key];
  return [
    ...placedRows(rows, key, book).flatMap(({ row, at }) => rowChanges(table, at, row.values)),
    ...placeRows(importSheet, book.workbook, logRows(rows, key, book, source)),
  ];
}

/** Nothing of the list changes the workbook until somebody performs `changes`. Never throws. */
export function planImport(source: SourceFile, key: keyof Tables, book: Book): ImportPlan {
  const table: Table = book.tables[key];
  const known: Known = { book, register: table.register };
  const { lists, leftOut } = listsIn(source, table, known);
  const rows = judgedByRules(judgeLists(lists, table, known), key, book);
  return { table, source, lists, leftOut, rows, changes: changesFor(rows, key, book, source) };
}
