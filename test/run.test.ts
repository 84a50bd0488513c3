import { describe, expect, test } from 'vitest';

import { memoryMailer } from '../functions/adapters/mail/memory.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import { openBook } from '../functions/domain/book.ts';
import { BrokenWorld, UndecidedMail, WorkbookBusy, type Mailer } from '../functions/ports.ts';
import { dryRun } from '../functions/run.ts';
import { sampleSchool } from '../functions/sample/index.ts';
import { many, NOW, outbox, run } from './fixtures/december.ts';
import { finding, school, settingsWith, staff, type Entry } from './fixtures/school.ts';

const setting = (workbook: Workbook, item: string) =>
  openBook(workbook, NOW).tables.settings.rows.find((row) => row.item === item)?.value ?? null;

describe('the daily run', () => {
  test('enters intents before it sends and outcomes after', async () => {
    const store = memoryStore(school(many(3)));
    const seen: string[] = [];
    const mailer: Mailer = {
      send: ({ key }) => {
        seen.push(outbox(store.current()).find((row) => row.key === key)?.state ?? 'absent');
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    const report = await run(store, mailer);
    expect(seen).toStrictEqual(report.sent.map(() => 'intent'));
    expect(new Set(outbox(store.current()).map(({ state }) => state))).toStrictEqual(
      new Set(['sent']),
    );
  });

  test('one mail per person, with every item of his', async () => {
    const mailer = memoryMailer();
    const report = await run(memoryStore(school(many(3))), mailer);
    const addresses = mailer.sent.map(({ to }) => to.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(report.sent.map(({ to }) => to)).toStrictEqual(addresses);
    expect(report.sent.find(({ to }) => to === 'it@school.example')?.items.length).toBeGreaterThan(
      3,
    );
  });

  test('a second run the same day writes nothing and sends nothing', async () => {
    const store = memoryStore(school(many(3)));
    await run(store, memoryMailer());
    const before = store.current();
    const mailer = memoryMailer();
    const report = await run(store, mailer, '2026-12-10T17:00');
    expect(report).toMatchObject({ written: 0, sent: [] });
    expect(report.skipped.every(({ reason }) => reason === '已寄過')).toBe(true);
    expect(mailer.sent).toStrictEqual([]);
    expect(store.current()).toStrictEqual(before);
  });

  test('stages come once each; days without a run are caught up as one mail', async () => {
    const store = memoryStore(school({ people: [...staff] }));
    const sentOn = async (day: string): Promise<number> => {
      const mailer = memoryMailer();
      await run(store, mailer, `${day}T08:00`);
      return mailer.sent.filter(
        ({ to, text }) =>
          to.address === 'principal@school.example' &&
          text.includes('一般使用者與主管通識訓練時數'),
      ).length;
    };
    expect(await sentOn('2026-11-30')).toBe(0);
    expect(await sentOn('2026-12-01')).toBe(1);
    expect(await sentOn('2026-12-02')).toBe(0);
    expect(await sentOn('2026-12-24')).toBe(1);
    expect(await sentOn('2026-12-30')).toBe(1);
    expect(await sentOn('2026-12-31')).toBe(1);
  });

  test('is refused while another holds the lease, and takes over one that has run out', async () => {
    const held = (until: string) =>
      school({ ...many(1), settings: settingsWith({ 執行中: 'cloud-1', 執行至: until }) });
    const store = memoryStore(held('115/12/10 08:10'));
    await expect(run(store, memoryMailer())).rejects.toThrow(WorkbookBusy);
    expect(store.current()).toStrictEqual(held('115/12/10 08:10'));
    const later = memoryStore(held('115/12/10 08:00'));
    await run(later, memoryMailer());
    expect(setting(later.current(), '執行中')).toBeNull();
    expect(setting(later.current(), '執行至')).toBeNull();
  });

  test('refuses a workbook of another product', async () => {
    const other = { sheets: [{ name: '資產清冊', rows: [['編號'], ['1']] }] };
    await expect(run(memoryStore(other), memoryMailer())).rejects.toThrow(BrokenWorld);
  });

  test('a mail that is refused does not stop the rest, and is tried again next time', async () => {
    const store = memoryStore(school(many(3)));
    const good = memoryMailer();
    const picky: Mailer = {
      ...good,
      send: (mail) =>
        mail.to.address === 't1@school.example'
          ? Promise.reject(new Error('550 沒有這個信箱'))
          : good.send(mail),
    };
    const report = await run(store, picky);
    expect(report.skipped.filter(({ to }) => to === 't1@school.example')).toMatchObject([
      { reason: '550 沒有這個信箱' },
    ]);
    expect(outbox(store.current()).find(({ to }) => to === 't1@school.example')).toMatchObject({
      state: 'failed',
      note: '550 沒有這個信箱',
    });
    const next = memoryMailer();
    await run(store, next, '2026-12-10T17:00');
    expect(next.sent.map(({ to }) => to.address)).toStrictEqual(['t1@school.example']);
    expect(outbox(store.current()).filter(({ to }) => to === 't1@school.example')).toMatchObject([
      { state: 'sent' },
    ]);
  });

  test('a mail nobody knows the fate of is 不明, and goes again only on a person’s word', async () => {
    const store = memoryStore(school(many(1)));
    const lost: Mailer = {
      send: () => Promise.reject(new UndecidedMail('連線中斷')),
      close: () => Promise.resolve(),
    };
    await run(store, lost);
    expect(new Set(outbox(store.current()).map(({ state }) => state))).toStrictEqual(
      new Set(['不明']),
    );
    const silent = memoryMailer();
    const report = await run(store, silent, '2026-12-10T09:00');
    expect(silent.sent).toStrictEqual([]);
    expect(new Set(report.skipped.map(({ reason }) => reason))).toStrictEqual(
      new Set(['是否寄出不明，請在寄送紀錄的「人工處理」選擇']),
    );

    const { outbox: table } = openBook(store.current(), NOW).tables;
    const row = table.rows.find(({ to }) => to === 't0@school.example')?.at.row ?? 0;
    const column = (table.map.index['decision'] ?? 0) + 1;
    await store.write([{ kind: 'set', sheet: '寄送紀錄', row, column, values: ['重寄'] }]);
    const again = memoryMailer();
    await run(store, again, '2026-12-10T10:00');
    expect(again.sent.map(({ to }) => to.address)).toStrictEqual(['t0@school.example']);
    const once = memoryMailer();
    await run(store, once, '2026-12-10T11:00');
    expect(once.sent).toStrictEqual([]);
  });

  test('without an address, or with mail switched off, nothing goes out and that is said', async () => {
    const nobody = school({ people: [{ ...staff[0] }, { ...staff[1], email: '不詳' }] });
    const report = await run(memoryStore(nobody), memoryMailer());
    expect(report.skipped.map(({ reason }) => reason)).toContain(
      '負責人沒有可用的電子郵件，請在「人員」填寫',
    );
    const off = school({ ...many(1), settings: settingsWith({ 寄送提醒信: '否' }) });
    const quiet = await run(memoryStore(off), memoryMailer());
    expect(quiet.sent).toStrictEqual([]);
    expect(new Set(quiet.skipped.map(({ reason }) => reason))).toStrictEqual(
      new Set(['設定為不寄提醒信']),
    );
  });
});

test('a dry run lists what would go to whom and changes nothing', async () => {
  const store = memoryStore(sampleSchool);
  const dry = await dryRun({ store, now: '2026-11-10T08:00', holder: 'dry' });
  expect(store.current()).toBe(sampleSchool);
  expect(dry.written).toBe(0);
  const mailer = memoryMailer();
  const real = await run(store, mailer, '2026-11-10T08:00');
  expect(real.sent).toStrictEqual(dry.sent);
});

test('what does not fit into one ledger entry waits, the most urgent first, and is said', async () => {
  const improvements = Array.from({ length: 700 }, (_, index): Entry => ({
    ...finding,
    id: `缺失-${String(index).padStart(40, '0')}`,
    planned: index < 10 ? '115/11/1' : '115/12/20',
  }));
  const store = memoryStore(school({ people: [...staff], improvements }));
  const mailer = memoryMailer();
  const first = await run(store, mailer);
  const [own] = first.sent.filter(({ to }) => to === 'it@school.example');
  expect(own?.items.filter((key) => key.includes('2026-11-01'))).toHaveLength(10);
  expect(own?.items.join('\n').length).toBeLessThanOrEqual(30_000);
  const waiting = first.skipped.filter(({ reason }) => reason === '這封信放不下，留到下次');
  expect(waiting.length).toBeGreaterThan(0);
  expect(mailer.sent.map(({ text }) => text).join('')).toContain(
    `另有 ${waiting.length} 項放不進這封信`,
  );
  const second = await run(store, memoryMailer(), '2026-12-10T09:00');
  const keys = [...first.sent, ...second.sent].flatMap(({ items }) => items);
  expect(new Set(keys).size).toBe(keys.length);
  expect(second.sent.flatMap(({ items }) => items)).toStrictEqual(
    expect.arrayContaining(waiting.slice(0, 5).map(({ key }) => key)),
  );
});
