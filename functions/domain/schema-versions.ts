// What came with which version of the workbook's layout. A workbook of an earlier version lacks the rest through no
// fault of the school's; what its version had and it has no more is a loss, and stays a finding.
import type { Finding } from './kit/finding.ts';
import type { AnyColumn } from './kit/register.ts';
import type { Table } from './kit/table.ts';
import { registers, type Tables } from './registers/index.ts';
import { columnsOfVersion1, settingsOfVersion1 } from './schema-version-1.ts';
import { settingsOfVersion2 } from './schema-version-2.ts';
import { settingsOfVersion3 } from './schema-version-3.ts';
import { settingsOfVersion4 } from './schema-version-4.ts';
import { SCHEMA_VERSION } from './schema-version.ts';
import { settingList, type ReadSettings, type SettingKey } from './settings.ts';

type LackingColumns = {
  readonly table: Table;
  readonly columns: readonly (AnyColumn & { readonly key: string })[];
};

/** What a workbook of an earlier version does not have yet. */
export type Lacking = {
  /** The workbook's own. */
  readonly version: number;
  /** Tabs, by the key of their register. */
  readonly tabs: readonly (keyof Tables)[];
  readonly columns: readonly LackingColumns[];
  readonly settings: readonly SettingKey[];
};

function lackingColumns(table: Table, ofVersion1: ReadonlySet<string>): readonly LackingColumns[] {
  if (!table.isPresent || table.map.headerRow === null) return [];
  const columns = Object.entries(table.register.columns)
    .filter(([key]) => !ofVersion1.has(key) && !(key in table.map.index))
    .map(([key, column]) => ({ ...column, key }));
  return columns.length === 0 ? [] : [{ table, columns }];
}

/**
 * Tabs of the system's own, by the version they came with: online forms, then what was brought in. The others are made by
 * whatever first writes to them.
 */
const systemTabVersions: ReadonlyMap<keyof Tables, number> = new Map([
  ['questionnaires', 4],
  ['responses', 4],
  ['imports', 5],
]);

/** Whether a tab came after a workbook's version: it may still have to be added, and given its first rows. */
export function isTabAfter(version: number, key: keyof Tables): boolean {
  const since = systemTabVersions.get(key);
  if (since !== undefined) return version < since;
  return version < 2 && registers[key].filledBy === 'people' && !(key in columnsOfVersion1);
}

const columnsOf = (version: number): typeof columnsOfVersion1 =>
  version < 2 ? columnsOfVersion1 : {};

/** Of each version that had other settings than this one, in order: those it had. */
const settingsOf: readonly ReadonlySet<string>[] = [
  settingsOfVersion1,
  settingsOfVersion2,
  settingsOfVersion3,
  settingsOfVersion4,
];

/** Null for a workbook of this version (or of one to come). */
export function lackingOf(tables: Tables, { values, rows }: ReadSettings): Lacking | null {
  const version = values.schemaVersion;
  if (version >= SCHEMA_VERSION) return null;
  const known = settingsOf[Math.max(1, version) - 1] ?? settingsOfVersion4;
  return {
    version,
    tabs: (Object.keys(tables) as (keyof Tables)[]).filter(
      (key) => !tables[key].isPresent && isTabAfter(version, key),
    ),
    columns: Object.entries(columnsOf(version)).flatMap(([key, columns]) =>
      lackingColumns(tables[key as keyof Tables], columns),
    ),
    settings: (Object.keys(settingList) as SettingKey[]).filter(
      (key) => !known.has(key) && rows[key] === undefined,
    ),
  };
}

/** Whether a finding says no more than that the workbook is of an earlier version. */
export function isLacking({ tabs, columns }: Lacking, { code, sheet, column }: Finding): boolean {
  if (code === 'missing-sheet') return tabs.some((key) => registers[key].sheet === sheet);
  const later = columns.find(({ table }) => table.sheet === sheet);
  if (later === undefined) return false;
  const keys = new Set(later.columns.map(({ key }) => key));
  if (code === 'missing-column') return later.columns.some(({ header }) => header === column);
  const { register, map } = later.table;
  return (
    code === 'missing-columns' &&
    Object.keys(register.columns).every((key) => key in map.index || keys.has(key))
  );
}
