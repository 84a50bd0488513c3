import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import {
  assetLabels,
  type AssetLabels,
  type LabelChoice,
} from '../../../functions/domain/documents/labels/asset-labels.ts';
import type { Cell } from '../../../functions/domain/kit/cell.ts';
import { computer, school } from '../../fixtures/school.ts';

const labelled = { isLabelled: '是', labelled: '115/3/1', propertyNumber: 'P-1' };

function labelsOf(
  assets: readonly Readonly<Record<string, Cell>>[],
  choice: LabelChoice = 'due',
): AssetLabels {
  const content = { assets: assets.map((asset) => ({ ...computer, isLabelled: '否', ...asset })) };
  return assetLabels(openBook(school(content), '2026-11-10T08:00'), choice);
}

const codesOf = (labels: AssetLabels): readonly string[] => labels.labels.map(({ code }) => code);

describe('a label is due', () => {
  test.each([
    ['not labelled', { ...labelled, isLabelled: '否' }, true],
    ['not said', { ...labelled, isLabelled: null }, true],
    ['labelled, never changed', labelled, false],
    ['changed before the label', { ...labelled, changed: '115/2/1' }, false],
    ['changed on the day of the label', { ...labelled, changed: '115/3/1' }, false],
    ['changed after the label', { ...labelled, changed: '115/4/1' }, true],
    ['changed, the label’s day unknown', { ...labelled, labelled: null, changed: '115/1/1' }, true],
    ['scrapped', { ...labelled, isLabelled: '否', state: '報廢' }, false],
    ['lost', { ...labelled, isLabelled: '否', state: '遺失' }, false],
    ['software', { isLabelled: '否', class: '軟體', item: '系統軟體' }, false],
  ])('%s: %#', (_, asset, isDue) => {
    expect(labelsOf([asset]).labels).toHaveLength(isDue ? 1 : 0);
  });

  test('all prints every piece of hardware in use', () => {
    const assets = [labelled, { ...labelled, propertyNumber: 'P-2', state: '報廢' }];
    expect(codesOf(labelsOf(assets, 'all'))).toEqual(['P-1']);
  });
});

describe('a label says', () => {
  test('the four fields of the plan, the custodian by name', () => {
    const [label] = labelsOf([
      { propertyNumber: 'P-1', custodian: 'it@school.example', brand: '宏碁', model: 'X<1>' },
    ]).labels;
    expect(label?.lines).toEqual([
      { name: '財產編號', value: 'P-1' },
      { name: '保管人', value: '李組長' },
      { name: '廠牌', value: '宏碁' },
      { name: '型號', value: 'X<1>' },
    ]);
  });

  test('the number of the list where there is no property number, and what is not filled in', () => {
    const [label] = labelsOf([
      { id: 'A-9', propertyNumber: null, custodian: null, brand: null, model: null },
    ]).labels;
    expect(label?.code).toBe('A-9');
    expect(label?.lines.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '資產編號 A-9',
      '保管人 未填',
      '廠牌 未填',
      '型號 未填',
    ]);
  });
});

describe('pieces', () => {
  test.each([
    [null, 1],
    [3, 3],
    [0, 1],
    [2.5, 1],
  ])('數量 %s prints %i', (quantity, count) => {
    expect(labelsOf([{ propertyNumber: 'P-1', quantity }]).labels).toHaveLength(count);
  });

  test('a quantity that must be wrong does not print a forest, and that is said', () => {
    const { labels, notes } = labelsOf([{ propertyNumber: 'P-1', quantity: 1_000_000 }]);
    expect(labels).toHaveLength(200);
    expect(notes).toEqual([
      {
        at: expect.objectContaining({ row: 2 }) as unknown,
        text: expect.stringMatching(/1000000.*200 張/u) as unknown,
      },
    ]);
  });
});

test('what gets no label, or one with gaps, is told', () => {
  const { labels, notes } = labelsOf([
    { id: null, propertyNumber: null },
    { propertyNumber: 'x'.repeat(61) },
    { propertyNumber: 'P-3' },
    { propertyNumber: 'P-4', state: '遺失' },
    { propertyNumber: 'P-5', class: null },
    { id: 'A-6', propertyNumber: null, brand: null, model: null },
    { propertyNumber: 'P-7', brand: null },
    { propertyNumber: 'P-8', state: '報廢', class: null },
  ]);
  expect(labels.map(({ code }) => code)).toEqual(['P-3', 'A-6', 'P-7']);
  expect(notes.map(({ at, text }) => [at.row, text.split('。')[0]])).toEqual([
    [2, '財產編號與資產編號都沒有填，印不出標籤'],
    [3, '編號超過 60 個字，印不出標籤'],
    [5, '狀態是遺失，沒有印標籤'],
    [6, '資產類別沒有填或讀不出來，不知道是不是硬體，沒有印標籤'],
    [7, '沒有財產編號，印資產編號；廠牌、型號沒有填，印「未填」'],
    [8, '廠牌沒有填，印「未填」'],
  ]);
  expect(notes.filter(({ text }) => !text.includes('請'))).toEqual([]);
});
