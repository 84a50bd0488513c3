// Who is named: the staff, and outsiders in columns for people; offices, roles and firms stay readable.
import { expect, test } from 'vitest';

import { masked, withoutDetails } from '../../../functions/domain/documents/masked.ts';
import { peopleNamed } from '../../../functions/domain/documents/names.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { school } from '../../fixtures/school.ts';

const bookWith = (teacher: string) =>
  assess(
    school({ trainingSessions: [{ id: '115-9', course: '課程', teacher }] }),
    '2026-11-10T08:00',
  ).book;

test.each([
  ['陸景琛', ['陸景琛']],
  ['陳志明 老師', ['陳志明']],
  ['林美惠講師（北區分公司）、歐陽靖', ['林美惠', '歐陽靖']],
  ['張簡玉', ['張簡玉']],
  ['校外講師', []],
  ['高雄市教育局', []],
  ['溫室', []],
  ['石門國小', []],
  ['燈塔資訊有限公司', []],
  ['許工程師', []],
])('of %j these are names: %j', (typed, names) => {
  const outsiders = peopleNamed(bookWith(typed)).filter((name) =>
    typed.replaceAll(' ', '').includes(name),
  );
  expect([...outsiders].sort()).toStrictEqual([...names].sort());
});

test('an outsider named in one column is masked in any text', () => {
  const book = bookWith('陸景琛');
  const text = '陸景琛於 115/3/5 交付，信箱 lu@example.com，電話 0912-345-678。';
  expect(masked(text, book)).toBe('陸○○於 115/3/5 交付，信箱 （電子郵件），電話 （電話）。');
  expect(withoutDetails(text)).toContain('陸景琛');
  expect(withoutDetails(text)).not.toContain('0912');
});
