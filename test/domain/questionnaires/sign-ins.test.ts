// Who is recorded for a session, given what people sent: the table people can check against domain.md §4.8.
import { describe, expect, it } from 'vitest';

import { ledgerOf } from '../../../functions/domain/metrics/training-ledger.ts';
import type { Response } from '../../../functions/domain/kit/questionnaire.ts';
import { findingsOf } from '../../../functions/domain/status.ts';
import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import {
  entered,
  leaver,
  response,
  rowsOf,
  schoolWithForms,
  session,
  settings,
  signIns,
  toldOf,
} from './answered.ts';
import { staff } from '../../fixtures/school.ts';

type Case = {
  readonly name: string;
  readonly responses: readonly Response[];
  /** Names in 訓練紀錄. */
  readonly recorded: readonly string[];
  readonly told: readonly (readonly [who: string, state: string, note: RegExp])[];
};

const principal = 'principal@school.example';
const NOTHING = /^$/u;

const cases: readonly Case[] = [
  {
    name: 'in time',
    responses: [response(principal, '13:58')],
    recorded: ['王校長'],
    told: [['王校長', '已登錄', NOTHING]],
  },
  {
    name: 'the first minute that counts, and the last',
    responses: [response(principal, '13:30'), response('it@school.example', '16:30')],
    recorded: ['王校長', '李組長'],
    told: [
      ['王校長', '已登錄', NOTHING],
      ['李組長', '已登錄', NOTHING],
    ],
  },
  {
    name: 'a minute too early, and a minute too late',
    responses: [response(principal, '13:29'), response('it@school.example', '16:31')],
    recorded: [],
    told: [
      ['王校長', '待處理', /^簽到時間太早（有效時間 115\/05\/04 13:30–16:30），沒有列計。/u],
      ['李組長', '待處理', /^簽到時間太晚/u],
    ],
  },
  {
    name: 'too early and then in time',
    responses: [response(principal, '09:00'), response(principal, '14:05')],
    recorded: ['王校長'],
    told: [
      ['王校長', '已登錄', NOTHING],
      ['王校長', '重複', /另外在有效時間內簽到/u],
    ],
  },
  {
    name: 'twice: the first counts, in whatever order they come',
    responses: [response(principal, '14:10'), response(principal, '13:59')],
    recorded: ['王校長'],
    told: [
      ['王校長', '已登錄', NOTHING],
      ['王校長', '重複', /^115\/05\/04 13:59 已經簽到。$/u],
    ],
  },
  {
    name: 'the same account in capitals, in full width, and with an addition',
    responses: [
      response('Principal@School.Example', '14:00'),
      response('ｐｒｉｎｃｉｐａｌ@school.example', '14:01'),
      response('principal+train@school.example', '14:02'),
    ],
    recorded: ['王校長'],
    told: [
      ['王校長', '已登錄', NOTHING],
      ['王校長', '重複', /已經簽到/u],
      ['王校長', '重複', /已經簽到/u],
    ],
  },
  {
    name: 'an account that is not in 人員',
    responses: [response('guest@school.example', '14:00')],
    recorded: [],
    told: [
      ['guest@school.example', '待處理', /^「guest@school.example」不在「人員」內，沒有列計。/u],
    ],
  },
  {
    name: 'no account noted',
    responses: [response('', '14:00')],
    recorded: [],
    told: [['', '待處理', /沒有記下帳號/u]],
  },
  {
    name: 'somebody who had left',
    responses: [response('chen@school.example', '14:00')],
    recorded: [],
    told: [['陳老師', '待處理', /^115\/05\/04 不在任職期間，沒有列計。/u]],
  },
  {
    name: 'blank',
    responses: [response(principal, '14:00', { 簽到: '  ' }), response(principal, '14:01', {})],
    recorded: [],
    told: [
      ['王校長', '不列計', /^空白的回覆。$/u],
      ['王校長', '不列計', /^空白的回覆。$/u],
    ],
  },
];

