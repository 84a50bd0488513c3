// A run of online forms from beginning to end, on a workbook and a place for forms in memory.
import { describe, expect, it } from 'vitest';

import { memoryStore, type MemoryStore } from '../functions/adapters/workbook/memory.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import { BrokenWorld, WorkbookBusy } from '../functions/ports.ts';
import { keepForms } from '../functions/run-forms.ts';
import {
  response,
  rowsOf,
  schoolWithForms,
  session,
  settings,
} from './domain/questionnaires/answered.ts';
import { keptQuestionnaires, type KeptQuestionnaires } from './fixtures/kept-questionnaires.ts';

const BEFORE = '2026-05-01T08:00';
const DURING = '2026-05-04T15:00';
const AFTER = '2026-05-04T17:00';

const fresh = (content: Parameters<typeof schoolWithForms>[0] = {}): Workbook =>
  schoolWithForms({ questionnaires: [], responses: [], ...content });

const run = (store: MemoryStore, place: KeptQuestionnaires, now: string, holder = 'test') =>
  keepForms({ store, service: () => place, now, holder, workbook: 'sheets:school' });

async function begun(content?: Parameters<typeof schoolWithForms>[0]) {
  const store = memoryStore(fresh(content));
  const place = keptQuestionnaires();
  const report = await run(store, place, BEFORE);
  place.calls.length = 0;
  return { store, place, report };
}

const titles = ['訓練簽到 115-01 社交工程防範', '資產異動', '事件初報', '管制區域進出', '需求申請'];

describe('the first run', () => {
  it('makes every form, says where they are, and leaves no lease', async () => {
    const { store, place, report } = await begun();
    expect(place.forms.map(({ draft }) => draft.title)).toEqual(titles.map((t) => `測試國小 ${t}`));
    expect(report.forms[0]).toEqual({
      id: 'form-1',
      kind: '訓練簽到',
      subject: '115-01',
      url: 'https://docs.google.com/forms/d/e/form-1/viewform',
      state: '開放',
    });
    expect(rowsOf(store.current(), 'questionnaires').map(({ title }) => title)).toEqual(titles);
    const lease = rowsOf(store.current(), 'settings').find(({ item }) => item === '執行中');
    expect(lease).not.toHaveProperty('value');
  });

  it('makes none without a domain, and says what to do', async () => {
    const { place, report } = await begun({ settings: settings({ 線上表單網域: null }) });
    expect(place.forms).toEqual([]);
    expect(report.remarks).toEqual([expect.stringContaining('「線上表單網域」')]);
  });
});

