// Google stops a script when it likes. Whatever call it stops at, a later run ends well and no mail goes twice.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { sheetsNamed } from '../../functions/domain/kit/table.ts';
import { planRun } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');

/** Runs 寄送提醒 on yes until a number of calls has been made; then every further one fails, as when it is stopped. */
function sendUntil(script: Script, calls: number): void {
  script.desk.answers.push({ button: 'OK' });
  let left = calls;
  script.desk.beforeCall = () => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
  };
  try {
    script.run('sendReminders');
  } catch (error) {
    expect(String(error)).toContain('stopped');
  }
}

const whole = loadScript(CODE, worldWith(sampleSchool, '2026-11-10T08:00'));
sendUntil(whole, Infinity);
const count = whole.desk.calls.length;
const due = whole.desk.mails.map(({ to }) => to);

/** The same run on its timer, stopped at a call. */
function dailyUntil(script: Script, calls: number): void {
  let left = calls;
  script.desk.beforeCall = () => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
  };
  try {
    script.run('runDaily');
  } catch (error) {
    expect(String(error)).toContain('stopped');
  }
}

/** Spread over the run, and every call around the mails. */
const stops = [...Array(count).keys()].filter((at) => {
  const near = whole.desk.calls.slice(Math.max(0, at - 3), at + 4);
  return at % 40 === 0 || near.includes('MailApp.sendEmail');
});

test('the run that is stopped has something to lose', () => {
  expect(due.length).toBeGreaterThan(1);
  expect(stops.length).toBeGreaterThan(15);
});

test.each(stops)('stopped after %i calls', (stop) => {
  const { world, fileId } = worldWith(sampleSchool, '2026-11-10T08:00');
  const first = loadScript(CODE, { world, fileId });
  sendUntil(first, stop);
  const later = { ...world, now: () => new Date('2026-11-10T08:20:00+08:00') };
  const second = loadScript(CODE, { world: later, fileId });
  sendUntil(second, Infinity);
  second.run('checkWorkbook');

  const sent = [...first.desk.mails, ...second.desk.mails].map(({ to }) => to);
  expect(new Set(sent).size).toBe(sent.length);
  const workbook = second.workbook();
  const [header = [], ...rows] = sheetsNamed(workbook, '寄送紀錄')[0]?.rows ?? [];
  const column = (name: string): readonly unknown[] => rows.map((row) => row[header.indexOf(name)]);
  // Who was not written to is shown as undecided, never as sent.
  const undecided = column('狀態').filter((state) => state === '不明').length;
  expect(column('收件人')).toStrictEqual(due);
  expect(column('狀態').every((state) => state === 'sent' || state === '不明')).toBe(true);
  expect(sent.length).toBeGreaterThanOrEqual(due.length - undecided);
  const tabs = workbook.sheets.map(({ name }) => name);
  expect(new Set(tabs).size).toBe(tabs.length);
  expect(tabs.filter((name) => name.startsWith('（'))).toStrictEqual([]);
  // A run right after has nothing to write: the result tabs are as they should be.
  const after = planRun(workbook, '2026-11-10T08:20', { holder: 'node', mailLimit: 0 });
  expect(after.effects).toStrictEqual([]);
});

/** A spreadsheet whose daily run belongs to the account. */
function dailyPlace() {
  const place = worldWith(sampleSchool, '2026-11-10T08:00');
  place.world.properties.set('zianbu.owner', place.world.caller);
  return place;
}

const onItsOwn = loadScript(CODE, dailyPlace());
dailyUntil(onItsOwn, Infinity);
const aroundMails = [...onItsOwn.desk.calls.keys()].filter((at) => {
  const near = onItsOwn.desk.calls.slice(Math.max(0, at - 1), at + 2);
  return (
    at % 120 === 0 ||
    near.some((call) => call.startsWith('MailApp.sendEmail') || call.startsWith('Properties.'))
  );
});

test.each(aroundMails)('the daily run stopped after %i calls', (stop) => {
  const { world, fileId } = dailyPlace();
  const first = loadScript(CODE, { world, fileId });
  dailyUntil(first, stop);
  const later = { ...world, now: () => new Date('2026-11-10T08:20:00+08:00') };
  const second = loadScript(CODE, { world: later, fileId });
  dailyUntil(second, Infinity);
  const sent = [...first.desk.mails, ...second.desk.mails].map(({ to }) => to);
  expect(new Set(sent).size).toBe(sent.length);
  const workbook = second.workbook();
  expect(world.properties.get('zianbu.done')).toBe('2026-11-10T08:20');
  const after = planRun(workbook, '2026-11-10T08:20', { holder: 'node', mailLimit: Infinity });
  expect(after.effects.filter(({ kind }) => kind === 'send')).toStrictEqual([]);
});
