// What a new tab starts with: the settings, and the plan's own lists.
import { auditItemList } from './audit-item-list.ts';
import type { RowValues } from './kit/write-table.ts';
import { planBusinesses, planGoals, planLaws } from './plan-lists.ts';
import { obligations } from './obligations/index.ts';
import { attestations } from './registers/attestations.ts';
import type { registers } from './registers/index.ts';
import { riskTypeList } from './risk-type-list.ts';
import { settingList, type SettingKey } from './settings.ts';

/** A setting with its default, as 設定 shows it. */
export function settingLine(key: SettingKey): RowValues {
  const { item, column, initial, nature, note } = settingList[key];
  // `show` of a setting's own column takes the value of that setting.
  const value = (column.show as (value: unknown) => string)(initial);
  return { item, value: value === '' ? null : value, nature, note };
}

/** One line for each obligation that somebody looks into once a year; it counts from the day it is answered. */
const attestationLines: readonly RowValues[] = obligations
  .filter(
    ({ registers: [first, ...others] }) => first === attestations.sheet && others.length === 0,
  )
  .map(({ id, title }) => ({ obligation: id, title }));

/** Rows below the header, for the tabs that do not start blank. */
export const firstRows = {
  settings: (Object.keys(settingList) as SettingKey[]).map(settingLine),
  riskTypes: riskTypeList,
  coreBusiness: planBusinesses,
  goals: planGoals,
  lawList: planLaws,
  attestations: attestationLines,
  auditItems: auditItemList,
} as const satisfies Readonly<Partial<Record<keyof typeof registers, readonly RowValues[]>>>;
