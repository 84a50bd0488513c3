// The packet of a management review and its minutes: every topic, with figures of the registers or that there are none.
import { expect, test } from 'vitest';

import {
  blankReviewMinutes,
  reviewMinutes,
  reviewPacket,
  type MadeDocument,
} from '../../../functions/domain/documents/management-review.ts';
import type { Part } from '../../../functions/domain/documents/forms/sheet.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { formDocument } from '../../../functions/rendering/render-report.ts';
import { renderOdt } from '../../../functions/rendering/render-odt.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { headersOnly, NOW, wholeOf, workbookOf } from './small-school.ts';

const sample = assess(sampleSchool, NOW);

function partsOf(made: MadeDocument | null): readonly Part[] {
  if (made?.content.template !== 'sheets') throw new Error('Not made of sheets.');
  return made.content.view.sheets.flatMap(({ parts }) => parts);
}

const rowsOf = ({ grids }: Part): readonly (readonly string[])[] =>
  grids.flatMap(({ body }) => body.map(({ cells }) => cells.map(({ text }) => text)));

const topics = ['1 ', '2 ', '3 ', '4A', '4B', '4C', '4D', '4E', '5 ', '6 ', '7 ', '8 '];

test('eight topics, the fourth in five parts, in the plan’s order', () => {
  const headings = partsOf(reviewPacket(sample)).map(({ heading }) => heading.slice(0, 2));
  expect(headings).toEqual(topics);
});

test('figures are those of the report, with their rows', () => {
  const [past, , , policy, resources, , results, corrections] = partsOf(reviewPacket(sample)).map(
    rowsOf,
  );
  expect(past?.map(([id]) => id)).toContain('115-R1');
  expect(policy?.filter(([, told]) => /^目標 .+，實際 .+，/u.test(told ?? '')).length).toBe(
    sample.figures.goals.length,
  );
  expect(resources?.flat().join('|')).toMatch(/其中資安經費.*訓練時數：通識/u);
  expect(results?.[0]).toEqual([
    '115-A1',
    expect.stringContaining('共 67 項：符合 61、部分符合 3、不符合 1、不適用 2'),
    expect.stringContaining('稽核計畫'),
  ]);
  expect(corrections?.find(([id]) => id === '115-F2')?.[1]).toContain('逾期');
});

test('a school without entries is told so, topic by topic', () => {
  const rows = partsOf(reviewPacket(wholeOf(headersOnly))).map(rowsOf);
  const empty = ['本年度資料', '無資料', ''];
  for (const index of [0, 3, 6, 7, 8, 9, 10, 11]) expect(rows[index]).toEqual([empty]);
  expect(rows.every((lines) => lines.length > 0)).toBe(true);
});

test('a workbook without tabs still makes a packet', () => {
  expect(renderOdt(formDocument(reviewPacket(wholeOf({ sheets: [] }))))).toBeInstanceOf(Uint8Array);
});

test('minutes: what was said to each topic, what was decided, what is followed up', () => {
  const [head, said, followed] = partsOf(reviewMinutes(sample)).map(rowsOf);
  expect(head?.flat()).toContain('115-M1');
  expect(said).toHaveLength(13);
  expect(followed?.map(([id]) => id)).toEqual(['115-R1', '115-R2', '115-R3']);
});

test('a topic nobody spoke to is told; without a review there are no minutes', () => {
  expect(partsOf(reviewMinutes(wholeOf(workbookOf()))).flatMap(rowsOf)).toContainEqual([
    '6 重大資安事件',
    '未填',
  ]);
  expect(reviewMinutes(wholeOf(headersOnly))).toBeNull();
});

test('blank minutes have every topic, room to write and three to sign', () => {
  const made = blankReviewMinutes(sample);
  expect(partsOf(made).flatMap(rowsOf).flat().join('')).not.toMatch(/115|未填/u);
  const { blocks } = formDocument(made);
  expect(blocks.at(-1)).toEqual({
    kind: 'sign-off',
    signers: ['紀錄', '承辦人', '主席（資通安全長）'],
  });
});
