// The built file, as it would be pushed, run by the stand-in of Apps Script on the sample school.
import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import { memoryStore } from '../../functions/adapters/workbook/memory.ts';
import { planRun } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { spreadsheetOn } from '../google/apps-script/desk.ts';
import { asKept, loadScript, worldWith, type Script } from '../google/apps-script/script.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const NOW = '2026-11-10T08:00';

let script: Script;

beforeEach(() => {
  script = loadScript(CODE, worldWith(sampleSchool, NOW));
});

/** What was said last. */
const lastText = (): string => {
  const last = script.desk.shown.at(-1);
  return last !== undefined && 'text' in last ? last.text : '';
};

/** What a Node run within the same terms leaves behind. */
async function inNode(mailLimit: number) {
  const planned = planRun(sampleSchool, NOW, { holder: 'node', mailLimit });
  const store = memoryStore(sampleSchool);
  for (const effect of planned.effects) {
    if (effect.kind === 'write') await store.write(effect.changes);
  }
  return { planned, workbook: store.current() };
}

test('the menu is made before anybody has given the script a right', () => {
  const { world, fileId } = worldWith(sampleSchool, NOW);
  const stranger = loadScript(CODE, { world, fileId, scopes: [] });
  stranger.run('onOpen');
  const items = [
    ['立即檢核', 'checkWorkbook'],
    ['我的待辦', 'showMyDuties'],
    ['訓練缺額', 'showTrainingShortfalls'],
    ['寄送今日提醒', 'sendReminders'],
    ['產生年度報告', 'makeAnnualReport'],
    ['產生表單…', 'makeForms'],
    ['每日自動執行…', 'setUpDaily'],
    ['關於', 'showAbout'],
  ];
  expect(stranger.desk.shown).toStrictEqual([{ kind: 'menu', title: '資安簿', items }]);
});

describe('立即檢核', () => {
  test('writes the result tabs as every other runtime does, and nothing else', async () => {
    script.run('checkWorkbook');
    const { planned, workbook } = await inNode(0);
    expect(script.workbook()).toStrictEqual(asKept(workbook));
    expect(script.desk.mails).toHaveLength(0);
    const errors = planned.findings.filter(({ severity }) => severity === 'error').length;
    expect(errors).toBeGreaterThan(5);
    expect(lastText()).toContain(`錯誤 ${errors} 項`);
  });

  test('a second time in the same minute there is nothing to write', () => {
    script.run('checkWorkbook');
    script.desk.calls.length = 0;
    script.run('checkWorkbook');
    expect(script.desk.calls.filter((call) => /\.(?:set|insert)[A-Z]/u.test(call))).toEqual([]);
  });

  test('leaves the person on the tab with the findings', () => {
    script.run('checkWorkbook');
    const { sheets } = spreadsheetOn(script.desk);
    const shown = sheets.find(({ sheetId }) => sheetId === script.desk.activeSheet);
    expect(shown?.title).toBe('檢核結果');
  });

  test('new tabs have headers, widths, colours and a protection that only warns', () => {
    script.run('checkWorkbook');
    const { sheets } = spreadsheetOn(script.desk);
    const made = sheets.filter(({ frozenRowCount }) => frozenRowCount === 1);
    expect(made.map(({ title }) => title)).toStrictEqual([
      '總覽',
      '檢核結果',
      '訓練缺額',
      '待辦',
      '風險結果',
      '寄送紀錄',
    ]);
    for (const sheet of made) {
      expect(sheet.protectedRanges.map(({ warningOnly }) => warningOnly)).toStrictEqual([true]);
      expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
      expect(sheet.grid.rows[0]?.[0]?.note).not.toBe('');
    }
  });

  test('waits for no one who holds the lock, and says so', () => {
    script.desk.isLocked = true;
    script.run('checkWorkbook');
    expect(lastText()).toContain('有人正在這本活頁簿執行資安簿');
    expect(script.workbook()).toStrictEqual(asKept(sampleSchool));
  });

  test('a spreadsheet that is not ours is left alone', () => {
    const foreign = {
      sheets: [
        {
          name: '班費',
          rows: [
            ['項目', '金額'],
            ['掃具', 300],
          ],
        },
      ],
    };
    script = loadScript(CODE, worldWith(foreign, NOW));
    for (const item of [
      'checkWorkbook',
      'showMyDuties',
      'showTrainingShortfalls',
      'sendReminders',
    ]) {
      script.run(item);
      expect(lastText()).toContain('這不是資安簿的活頁簿');
    }
    expect(script.workbook()).toStrictEqual(asKept(foreign));
  });
});
