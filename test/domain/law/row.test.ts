// Which version of a law an entry of 法規清單 means, and which lines of the plan that leaves behind.
import { expect, test } from 'vitest';

import { lawStanding, planCitationsOn } from '../../../functions/domain/law/row.ts';

const DAY = '2026-11-10';
const linesOf = (title: string, version?: string) =>
  lawStanding({ title, version }, DAY)?.lines.map(({ line }) => line);

test.each<readonly [string, string | undefined, readonly number[]]>([
  ['資通安全管理法', undefined, [3, 7, 246, 1276]],
  ['資通安全管理法', '107-06-06', [3, 7, 246, 1276]],
  ['資通安全管理法', '計畫附列版本', [3, 7, 246, 1276]],
  ['資通安全管理法', '114-09-24', []],
  ['資通安全責任等級分級辦法', undefined, []],
  ['公務機關所屬人員資通安全事項獎懲辦法', undefined, [1140]],
  ['公務機關所屬人員辦理資通安全事項作業辦法', undefined, []],
])('%s of %s leaves lines %j', (title, version, lines) => {
  expect(linesOf(title, version)).toStrictEqual(lines);
});

test('a law the registry does not know is not judged', () => {
  expect(lawStanding({ title: '政府採購法', version: undefined }, DAY)).toBeNull();
});

test('a law listed under both its names is meant as it is now, in any order', () => {
  const rows = [
    { title: '資通安全事件通報及應變辦法', version: undefined },
    { title: '資通安全事件通報應變及演練辦法', version: undefined },
  ];
  const states = (given: typeof rows) =>
    planCitationsOn(given, DAY)
      .filter(({ law }) => law.id === 'incidents')
      .map(({ state }) => state);
  expect(states(rows)).toStrictEqual(['current']);
  expect(states([...rows].reverse())).toStrictEqual(['current']);
  expect(states(rows.slice(0, 1))).toStrictEqual(['renamed']);
});
