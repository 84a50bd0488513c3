// The daily mail of a school with the whole plan before it: short enough to read, and nothing is left untold.
import { describe, expect, it } from 'vitest';

import { memoryMailer } from '../functions/adapters/mail/memory.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import { addDays } from '../functions/domain/kit/day.ts';
import { assess } from '../functions/domain/plan.ts';
import { dailyRun } from '../functions/run.ts';
import { mountainSchool } from './fixtures/other-schools/mountain-school.ts';
import { school } from './fixtures/school.ts';

const START = '2026-11-10';

/** One run a day at eight; what was mailed on each. */
async function runDays(workbook: ReturnType<typeof school>, count: number) {
  const store = memoryStore(workbook);
  const days = [];
  for (let day = 0; day < count; day += 1) {
    const mailer = memoryMailer();
    const now = `${addDays(START, day)}T08:00`;
    const { sent } = await dailyRun({ store, mailer, now, holder: `day-${day}` });
    days.push({ sent, mails: mailer.sent });
  }
  return days;
}

/** An item without its stage: obligation, subject and person. */
const subjectOf = (key: string): string => key.split('/').slice(0, 3).join('/');

const open = (workbook: ReturnType<typeof school>): readonly string[] =>
  assess(workbook, `${START}T08:00`)
    .figures.duties.filter(
      ({ state, isPastMending, due }) =>
        !isPastMending && (state === 'overdue' || (state === 'not-done' && due === null)),
    )
    .map(({ obligation, owner }) => `${obligation} ${owner.email ?? ''}`);

describe.each([
  ['a school that has filled in its people only', school()],
  ['a school where one person does nearly everything', mountainSchool],
])('%s', (_name, workbook) => {
  it('has mails of at most twelve things told one by one, and is not told again the next day', async () => {
    const days = await runDays(workbook, 7);
    const mails = days.flatMap((day) => day.mails);
    for (const { text } of mails) {
      const told = text.split('\n').filter((line) => line.startsWith('['));
      expect(told.length).toBeLessThanOrEqual(12);
      expect(text.split('\n').length).toBeLessThan(130);
    }
    const items = days.map(({ sent }) => sent.flatMap((mail) => mail.items).length);
    expect(items[0]).toBeGreaterThan(50);
    expect(items[1]).toBeLessThan(10);
  });

  it('is told of everything once within the week', async () => {
    const days = await runDays(workbook, 7);
    const told = days.flatMap(({ sent }) => sent.flatMap(({ items }) => items));
    expect(new Set(told).size).toBe(told.length);
    const subjects = new Set(
      told.map(subjectOf).map((key) => {
        const [obligation, , to] = key.split('/');
        return `${obligation ?? ''} ${to ?? ''}`;
      }),
    );
    expect(open(workbook).filter((duty) => !subjects.has(duty))).toEqual([]);
  });
});

describe('a mail', () => {
  it('puts duties together that ask for the same, and names all others by tab', async () => {
    const [first, second] = await runDays(school(), 2);
    const text = first?.mails.map((mail) => mail.text).join('\n') ?? '';
    expect(text).toMatch(/■ 管理審查（2 項）/u);
    expect(text).toContain('包括：管理審查檢討人力配置、管理審查檢討經費配置\n');
    expect(text).toMatch(/■ 其餘 \d+ 項（期限與說明在「待辦」）/u);
    expect(text).toMatch(/\n例行檢核（\d+ 項）：保護機敏資訊的機密性與完整性、/u);
    expect(text).toMatch(/\n文件清單（\d+ 項）：.*年度工作計畫、/u);
    expect(text).toContain('請先填「推動小組」');
    // What a near day does not let wait is told in full, behind however much that is long overdue.
    expect(text).toContain('■ 提報資通安全維護計畫實施情形\n');
    const before = new Set(first?.sent.flatMap(({ items }) => items).map(subjectOf));
    const again = second?.sent.flatMap(({ items }) => items) ?? [];
    // What is overdue for whole weeks on that day is at its next stage.
    expect(again.filter((key) => before.has(subjectOf(key)) && !key.includes('/overdue-'))).toEqual(
      [],
    );
  });
});
