// Shortfall letters: to whom they go, what they tell, and what makes two of them the same.
import { expect, test } from 'vitest';

import {
  letterNamed,
  shortfallLetters,
  type ShortfallLetter,
} from '../../../functions/domain/documents/shortfall-letters.ts';
import type { ShortfallLetterView } from '../../../functions/domain/documents/shortfall-view.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { school, staff, type Content, type Entry } from '../../fixtures/school.ts';

const teacher = (name: string, office: string, more: Entry = {}): Entry => ({
  ...{ name, office, email: `${name}@school.example`, title: '教師', role: '一般使用者' },
  ...{ joined: '110/8/1', ...more },
});

const people = [
  ...staff,
  teacher('林主任', '教務處', { title: '教務主任', role: '主管' }),
  teacher('甲', '教務處'),
  teacher('乙', '學務處'),
];

const record = (person: string, more: Entry): Entry => ({
  ...{
    person,
    course: '資安通識',
    category: '通識',
    completed: '115/3/5',
    hours: 3,
    proof: '證 1',
  },
  ...more,
});

const lettersOf = (content: Content, day = '2026-11-10'): readonly ShortfallLetter[] =>
  shortfallLetters(assess(school({ people, ...content }), `${day}T08:00`));

function viewTo(office: string, content: Content, day?: string): ShortfallLetterView {
  const found = lettersOf(content, day).find(({ name }) => name.includes(`_${office}_`));
  if (found?.content.template !== 'shortfallLetter') throw new Error('No letter.');
  return found.content.view;
}

test('an office where nobody lacks hours gets none', () => {
  const trainingRecords = [record('乙', {})];
  expect(lettersOf({ trainingRecords }).map(({ name }) => name.split('_')[1])).toStrictEqual([
    '校長室',
    '教務處',
  ]);
});

test('it goes to the head of the office, or to whoever that is', () => {
  expect(viewTo('教務處', {}).to).toBe('教務處\u3000教務主任 林主任');
  expect(viewTo('校長室', {}).to).toBe('校長室\u3000校長 王校長');
  expect(viewTo('學務處', {}).to).toBe('學務處\u3000單位主管');
});

test('it tells what counts, and what would with its proof', () => {
  const trainingRecords = [
    record('乙', { hours: 2 }),
    record('乙', { course: '行動裝置', proof: null }),
    record('乙', { course: '公文', hours: null }),
    record('乙', { course: '去年', completed: '114/3/5' }),
    record('甲', { course: '別人的' }),
  ];
  const { hours, counted, uncounted } = viewTo('學務處', { trainingRecords });
  expect(
    hours.map(({ required, completed, shortfall }) => [required, completed, shortfall]),
  ).toContainEqual(['3', '2', '1']);
  expect(counted.map(({ course }) => course)).toStrictEqual(['資安通識']);
  expect(uncounted.map(({ course, lacking }) => [course, lacking])).toStrictEqual([
    ['行動裝置', '沒有證明：請交研習證明或簽到表'],
    ['公文', '缺時數'],
  ]);
});

const session = (id: string, more: Entry): Entry => ({
  ...{ id, course: `課程 ${id}`, category: '通識', day: '115/11/20', hours: 3, start: '13:30' },
  ...{ place: '視聽教室', ...more },
});

test('it names the courses that help and are still to come', () => {
  const content: Content = {
    trainingSessions: [
      session('1', {}),
      session('2', { day: '115/11/10' }),
      session('3', { category: '專業' }),
      session('4', { day: '116/1/5' }),
    ],
    trainingPlan: [
      { id: 'T1', course: '課程 1', category: '通識', hours: 3, planned: '115/12/1' },
      { id: 'T2', course: '線上課', category: '通識', hours: 1, planned: '115/12/1', way: '線上' },
    ],
  };
  const { courses, online } = viewTo('學務處', content);
  expect(courses.map(({ course, when, where }) => [course, when, where])).toStrictEqual([
    ['課程 1', '115/11/20 13:30', '視聽教室'],
    ['線上課', '115/12/01', '線上'],
  ]);
  expect(online[0]).toContain('https://elearn.hrd.gov.tw');
  const settings = [{ item: '線上研習平臺', value: '甲平臺；乙平臺' }];
  expect(viewTo('學務處', { settings }).online).toStrictEqual(['甲平臺', '乙平臺']);
});

test('when the day has passed it says so', () => {
  const settings = [{ item: '訓練完成期限', value: '10/31' }];
  expect(viewTo('學務處', {}).request).toContain('請轉知所屬於 115/12/31 前補足');
  expect(viewTo('學務處', { settings }).request).toContain('期限 115/10/31 已經過了');
});

test('the same letter on another day has the same key, and other figures another', () => {
  const keys = (...given: Parameters<typeof lettersOf>) =>
    lettersOf(...given).map(({ key }) => key);
  expect(keys({}, '2026-12-01')).toStrictEqual(keys({}));
  const [, before, other] = keys({});
  const [, after, same] = keys({ trainingRecords: [record('甲', { hours: 1 })] });
  expect(after).not.toBe(before);
  expect(same).toBe(other);
});

test('its file’s name tells key and day', () => {
  const [letter] = lettersOf({});
  expect(letterNamed(`${letter?.name ?? ''}（2）.odt`)).toStrictEqual({
    key: letter?.key,
    day: '2026-11-10',
  });
  expect(letterNamed('表單04_115年_資訊及資通資產清冊.odt')).toBeNull();
});
