// The list of certificates: what counts of the year, and what does not with its reason.
import { expect, test } from 'vitest';

import { trainingCertificates } from '../../../functions/domain/documents/training-certificates.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { course, school, type Entry } from '../../fixtures/school.ts';

function linesOf(trainingRecords: readonly Entry[]) {
  const { content } = trainingCertificates(assess(school({ trainingRecords }), '2026-11-10T08:00'));
  if (content.template !== 'trainingCertificates') throw new Error('Another template.');
  return content.view;
}

test('every entry of the year is either counted or told with its reason', () => {
  const { entries, hours, lines, rejected } = linesOf([
    course,
    { ...course, course: '行動裝置', hours: 1.5 },
    { ...course, completed: '114/3/5' },
    { ...course, course: '沒有證明的', proof: null },
    { ...course, course: '沒有這個人', person: '某人' },
    { ...course, course: '沒有時數', hours: null },
    course,
  ]);
  expect([entries, hours]).toStrictEqual(['2', '4.5']);
  expect(lines.map(({ course: of }) => of)).toStrictEqual(['資安通識', '行動裝置']);
  expect(rejected.map(({ course: of, reason, place }) => [of, reason, place])).toStrictEqual([
    ['沒有證明的', '沒有證明', '訓練紀錄 第 5 列'],
    ['沒有這個人', '「人員」裡找不到這個人', '訓練紀錄 第 6 列'],
    ['沒有時數', '缺時數', '訓練紀錄 第 7 列'],
    ['資安通識', '同一天同一門課已經列計（第 2 列）', '訓練紀錄 第 8 列'],
  ]);
});