describe('a sign-in', () => {
  it.each(cases)('$name', ({ responses, recorded, told }) => {
    const after = entered(schoolWithForms(), signIns(...responses));
    const rows = rowsOf(after.workbook, 'trainingRecords');
    expect(rows.map(({ person }) => person)).toEqual(recorded);
    expect(toldOf(after)).toEqual(
      told.map(([who, state, note]) => [who, state, expect.stringMatching(note)]),
    );
    // Whatever became of it, every response is there to be seen.
    expect(
      rowsOf(after.workbook, 'responses')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(responses.map(({ id }) => id).sort());
  });

  it('becomes a row that counts with the session’s course, category, day and hours', () => {
    const { workbook, book } = entered(schoolWithForms(), signIns(response(principal, '13:58')));
    expect(rowsOf(workbook, 'trainingRecords')).toEqual([
      { person: '王校長', session: '115-01', origin: '校內', proof: '線上簽到 115/05/04 13:58' },
    ]);
    expect(ledgerOf(book).counted).toMatchObject([
      { course: '社交工程防範', category: '通識', completed: '2026-05-04', hours: 2 },
    ]);
  });

  it('goes by the address where two people have one name', () => {
    const namesake = { ...leaver, name: '王校長', email: 'wang@school.example', left: null };
    const workbook = schoolWithForms({ people: [...staff, namesake] });
    const after = entered(workbook, signIns(response('wang@school.example', '14:00')));
    expect(rowsOf(after.workbook, 'trainingRecords')).toMatchObject([
      { person: 'wang@school.example' },
    ]);
  });

  it('is not entered for somebody who is recorded by hand already', () => {
    const trainingRecords = [{ person: principal, session: '115-01', proof: '紙本簽到' }];
    const after = entered(
      schoolWithForms({ trainingRecords }),
      signIns(response(principal, '14:00')),
    );
    expect(rowsOf(after.workbook, 'trainingRecords')).toHaveLength(1);
    expect(toldOf(after)).toEqual([['王校長', '重複', '「訓練紀錄」第 2 列已經有場次 115-01。']]);
  });

  it('is entered once, however often it is read', () => {
    const responses = [response(principal, '14:00'), response('it@school.example', '14:01')];
    const first = entered(schoolWithForms(), signIns(...responses));
    const again = entered(first.workbook, signIns(...responses));
    expect(again.told).toEqual([]);
    expect(again.changes).toEqual([]);
  });

  it('leaves what people have typed, and writes only below it', () => {
    const trainingRecords = [
      { person: '李組長', course: '自修', note: '請勿更動' },
      {},
      { note: '文末附註' },
    ];
    const before = schoolWithForms({ trainingRecords });
    const after = entered(before, signIns(response(principal, '14:00')));
    expect(rowsOf(after.workbook, 'trainingRecords').slice(0, 3)).toEqual(
      rowsOf(before, 'trainingRecords').slice(0, 3),
    );
    expect(rowsOf(after.workbook, 'trainingRecords')[3]).toMatchObject({ person: '王校長' });
  });

  it('waits, visibly, where its tab has lost a column it needs', () => {
    const whole = schoolWithForms();
    const sheets = whole.sheets.map(({ name, rows }) => ({
      name,
      rows: name === '訓練紀錄' ? [(rows[0] ?? []).filter((header) => header !== '證明')] : rows,
    }));
    const after = entered({ sheets }, signIns(response(principal, '14:00')));
    expect(toldOf(after)).toEqual([
      ['王校長', '待處理', '「訓練紀錄」沒有證明欄，還沒有登錄。請補上欄位後再執行。'],
    ]);
    expect(rowsOf(after.workbook, 'trainingRecords')).toEqual([]);
  });
});

describe('a sign-in that waits', () => {
  const unknown = response('new@school.example', '14:00', undefined, 'waiting');
  const newcomer = { ...leaver, name: '新老師', email: 'new@school.example', left: null };
  const after = entered(schoolWithForms(), signIns(unknown));
  const people = (workbook: typeof after.workbook) =>
    applyChanges(workbook, [
      {
        kind: 'set',
        sheet: '人員',
        row: 5,
        column: 1,
        values: [newcomer.name, newcomer.email, '學務處', '教師', '一般使用者', '115/2/1'],
      },
    ]);

  it('is a finding until somebody deals with it', () => {
    const said = findingsOf(after.book).filter(({ code }) => code === 'response-waiting');
    expect(said).toMatchObject([
      { sheet: '表單回覆', row: 2, column: '人工處理', severity: 'warning' },
    ]);
    expect(said[0]?.message).toMatch(
      /^訓練簽到 115-01 115\/05\/04 14:00 的回覆還沒有登錄：「new@/u,
    );
  });

  it('is entered by a later run, once what kept it is mended', () => {
    const later = entered(people(after.workbook));
    expect(rowsOf(later.workbook, 'trainingRecords')).toMatchObject([{ person: '新老師' }]);
    expect(rowsOf(later.workbook, 'responses')).toMatchObject([{ id: 'waiting', state: '已登錄' }]);
    expect(entered(later.workbook).changes).toEqual([]);
  });

  it('is left alone once a person has decided', () => {
    const column = 9;
    const decided = applyChanges(people(after.workbook), [
      { kind: 'set', sheet: '表單回覆', row: 2, column, values: ['已處理'] },
    ]);
    const later = entered(decided);
    expect(later.changes).toEqual([]);
    expect(findingsOf(later.book).filter(({ code }) => code === 'response-waiting')).toEqual([]);
  });

  it('keeps its answers until it is entered, and not longer', () => {
    expect(rowsOf(after.workbook, 'responses')).toMatchObject([{ answers: '【簽到】簽到' }]);
    const [row] = rowsOf(entered(people(after.workbook)).workbook, 'responses');
    expect(row).not.toHaveProperty('answers');
  });
});

describe('signing out', () => {
  const out = (email: string, at: string) => response(email, at, { 簽到: '簽退' });
  const school = schoolWithForms({ settings: settings({ 線上簽退: '是' }) });
  const hoursOf = (...responses: readonly Response[]) => {
    const after = entered(school, signIns(...responses));
    const [row] = rowsOf(after.workbook, 'trainingRecords');
    return { hours: row?.['hours'], note: after.told[0]?.note, state: after.told[0]?.state };
  };

  it.each([
    ['at the end', [response(principal, '13:55'), out(principal, '16:00')], undefined, ''],
    [
      'within the tolerance',
      [response(principal, '13:55'), out(principal, '15:30')],
      undefined,
      '',
    ],
    [
      'a minute before it',
      [response(principal, '13:55'), out(principal, '15:29')],
      1,
      '15:29 提早簽退，列計 1 小時。',
    ],
    [
      'after a late arrival',
      [response(principal, '14:20'), out(principal, '15:20')],
      1,
      '15:20 提早簽退，列計 1 小時。',
    ],
    ['never', [response(principal, '13:55')], undefined, '沒有簽退，時數照場次計，請確認。'],
    ['without a sign-in', [out(principal, '16:00')], undefined, '只有簽退，時數照場次計，請確認。'],
  ])('%s', (_name, responses, hours, note) => {
    expect(hoursOf(...responses)).toEqual({ hours, note, state: '已登錄' });
  });

  it('at once counts nothing', () => {
    expect(hoursOf(response(principal, '13:55'), out(principal, '14:20'))).toMatchObject({
      hours: undefined,
      state: '不列計',
    });
  });
});

describe('a session that cannot be told', () => {
  it.each([
    ['is not there', [], '「訓練場次」沒有場次 115-01，沒有列計。請補上，下次執行就會列計。'],
    [
      'has no day',
      [{ ...session, day: '改期' }],
      '「訓練場次」場次 115-01 沒有日期，沒有列計。請補上，下次執行就會列計。',
    ],
  ])('%s: its sign-ins wait', (_name, trainingSessions, note) => {
    const after = entered(
      schoolWithForms({ trainingSessions }),
      signIns(response(principal, '14:00')),
    );
    expect(toldOf(after)).toEqual([['王校長', '待處理', note]]);
  });

  it('has no times: the whole day counts', () => {
    const trainingSessions = [{ ...session, start: null, end: null }];
    const after = entered(
      schoolWithForms({ trainingSessions }),
      signIns(response(principal, '08:00')),
    );
    expect(toldOf(after)).toEqual([['王校長', '已登錄', '']]);
  });
});
