import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  citationOn,
  outdatedCitations,
  ownCitations,
  planCitations,
} from '../../../functions/domain/law/citations.ts';
import { lawById } from '../../../functions/domain/law/versions.ts';
import { laws } from '../../../functions/domain/laws.ts';

const shown = (day: string): readonly string[] =>
  outdatedCitations(day)
    .filter(({ line }) => line !== null)
    .map(({ line, law, article, state, now }) =>
      [`L${line ?? ''}`, law.id, article ?? '', state, now].join(' '),
    );

const ACT = '資通安全管理法（114-09-24 公布、114-12-01 施行）';
const byAct = [
  `L3 act 10 renumbered ${ACT}，現行條號待查證`,
  `L7 act 10 renumbered ${ACT}，現行條號待查證`,
  `L246 act 11 renumbered ${ACT}，現行條號待查證`,
  `L1276 act 12 renumbered ${ACT}，現行條號待查證`,
  `L1286 act  amended ${ACT}`,
];
const RULES = '資通安全管理法施行細則（約 115-01，日期待查證）';
const STAFF = '公務機關所屬人員辦理資通安全事項作業辦法（115-01-05）';
const fifthOfJanuary = [
  `L3 rules 6 renumbered ${RULES}，現行條號待查證`,
  `L7 rules 6 renumbered ${RULES}，現行條號待查證`,
  `L109 rules 7 renumbered ${RULES}，現行條號待查證`,
  `L1140 rewards  replaced ${STAFF}`,
  `L1288 rules  amended ${RULES}`,
  'L1292 incidents  renamed 資通安全事件通報應變及演練辦法（115-01-05）',
  `L1296 rewards  replaced ${STAFF}`,
];
const LEVELS = 'levels  amended 資通安全責任等級分級辦法（115-01-07）';
const seventhOfJanuary = [`L348 ${LEVELS}`, `L523 ${LEVELS}`, `L541 ${LEVELS}`, `L1290 ${LEVELS}`];

describe('citations of the plan', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2018-12-31', []],
    ['2019-01-01', []],
    ['2025-11-30', []],
    ['2025-12-01', byAct],
    ['2026-01-04', byAct],
    ['2026-01-05', [...byAct, ...fifthOfJanuary]],
    ['2026-01-06', [...byAct, ...fifthOfJanuary]],
    ['2026-01-07', [...byAct, ...fifthOfJanuary, ...seventhOfJanuary]],
    ['2026-11-22', [...byAct, ...fifthOfJanuary, ...seventhOfJanuary]],
  ])('outdated on %s', (day, expected) => {
    expect([...shown(day)].sort()).toStrictEqual([...expected].sort());
  });

  test('a text not in force yet is not outdated, and guides without versions are not judged', () => {
    const states = (day: string) => new Set(planCitations.map((one) => citationOn(one, day).state));
    expect(states('2018-12-31')).toStrictEqual(new Set(['future', 'undated']));
    expect(states('2021-08-23')).toStrictEqual(new Set(['current', 'undated']));
  });

  test('where it has moved is told when a published source has the number', () => {
    const law = lawById('act');
    const [meant = null] = law?.versions ?? [];
    if (law === undefined) throw new Error('no Act');
    const told = (article: string) =>
      citationOn({ law, article, meant, line: 1, ref: '' }, '2025-12-01');
    expect(told('9')).toMatchObject({ state: 'renumbered', now: `${ACT}第 10 條` });
    expect(told('14')).toMatchObject({ state: 'renumbered', now: `${ACT}第 17 條` });
    expect(told('19')).toMatchObject({ state: 'renumbered', now: `${ACT}第 28 條` });
    // An article nobody has looked up: that it is where it was would be a guess.
    expect(told('5')).toMatchObject({ state: 'renumbered', now: `${ACT}，現行條號待查證` });
  });
});

describe('citations of our own', () => {
  test('every one names a law and a version of the registry', () => {
    expect(ownCitations).toHaveLength(Object.keys(laws).length);
    expect(ownCitations.filter(({ meant }) => meant === null)).toStrictEqual([]);
  });

  const own = (day: string): readonly string[] => [
    ...new Set(
      outdatedCitations(day)
        .filter(({ line }) => line === null)
        .map(({ law, state, article }) => `${law.id} ${article ?? ''} ${state}`),
    ),
  ];

  test('those of 施行細則 keep their old numbers, and say so once the new text holds', () => {
    expect(own('2026-01-04')).toStrictEqual([]);
    expect([...own('2026-01-05')].sort()).toStrictEqual(
      ['3', '4', '6', '8'].map((article) => `rules ${article} renumbered`),
    );
  });

  test('those of the new texts were not in force before', () => {
    const future = ownCitations.filter((one) => citationOn(one, '2025-11-30').state === 'future');
    expect(new Set(future.map(({ law }) => law.id))).toStrictEqual(
      new Set(['act', 'levels', 'incidents']),
    );
  });
});

const file = process.env['PLAN_FILE'] ?? '';
const isThere = file !== '' && existsSync(file);

// The plan is not in the repository; test/obligations-claims.test.ts says that the walk is left out.
describe.skipIf(!isThere)('the plan at PLAN_FILE', () => {
  const lines = isThere ? readFileSync(file, 'utf8').split('\n') : [];
  // A title may run over the line's end: the line and the two before it are read as one.
  const around = (line: number): string =>
    lines
      .slice(line - 3, line)
      .join('')
      .replaceAll(/\s/gu, '');

  test('names each law where the registry says', () => {
    const wrong = planCitations.filter(({ line, law, article }) => {
      const text = around(line ?? 0);
      const [title = ''] = law.titles;
      const isNamed =
        text.includes(title) ||
        (law.id === 'act' && text.includes('本法')) ||
        (law.id === 'rules' && text.includes('施行細則'));
      return !isNamed || (article !== null && !text.includes(`第${article}條`));
    });
    expect(wrong.map(({ line, ref }) => `${line ?? ''} ${ref}`)).toStrictEqual([]);
  });

  test('cites no article elsewhere', () => {
    const cited = new Set(planCitations.map(({ line }) => line));
    const missed = lines.flatMap((text, index) =>
      /第\s*\d+\s*條|分級辦法|獎懲辦法|資通安全管理法/u.test(text) && !cited.has(index + 1)
        ? [index + 1]
        : [],
    );
    expect(missed).toStrictEqual([]);
  });
});
