import { describe, expect, it } from 'vitest';

import { days, moments } from '../../../functions/domain/kit/list-columns.ts';
import { formatList } from '../../../functions/domain/kit/format-list.ts';
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

describe('moments in one cell', () => {
  const { read, show } = moments('等級變更時間');

  it.each([
    ['115/5/4 11:00', ['2026-05-04T11:00']],
    ['115/5/4 23:59、115/5/5 00:10', ['2026-05-04T23:59', '2026-05-05T00:10']],
    ['１１５／５／４　１１：００；2026-05-05 0:10', ['2026-05-04T11:00', '2026-05-05T00:10']],
    ['115/5/4 11:00\n民國115年5月4日下午2時30分', ['2026-05-04T11:00', '2026-05-04T14:30']],
    [46146.5, ['2026-05-04T12:00']],
  ])('%s', (cell, expected) => {
    const { value = [] } = read(cell);
    expect(value).toStrictEqual(expected);
    expect(read(show(value)).value).toStrictEqual(expected);
  });

  it.each(['115/5/4', '十一點', '115/5/4 11:00、12:00', true])('refuses %s', (cell) => {
    expect(read(cell).problem?.code).toBe('unreadable-moments');
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

describe('formats in one cell', () => {
  const { read, show } = formatList('文件格式');

  it.each([
    ['ODT、PDF', ['ODT', 'PDF']],
    ['pdf', ['PDF']],
    ['.odt, .docx', ['ODT', 'DOCX']],
    ['Word／網頁', ['DOCX', 'HTML']],
    ['ＰＤＦ pdf；ODF', ['PDF', 'ODT']],
  ])('%s', (cell, expected) => {
    const { value = [] } = read(cell);
    expect(value).toStrictEqual(expected);
    expect(read(show(value)).value).toStrictEqual(expected);
  });

  it.each(['RTF', 'ODT、紙本', '、'])('refuses %s', (cell) => {
    const { value, problem } = read(cell);
    expect(value).toBeUndefined();
    expect(problem?.message).toContain('請填 ODT、PDF、DOCX、HTML');
  });
});
