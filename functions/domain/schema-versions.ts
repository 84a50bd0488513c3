// What came with which version of the workbook's layout. A workbook of an earlier version lacks the rest through no
// fault of the school's; what its version had and it has no more is a loss, and stays a finding.
import type { Finding } from './kit/finding.ts';
import type { AnyColumn } from './kit/register.ts';
import type { Table } from './kit/table.ts';
import { registers, type Tables } from './registers/index.ts';
import { SCHEMA_VERSION, settingList, type ReadSettings, type SettingKey } from './settings.ts';

/** The tabs people fill in as version 1 had them; like the two lists below, never changed again. */
const tabsOfVersion1: ReadonlySet<string> = new Set<keyof Tables>([
  'settings',
  'calendar',
  'people',
  'trainingSessions',
  'trainingRecords',
  'assets',
  'audits',
  'auditors',
  'auditItems',
  'improvements',
  'managementReviews',
  'submissions',
  'incidents',
  'goals',
  'lawList',
]);

const settingsOfVersion1: ReadonlySet<string> = new Set<SettingKey>([
  'school',
  'planVersion',
  'level',
  'levelApproved',
  'firewall',
  'recipient',
  'sender',
  'officer',
  'mailEnabled',
  'resendUnknown',
  'reminderDays',
  'warnDays',
  'itHours',
  'userHours',
  'cycleStart',
  'trainingDue',
  'inventoryDue',
  'auditDue',
  'reviewDue',
  'reportDue',
  'noticeDays',
  'actionDays',
  'listDays',
  'lowestValue',
  'highestValue',
  'offices',
  'hazardousBrands',
  'reportDays',
  'patternDays',
  'schemaVersion',
  'leaseHolder',
  'leaseUntil',
]);

/** Columns that version 2 added to tabs of version 1. */
const columnsOfVersion2: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  people: ['criticalTasks', 'rotation'],
  assets: ['vendor'],
  improvements: ['change'],
  incidents: ['reviewReceived', 'reviewed'],
};

type LackingColumns = {
  readonly table: Table;
  readonly columns: readonly (AnyColumn & { readonly key: string })[];
};

/** What a workbook of an earlier version does not have yet. */
export type Lacking = {
  /** Tabs, by the key of their register. */
  readonly tabs: readonly (keyof Tables)[];
  readonly columns: readonly LackingColumns[];
  readonly settings: readonly SettingKey[];
};

function lackingColumns(tables: Tables): readonly LackingColumns[] {
  return Object.entries(columnsOfVersion2).flatMap(([name, keys]): readonly LackingColumns[] => {
    const table: Table = tables[name as keyof Tables];
    if (!table.isPresent || table.map.headerRow === null) return [];
    const columns = keys.flatMap((key) => {
      const column = table.register.columns[key];
      return column === undefined || key in table.map.index ? [] : [{ ...column, key }];
    });
    return columns.length === 0 ? [] : [{ table, columns }];
  });
}

/** Null for a workbook of this version (or of one to come). */
export function lackingOf(tables: Tables, { values, rows }: ReadSettings): Lacking | null {
  if (values.schemaVersion >= SCHEMA_VERSION) return null;
  return {
    tabs: (Object.keys(tables) as (keyof Tables)[]).filter(
      (key) =>
        tables[key].register.filledBy === 'people' &&
        !tables[key].isPresent &&
        !tabsOfVersion1.has(key),
    ),
    columns: lackingColumns(tables),
    settings: (Object.keys(settingList) as SettingKey[]).filter(
      (key) => !settingsOfVersion1.has(key) && rows[key] === undefined,
    ),
  };
}

/** Whether a finding says no more than that the workbook is of an earlier version. */
export function isLacking({ tabs, columns }: Lacking, { code, sheet, column }: Finding): boolean {
  if (code === 'missing-sheet') return tabs.some((key) => registers[key].sheet === sheet);
  return (
    code === 'missing-column' &&
    columns.some(
      ({ table, columns: added }) =>
        table.sheet === sheet && added.some(({ header }) => header === column),
    )
  );
}

/** Whether a tab may still have to be given its first rows: it came with this version. */
export const isOfThisVersion = (key: keyof Tables): boolean => !tabsOfVersion1.has(key);
