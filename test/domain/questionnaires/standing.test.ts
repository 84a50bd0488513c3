// Forms that are always open: what is answered becomes a row, once, and is never lost.
import { describe, expect, it } from 'vitest';

import type { Response } from '../../../functions/domain/kit/questionnaire.ts';
import { answersIn, shownAnswers } from '../../../functions/domain/questionnaires/given.ts';
import type { registers } from '../../../functions/domain/registers/index.ts';
import { findingsOf } from '../../../functions/domain/status.ts';
import { computer } from '../../fixtures/school.ts';
import { answeredForms, incident, request, visit } from './answered-forms.ts';
import { answeredTo, entered, response, rowsOf, schoolWithForms, toldOf } from './answered.ts';

const it2 = 'it@school.example';
const MORNING = '2026-05-04T09:30';

const kept = (
  form: string,
  register: keyof typeof registers,
  ...responses: readonly Response[]
) => {
  const after = entered(schoolWithForms({ assets: [computer] }), answeredTo(form, ...responses));
  return { ...after, rows: rowsOf(after.workbook, register) };
};

describe('a response', () => {
  it.each(answeredForms)(
    '%s becomes a row of its register',
    (name, form, register, answers, row) => {
      const after = kept(form, register, response(it2, MORNING, answers));
      expect(after.rows.at(-1)).toEqual(row);
      expect(toldOf(after)).toEqual([['李組長', '已登錄', '']]);
      expect(rowsOf(after.workbook, 'responses')).toMatchObject([{ kind: name, state: '已登錄' }]);
      expect(rowsOf(after.workbook, 'responses')[0]).not.toHaveProperty('answers');
    },
  );

  it('about an asset that is listed changes nothing of it, and waits with what was answered', () => {
    const moved = response(it2, MORNING, {
      資產編號: 'ａ-001',
      資產名稱: '教室電腦',
      存放位置: '資源班',
    });
    const after = kept('form-asset', 'assets', moved);
    expect(after.rows).toEqual(rowsOf(schoolWithForms({ assets: [computer] }), 'assets'));
    expect(toldOf(after)).toEqual([
      ['李組長', '待處理', '「資產清冊」第 2 列已經有這個編號，請照回覆內容更新那一列。'],
    ]);
    expect(rowsOf(after.workbook, 'responses')[0]?.['answers']).toBe(
      '【資產編號】ａ-001\n【資產名稱】教室電腦\n【存放位置】資源班',
    );
  });

  it('sent twice with the same content on one day is entered once, also by a later run', () => {
    const send = (id: string, at = MORNING) => response(it2, at, incident, id);
    const first = kept('form-incident', 'incidents', send('1'), send('2'));
    expect(first.rows).toHaveLength(1);
    const again = entered(
      first.workbook,
      answeredTo('form-incident', send('3', '2026-05-04T17:00')),
    );
    expect(toldOf(again)).toEqual([['李組長', '重複', '同一天同一個帳號送出過一樣的內容。']]);
    const nextDay = entered(
      again.workbook,
      answeredTo('form-incident', send('4', '2026-05-05T05:00')),
    );
    expect(rowsOf(nextDay.workbook, 'incidents')).toHaveLength(2);
  });

  it('with nothing in it is told and not entered', () => {
    const after = kept('form-incident', 'incidents', response(it2, MORNING, { 事件概要: '' }));
    expect(after.rows).toEqual([]);
    expect(toldOf(after)).toEqual([['李組長', '不列計', '空白的回覆。']]);
  });

  it('of an account nobody knows is entered all the same: an incident must not wait', () => {
    const after = kept(
      'form-incident',
      'incidents',
      response('guest@school.example', MORNING, incident),
    );
    expect(after.rows).toHaveLength(1);
    expect(toldOf(after)[0]?.[2]).toBe(
      '填答的帳號「guest@school.example」不在「人員」內，請確認。',
    );
  });

  it('to a question that somebody added keeps that answer where it can be seen', () => {
    const answers = { ...incident, 你的分機: '123' };
    const after = kept('form-incident', 'incidents', response(it2, MORNING, answers));
    expect(after.rows).toHaveLength(1);
    expect(toldOf(after)[0]?.[2]).toContain('「你的分機」');
    expect(rowsOf(after.workbook, 'responses')[0]?.['answers']).toContain('【你的分機】123');
  });

  it('goes by another word for its column when somebody has changed the question', () => {
    const { 進入時間: at, ...others } = visit;
    const after = kept('form-room', 'roomVisits', response(it2, MORNING, { ...others, 進入: at }));
    expect(after.rows[0]).toMatchObject({ entered: '13:05' });
  });

  it('is literal text, and what cannot be read is a finding in its cell', () => {
    const after = kept(
      'form-request',
      'requests',
      response(it2, MORNING, { ...request, 需求項目: '=HYPERLINK("x")', 預估金額: '約六萬' }),
    );
    expect(after.rows[0]).toMatchObject({ item: '=HYPERLINK("x")', amount: '約六萬' });
    const said = findingsOf(after.book).filter(({ sheet }) => sheet === '需求申請');
    expect(said.map(({ code, column }) => [code, column])).toContainEqual([
      'unreadable-money',
      '預估金額',
    ]);
    // The number is the school's to give, and asked for.
    expect(said.map(({ code, column }) => [code, column])).toContainEqual([
      'missing-value',
      '申請編號',
    ]);
  });

  it('never has the number of an identity card a second time', () => {
    const answers = { 資產編號: 'A-001', 資產名稱: '電腦', 說明: '王 A123456789 保管' };
    const after = kept('form-asset', 'assets', response(it2, MORNING, answers));
    expect(rowsOf(after.workbook, 'responses')[0]?.['answers']).toContain('王 （證號） 保管');
  });
});

describe('answers kept as text', () => {
  it('are read back as they were', () => {
    const { answers } = response(it2, MORNING, {
      說明: '第一行\n第二行：【註】\n\n第四行',
      狀態: '報廢',
    });
    expect(answersIn(shownAnswers(answers))).toEqual(answers);
  });
});
