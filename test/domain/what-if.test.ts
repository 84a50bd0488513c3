// `--today` of any day answers for that day: nothing ahead of it counts, nothing is guessed, nothing open mends itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { addDays, yearOf } from '../../functions/domain/kit/day.ts';
import type { Duty } from '../../functions/domain/kit/obligation.ts';
import { knownBy } from '../../functions/domain/known.ts';
import { assess } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import {
  audit,
  computer,
  course,
  incident,
  school,
  staff,
  submission,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

const isOpen = ({ state }: Duty): boolean => state !== 'ok' && state !== 'not-applicable';
const keyOf = ({ obligation, subject }: Duty): string => `${obligation} ${subject}`;
const dutiesAt = (now: string) => assess(sampleSchool, now).figures.duties;
const openKeys = (duties: readonly Duty[]) => new Set(duties.filter(isOpen).map(keyOf));

describe('the sample school, looked at from later days', () => {
  test.each(['2026-12-31T23:59', '2027-01-01T00:00', '2027-02-28T08:00', '2028-02-29T08:00'])(
    'on %s no day of it lies ahead',
    (now) => {
      const { findings, book } = assess(sampleSchool, now);
      expect(findings.filter(({ code }) => code.includes('future'))).toStrictEqual([]);
      expect(knownBy(book)).toBe(book);
    },
  );

  test('within a year nothing open becomes done or disappears without a row', () => {
    const day = fc.integer({ min: 0, max: 50 }).map((ahead) => addDays('2026-11-10', ahead));
    const nextYear = fc.integer({ min: 0, max: 364 }).map((ahead) => addDays('2027-01-01', ahead));
    const pairs = fc.oneof(fc.tuple(day, day), fc.tuple(nextYear, nextYear));
    fc.assert(
      fc.property(pairs, (days) => {
        const [earlier, later] = [...days].sort();
        const before = openKeys(dutiesAt(`${earlier ?? ''}T08:00`));
        const after = openKeys(dutiesAt(`${later ?? ''}T08:00`));
        // A new school year has a training plan of its own.
        const lost = [...before].filter((key) => !after.has(key) && !key.startsWith('TRN-PLAN'));
        expect(lost).toStrictEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('the turn of the year closes nothing but what belongs to the old year', () => {
    const before = dutiesAt('2026-12-31T23:59').filter(isOpen);
    const after = dutiesAt('2027-01-01T00:00');
    const stillOpen = openKeys(after);
    const ended = before.filter((duty) => !stillOpen.has(keyOf(duty)));
    expect(ended.filter(({ due }) => due !== null && yearOf(due) > 2026)).toStrictEqual([]);
    expect(ended.map(({ obligation }) => obligation).sort()).toStrictEqual([
      'AUD-14D',
      'AUD-QUAL',
      'GOAL-LEVEL',
      // Both count the entries of one year: a late report, a course without proof.
      'INC-1H',
      'POL-REPORT',
      'RPT-NOV',
      'TRN-REC',
    ]);
    expect(stillOpen.size).toBeGreaterThan(150);
  });

  test('a year later its yearly duties are open again, by days of the new year', () => {
    const duties = dutiesAt('2027-03-01T08:00');
    const find = (id: string) =>
      duties.find(({ obligation, state }) => obligation === id && state !== 'ok');
    expect(find('AUD-Y')).toMatchObject({ due: '2027-12-31', state: 'not-done' });
    expect(find('MR-OCT')).toMatchObject({ due: '2027-10-29', state: 'not-done' });
    expect(find('RPT-NOV')).toMatchObject({ due: '2027-11-15', state: 'not-done' });
    expect(find('TRN-IT6')).toMatchObject({ due: '2027-12-31', state: 'not-done' });
    expect(find('NET-LOGREV')).toMatchObject({ due: '2027-03-31', state: 'due-soon' });
  });
});

describe('an entry dated after the day asked for', () => {
  const standing = (id: string, content: Content, now: string) =>
    assess(school(content), now)
      .figures.duties.filter(({ obligation }) => obligation === id)
      .map(({ due, state }) => [due, state]);
  const planned: Entry = { ...audit, start: '115/9/30', end: '115/9/30', notified: '115/9/10' };
  const received: Entry = {
    id: 'TI1',
    received: '115/9/1',
    source: '教育部',
    assessed: '115/9/20',
  };
  test.each<[id: string, content: Content, now: string, expected: readonly unknown[]]>([
    // Without it, or with it dated by the day, the same tables say ok: see the day after.
    ['AST-INV-Y', { assets: [computer] }, '2026-08-31T08:00', [['2026-09-30', 'due-soon']]],
    ['AST-INV-Y', { assets: [computer] }, '2026-09-01T00:00', [['2026-09-30', 'ok']]],
    ['AUD-14D', { audits: [planned] }, '2026-09-09T08:00', [['2026-09-16', 'due-soon']]],
    ['AUD-14D', { audits: [planned] }, '2026-09-10T08:00', [['2026-09-16', 'ok']]],
    ['AUD-Y', { audits: [planned] }, '2026-09-29T08:00', [['2026-12-31', 'not-done']]],
    ['AUD-Y', { audits: [planned] }, '2026-09-30T08:00', [['2026-12-31', 'ok']]],
    ['INC-1H', { incidents: [incident] }, '2026-05-04T08:59', [[null, 'not-applicable']]],
    ['INC-1H', { incidents: [incident] }, '2026-05-04T09:39', [['2026-05-04T10:00', 'due-soon']]],
    ['INC-1H', { incidents: [incident] }, '2026-05-04T09:40', [['2026-05-04T10:00', 'ok']]],
    ['TI-ASSESS', { intelligence: [received] }, '2026-08-31T08:00', [[null, 'not-applicable']]],
    ['TI-ASSESS', { intelligence: [received] }, '2026-09-19T08:00', [['2026-09-08', 'overdue']]],
    [
      'TRN-USER3',
      { people: staff.slice(0, 1), trainingRecords: [course] },
      '2026-03-04T08:00',
      [['2026-12-31', 'not-done']],
    ],
    [
      'RPT-NOV',
      { submissions: [{ ...submission, submitted: '115/11/12' }] },
      '2026-11-11T08:00',
      [['2026-11-13', 'due-soon']],
    ],
  ])('%s %o on %s', (id, content, now, expected) => {
    expect(standing(id, content, now)).toStrictEqual(expected);
  });

  test('is a finding as long as its day lies ahead', () => {
    const codes = (now: string) =>
      assess(school({ assets: [computer] }), now)
        .findings.filter(({ sheet }) => sheet === '資產清冊')
        .map(({ code, row, column }) => [code, row, column]);
    expect(codes('2026-08-31T23:59')).toContainEqual(['future-day', 2, '盤點日期']);
    expect(codes('2026-09-01T00:00')).not.toContainEqual(['future-day', 2, '盤點日期']);
  });

  test('a year gone by keeps what was done after it: only what lies ahead of now is unknown', () => {
    const late = school({ submissions: [{ year: 115, submitted: '116/1/5' }] });
    const book = openBook(late, '2027-02-01T08:00', 2026);
    expect(knownBy(book)).toBe(book);
  });

  test('what has no entry yet has none: people are found, later rows are not', () => {
    const book = knownBy(openBook(school({ incidents: [incident] }), '2026-05-04T08:00'));
    expect(book.tables.incidents.rows).toStrictEqual([]);
    expect(book.people.find('李組長')).toMatchObject({ email: 'it@school.example' });
  });
});
