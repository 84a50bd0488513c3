import { describe, expect, it } from 'vitest';

import { days } from '../../../functions/domain/kit/days-column.ts';
import { grade } from '../../../functions/domain/kit/grade-column.ts';

describe('days in one cell', () => {
  const { read, show } = days('歷次清查日');

  it.each([
    ['115/3/20', ['2026-03-20']],
    ['115/3/20、115.6.18', ['2026-03-20', '2026-06-18']],
    ['１１５／３／２０；2026-6-18', ['2026-03-20', '2026-06-18']],
    ['115/3/20 115/6/18', ['2026-03-20', '2026-06-18']],
    ['民國115年3月20日 民國115年6月18日', ['2026-03-20', '2026-06-18']],
    ['1150320\n1150618、', ['2026-03-20', '2026-06-18']],
    [46101, ['2026-03-20']],
  ])('%s', (cell, expected) => {
    expect(read(cell).value).toStrictEqual(expected);
  });

  it.each(['115/3/20、', '115/3/20、115/6/18'])('reads back what it shows of %s', (cell) => {
    const { value = [] } = read(cell);
    expect(read(show(value)).value).toStrictEqual(value);
  });

  it.each(['三月', '115/3/20、六月', '、', true])('refuses %s', (cell) => {
    const { value, problem } = read(cell);
    expect(value).toBeUndefined();
    expect(problem?.code).toBe('unreadable-days');
  });
});

describe('a grade', () => {
  const { read, show } = grade('機密性');

  it.each([
    [3, 3],
    ['３', 3],
    ['高', '高'],
    [' 普 ', '普'],
  ])('%s', (cell, expected) => {
    const { value = 0 } = read(cell);
    expect(value).toBe(expected);
    expect(read(show(value)).value).toBe(expected);
  });

  it.each(['很高', '低', '三'])('refuses %s', (cell) => {
    expect(read(cell).problem?.code).toBe('unreadable-grade');
  });
});
