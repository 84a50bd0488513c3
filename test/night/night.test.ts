// A night of a small city, and what may go wrong in it. `npm run bench` has the city of 4,000 schools.
import { afterEach, describe, expect, test } from 'vitest';

import { simulateNight, type Night, type NightOptions } from './night.ts';
import { verdictOf } from './verdict.ts';

const SCHOOLS = 120;
const NOTHING = { notRun: [], lost: [], twice: [], unrecorded: [] };

let night: Night | null = null;

afterEach(async () => {
  await night?.standIn.close();
  night = null;
});

async function nightOf(options: Partial<NightOptions>): Promise<Night> {
  night = await simulateNight({ schools: SCHOOLS, failing: 0, repeated: 0, ...options });
  expect(night.standIn.violations).toStrictEqual([]);
  expect(night.due.length).toBeGreaterThan(2);
  return night;
}

describe('every school is run and every mail due is sent once, and recorded,', () => {
  test.each<readonly [string, Partial<NightOptions>]>([
    ['when nothing goes wrong', {}],
    ['with 2 % of calls failing', { failing: 0.02 }],
    ['with a tenth of calls failing', { failing: 0.1 }],
    ['with every other message coming twice', { repeated: 0.5 }],
    ['with both', { failing: 0.02, repeated: 0.02 }],
  ])('%s', async (_, options) => {
    const done = await nightOf(options);
    expect(verdictOf(done)).toStrictEqual(NOTHING);
    expect(done.deadLetters).toBe(0);
    expect(done.calls.failed > 0).toBe(options.failing !== undefined);
  });

  test('after Google was out of order for longer than a run waits', async () => {
    const done = await nightOf({ schools: 40, outageMinutes: 8 });
    expect(verdictOf(done)).toStrictEqual(NOTHING);
    expect(done.deadLetters).toBe(0);
    const givenBack = done.logged.filter(({ severity }) => severity === 'ERROR');
    expect(givenBack.length).toBeGreaterThan(5);
    expect(new Set(givenBack.map(({ message }) => message.slice(0, 10)))).toStrictEqual(
      new Set(['Google 試算表']),
    );
  });
});

test('a quiet night takes what the quota forces, and little more', async () => {
  const { minutes, calls } = await nightOf({});
  // Two reads for each school, sixty a minute; the first minute is spent on getting under way.
  expect(minutes).toBeGreaterThan((SCHOOLS * 2) / 60 - 1);
  expect(minutes).toBeLessThan((SCHOOLS * 2) / 60 + 1.5);
  expect(calls.failed).toBe(0);
});

test('logs say school, run and counts, and nothing of any person', async () => {
  const { logged, standIn, city } = await nightOf({ schools: 8, failing: 0.05 });
  const lines = logged.filter((line) => line['function'] === 'daily');
  expect(new Set(lines.map((line) => line['school'])).size).toBe(8);
  for (const line of lines) {
    expect(line).toMatchObject({ run: '2026-12-24T01:00', holder: expect.any(String) as string });
  }
  const [id = ''] = city.ids.values();
  const people = standIn.workbook(id).sheets.find(({ name }) => name === '人員');
  const personal = (people?.rows ?? []).slice(1).flatMap((row) => row.slice(0, 2).map(String));
  expect(personal).toContain('it@school.example');
  const said = logged.map((line) => JSON.stringify(line)).join('\n');
  expect(personal.filter((text) => said.includes(text))).toStrictEqual([]);
});
