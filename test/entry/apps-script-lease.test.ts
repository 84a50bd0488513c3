// Two runs at once: the built file beside another runtime on the same spreadsheet.
import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { sheetsStore } from '../../functions/adapters/workbook/google-sheets.ts';
import type { Cell, Workbook } from '../../functions/domain/kit/cell.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { asKept, loadScript, type Script } from '../google/apps-script/script.ts';
import { realClock } from '../google/clock.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { fileOf, save } from '../google/world.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const now = (): Date => new Date('2026-11-10T08:00:00+08:00');

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn({ clock: realClock(now) });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  expect(standIn.violations).toStrictEqual([]);
  await standIn.close();
});

/** The built file in a spreadsheet that the stand-in serves over HTTP as well. */
function scriptOn(workbook: Workbook): Script {
  const fileId = standIn.addWorkbook(workbook);
  const { files } = standIn.world;
  const caller = 'teacher@school.example';
  const world = { files, caller, now, timers: [], properties: new Map<string, string>() };
  return loadScript(CODE, { world, fileId });
}

function storeOf({ desk }: Script) {
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', standIn.origin);
  return sheetsStore(`sheets:${desk.fileId}`);
}

/** The sample with the lease that another runtime wrote. */
function leased(holder: string | null, until: string | null): Workbook {
  const lease: Readonly<Record<string, Cell>> = { 執行中: holder, 執行至: until };
  const withLease = (row: readonly Cell[]): readonly Cell[] => {
    const [item] = row;
    const value = typeof item === 'string' ? lease[item] : undefined;
    return value === undefined || item === undefined ? row : [item, value, ...row.slice(2)];
  };
  const sheets = sampleSchool.sheets.map((sheet) =>
    sheet.name === '設定' ? { ...sheet, rows: sheet.rows.map(withLease) } : sheet,
  );
  return { sheets };
}

const lastText = ({ desk }: Script): string => {
  const last = desk.shown.at(-1);
  return last !== undefined && 'text' in last ? last.text : '';
};

const aWrite: readonly Change[] = [
  { kind: 'set', sheet: '設定', row: 5, column: 2, values: ['別的學校'] },
];

test.each(['checkWorkbook', 'sendReminders'])('%s gives way to a run elsewhere', (item) => {
  const workbook = leased('sheets-1', '115/11/10 08:12');
  const script = scriptOn(workbook);
  script.run(item);
  expect(lastText(script)).toBe(
    '「sheets-1」正在執行，最晚到 115/11/10 08:12。請稍後再試，這次沒有更動任何內容，也沒有寄信。',
  );
  expect(script.workbook()).toStrictEqual(asKept(workbook));
  expect(script.desk.mails).toHaveLength(0);
});

test('a lease that has ended is taken over', () => {
  const script = scriptOn(leased('sheets-1', '115/11/10 07:40'));
  script.desk.answers.push({ button: 'OK' });
  script.run('sendReminders');
  expect(script.desk.mails.length).toBeGreaterThan(1);
});

test('a lease taken while the person was being asked stops the run', () => {
  const script = scriptOn(sampleSchool);
  const taken = leased('sheets-2', '115/11/10 08:14');
  const [settings] = asKept(taken).sheets;
  script.desk.answers.push({
    button: 'OK',
    during: () => {
      const other = scriptOn(taken);
      const { world } = standIn;
      const { spreadsheet } = fileOf(world, other.desk.fileId);
      save(world, fileOf(world, script.desk.fileId), spreadsheet);
    },
  });
  script.run('sendReminders');
  expect(lastText(script)).toContain('「sheets-2」正在執行');
  expect(script.desk.mails).toHaveLength(0);
  expect(script.workbook().sheets[0]).toStrictEqual(settings);
});

test('what a run on Sheets worked out before the menu wrote is refused whole', async () => {
  const script = scriptOn(sampleSchool);
  const store = storeOf(script);
  await store.read();
  script.run('checkWorkbook');
  const before = script.workbook();
  await expect(store.write(aWrite)).rejects.toThrow(WorkbookBusy);
  expect(script.workbook()).toStrictEqual(before);
});

test('also what it worked out from the menu’s half of a write', async () => {
  const script = scriptOn(sampleSchool);
  const store = storeOf(script);
  // Looking takes a while over HTTP, the menu none: so the state in between is kept and served first.
  const files = script.desk.world.files;
  let half = files.get(script.desk.fileId);
  let writes = 0;
  script.desk.beforeCall = (call) => {
    if (call !== 'Range.setValues') return;
    writes += 1;
    if (writes === 6) half = files.get(script.desk.fileId);
  };
  script.run('checkWorkbook');
  const whole = files.get(script.desk.fileId);
  if (half === undefined || whole === undefined) throw new Error('no file');
  files.set(half.id, half);
  await store.read();
  files.set(whole.id, whole);
  await expect(store.write(aWrite)).rejects.toThrow(WorkbookBusy);
});

test('a run on Sheets after the menu writes as always, and the menu after it', async () => {
  const script = scriptOn(sampleSchool);
  script.run('checkWorkbook');
  const store = storeOf(script);
  await store.read();
  await store.write(aWrite);
  await store.write([{ kind: 'set', sheet: '設定', row: 5, column: 2, values: ['又一所'] }]);
  script.run('checkWorkbook');
  expect(lastText(script)).toMatch(/^檢核完成/u);
});
