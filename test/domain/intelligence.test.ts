// The four classes of intelligence and what each asks for; one item may be of several (L900–999).
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import { incident, school, settingsWith, type Content, type Entry } from '../fixtures/school.ts';
import { message } from './rules/cases-outsourcing.ts';

const NOW = '2026-11-10T08:00';
const bare: Entry = { ...message, isMessage: null, teamAssessment: null, prevention: null };

/** States of the duties, and the codes of the findings, of one item. */
function judged(more: Entry, content: Content = {}) {
  const intelligence = [{ ...bare, ...more }];
  const { findings, figures } = assess(school({ intelligence, ...content }), NOW);
  const duties = figures.duties.filter(({ obligation }) => obligation.startsWith('TI-'));
  return {
    duties,
    state: Object.fromEntries(duties.map(({ obligation, state }) => [obligation, state])),
    codes: findings.filter(({ sheet }) => sheet === '資安情資').map(({ code }) => code),
  };
}

const CLASSES = ['TI-ACT1', 'TI-ACT2', 'TI-ACT3', 'TI-ACT4'] as const;
const isMessage: Entry = { isMessage: '是' };
const isIntrusion: Entry = { isIntrusion: '是' };
const isSensitive: Entry = { isSensitive: '是' };
const isCore: Entry = { isCore: '是' };
const answeredMessage: Entry = { teamAssessment: '低', prevention: '更新' };
const answeredIntrusion: Entry = { isDanger: '否', prevention: '更新', notified: '各處室' };
const answeredSensitive: Entry = { isMasked: '是' };
const answeredCore: Entry = { operationEffect: '無', prevention: '更新' };

describe('what a class asks for', () => {
  const none = 'not-applicable';
  test.each<readonly [string, Entry, readonly string[], readonly string[]]>([
    ['a message', isMessage, ['overdue', none, none, none], ['message-without-response']],
    ['answered', { ...isMessage, ...answeredMessage }, ['ok', none, none, none], []],
    ['an intrusion', isIntrusion, [none, 'overdue', none, none], ['intrusion-without-response']],
    ['answered', { ...isIntrusion, ...answeredIntrusion }, [none, 'ok', none, none], []],
    [
      'of immediate danger',
      { ...isIntrusion, ...answeredIntrusion, isDanger: '是' },
      [none, 'overdue', none, none],
      ['danger-without-incident'],
    ],
    [
      'of immediate danger, reported',
      { ...isIntrusion, ...answeredIntrusion, isDanger: '是', incident: '115-E1' },
      [none, 'ok', none, none],
      [],
    ],
    ['a sensitive one', isSensitive, [none, none, 'overdue', none], ['sensitive-not-masked']],
    [
      'not masked',
      { ...isSensitive, isMasked: '否' },
      [none, none, 'overdue', none],
      ['sensitive-not-masked'],
    ],
    ['masked', { ...isSensitive, ...answeredSensitive }, [none, none, 'ok', none], []],
    ['about core business', isCore, [none, none, none, 'overdue'], ['core-without-response']],
    ['answered', { ...isCore, ...answeredCore }, [none, none, none, 'ok'], []],
    [
      'all four at once',
      { ...isMessage, ...isIntrusion, ...isSensitive, ...isCore },
      ['overdue', 'overdue', 'overdue', 'overdue'],
      [
        'message-without-response',
        'intrusion-without-response',
        'sensitive-not-masked',
        'core-without-response',
      ],
    ],
    [
      'all four answered',
      {
        ...isMessage,
        ...isIntrusion,
        ...isSensitive,
        ...isCore,
        ...answeredMessage,
        ...answeredIntrusion,
        ...answeredSensitive,
        ...answeredCore,
      },
      ['ok', 'ok', 'ok', 'ok'],
      [],
    ],
    ['none of the four', {}, [none, none, none, none], ['intelligence-without-class']],
  ])('%s', (_name, more, states, codes) => {
    const { state, codes: found } = judged(more, { incidents: [incident] });
    expect(CLASSES.map((id) => state[id])).toStrictEqual(states);
    expect(found).toStrictEqual(codes);
  });
});

describe('a warning of the platform (EWA)', () => {
  const warning: Entry = { ...isMessage, ...answeredMessage, form: 'EWA' };

  test.each<readonly [string, Entry, string, readonly string[]]>([
    ['without an answer', {}, 'overdue', ['warning-not-answered']],
    ['a false alarm', { answer: '誤判' }, 'ok', []],
    ['cannot be told', { answer: '無法判斷' }, 'ok', []],
    [
      'a real incident, not reported',
      { answer: '確實事件' },
      'overdue',
      ['confirmed-without-ticket', 'confirmed-without-incident'],
    ],
    ['a real incident', { answer: '確實事件', ticket: 'T-1', incident: '115-E1' }, 'ok', []],
  ])('%s', (_name, more, state, codes) => {
    const found = judged({ ...warning, ...more }, { incidents: [incident] });
    expect([found.state['TI-ASSESS'], found.codes]).toStrictEqual([state, codes]);
  });

  test('is due when the platform says, if that is earlier', () => {
    const dueOf = (answerDue: string) =>
      judged({ ...warning, answerDue }).duties.find(({ obligation }) => obligation === 'TI-ASSESS')
        ?.due;
    expect([dueOf('115/11/4'), dueOf('115/12/1')]).toStrictEqual(['2026-11-04', '2026-11-09']);
  });
});

test.each<readonly [Entry, string]>([
  [{ form: '產品通告' }, 'overdue'],
  [{ form: '產品通告', inventory: '全校沒有' }, 'ok'],
])('a notice about a product asks for an inventory: %j', (more, state) => {
  expect(judged({ ...isMessage, ...answeredMessage, ...more }).state['TI-ASSESS']).toBe(state);
});

test('an intrusion is for the same day, unless the school sets more', () => {
  const dueOf = (days: number) =>
    judged(isIntrusion, { settings: settingsWith({ 入侵情資處理天數: days }) }).duties.find(
      ({ obligation }) => obligation === 'TI-ACT2',
    )?.due;
  expect([dueOf(0), dueOf(2)]).toStrictEqual(['2026-11-02', '2026-11-04']);
});
