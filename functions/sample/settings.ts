import type { Cell } from '../domain/kit/cell.ts';
import { settings } from '../domain/registers/settings.ts';
import { settingList } from '../domain/settings.ts';
import { sheetOf } from './sheet.ts';

/** What the school set itself; the rest stands at its default. */
const own: Readonly<Partial<Record<keyof typeof settingList, Cell>>> = {
  school: '基隆市海風國民小學',
  planVersion: '115-01-30 核定版',
  levelApproved: '113 年 12 月 20 日 基府教網字第 113-0281 號',
  firewall: '基隆市教育網路中心',
  thresholdApproved: '115 年 1 月 30 日 海國教字第 1150000123 號',
  sender: '海風國小資安簿',
  officer: 'you.cf@haifeng.example',
};

const keys = Object.keys(settingList) as (keyof typeof settingList)[];

/** A default as it stands in the cell: numbers as numbers, nothing as nothing, all else as its column shows it. */
function initialOf(key: keyof typeof settingList): Cell {
  const { initial, column } = settingList[key];
  if (typeof initial === 'number') return initial;
  // `show` of a setting's own column takes the value of that setting.
  const shown = (column.show as (value: unknown) => string)(initial);
  return shown === '' ? null : shown;
}

export const settingsSheet = sheetOf(
  settings,
  keys.map((key) => {
    const { item, nature, note } = settingList[key];
    return { item, value: own[key] ?? initialOf(key), nature, note };
  }),
);
