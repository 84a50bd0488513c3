// Workbooks that earlier versions made, opened and run with this one.
import { beforeAll, describe, expect, it } from 'vitest';

import { memoryMailer } from '../functions/adapters/mail/memory.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import { patchWorkbook } from '../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../functions/adapters/workbook/xlsx-read.ts';
import { openBook } from '../functions/domain/book.ts';
import { applyChanges } from '../functions/domain/kit/apply.ts';
import type { Cell, Workbook } from '../functions/domain/kit/cell.ts';
import type { Change } from '../functions/domain/kit/change.ts';
import { assess } from '../functions/domain/plan.ts';
import { derivedObligations } from '../functions/domain/obligations/index.ts';
import { registers } from '../functions/domain/registers/index.ts';
import { SCHEMA_VERSION } from '../functions/domain/schema-version.ts';
import { settingList } from '../functions/domain/settings.ts';
import { upgradeChanges } from '../functions/domain/upgrade.ts';
import { dailyRun } from '../functions/run.ts';
import {
  afterRun,
  codes,
  lost,
  missingParts,
  names,
  NOW,
  older,
  rowsOf,
  systemTabs,
} from './fixtures/older-workbooks.ts';

/** As `init` of 0.1 made it. */
const emptyBytes = await older('v0.1-empty.xlsx');

/** The values of the sample school of 0.1, blank cells at the end of a row left out. */
const sample = JSON.parse((await older('v0.1-sample.json')).toString()) as Workbook;

describe.each([
  ['empty', readWorkbook(emptyBytes)],
  ['sample', sample],
])('the %s workbook of 0.1', (_name, old) => {
  let after = old;
  beforeAll(async () => {
    after = await afterRun(old);
  });

  it('says in one line what it lacks and what to do', () => {
    const said = assess(old, NOW).findings.filter(({ code }) => missingParts.includes(code));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ code: 'older-workbook', severity: 'warning', sheet: '設定' });
    expect(said[0]?.message).toMatch(
      /^這本活頁簿是結構版本 1，還沒有 \d+ 頁（推動小組、.*匯入紀錄）、\d+ 個欄位、\d+ 項設定。執行一次每日作業.*就會加在最後面，已填的內容/u,
    );
  });

  it('says at a duty that its tab is missing, and calls none of them done or not applicable', () => {
    const present = new Set(names(old));
    const { duties } = assess(old, NOW).figures;
    const told = duties.filter(({ reason }) => reason.startsWith('活頁簿沒有「'));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(({ state }) => state === 'ok' || state === 'not-applicable')).toEqual([]);
    // What is met when others are says which of them is not.
    const derived = new Set(derivedObligations.map(({ id }) => id));
    const silent = duties.filter(
      ({ obligation, source, reason }) =>
        !derived.has(obligation) &&
        source.some(({ sheet }) => !present.has(sheet)) &&
        !reason.startsWith('活頁簿沒有「'),
    );
    expect(silent).toEqual([]);
  });

  it('gets by one run every tab, column and setting of today, after what was there', () => {
    expect(codes(after).filter((code) => missingParts.includes(code))).toEqual([]);
    expect(names(after).slice(0, old.sheets.length)).toEqual(names(old));
    expect(names(after)).toEqual(
      expect.arrayContaining(Object.values(registers).map(({ sheet }) => sheet)),
    );
    const items = rowsOf(after, '設定').map(([item]) => item);
    for (const { item } of Object.values(settingList)) expect(items).toContain(item);
    expect(new Set(items).size).toBe(items.length);
    expect(openBook(after, NOW).settings.schemaVersion).toBe(SCHEMA_VERSION);
  });

  it('keeps every cell of people where it was', () => {
    expect(lost(old, after)).toEqual([]);
  });

  it('gives new tabs the rows they start with', () => {
    expect(rowsOf(after, '核心業務')).toHaveLength(5);
    expect(rowsOf(after, '風險對策參考').length).toBeGreaterThan(10);
    expect(rowsOf(after, '備份')).toHaveLength(1);
    expect(rowsOf(after, '目標')).toEqual(rowsOf(old, '目標'));
  });

  it('is not upgraded twice', () => {
    expect(upgradeChanges(openBook(after, NOW))).toEqual([]);
  });

  it('is finished by the next run when one was stopped half-way', () => {
    const changes = upgradeChanges(openBook(old, NOW));
    const tabs = changes.filter(({ kind }) => kind === 'add-sheet').length;
    for (const done of [1, tabs - 1, tabs, changes.length - 1]) {
      const half = applyChanges(old, changes.slice(0, done));
      const rest = applyChanges(half, upgradeChanges(openBook(half, NOW)));
      expect(rest).toEqual(applyChanges(old, changes));
    }
  });

  it('needs one write for it all, and none the next time', async () => {
    const store = memoryStore(old);
    const world = { store, mailer: memoryMailer(), now: NOW, holder: 'test' };
    expect((await dailyRun(world)).written).toBeGreaterThan(1000);
    expect((await dailyRun(world)).written).toBe(0);
  });
});

describe('a workbook of 0.1 that people have made their own', () => {
  const set = (sheet: string, row: number, column: number, ...values: Cell[]): Change => {
    return { kind: 'set', sheet, row, column, values };
  };
  const peopleWidth = rowsOf(readWorkbook(emptyBytes), '人員')[0]?.length ?? 0;
  const bytes = patchWorkbook(emptyBytes, [
    set('人員', 2, 1, '王小明', 'head@school.example', '校長室', '校長', '資通安全長', '110/8/1'),
    // A column of the school's own, and notes to the right of it that have no header.
    set('人員', 1, peopleWidth + 1, '任教班級'),
    set('人員', 2, peopleWidth + 1, '無', '交接中'),
    set('設定', 2, 2, '海邊國小'),
    set('設定', 40, 1, '學校自己的設定', '保留'),
  ]);
  const old = readWorkbook(bytes);

  it('keeps what stands beside its tables, and sets new columns and settings after it', async () => {
    const after = await afterRun(old);
    expect(lost(old, after)).toEqual([]);
    const [header, first] = rowsOf(after, '人員');
    expect(header?.slice(peopleWidth)).toEqual(['任教班級', null, '重要設備職責', '輪調']);
    expect(first?.slice(peopleWidth, peopleWidth + 2)).toEqual(['無', '交接中']);
    expect(rowsOf(after, '設定')[39]).toEqual(['學校自己的設定', '保留']);
    expect(rowsOf(after, '設定')[40]?.[0]).toBe('例行檢核期限');
  });

  it('comes out the same as a file', async () => {
    const changes = upgradeChanges(openBook(old, NOW));
    const after = readWorkbook(patchWorkbook(bytes, changes));
    expect(lost(old, after)).toEqual([]);
    const people = (workbook: Workbook) => names(workbook).filter((name) => !systemTabs.has(name));
    expect(people(after)).toEqual(people(await afterRun(old)));
    expect(upgradeChanges(openBook(after, NOW))).toEqual([]);
  });

  it('is still told of a tab that its own version had and it has no more', async () => {
    const without: Workbook = { sheets: old.sheets.filter(({ name }) => name !== '資產清冊') };
    const gone = (workbook: Workbook) =>
      assess(workbook, NOW).findings.filter(({ code }) => code === 'missing-sheet');
    expect(gone(without).map(({ sheet }) => sheet)).toEqual(['資產清冊']);
    const after = await afterRun(without);
    expect(names(after)).not.toContain('資產清冊');
    expect(gone(after).map(({ sheet }) => sheet)).toEqual(['資產清冊']);
  });
});
