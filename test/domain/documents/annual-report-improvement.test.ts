// Part 13 and training: what is followed up, the training plan, and the lines they become.
import { expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { entries, wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

test('13 what is followed up, and what was looked at in 例行檢核', () => {
  const matter = { origin: '管理審查', originId: '115-M1', matter: '編經費', owner: '林一' };
  const answer = { year: 115, checked: '115/9/1', checker: '林一' };
  const { followUps } = viewOf({
    followUps: [
      { ...matter, id: 'T1', planned: '115/6/1', done: '115/6/2' },
      { ...matter, id: 'T2', planned: '115/6/1', extended: '115/12/1' },
      { ...matter, id: 'T3' },
      { ...matter, id: 'T4', planned: '114/6/1', done: '114/6/1' },
    ],
    attestations: [
      { ...answer, obligation: 'ENC-CONF', result: '不符合', checked: '115/3/1' },
      { ...answer, obligation: 'ENC-CONF', result: '符合' },
      { ...answer, obligation: 'RM-SENS', result: '不適用', reason: '得' },
      { ...answer, obligation: 'WEB-BAD', result: '符合', year: 114 },
    ],
    majorEvents: [{ id: 'E1', day: '115/8/1', kind: '系統重大變更', summary: '換主機' }],
  });
  expect(followUps.states.map(({ what, count }) => `${what} ${count}`)).toEqual([
    '準時完成 0 件',
    '逾期完成 1 件',
    '進行中 1 件',
    '逾期進行中 0 件',
    '期限未填 1 件',
  ]);
  expect(followUps.matters.lines).toMatchObject([
    { id: 'T1', office: '教務處' },
    { due: '115/12/01', effect: '未填' },
    { due: '未填' },
  ]);
  expect(followUps.answers.map(({ what, count }) => `${what} ${count}`)).toEqual([
    '符合 1 項',
    '不符合 0 項',
    '不適用 1 項',
  ]);
  expect(followUps.notMet.lines).toEqual([
    { title: '環境安全偵測設備', result: '不適用', reason: '得', places: '例行檢核 第 4 列' },
  ]);
  expect(followUps.events).toContain(
    '登記 1 件，其中系統重大變更或組織改造 1 件，已填變更後稽核 0 件',
  );
});

test('training: the plan of the school year, sign-in sheets, newcomers', () => {
  const course = { schoolYear: 115, category: '通識', hours: 3, approved: '115/9/1' };
  const { plan } = viewOf({
    people: [
      ...entries.people,
      { name: '新老師', email: 'new@t.example', role: '一般使用者', joined: '115/8/1' },
    ],
    trainingPlan: [
      { ...course, id: 'C1', course: '資安新知', jobType: '全體', approved: null },
      { ...course, id: 'C2', course: '開學宣導', jobType: '業務' },
      { ...course, id: 'C3', course: '舊課', jobType: '資訊', schoolYear: 114 },
    ],
    trainingSessions: [
      ...entries.trainingSessions,
      { id: '115-02', course: '開學宣導', category: '通識', day: '115/9/2', hours: 1 },
    ],
  }).training;
  expect(plan.plan).toBe(
    '115 學年 2 門課，核定 1／2 門（最近 115/09/01），已辦理 1 門；沒有資訊類的課程。',
  );
  expect(plan.signIn).toBe('簽到表已留存 1／2 場；未填：訓練場次 第 3 列。');
  expect(plan.newcomers).toBe('已說明 0／1 人（人員 第 5 列）；尚未說明：新老師。');
  expect(plan.courses.lines.map(({ course: name, held }) => [name, held])).toEqual([
    ['資安新知', '尚無紀錄'],
    ['開學宣導', '已辦理'],
  ]);
});
