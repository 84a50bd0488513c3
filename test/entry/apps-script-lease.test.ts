// Two runs at once: the built file beside another runtime's lease.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';
import { request } from '../google/apps-script/desk.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

/** The sample with the lease that another runtime wrote. */
function leased(holder: string | null, until: string | null): Workbook {
  const lease: Readonly<Record<string, Cell>> = { 執行中: holder, 執行至: until };
  const sheets = sampleSchool.sheets.map((sheet) =>
    sheet.name === '設定'
      ? {
          ...sheet,
          rows: sheet.rows.map((row) =>
            typeof row[0] === 'string' && row[0] in lease
              ? [row[0], lease[row[0]] ?? null, ...row.slice(2)]
              : row,
          ),
        }
      : sheet,
  );
  return { sheets };
}

function scriptOn(workbook: Workbook, isGuarded: boolean): Script {
  const script = loadScript(CODE, worldWith(workbook, NOW));
  const sheet = script.desk.world.files
    .get(script.desk.fileId)
    ?.spreadsheet.sheets.find(({ title }) => title === '設定');
  const range = {
    sheetId: sheet?.sheetId ?? 0,
    ...{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
  };
  if (isGuarded)
    request(script.desk, { addNamedRange: { namedRange: { name: 'zianbu_lease', range } } });
  return script;
}

const lastText = ({ desk }: Script): string => {
  const last = desk.shown.at(-1);
  return last !== undefined && 'text' in last ? last.text : '';
};

const guards = ({ desk }: Script) =>
  desk.world.files.get(desk.fileId)?.spreadsheet.namedRanges.map(({ name }) => name);

test.each(['checkWorkbook', 'sendReminders'])('%s gives way to a run elsewhere', (item) => {
  const workbook = leased('sheets-1', '115/11/10 08:12');
  const script = scriptOn(workbook, true);
  script.run(item);
  expect(lastText(script)).toBe(
    '「sheets-1」正在執行，最晚到 115/11/10 08:12。請稍後再試，這次沒有更動任何內容，也沒有寄信。',
  );
  expect(script.workbook()).toStrictEqual(asKept(workbook));
  expect(script.desk.mails).toHaveLength(0);
});

test.each([
  ['an expired lease', 'sheets-1', '115/11/10 07:40'],
  ['a guard whose lease a person has cleared', null, null],
])('%s is taken over', (_case, holder, until) => {
  const script = scriptOn(leased(holder, until), true);
  script.desk.answers.push({ button: 'OK' });
  script.run('sendReminders');
  expect(script.desk.mails.length).toBeGreaterThan(1);
  expect(guards(script)).toStrictEqual([]);
});

test('a lease taken while the person was being asked stops the run', () => {
  const script = scriptOn(sampleSchool, false);
  const later = scriptOn(leased('sheets-2', '115/11/10 08:14'), true);
  const taken = later.desk.world.files.get(later.desk.fileId)?.spreadsheet;
  script.desk.answers.push({
    button: 'OK',
    during: () => {
      const file = script.desk.world.files.get(script.desk.fileId);
      if (file !== undefined && taken !== undefined) {
        script.desk.world.files.set(file.id, { ...file, spreadsheet: taken });
      }
    },
  });
  script.run('sendReminders');
  expect(lastText(script)).toContain('「sheets-2」正在執行');
  expect(script.desk.mails).toHaveLength(0);
});

test('the guard is up while mails go out', () => {
  const script = scriptOn(sampleSchool, false);
  const seen: unknown[] = [];
  const { mails } = script.desk;
  mails.push = (...given) => {
    seen.push(guards(script));
    return Array.prototype.push.apply(mails, given);
  };
  script.desk.answers.push({ button: 'OK' });
  script.run('sendReminders');
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen.map(String))).toStrictEqual(new Set(['zianbu_lease']));
});
