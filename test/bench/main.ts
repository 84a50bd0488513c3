// `npm run bench`: every figure the product promises, measured in one run and printed as a table. Not a test: machines differ,
// so what counts are the ratios.
import { bundleShares } from './bundle.ts';
import { coreSpeed, heapOverSchools, timePerRow } from './core.ts';
import { documentSpeed } from './documents.ts';
import { editSpeed } from './edit.ts';
import { functionImport } from './function-import.ts';
import { functionStart } from './function-start.ts';
import { listImport } from './list-import.ts';
import { cityNight } from './night.ts';
import { callsOfARun } from './sheets-calls.ts';
import { printTable, type Line } from './table.ts';

const parts: readonly (readonly [title: string, measure: () => Promise<readonly Line[]>])[] = [
  ['核心：check + status', coreSpeed],
  ['核心：同一個程序連續檢核 300 校的記憶體', heapOverSchools],
  ['核心：每列時間', timePerRow],
  ['Google Sheets：一次 run 的呼叫', callsOfARun],
  ['一座城市的一夜：4,000 所學校，2 % 的呼叫失敗（模擬）', cityNight],
  ['Cloud Functions：啟動到第一個回應', functionStart],
  ['Cloud Functions：載入程式', functionImport],
  ['文件：從冷的程序開始', documentSpeed],
  ['匯入：2,000 列的清冊', listImport],
  ['Apps Script：程式包', bundleShares],
  ['Apps Script：輸入時檢核', editSpeed],
];

let isMissed = false;
for (const [title, measure] of parts) {
  const lines = await measure();
  printTable(title, lines);
  isMissed ||= lines.some(({ holds }) => holds === false);
}
process.exitCode = isMissed ? 1 : 0;
