// GOAL-LEVEL follows the level; of a level whose list is known to be incomplete there is no figure.
import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import { metricNamed } from '../../../functions/domain/metrics/index.ts';
import { computer, school, settingsWith } from '../../fixtures/school.ts';

const measure = (level: string) => {
  const unprotected = { ...computer, hasAntivirus: '否' };
  const workbook = school({
    settings: settingsWith({ 責任等級: level }),
    assets: [unprotected],
  });
  return metricNamed('D級應辦事項未符合數')?.measure(openBook(workbook, '2026-11-10T08:00'));
};

describe('what the level asks and is not done', () => {
  test('D: antivirus and two kinds of hours', () => {
    expect(measure('D')).toMatchObject({
      actual: 3,
      note: '未符合：防毒軟體、每人每年 3 小時通識、資訊人員每二年 3 小時專業或職能（附表七 6 項，條文未經查證）。',
    });
  });

  test('E: only what every level owes, and that the list may not be whole', () => {
    expect(measure('E')).toMatchObject({ actual: 1 });
    expect(measure('E')?.note).toMatch(
      /^未符合：每人每年 3 小時通識（E 級已收錄的 3 項.*E 級之法定事項/u,
    );
  });

  test('C: no figure, and why', () => {
    expect(measure('C')?.actual).toBeNull();
    expect(measure('C')?.note).toContain('C 級之法定事項尚未全部收錄');
  });
});

test('of an empty register nothing is known, and the note names what', () => {
  const found = metricNamed('D級應辦事項未符合數')?.measure(
    openBook(school({ people: [] }), '2026-11-10T08:00'),
  );
  expect(found?.actual).toBeNull();
  expect(found?.note).toContain('防毒軟體（無資料）、每人每年 3 小時通識（無資料）');
});
