// What is dated after the report's day has not happened, whatever the cell says; and no header is told as an entry.
import { expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { clocksOf } from '../../../functions/domain/metrics/incident-clocks.ts';
import { followUpsOfYear } from '../../../functions/domain/metrics/follow-up-summary.ts';
import { intelligenceOfYear } from '../../../functions/domain/metrics/intelligence-summary.ts';
import { placesShown } from '../../../functions/domain/results/places.ts';
import { entries, NOW, wholeOf, workbookOf } from './small-school.ts';

const wholeWith = (changes: Parameters<typeof workbookOf>[0], year?: number) =>
  wholeOf(workbookOf(changes), NOW, year);

test('the procedure in force is the one approved by then', () => {
  const procedure = { title: '通報應變程序', kind: '通報應變程序' };
  const documents = [
    { ...procedure, version: '1', approved: '114/2/20' },
    { ...procedure, version: '2', approved: '115/12/27' },
  ];
  const told = (year?: number): string =>
    annualReport(wholeWith({ documents }, year)).view.incidents.procedure;
  expect(told()).toBe('通報應變程序，核定日 114/02/20（文件清單 第 2 列）');
  expect(told(2024)).toMatch(/沒有通報應變程序/u);
});

test('an incident’s step dated later is not done', () => {
  const [incident] = entries.incidents;
  const { book } = wholeWith({ incidents: [{ ...incident, investigated: '115/12/31' }] });
  const [row] = book.tables.incidents.rows;
  const clocks = row === undefined ? [] : clocksOf(row, book.now);
  expect(row?.investigated).toBe('2026-12-31');
  expect(clocks.find(({ kind }) => kind === 'investigation')?.done).toBeUndefined();
});

test('intelligence dated later has not been received', () => {
  const intelligence = [
    { id: 'T1', received: '115/3/1' },
    { id: 'T2', received: '115/12/30' },
  ];
  expect(intelligenceOfYear(wholeWith({ intelligence }).book).map(({ id }) => id)).toEqual(['T1']);
});

test('a day of handing in that has not come is told as one', () => {
  const submissions = [{ year: '115', submitted: '115/12/12', documentNumber: '甲字 1 號' }];
  const { reviews } = annualReport(wholeWith({ submissions })).view;
  expect(reviews.submissions[0]?.submitted).toBe('115/12/12（日期還沒到，不列計）');
});

test('what a later review decided is no matter of an earlier year', () => {
  const managementReviews = [
    { id: '114-M1', held: '114/10/22' },
    { id: '115-M1', held: '115/10/28' },
  ];
  const matter = { origin: '管理審查', owner: '王校長', planned: '115/12/31' };
  const followUps = [
    { ...matter, id: 'A', originId: '114-M1' },
    { ...matter, id: 'B', originId: '115-M1' },
    { ...matter, id: 'C', originId: '沒有這一次' },
  ];
  const idsOf = (year?: number) =>
    followUpsOfYear(wholeWith({ managementReviews, followUps }, year).book).map(({ id }) => id);
  expect(idsOf(2025)).toEqual(['A', 'C']);
  expect(idsOf()).toEqual(['A', 'B', 'C']);
});

test('the row of headers stands for the sheet, and is named as no entry', () => {
  const sheet = '加密與金鑰';
  expect(placesShown([1, 2, 3].map((row) => ({ sheet, row })))).toBe('加密與金鑰 第 2–3 列');
  expect(placesShown([{ sheet, row: 1 }])).toBe('加密與金鑰');
});
