import { describe, expect, test } from 'vitest';

import { addDays } from '../../../functions/domain/kit/day.ts';
import { listedTitles, registry } from '../../../functions/domain/law/registry.ts';
import {
  lawById,
  lawCited,
  lawTitled,
  lawsOn,
  versionNamed,
  versionOn,
} from '../../../functions/domain/law/versions.ts';

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
