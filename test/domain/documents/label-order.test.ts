import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import type { LabelChoice } from '../../../functions/domain/documents/labels/asset-labels.ts';
import { labelOrder } from '../../../functions/domain/documents/labels/label-order.ts';
import type { Cell } from '../../../functions/domain/kit/cell.ts';
import { labelSheets } from '../../../functions/domain/label-sheets.ts';
import { computer, school, type Entry } from '../../fixtures/school.ts';

function orderOf(
  settings: Readonly<Record<string, Cell>>,
  assets: readonly Entry[] = [{ ...computer, isLabelled: '否' }],
  choice: LabelChoice = 'due',
) {
  const lines = Object.entries({ 學校名稱: '測試國小', ...settings });
  const content = { assets, settings: lines.map(([item, value]) => ({ item, value })) };
  return labelOrder({ book: openBook(school(content), '2026-11-10T08:00') }, choice);
}

describe('labels that are asked for', () => {
  test('go on the usual sheet from its first place where nothing is set', () => {
    const { sheet, used, name, title, school: of } = orderOf({});
    expect([sheet, used]).toEqual([labelSheets[0], 0]);
    expect([name, title, of]).toEqual(['115年_財產標籤_新增及異動', '財產標籤', '測試國小']);
  });

  test.each(labelSheets)('go on a sheet begun, $name, and say where it ends', (set) => {
    const { sheet, used, notes } = orderOf({ 標籤紙規格: set.name, 標籤紙已用格數: 5 });
    expect([sheet, used]).toEqual([set, 5]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('用到第 6 格，下次接著印時把設定「標籤紙已用格數」改成 6');
  });

  test('begin a new sheet where the last is used up, and say when one just is', () => {
    expect(orderOf({ 標籤紙已用格數: 24 })).toMatchObject({ used: 0, notes: [expect.any(String)] });
    expect(orderOf({ 標籤紙已用格數: 23 }).notes[0]).toContain('剛好用完整張');
  });

  test.each([-1, 2.5, 25])('begin at the first place where %s labels cannot be gone', (used) => {
    const order = orderOf({ 標籤紙已用格數: used });
    expect(order.used).toBe(0);
    expect(order.notes[0]).toContain(`標籤紙已用格數 ${used} 不是 0 到 24 的整數`);
  });

  test('tell alike gaps of several rows in one line', () => {
    const asset = { ...computer, isLabelled: '否', brand: null };
    const { notes } = orderOf({}, [asset, { ...asset, id: 'A-2', propertyNumber: 'P-2' }]);
    expect(notes[0]).toBe('資產清冊 第 2–3 列：廠牌沒有填，印「未填」。請補填後再貼。');
  });

  test('are none where nothing is due, and that is said', () => {
    const { labels, notes } = orderOf({}, [computer]);
    expect(labels).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/沒有需要新印的標籤.*--only labels:all/u)]);
    expect(orderOf({}, [computer], 'all')).toMatchObject({
      name: '115年_財產標籤_全部',
      labels: [{ code: '3140101-0001' }],
    });
    expect(orderOf({}, [], 'all').notes[0]).toContain('沒有標籤可印');
  });

  test('do not take a label of a day to come for one that is there', () => {
    const asset = { ...computer, changed: '115/3/1', labelled: '115/12/1' };
    expect(orderOf({}, [asset]).labels).toHaveLength(1);
  });
});
