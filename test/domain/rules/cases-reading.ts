// What a cell alone can get wrong: one that cannot be read as its column asks, and one that nearly cannot.
import { settingsWith, type Content, type Entry } from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const inSettings = (item: string): number =>
  settingsWith({}).findIndex((line) => line['item'] === item) + 2;

const entry = (register: keyof Content, cells: Entry): Content => ({ [register]: [cells] });

const read = (
  code: string,
  register: keyof Content,
  [broken, near]: readonly [broken: Entry, near: Entry],
): RuleCase => ({ code, broken: entry(register, broken), row: 2, near: entry(register, near) });

export const readingCases: readonly RuleCase[] = [
  read('missing-value', 'calendar', [{ day: '115/1/1' }, { day: '115/1/1', kind: '放假' }]),
  read('unknown-choice', 'calendar', [
    { day: '115/1/1', kind: '休息' },
    { day: '115/1/1', kind: ' 國定假日 ' },
  ]),
  read('unreadable-number', 'goals', [{ target: '五' }, { target: '１,２００' }]),
  read('unreadable-money', 'requests', [{ amount: '一萬元' }, { amount: 'NT$ 12,000元' }]),
  read('unreadable-day', 'improvements', [{ planned: '15/9/30' }, { planned: '115.9.30' }]),
  read('unreadable-time', 'roomVisits', [{ entered: '下午14:30' }, { entered: '下午2:30' }]),
  read('unreadable-moment', 'incidents', [
    { contained: '115/5/5' },
    { contained: '115/5/5 上午9:00' },
  ]),
  read('unreadable-moments', 'incidents', [
    { levelChanged: '115/5/5 9:00、明天' },
    { levelChanged: '115/5/5 9:00、115/5/5 10:00' },
  ]),
  read('unreadable-yes-no', 'assets', [{ isLabelled: '好像有' }, { isLabelled: 'Ｖ' }]),
  read('unreadable-email', 'people', [
    { email: 'chen@school' },
    { email: 'Chen＠school.example ' },
  ]),
  read('unreadable-ip', 'assets', [{ ip: '192.0.2.256' }, { ip: '192.0.2.255/24、DHCP' }]),
  read('unsafe-link', 'audits', [{ evidence: 'javascript:alert(1)' }, { evidence: '稽核:1.pdf' }]),
  read('unreadable-hours', 'trainingSessions', [{ hours: 0 }, { hours: '30分鐘' }]),
  read('unusual-hours', 'trainingSessions', [{ hours: 24.5 }, { hours: 24 }]),
  read('unreadable-outage-hours', 'coreBusiness', [{ outage: '兩天' }, { outage: '48 工作小時' }]),
  {
    code: 'unreadable-setting',
    broken: { settings: settingsWith({ 稽核通知天數: '兩週' }) },
    row: inSettings('稽核通知天數'),
    near: { settings: settingsWith({ 稽核通知天數: '１４' }) },
  },
  {
    // A day of the year says why it cannot be read.
    code: 'unreadable-setting',
    broken: { settings: settingsWith({ 管理審查期限: '十月底' }) },
    row: inSettings('管理審查期限'),
    near: { settings: settingsWith({ 管理審查期限: '10月31日' }) },
  },
  {
    code: 'duplicate-setting',
    broken: { settings: [...settingsWith({}), { item: '責任等級', value: 'D' }] },
    row: settingsWith({}).length + 2,
    near: { settings: settingsWith({}) },
  },
];
