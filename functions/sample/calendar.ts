// Days off of 民國 115 as the central government's office calendar has them (it has no make-up workdays any more), and
// the school's own sports day with the day off in exchange.
import { calendar } from '../domain/registers/calendar.ts';
import { sheetOf } from './sheet.ts';

const days = [
  ['115/1/1', '放假', '開國紀念日'],
  ['115/2/16', '放假', '除夕'],
  ['115/2/17', '放假', '春節'],
  ['115/2/18', '放假', '春節'],
  ['115/2/19', '放假', '春節'],
  ['115/2/20', '放假', '小年夜補假'],
  ['2026/2/27', '國定假日', '和平紀念日補假'],
  ['2026/4/3', '國定假日', '兒童節補假'],
  ['2026/4/6', '國定假日', '清明節補假'],
  ['2026/5/1', '國定假日', '勞動節'],
  ['2026/6/19', '國定假日', '端午節'],
  ['115.09.25', '放假', '中秋節'],
  ['115.09.28', '放假', '教師節'],
  ['115.10.09', '放假', '國慶日補假'],
  ['115.10.26', '放假', '臺灣光復節補假'],
  ['115/11/28', '補班', '校慶運動會'],
  ['115/11/30', '放假', '校慶運動會補假'],
  ['115/12/25', '放假', '行憲紀念日'],
  ['116/1/1', '放假', '開國紀念日'],
] as const;

export const calendarSheet = sheetOf(
  calendar,
  days.map(([day, kind, name]) => ({ day, kind, name })),
);
