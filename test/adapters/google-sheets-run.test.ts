// The daily run on a Google spreadsheet, over HTTP: what it asks for, and that it comes to the same as in memory.
import { afterEach, describe, expect, test } from 'vitest';

import { memoryMailer } from '../../functions/adapters/mail/memory.ts';
import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { openBook } from '../../functions/domain/book.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { assess } from '../../functions/domain/plan.ts';
import { BrokenWorld, WorkbookBusy } from '../../functions/ports.ts';
import { dailyRun } from '../../functions/run.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { schoolOf } from '../bench/schools.ts';
import { lengthUntilLast } from '../google/spreadsheet/lists.ts';
import {
  closeStandIns,
  placeWith,
  READ,
  WRITE,
  type SheetsPlace,
} from './google-sheets-fixture.ts';

afterEach(closeStandIns);

const NOW = '2026-11-10T08:00';
const BATCH = 20;

let runs = 0;

async function runAt(place: SheetsPlace, now = NOW, mailer = memoryMailer()) {
  runs += 1;
  const report = await dailyRun({ store: place.store(), mailer, now, holder: `run-${runs}` });
  return { report, mailer };
}

const states = (place: SheetsPlace): readonly (string | undefined)[] =>
  openBook(place.standIn.workbook(place.id), NOW).tables.outbox.rows.map(({ state }) => state);

const writesFor = (mails: number): readonly string[] =>
  Array.from({ length: 1 + Math.ceil(mails / BATCH) }, () => WRITE);

const withoutMail: Workbook = {
  sheets: sampleSchool.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => {
      const at = row.indexOf('寄送提醒信');
      return name === '設定' && at >= 0
        ? [...row.slice(0, at + 1), '否', ...row.slice(at + 2)]
        : row;
    }),
  })),
};

describe('calls of a run', () => {
  test('two to read, one for results and intents, one per batch of mail; then none', async () => {
    const place = await placeWith(sampleSchool);
    const { report } = await runAt(place);
    expect(report.sent.length).toBeGreaterThan(0);
    expect(place.calls()).toStrictEqual([...READ, ...writesFor(report.sent.length)]);

    const before = place.standIn.workbook(place.id);
    place.standIn.forgetRequests();
    const again = await runAt(place, '2026-11-10T17:00');
    expect(again.report).toMatchObject({ written: 0, sent: [] });
    expect(place.calls()).toStrictEqual(READ);
    expect(place.standIn.workbook(place.id)).toStrictEqual(before);
  });

  test('without mail due, one to write', async () => {
    const place = await placeWith(withoutMail);
    const { report } = await runAt(place);
    expect(report.sent).toStrictEqual([]);
    expect(place.calls()).toStrictEqual([...READ, WRITE]);
  });

  test('are as many for a workbook five times as large', async () => {
    const small = await placeWith(sampleSchool);
    const large = await placeWith(schoolOf({ 資產清冊: 1600, 訓練紀錄: 800 }));
    const one = await runAt(small);
    const other = await runAt(large);
    expect(other.report.sent.length).toBe(one.report.sent.length);
    expect(large.calls()).toStrictEqual(small.calls());
  });
});

describe('the same as in memory', () => {
  test('findings, figures, mails and the workbook that is left', async () => {
    const place = await placeWith(sampleSchool);
    const read = await place.store().read();
    const [there, here] = [assess(read, NOW), assess(sampleSchool, NOW)];
    expect(there.findings).toStrictEqual(here.findings);
    expect(there.figures).toStrictEqual(here.figures);

    const { report, mailer } = await runAt(place);
    const store = memoryStore(sampleSchool);
    const inMemory = memoryMailer();
    const holder = 'memory';
    const expected = await dailyRun({ store, mailer: inMemory, now: NOW, holder });
    expect(report).toStrictEqual(expected);
    expect(mailer.sent).toStrictEqual(inMemory.sent);
    expect(trimmed(place.standIn.workbook(place.id))).toStrictEqual(trimmed(store.current()));
  });
});

/** Without the blanks at the ends of rows and tabs, which stores may keep or not. */
function trimmed({ sheets }: Workbook): Workbook {
  return {
    sheets: sheets.map(({ name, rows }) => {
      const kept = rows.map((row) =>
        row.slice(
          0,
          lengthUntilLast(row, (cell) => cell !== null && cell !== ''),
        ),
      );
      return {
        name,
        rows: kept.slice(
          0,
          lengthUntilLast(kept, (row) => row.length > 0),
        ),
      };
    }),
  };
}

describe('runs that meet', () => {
  test('of two at once one is refused, and every mail goes out once', async () => {
    const place = await placeWith(sampleSchool);
    const mailer = memoryMailer();
    const both = await Promise.allSettled([runAt(place, NOW, mailer), runAt(place, NOW, mailer)]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toStrictEqual([
      expect.any(WorkbookBusy),
    ]);
    const keys = mailer.sent.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(states(place))).toStrictEqual(new Set(['sent']));
  });

  test('while one sends, the next is refused by its lease', async () => {
    const place = await placeWith(sampleSchool);
    const good = memoryMailer();
    let refusal: unknown = null;
    const mailer = {
      ...good,
      send: async (...mail: Parameters<typeof good.send>) => {
        refusal ??= await runAt(place, '2026-11-10T08:05').catch((error: unknown) => error);
        await good.send(...mail);
      },
    };
    await runAt(place, NOW, mailer);
    expect(refusal).toBeInstanceOf(WorkbookBusy);
    expect((refusal as WorkbookBusy).message).toMatch(/run-\d+.*正在執行/u);
  });
});

test('a run cut off after sending: the next marks 不明 and mails nothing twice', async () => {
  const place = await placeWith(sampleSchool);
  const good = memoryMailer();
  const cutOff = {
    ...good,
    send: async (...mail: Parameters<typeof good.send>) => {
      place.standIn.faults.add({ kind: 503, times: 100, path: /:batchUpdate$/u });
      await good.send(...mail);
    },
  };
  await expect(runAt(place, NOW, cutOff)).rejects.toThrow(BrokenWorld);
  expect(good.sent.length).toBeGreaterThan(0);
  place.standIn.faults.clear();
  expect(new Set(states(place))).toStrictEqual(new Set(['intent']));

  await expect(runAt(place, '2026-11-10T08:10')).rejects.toThrow(WorkbookBusy);
  const { report, mailer } = await runAt(place, '2026-11-10T08:20');
  expect(mailer.sent).toStrictEqual([]);
  expect(new Set(report.skipped.map(({ reason }) => reason))).toContain(
    '是否寄出不明，請在寄送紀錄的「人工處理」選擇',
  );
  expect(new Set(states(place))).toStrictEqual(new Set(['不明']));
});
