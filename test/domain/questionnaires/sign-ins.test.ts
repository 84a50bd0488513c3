// Who is recorded for a session, given what people sent: the table people can check against domain.md §4.8.
import { describe, expect, it } from 'vitest';

import { ledgerOf } from '../../../functions/domain/metrics/training-ledger.ts';
import type { Response } from '../../../functions/domain/kit/questionnaire.ts';
import { entered, leaver, response, rowsOf, schoolWithForms, signIns, toldOf } from './answered.ts';
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
    const said = toldOf(after);
    expect(said.map(([who, state]) => [who, state])).toEqual(
      told.map(([who, state]) => [who, state]),
    );
    told.forEach(([, , note], index) => {
      expect(said[index]?.[2]).toMatch(note);
    });
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
