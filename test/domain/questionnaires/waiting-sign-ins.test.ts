// Sign-ins that cannot be counted yet: shown, and taken up again.
import { describe, expect, it } from 'vitest';

import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import type { Workbook } from '../../../functions/domain/kit/cell.ts';
import { findingsOf } from '../../../functions/domain/status.ts';
import {
  entered,
  response,
  rowsOf,
  schoolWithForms,
  session,
  signIns,
  toldOf,
} from './answered.ts';

describe('a sign-in that waits', () => {
  const unknown = response('new@school.example', '14:00', undefined, 'waiting');
  const after = entered(schoolWithForms(), signIns(unknown));
  const people = (workbook: Workbook): Workbook =>
    applyChanges(workbook, [
      {
        kind: 'set',
        sheet: '人員',
        row: 5,
        column: 1,
        values: ['新老師', 'new@school.example', '學務處', '教師', '一般使用者', '115/2/1'],
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
      signIns(response('principal@school.example', '14:00')),
    );
    expect(toldOf(after)).toEqual([['王校長', '待處理', note]]);
  });

  it('has no times: the whole day counts', () => {
    const trainingSessions = [{ ...session, start: null, end: null }];
    const after = entered(
      schoolWithForms({ trainingSessions }),
      signIns(response('principal@school.example', '08:00')),
    );
    expect(toldOf(after)).toEqual([['王校長', '已登錄', '']]);
  });
});
