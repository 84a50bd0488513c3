// What every part ends with: its duties, and the lines they become.
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { partOf, parts } from '../../../functions/domain/documents/annual-report/part-of.ts';
import { derivedObligations, obligations } from '../../../functions/domain/obligations/index.ts';
import { wholeOf, workbookOf } from './small-school.ts';

const viewOf = (changes: Parameters<typeof workbookOf>[0]) =>
  annualReport(wholeOf(workbookOf(changes))).view;

describe('what every part ends with', () => {
  test('every obligation belongs to a part', () => {
    const all = [...obligations, ...derivedObligations].map(({ id }) => id);
    expect(all.filter((id) => partOf(id) === null)).toEqual([]);
  });

  test('counts add up to the duties there are', () => {
    const whole = wholeOf(workbookOf());
    const { partDuties } = annualReport(whole).view;
    const totals = parts.map((part) =>
      Number(/^本款應辦 (\d+) 項/u.exec(partDuties[part].counts)?.[1]),
    );
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(whole.figures.duties.length);
  });

  test('an open duty: state, day, the office and not the person, reason and rows', () => {
    const { open } = viewOf({}).partDuties.improvement;
    expect(open.lines.find(({ title }) => title === '缺失改善')).toMatchObject({
      state: '逾期',
      due: '115/10/31',
      office: '教務處',
      places: '稽核結果與改善 第 2 列',
    });
  });

  test('missed for good is said so; what only repeats it is not counted beside it', () => {
    const { partDuties, unfinished } = viewOf({});
    const states = (title: string) =>
      [...partDuties.incidents.open.lines, ...partDuties.policy.open.lines]
        .filter((line) => line.title === title)
        .map(({ state }) => state);
    expect(states('資安事件一小時內通報')).toEqual(['逾期（無法補正）']);
    expect(states('落實資通安全通報機制')).toEqual(['逾期']);
    const listed = [...unfinished.open, ...unfinished.pastMending].map(({ title }) => title);
    expect(listed).not.toContain('落實資通安全通報機制');
  });

  test('the list at the end names the part that tells more', () => {
    const { open } = viewOf({}).unfinished;
    expect(open.find(({ title }) => title === '缺失改善')).toEqual({
      state: '逾期',
      due: '115/10/31',
      office: '教務處',
      part: '第十三款',
      title: '缺失改善',
    });
    expect(open.every(({ part }) => /^第.+款$|^教育訓練$/u.test(part))).toBe(true);
  });

  test('what does not apply is printed with its reason, one reason for all it covers', () => {
    expect(viewOf({}).partDuties.outsourcing.exempt).toContain(
      '委外辦理的說明與選任考量、受託者的管理措施或第三方驗證、受託者的資安專業人員、複委託的範圍、對象與措施（理由：今年沒有委外辦理資通系統或資通服務的契約）',
    );
  });

  test('more than a page bears is counted', () => {
    const people = Array.from({ length: 40 }, (_, index) => ({
      name: `人${index}`,
      email: `p${index}@t.example`,
      role: '一般使用者',
    }));
    const { open } = viewOf({ people }).partDuties.training;
    expect(open.lines).toHaveLength(15);
    expect(open.more).toMatch(/^…及另 \d+ 筆（見「待辦」）$/u);
  });
});
