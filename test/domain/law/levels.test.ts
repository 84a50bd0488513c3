// What a school of each responsibility level is told: 法定, 自訂 or 不適用, obligation by obligation.
import { describe, expect, test } from 'vitest';

import { natureOf } from '../../../functions/domain/kit/basis.ts';
import { lawItems, levels, type Level } from '../../../functions/domain/law/level-set.ts';
import { obligations } from '../../../functions/domain/obligations/index.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { incident, school, settingsWith, staff, type Content } from '../../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

const content: Content = {
  incidents: [incident],
  assets: [{ id: 'H1', name: '電腦', class: '硬體', item: '電腦設備', state: '使用中' }],
};

const at = (level: string | null, more: Content = {}) =>
  assess(school({ ...content, settings: settingsWith({ 責任等級: level }), ...more }), NOW);

const byLevel = new Map(levels.map((level) => [level, at(level).figures.duties]));

function standing(level: Level, obligation: string): string {
  const duties = byLevel.get(level)?.filter((duty) => duty.obligation === obligation) ?? [];
  const all = duties.map(({ state, basis }) =>
    state === 'not-applicable' ? '不適用' : natureOf(basis),
  );
  return [...new Set(all)].sort().join('、');
}

// Obligation, then how it stands at D, C and E.
test.each<readonly [string, string, string, string]>([
  ['LVL-D', '法定', '法定', '法定'],
  ['MAL-AV', '法定', '法定', '自訂'],
  ['SEC-DEV', '法定', '法定', '自訂'],
  ['INC-PROC', '法定', '法定', '法定'],
  ['INC-1H', '法定', '法定', '法定'],
  ['INC-72H36H', '法定', '法定', '法定'],
  ['INC-1M', '法定', '法定', '法定'],
  ['TRN-LAW2Y', '法定', '法定', '不適用'],
  // What the law asks of IT staff as of everybody has no other duty at E.
  ['TRN-USER3', '自訂', '自訂', '法定、自訂'],
  ['TRN-IT6', '自訂', '自訂', '自訂'],
  // The law asks for a 資安長 and a report; the head of the school and the middle of November are the plan's.
  ['ORG-CISO', '自訂', '自訂', '自訂'],
  ['RPT-NOV', '自訂', '自訂', '自訂'],
  ['AUD-Y', '自訂', '自訂', '自訂'],
  ['BCP-2Y', '自訂', '自訂', '自訂'],
  ['SW-HALF', '自訂', '自訂', '自訂'],
  ['PRV-Q', '自訂', '自訂', '自訂'],
])('%s: %s at D, %s at C, %s at E', (obligation, ...expected) => {
  expect((['D', 'C', 'E'] as const).map((level) => standing(level, obligation))).toStrictEqual(
    expected,
  );
});

const basisOf = (level: Level, obligation: string) =>
  byLevel.get(level)?.find((duty) => duty.obligation === obligation)?.basis;

describe('the citation behind a duty', () => {
  test('names the law and the lines of the plan', () => {
    expect(basisOf('D', 'MAL-AV')).toMatchObject({
      kind: 'law',
      ref: '資通安全責任等級分級辦法 附表七；計畫 L694–696',
      version: '115-01-07',
      verified: false,
    });
    expect(basisOf('E', 'MAL-AV')).toMatchObject({ kind: 'plan', ref: 'L694–696' });
  });

  test('does not print an annex whose number is not known for certain', () => {
    const others = ['C', 'E'] as const;
    const cited = others.flatMap((level) => [
      ...(byLevel.get(level)?.map(({ basis }) => basis.ref) ?? []),
      ...at(level).figures.training.map(({ basis }) => basis.ref),
    ]);
    expect(cited.filter((ref) => ref.includes('附表七'))).toStrictEqual([]);
    expect(new Set(cited)).toContain('資通安全責任等級分級辦法（C 級附表，編號待查證）');
  });

  test('joins what the law asks in several items', () => {
    expect(basisOf('D', 'SEC-DEV')?.text).toMatch(/防毒軟體.*網路防火牆.*計畫：/u);
    expect(basisOf('D', 'SEC-DEV')?.text).not.toContain('機制，並持續使用及適時更新。計畫');
    expect(basisOf('C', 'SEC-DEV')?.text).toMatch(/防毒軟體.*網路防火牆.*電子郵件過濾機制/u);
  });
});

describe('hours', () => {
  const asked = (level: Level): readonly string[] => [
    ...new Set(
      at(level)
        .figures.training.filter(({ basis }) => basis.kind === 'law')
        .map(({ category }) => category),
    ),
  ];

  test.each<readonly [Level, readonly string[]]>([
    ['D', ['通識', '專業職能']],
    ['C', ['通識', '專業職能']],
    ['E', ['通識']],
  ])('the law asks at %s for %j', (level, expected) => {
    expect(asked(level)).toStrictEqual(expected);
  });

  test('of IT staff at D only since the annex has it', () => {
    const workbook = school({ ...content, settings: settingsWith({}) });
    const states = (day: string) =>
      assess(workbook, `${day}T08:00`)
        .figures.duties.filter(({ obligation }) => obligation === 'TRN-LAW2Y')
        .map(({ state }) => state);
    expect(states('2026-01-06')).toStrictEqual(['not-applicable']);
    expect(states('2026-01-07')).toStrictEqual(['not-done', 'not-done']);
  });

  test('IT staff short of general hours are told so at E too', () => {
    const people = [...staff];
    const duties = at('E', { people }).figures.duties;
    const told = duties.filter(
      ({ obligation, basis }) => obligation === 'TRN-USER3' && basis.kind === 'law',
    );
    expect(told.map(({ state }) => state)).toStrictEqual(['not-done']);
    const na = duties.find(({ obligation }) => obligation === 'TRN-LAW2Y');
    expect(na?.reason).toContain('責任等級 E 級');
  });
});

describe('the setting', () => {
  test.each([
    [null, 'D'],
    ['D級', 'D'],
    ['Ｃ', 'C'],
    ['C 級', 'C'],
    ['e', 'E'],
    ['E級', 'E'],
    ['A', 'D'],
  ])('%s is read as %s', (typed, level) => {
    const { book, findings } = at(typed);
    expect(book.settings.level).toBe(level);
    const unreadable = findings.filter(({ code }) => code === 'unreadable-setting');
    expect(unreadable).toHaveLength(typed === 'A' ? 1 : 0);
  });

  test.each([
    ['D', []],
    ['C', ['C 級之法定事項尚未全部收錄']],
    ['E', ['E 級之法定事項只收錄各級共同者']],
  ])('%s says openly what is not known', (level, expected) => {
    const said = at(level).findings.filter(({ code }) => code === 'level-law-set-partial');
    expect(said.map(({ message }) => message.split(/[，（]/u)[0])).toStrictEqual(expected);
    expect(said.map(({ severity, sheet, row }) => [severity, sheet, row !== null])).toStrictEqual(
      expected.map(() => ['info', '設定', true]),
    );
  });
});

test('the law set names obligations that exist', () => {
  const ids = new Set(obligations.map(({ id }) => id));
  expect(lawItems.flatMap(({ answers }) => answers).filter((id) => !ids.has(id))).toStrictEqual([]);
});
