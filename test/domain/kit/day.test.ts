import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  addMinutes,
  addMonths,
  dayOfSerial,
  daysBetween,
  minutesBetween,
  momentOfSerial,
  rocDay,
  schoolYearOf,
  serialOfDay,
  serialOfMoment,
  weekdayOf,
} from '../../../functions/domain/kit/day.ts';
import {
  readDay,
  readMoment,
  readMonthDay,
  readTime,
} from '../../../functions/domain/kit/read-day.ts';

describe('days as people type them', () => {
  test.each([
    ['115/3/5', '2026-03-05'],
    ['115.03.05', '2026-03-05'],
    ['115-3-5', '2026-03-05'],
    ['1150305', '2026-03-05'],
    [1150305, '2026-03-05'],
    ['民國115年3月5日', '2026-03-05'],
    ['中華民國115年3月5日', '2026-03-05'],
    ['民國 115 年 3 月 5 日', '2026-03-05'],
    ['民國99年12月31日', '2010-12-31'],
    ['115年3月5日(四)', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['西元2026年3月5日', '2026-03-05'],
    ['１１５／０３／０５', '2026-03-05'],
    ['　115/3/5 ', '2026-03-05'],
    ['115/3/5 14:30', '2026-03-05'],
    [46_086, '2026-03-05'],
    [46_086.75, '2026-03-05'],
    ['113/2/29', '2024-02-29'],
    [-651_893, '2026-03-05'],
  ])('%j is %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  test.each([
    ['99/3/5'],
    ['西元115/3/5'],
    ['15/9/30'],
    ['115/2/29'],
    ['115/13/1'],
    ['115/4/31'],
    ['115/0/5'],
    ['三月五日'],
    ['115/3'],
    ['115'],
    [115],
    [true],
    ['2026/3/5/1'],
    ['990305'],
    ['#REF!'],
  ])('%j is no day', (cell) => {
    expect(readDay(cell)).toBeNull();
  });
});

test.each([
  ['9:05', '09:05'],
  ['下午2:30', '14:30'],
  ['2:30 PM', '14:30'],
  ['上午12:10', '00:10'],
  ['14時30分', '14:30'],
  ['下午2時', '14:00'],
  [0.5, '12:00'],
  ['24:00', null],
  ['14:60', null],
  ['下午14:30', null],
])('time %j is %s', (cell, time) => {
  expect(readTime(cell)).toBe(time);
});

test.each([
  ['115/3/5 14:30', '2026-03-05T14:30'],
  ['2026-03-05T14:30', '2026-03-05T14:30'],
  ['民國115年3月5日下午2時30分', '2026-03-05T14:30'],
  ['115/3/5　下午 2:30', '2026-03-05T14:30'],
  ['１１５/３/５ １４：３０', '2026-03-05T14:30'],
  [46_086.999_99, '2026-03-06T00:00'],
  [46_086.604_166_666_7, '2026-03-05T14:30'],
  ['115/3/5', null],
  [46_086, null],
  ['115/2/30 14:30', null],
])('moment %j is %s', (cell, moment) => {
  expect(readMoment(cell)).toBe(moment);
});

test.each([
  ['12/31', '12-31'],
  ['9月30日', '09-30'],
  ['2/29', '02-29'],
  [46_387, '12-31'],
  ['13/1', null],
  ['年底', null],
])('yearly day %j is %s', (cell, monthDay) => {
  expect(readMonthDay(cell)).toBe(monthDay);
});

describe('day arithmetic', () => {
  const days = fc.integer({ min: 1, max: 109_000 }).map(dayOfSerial);

  test('serial and day are inverse, and agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfSerial(serialOfDay(day))).toBe(day);
        const platform = new Date(Date.UTC(1899, 11, 30 + serialOfDay(day)));
        expect(platform.toISOString().slice(0, 10)).toBe(day);
        expect(weekdayOf(day)).toBe(platform.getUTCDay());
      }),
    );
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('a moment survives its serial to the minute', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const moment = addMinutes(`${day}T00:00`, minute);
        expect(momentOfSerial(serialOfMoment(moment))).toBe(moment);
      }),
    );
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-10', 1, '2026-12-10'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i months = %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test('minutes run over midnight and the turn of the year', () => {
    expect(addMinutes('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
    expect(minutesBetween('2026-12-31T23:30', '2027-01-01T00:30')).toBe(60);
  });

  test('民國 days and school years', () => {
    expect(rocDay('2026-03-05')).toBe('115/03/05');
    expect(schoolYearOf('2026-07-31')).toBe(114);
    expect(schoolYearOf('2026-08-01')).toBe(115);
  });
});