describe('a later run', () => {
  it('with nothing new reads the forms and writes nothing', async () => {
    const { store, place } = await begun();
    const before = store.current();
    await run(store, place, BEFORE);
    expect(store.current()).toBe(before);
    expect(place.calls).toEqual([1, 2, 3, 4, 5].map((form) => `read form-${form}`));
  });

  it('in the middle of a session leaves its sign-ins where they are', async () => {
    const { store, place } = await begun();
    place.form('訓練簽到').responses.push(response('it@school.example', '13:58'));
    const report = await run(store, place, DURING);
    expect(report.pulled).toEqual([]);
    expect(rowsOf(store.current(), 'trainingRecords')).toEqual([]);
  });

  it('after the session closes its form and records who was there, once', async () => {
    const { store, place } = await begun();
    const form = place.form('訓練簽到');
    form.responses.push(
      response('it@school.example', '13:58'),
      response('guest@school.example', '14:00'),
    );
    const report = await run(store, place, AFTER);
    expect(form.isOpen).toBe(false);
    expect(report.forms[0]).toMatchObject({ subject: '115-01', state: '已關閉' });
    expect(report.pulled).toMatchObject([
      { kind: '訓練簽到', subject: '115-01', person: '李組長', state: '已登錄' },
      { person: 'guest@school.example', state: '待處理' },
    ]);
    expect(rowsOf(store.current(), 'trainingRecords')).toHaveLength(1);
    expect((await run(store, place, AFTER)).pulled).toEqual([]);
    expect(rowsOf(store.current(), 'trainingRecords')).toHaveLength(1);
  });

  it('reads of an open form only what came since the last response', async () => {
    const { store, place } = await begun();
    const { responses } = place.form('事件初報');
    responses.push(response('it@school.example', '2026-05-02T09:00', { 事件概要: '甲' }));
    await run(store, place, DURING);
    responses.push(response('it@school.example', '2026-05-02T09:00', { 事件概要: '乙' }));
    place.calls.length = 0;
    await run(store, place, DURING);
    expect(place.calls).toContain('read form-3 2026-05-02T09:00');
    const summaries = rowsOf(store.current(), 'incidents').map(({ summary }) => summary);
    expect(summaries).toEqual(['甲', '乙']);
  });

  it('tells of a form that somebody has deleted, and makes it again when asked', async () => {
    const { store, place } = await begun();
    place.form('事件初報').isDeleted = true;
    const report = await run(store, place, BEFORE);
    expect(report.forms[2]).toMatchObject({ kind: '事件初報', state: '找不到' });
    expect(place.forms).toHaveLength(5);
    await store.write([{ kind: 'set', sheet: '線上表單', row: 4, column: 9, values: ['重做'] }]);
    const again = await run(store, place, BEFORE);
    expect(again.forms[2]).toMatchObject({ kind: '事件初報', state: '開放', id: 'form-6' });
    expect(rowsOf(store.current(), 'questionnaires')[2]).not.toHaveProperty('decision');
  });

  it('opens the form of a session that is put off again, and makes no second one', async () => {
    const { store, place } = await begun();
    await run(store, place, AFTER);
    await store.write([{ kind: 'set', sheet: '訓練場次', row: 2, column: 4, values: ['115/6/1'] }]);
    await run(store, place, AFTER);
    expect(place.form('訓練簽到').isOpen).toBe(true);
    expect(place.forms).toHaveLength(5);
    expect(rowsOf(store.current(), 'questionnaires')).toHaveLength(5);
  });

  it('places rows by what people have typed while the forms were read', async () => {
    const { store, place } = await begun();
    place
      .form('事件初報')
      .responses.push(response('it@school.example', '2026-05-02T09:00', { 事件概要: '網頁異常' }));
    const typed = ['115-E1', '確認事件'];
    const { responses } = place;
    const busy = {
      ...place,
      responses: async (...asked: Parameters<typeof responses>) => {
        const set = { kind: 'set', sheet: '資安事件', row: 2, column: 1, values: typed } as const;
        await store.write([set]);
        return responses(...asked);
      },
    };
    await run(store, busy, DURING);
    expect(rowsOf(store.current(), 'incidents')).toMatchObject([
      { id: '115-E1', nature: '確認事件' },
      { summary: '網頁異常' },
    ]);
  });
});

describe('a run is refused', () => {
  it('while another one is at the workbook, and touches no form', async () => {
    const { store, place } = await begun();
    const held = settings({ 執行中: 'functions-1', 執行至: '115/05/01 08:10' });
    const other = memoryStore(fresh({ settings: held }));
    await expect(run(other, place, BEFORE)).rejects.toThrow(WorkbookBusy);
    expect(place.calls).toEqual([]);
    expect(store.current()).toBeDefined();
  });

  it.each([
    ['of an older layout', settings({ 結構版本: 3 }), /請先執行一次每日作業/u],
    ['of a later one', settings({ 結構版本: 99 }), /結構版本是 99/u],
  ])('for a workbook %s', async (_what, old, line) => {
    const store = memoryStore(fresh({ settings: old }));
    const running = run(store, keptQuestionnaires(), BEFORE);
    await expect(running).rejects.toThrow(BrokenWorld);
    await expect(running).rejects.toThrow(line);
  });

  it('when the tab that tells what is entered is gone', async () => {
    const { store, place } = await begun({ trainingSessions: [session] });
    const sheets = store.current().sheets.filter(({ name }) => name !== '表單回覆');
    await expect(run(memoryStore({ sheets }), place, AFTER)).rejects.toThrow(/「表單回覆」不見了/u);
  });
});
