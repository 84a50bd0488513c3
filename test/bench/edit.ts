import { readFileSync } from 'node:fs';

import { sampleSchool } from '../../functions/sample/index.ts';
import { loadScript, worldWith } from '../google/apps-script/script.ts';
import { median, milliseconds, type Line } from './table.ts';

const NOW = '2026-11-10T08:00';
const EDITS = 31;
const LIMIT = 50;

/** A role typed in turn right and wrong, so that notes come and go: one cell of 人員, in the built file. */
export function editSpeed(): Promise<readonly Line[]> {
  const script = loadScript(
    readFileSync('dist/appsscript/Code.js', 'utf8'),
    worldWith(sampleSchool, NOW),
  );
  const people = sampleSchool.sheets.find(({ name }) => name === '人員');
  const column = (people?.rows[0]?.indexOf('角色') ?? -1) + 1;
  const times = Array.from({ length: EDITS }, (_, at) => {
    let start = 0;
    // The clock starts when the script makes its first call: typing itself is the stand-in's work.
    script.desk.beforeCall = () => {
      start ||= performance.now();
    };
    script.type('人員', 4, column, [[at % 2 === 0 ? '校狗' : '主管']]);
    return performance.now() - start;
  });
  const time = median(times);
  return Promise.resolve([
    {
      name: 'onEdit，改一格（含模擬的 Google 服務）',
      figure: milliseconds(time),
      promise: '自己的時間 < 50 ms',
      holds: time < LIMIT,
    },
  ]);
}
