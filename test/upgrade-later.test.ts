// Workbooks of the versions after the first, opened and run with this one.
import { describe, expect, it } from 'vitest';

import { readWorkbook } from '../functions/adapters/workbook/xlsx-read.ts';
import { openBook } from '../functions/domain/book.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import { assess } from '../functions/domain/plan.ts';
import { SCHEMA_VERSION } from '../functions/domain/schema-version.ts';
import { settingList } from '../functions/domain/settings.ts';
import { upgradeChanges } from '../functions/domain/upgrade.ts';
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

describe.each(
  await Promise.all(
    [2, 3, 4].flatMap((version) => {
      const file = (ending: string) => older(`v0.${version}-${ending}`);
      return [
        file('empty.xlsx').then((bytes) => ['empty', version, readWorkbook(bytes)] as const),
        file('sample.json').then(
          (text) => ['sample', version, JSON.parse(text.toString()) as Workbook] as const,
        ),
      ];
    }),
  ),
)('the %s workbook of version %i', (_name, version, old) => {
  it('lacks the settings and system tabs of later versions, and nothing else', () => {
    const said = assess(old, NOW).findings.filter(({ code }) => missingParts.includes(code));
    expect(said).toMatchObject([{ code: 'older-workbook', sheet: '設定' }]);
    const lacks =
      version < 4 ? '3 頁（線上表單、表單回覆、匯入紀錄）、\\d+ 項設定' : '1 頁（匯入紀錄）';
    const begins = new RegExp(`^這本活頁簿是結構版本 ${version}，還沒有 ${lacks}。`, 'u');
    expect(said[0]?.message).toMatch(begins);
  });

  it('gets them by one run, after what was there, and only once', async () => {
    const after = await afterRun(old);
    expect(lost(old, after)).toEqual([]);
    // The results a first run writes are the only tabs that are new.
    expect(names(after).filter((name) => !systemTabs.has(name))).toEqual(
      names(old).filter((name) => !systemTabs.has(name)),
    );
    const items = rowsOf(after, '設定').map(([item]) => item);
    for (const { item } of Object.values(settingList)) expect(items).toContain(item);
    expect(openBook(after, NOW).settings.schemaVersion).toBe(SCHEMA_VERSION);
    expect(upgradeChanges(openBook(after, NOW))).toEqual([]);
  });

  it('is still told of a tab that it has no more, and does not get an empty one', async () => {
    const without: Workbook = { sheets: old.sheets.filter(({ name }) => name !== '演練') };
    const after = await afterRun(without);
    expect(names(after)).not.toContain('演練');
    expect(codes(after)).toContain('missing-sheet');
  });
});
