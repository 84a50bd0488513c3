// Changes to the plan's list of laws that are already known (domain.md §1.1, §4.27). Secondary sources only: every
// message that uses them says 未經查證.
import { matchKey } from '../kit/normalise.ts';

const changes: readonly (readonly [title: string, change: string])[] = [
  ['資通安全管理法', '114-09-24 修正公布、114-12-01 施行，全文 35 條'],
  ['資通安全管理法施行細則', '隨母法修正，條號已變動'],
  ['資通安全責任等級分級辦法', '附表一至附表十於 115-01-07 修正'],
  ['資通安全事件通報及應變辦法', '115-01-05 更名為「資通安全事件通報應變及演練辦法」'],
  [
    '公務機關所屬人員資通安全事項獎懲辦法',
    '115-01-05 由「公務機關所屬人員辦理資通安全事項作業辦法」取代',
  ],
];

export const knownChanges: ReadonlyMap<string, string> = new Map(
  changes.map(([title, change]) => [matchKey(title), change]),
);
