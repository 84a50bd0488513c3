import { assets } from '../../domain/registers/assets.ts';
import { sheetOf } from '../sheet.ts';
import { classroomAssets } from './classrooms.ts';
import { computerAssets } from './computers.ts';
import { deviceAssets } from './devices.ts';
import type { AssetEntry } from './habits.ts';
import { informationAssets } from './information.ts';
import { networkAssets } from './network.ts';

export const assetEntries: readonly AssetEntry[] = [
  ...classroomAssets,
  ...computerAssets,
  ...networkAssets,
  ...deviceAssets,
  ...informationAssets,
];

export const assetsSheet = sheetOf(assets, assetEntries, {
  // 盤點日期 was moved to the front for the inventory; 採購年度 is the school's own.
  first: ['id', 'name', 'inventoried', 'class', 'item', 'bought'],
  headers: {
    name: '資產名稱　',
    bought: '採購年度',
    brand: ' 廠牌',
    ip: 'IP位址',
    place: '放置地點',
  },
});
