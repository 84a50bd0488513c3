// Leaving early: hours by the time somebody was there, where the school asks for a sign-out.
import { describe, expect, it } from 'vitest';

import type { Response } from '../../../functions/domain/kit/questionnaire.ts';
import { entered, response, rowsOf, schoolWithForms, settings, signIns } from './answered.ts';

const principal = 'principal@school.example';

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
