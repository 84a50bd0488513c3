import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { addDays } from '../../../functions/domain/kit/day.ts';
import {
  citationOn,
  outdatedCitations,
  ownCitations,
  planCitations,
} from '../../../functions/domain/law/citations.ts';
import { listedTitles, registry } from '../../../functions/domain/law/registry.ts';
import {
  lawById,
  lawCited,
  lawTitled,
  lawsOn,
  versionNamed,
  versionOn,
} from '../../../functions/domain/law/versions.ts';
import { laws } from '../../../functions/domain/laws.ts';

const inForce = (id: string, day: string): string | undefined => {
  const law = lawById(id);
  const version = law === undefined ? null : versionOn(law, day);
  return version === null ? undefined : `${version.title} ${version.issued}`;
};

describe('versions', () => {
  // Each pair stands on the two sides of an effective day.
  test.each([
    ['act', '2018-12-31', undefined],
    ['act', '2019-01-01', '資通安全管理法 2018-06-06'],
    ['act', '2025-11-30', '資通安全管理法 2018-06-06'],
    ['act', '2025-12-01', '資通安全管理法 2025-09-24'],
    ['rules', '2018-12-31', undefined],
    ['rules', '2019-01-01', '資通安全管理法施行細則 2018-11-21'],
    ['rules', '2021-08-22', '資通安全管理法施行細則 2018-11-21'],
    ['rules', '2021-08-23', '資通安全管理法施行細則 2021-08-23'],
    ['levels', '2019-08-25', '資通安全責任等級分級辦法 2018-11-21'],
    ['levels', '2019-08-26', '資通安全責任等級分級辦法 2019-08-26'],
    ['levels', '2026-01-06', '資通安全責任等級分級辦法 2021-08-23'],
    ['levels', '2026-01-07', '資通安全責任等級分級辦法 2026-01-07'],
    ['incidents', '2026-01-04', '資通安全事件通報及應變辦法 2021-08-23'],
    ['incidents', '2026-01-05', '資通安全事件通報應變及演練辦法 2026-01-05'],
    ['rewards', '2026-01-04', '公務機關所屬人員資通安全事項獎懲辦法 2021-08-23'],
    ['rewards', '2026-01-05', undefined],
    ['staff', '2026-01-04', undefined],
    ['staff', '2026-01-05', '公務機關所屬人員辦理資通安全事項作業辦法 2026-01-05'],
    ['audits', '2026-01-05', '資通安全維護計畫實施情形稽核辦法 2026-01-05'],
    ['hazardous-products', '2025-11-30', undefined],
    ['hazardous-products', '2025-12-01', '危害國家資通安全產品審查辦法 2025-12-19'],
    ['wireless-guide', '2026-11-10', undefined],
  ])('%s on %s: %s', (id, day, expected) => {
    expect(inForce(id, day)).toBe(expected);
  });

  test('how many laws are in force on a day', () => {
    const counts = ['2018-12-31', '2019-01-01', '2025-11-30', '2025-12-01', '2026-01-05'].map(
      (day) => lawsOn(day).length,
    );
    // The Act and its six; then the review of products; then 作業辦法 for 獎懲辦法.
    expect(counts).toStrictEqual([0, 7, 7, 8, 8]);
  });

  test('follow each other without a gap or an overlap, up to the law that took the place', () => {
    for (const { id, versions, replaced } of registry) {
      versions.forEach(({ from, until }, index) => {
        const next = versions[index + 1]?.from ?? replaced?.from ?? null;
        expect(until === null ? null : addDays(until, 1), id).toBe(next);
        expect(until === null || from <= until, id).toBe(true);
      });
      if (replaced !== null) expect(lawById(replaced.by)?.versions[0]?.from).toBe(replaced.from);
    }
  });

  test('have ids and names of their own', () => {
    const names = registry.flatMap(({ titles }) => titles);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
    expect(listedTitles).toHaveLength(17);
  });

  test('are named by the day of issue or the first day in force', () => {
    const act = lawTitled('資通安全管理法');
    const named = (text: string) => (act === undefined ? null : versionNamed(act, text))?.issued;
    expect(named('114-09-24')).toBe('2025-09-24');
    expect(named('民國114年12月1日')).toBe('2025-09-24');
    expect(named('107/6/6')).toBe('2018-06-06');
    expect(named('114-09-25')).toBeUndefined();
    expect(named('最新版')).toBeUndefined();
  });

  test.each([
    ['資通安全管理法 第 11 條', 'act'],
    ['資通安全管理法施行細則（110 年條文第 6 條，現行條號待查證）', 'rules'],
    ['資通安全事件通報應變及演練辦法 第 6 條', 'incidents'],
    ['資通安全事件通報及應變辦法', 'incidents'],
    ['個人資料保護法 第 12 條', undefined],
  ])('%s is cited from %s', (ref, id) => {
    expect(lawCited(ref)?.id).toBe(id);
  });

  test('an article number that is only inferred is nowhere', () => {
    const act = lawById('act')?.versions.at(-1)?.articles ?? {};
    expect(act).toMatchObject({ plan: null, officer: null, report: null, audit: null });
  });
});

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
