// Risk, accounts, keys, software, updates, spot checks, remote work and log reviews: the duties of 柒 to 玖 as a table.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import {
  computer,
  school,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../fixtures/school.ts';

type Line = readonly [due: string | null, state: string];
type Case = readonly [name: string, content: Content, now: string, expected: readonly Line[]];

function table(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    test.each(cases)('%s', (_name, content, now, expected) => {
      const duties = assess(school(content), now).figures.duties;
      expect(
        duties.filter(({ obligation }) => obligation === id).map(({ due, state }) => [due, state]),
      ).toStrictEqual(expected);
    });
  });
}

const NOW = '2026-11-10T08:00';

const leaver: Entry = {
  name: '陳老師',
  email: 'chen@school.example',
  office: '學務處',
  role: '一般使用者',
  left: '115/7/31',
};
const people: readonly Entry[] = [...staff, leaver];

const valued: Entry = { confidentiality: 2, integrity: 2, availability: 2, legality: 2 };
const risk = (more: Entry, asset: Entry = {}): Content => ({
  assets: [{ ...computer, ...valued, ...asset }],
  riskAssessments: [
    {
      id: 'R-1',
      asset: 'A-001',
      threat: '惡意軟體',
      weakness: '未更新',
      likelihood: 2,
      impact: 3,
      assessed: '115/9/20',
      ...more,
    },
  ],
});
const high: Entry = { likelihood: 3, treatment: '修改', measure: '更新', owner: '李組長' };

// Nothing left to do by a day: the family shows no day for what is in order.
table('RSK-Y', [
  ['assessed this year', risk({}), NOW, [[null, 'ok']]],
  ['last year does not count', risk({ assessed: '114/12/31' }), NOW, [['2026-10-15', 'overdue']]],
  ['on the last day', risk({ assessed: null }), '2026-10-15T23:59', [['2026-10-15', 'due-soon']]],
  ['31 days before', risk({ assessed: null }), '2026-09-14T08:00', [['2026-10-15', 'not-done']]],
  ['an unreadable day is no day', risk({ assessed: '15/9/20' }), NOW, [['2026-10-15', 'overdue']]],
  ['a number of another asset', risk({ asset: 'A-002' }), NOW, [['2026-10-15', 'overdue']]],
  ['full-width numbers are the same', risk({ asset: 'Ａ-００１' }), NOW, [[null, 'ok']]],
  ['nothing to assess is not done', {}, NOW, [[null, 'not-done']]],
  [
    'a class out of scope asks for nothing',
    {
      ...risk({ assessed: null }),
      settings: settingsWith({ 風險評估範圍: '軟體、個資' }),
    },
    NOW,
    [[null, 'not-done']],
  ],
]);
table('RSK-CIAL', [
  ['taken from the asset', risk({}), NOW, [[null, 'ok']]],
  ['one missing', risk({}, { legality: null }), NOW, [['2026-10-15', 'overdue']]],
  ['none assessed', {}, NOW, [[null, 'not-done']]],
]);
table('RSK-PLAN', [
  ['2×2×3 is 12, accepted', risk({}), NOW, [[null, 'ok']]],
  ['18 with a day to come', risk({ ...high, due: '115/12/31' }), NOW, [['2026-12-31', 'not-done']]],
  ['18 on its day', risk({ ...high, due: '115/11/10' }), NOW, [['2026-11-10', 'due-soon']]],
  ['18 the day after', risk({ ...high, due: '115/11/9' }), NOW, [['2026-11-09', 'overdue']]],
  ['18 treated', risk({ ...high, due: '115/11/9', done: '115/11/9' }), NOW, [[null, 'ok']]],
  [
    'accepted with a reason',
    risk({ ...high, treatment: '留存', acceptedBy: '王校長', acceptReason: '將汰換' }),
    NOW,
    [[null, 'ok']],
  ],
  ['accepted by nobody', risk({ ...high, treatment: '留存' }), NOW, [[null, 'not-done']]],
  [
    'last year’s open one is carried over',
    risk({ ...high, assessed: '114/9/20', due: '115/6/30' }),
    NOW,
    [['2026-06-30', 'overdue']],
  ],
  [
    'a higher threshold',
    { ...risk(high), settings: settingsWith({ 可接受風險值: 18 }) },
    NOW,
    [[null, 'ok']],
  ],
  [
    'without the asset’s value: 3×3 is 9',
    { ...risk(high), settings: settingsWith({ 風險值公式: '可能性×衝擊' }) },
    NOW,
    [[null, 'ok']],
  ],
  [
    'the sum of the aspects: 8×2×3 is 48',
    { ...risk({}), settings: settingsWith({ 資產價值算法: '總和' }) },
    NOW,
    [[null, 'not-done']],
  ],
  [
    '普中高: 中×中 is 4, accepted',
    {
      ...risk({ likelihood: '中', impact: '中' }),
      settings: settingsWith({ 風險評估方法: '普中高' }),
    },
    NOW,
    [[null, 'ok']],
  ],
  [
    '普中高: 中×高 is 6, not accepted',
    {
      ...risk({ likelihood: '中', impact: '高' }),
      settings: settingsWith({ 風險評估方法: '普中高' }),
    },
    NOW,
    [[null, 'not-done']],
  ],
]);
table('LVL-D', [
  ['with its letter', {}, NOW, [[null, 'ok']]],
  ['without', { settings: settingsWith({ 責任等級核定文號: null }) }, NOW, [[null, 'not-done']]],
]);
table('AST-CHANGE', [
  ['no change', { assets: [computer] }, NOW, [[null, 'not-applicable']]],
  [
    'seven days to update the list',
    { assets: [{ ...computer, changed: '115/11/3' }] },
    NOW,
    [['2026-11-10', 'due-soon']],
  ],
  [
    'the eighth',
    { assets: [{ ...computer, changed: '115/11/2' }] },
    NOW,
    [['2026-11-09', 'overdue']],
  ],
  [
    'updated',
    { assets: [{ ...computer, changed: '115/11/2', listUpdated: '115/11/9' }] },
    NOW,
    [[null, 'ok']],
  ],
]);

const account = (more: Entry = {}): Content => ({
  accounts: [
    {
      system: '公文系統',
      account: 'li',
      owner: '李組長',
      authorised: '114/8/1',
      enabled: '114/8/1',
      state: '啟用',
      reviewed: '115/9/1',
      passwordChanged: '115/10/1',
      length: 8,
      kinds: 3,
      ...more,
    },
  ],
});

table('PWD-90D', [
  ['far off', account(), NOW, [[null, 'ok']]],
  ['14 days before', account({ passwordChanged: '115/8/26' }), NOW, [['2026-11-24', 'due-soon']]],
  ['15 days before', account({ passwordChanged: '115/8/27' }), NOW, [[null, 'ok']]],
  [
    'the ninetieth day',
    account({ passwordChanged: '115/8/12' }),
    NOW,
    [['2026-11-10', 'due-soon']],
  ],
  ['the day after', account({ passwordChanged: '115/8/11' }), NOW, [['2026-11-09', 'overdue']]],
  ['never', account({ passwordChanged: null }), NOW, [[null, 'not-done']]],
  ['enforced', account({ passwordChanged: null, isEnforced: '是' }), NOW, [[null, 'ok']]],
  ['switched off', account({ state: '停用', disabled: '115/9/1' }), NOW, [[null, 'not-done']]],
]);
table('PWD-LEN', [
  ['eight', account(), NOW, [[null, 'ok']]],
  ['seven', account({ length: 7 }), NOW, [[null, 'not-done']]],
  ['not said', account({ length: null }), NOW, [[null, 'not-done']]],
]);
table('PWD-COMP', [
  ['three kinds', account(), NOW, [[null, 'ok']]],
  ['two', account({ kinds: 2 }), NOW, [[null, 'not-done']]],
]);
table('ACC-AUTH', [
  ['authorised', account(), NOW, [[null, 'ok']]],
  ['not', account({ authorised: null }), NOW, [[null, 'not-done']]],
]);
table('ACC-UNIQUE', [
  ['one owner', account(), NOW, [[null, 'ok']]],
  ['shared without leave', account({ isShared: '是' }), NOW, [[null, 'not-done']]],
]);
table('ACC-OFF', [
  ['nobody left', account(), NOW, [[null, 'not-applicable']]],
  ['still on', { people, ...account({ owner: '陳老師' }) }, NOW, [['2026-07-31', 'overdue']]],
  [
    'off',
    { people, ...account({ owner: '陳老師', state: '停用', disabled: '115/7/31' }) },
    NOW,
    [[null, 'ok']],
  ],
  [
    'on the last day of service',
    { people, ...account({ owner: '陳老師' }) },
    '2026-07-31T23:59',
    [[null, 'not-applicable']],
  ],
]);
table('ACC-REVIEW', [
  ['182 days are not over', account(), NOW, [[null, 'ok']]],
  ['the last day', account({ reviewed: '115/5/12' }), NOW, [['2026-11-10', 'due-soon']]],
  ['the day after', account({ reviewed: '115/5/11' }), NOW, [['2026-11-09', 'overdue']]],
  ['the last of several', account({ reviewed: '114/1/1、115/9/1' }), NOW, [[null, 'ok']]],
  [
    'one to come does not count',
    account({ reviewed: '115/12/1' }),
    NOW,
    [['2026-10-31', 'overdue']],
  ],
]);

const admin = (more: Entry = {}): Content => ({
  privilegedAccounts: [
    {
      system: '交換器',
      account: 'sw-admin',
      owner: '李組長',
      dailyId: 'li',
      application: 'P-1',
      applicant: '李組長',
      necessity: '管理',
      reviewer: '王校長',
      approved: '114/8/1',
      enabled: '114/8/1',
      log: '日誌主機',
      expires: '116/7/31',
      overdueHandling: '停用',
      state: '啟用',
      reviewed: '115/3/31、115/4/1、115/9/30、115/10/1',
      ...more,
    },
  ],
});
const quarters = (...states: readonly string[]): readonly Line[] =>
  ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']
    .slice(0, states.length)
    .map((due, index) => [due, states[index] ?? '']);

table('PRV-Q', [
  ['first and last days of quarters count', admin(), NOW, quarters('ok', 'ok', 'ok', 'ok')],
  [
    'a quarter missed stays missed',
    admin({ reviewed: '115/3/31、115/7/1' }),
    NOW,
    quarters('ok', 'overdue', 'ok', 'not-done'),
  ],
  [
    'one account of two is not enough',
    {
      privilegedAccounts: [
        ...(admin().privilegedAccounts ?? []),
        ...(admin({ account: 'nas', reviewed: '115/3/1' }).privilegedAccounts ?? []),
      ],
    },
    NOW,
    quarters('ok', 'overdue', 'overdue', 'not-done'),
  ],
  [
    'one that began in the quarter need not be covered yet',
    {
      privilegedAccounts: [
        ...(admin().privilegedAccounts ?? []),
        ...(admin({ account: 'nas', enabled: '115/4/2', reviewed: '115/7/1、115/10/1' })
          .privilegedAccounts ?? []),
      ],
    },
    NOW,
    quarters('ok', 'ok', 'ok', 'ok'),
  ],
  ['only quarters that have begun', admin(), '2026-04-01T00:00', quarters('ok', 'ok')],
  ['30 days before the end', admin({ reviewed: null }), '2026-03-01T08:00', quarters('due-soon')],
  ['31 days before', admin({ reviewed: null }), '2026-02-28T08:00', quarters('not-done')],
]);
table('PRV-APPLY', [
  ['complete', admin(), NOW, [[null, 'ok']]],
  ['no need given', admin({ necessity: null }), NOW, [[null, 'not-done']]],
  ['no list', {}, NOW, [[null, 'not-done']]],
]);
table('PRV-NOSHARE', [['one owner', admin(), NOW, [[null, 'ok']]]]);
table('PRV-SEPID', [['the same', admin({ dailyId: 'sw-admin' }), NOW, [[null, 'not-done']]]]);
table('PRV-LOG', [['none', admin({ log: null }), NOW, [[null, 'not-done']]]]);

const key = (more: Entry = {}): Content => ({
  encryptions: [
    {
      id: 'K-1',
      subject: '備份',
      dataClass: '機密',
      keyBackup: '保險櫃',
      keyBackedUp: '115/3/1',
      ...more,
    },
  ],
});
table('ENC-KEY', [
  ['none listed', {}, NOW, [[null, 'not-applicable']]],
  ['backed up', key(), NOW, [[null, 'ok']]],
  ['not', key({ keyBackup: null }), NOW, [[null, 'not-done']]],
]);
table('ENC-PLAIN', [['left over', key({ hasPlaintext: '是' }), NOW, [[null, 'not-done']]]]);
table('ENC-BROKEN', [
  ['no sign', key(), NOW, [[null, 'not-applicable']]],
  ['not changed', key({ suspected: '115/5/4' }), NOW, [[null, 'not-done']]],
  ['changed', key({ suspected: '115/5/4', changed: '115/5/4' }), NOW, [[null, 'ok']]],
]);

const software = (...days: readonly string[]): Content => ({
  softwareChecks: days.map((checked) => ({ checked, software: '無異常' })),
});
table('SW-HALF', [
  [
    'both halves',
    software('115/6/30', '115/7/1'),
    NOW,
    [
      ['2026-06-30', 'ok'],
      ['2026-12-31', 'ok'],
    ],
  ],
  [
    'only the first',
    software('115/1/1'),
    NOW,
    [
      ['2026-06-30', 'ok'],
      ['2026-12-31', 'not-done'],
    ],
  ],
  [
    'neither',
    {},
    '2026-07-01T00:00',
    [
      ['2026-06-30', 'overdue'],
      ['2026-12-31', 'not-done'],
    ],
  ],
  ['near the end', {}, '2026-06-30T23:59', [['2026-06-30', 'due-soon']]],
]);
table('SW-NOINST', [
  ['nothing found', software('115/9/1'), NOW, [[null, 'ok']]],
  [
    'found without leave',
    { softwareChecks: [{ checked: '115/9/1', software: '遊戲' }] },
    NOW,
    [['2026-10-31', 'overdue']],
  ],
  ['not checked this year', software('114/9/1'), NOW, [[null, 'not-done']]],
]);

const update = (more: Entry = {}): Content => ({
  updates: [
    { updated: '115/10/10', target: '連網電腦', kind: '作業系統', result: '完成', ...more },
  ],
});
table('OS-PATCH', [
  ['the 31st day', update(), NOW, [['2026-11-10', 'due-soon']]],
  ['the day after', update({ updated: '115/10/9' }), NOW, [['2026-11-09', 'overdue']]],
  ['eight days left are far', update({ updated: '115/10/19' }), NOW, [['2026-11-19', 'ok']]],
  ['a failed one does not count', update({ result: '失敗' }), NOW, [[null, 'not-done']]],
  ['a virus pattern is no patch', update({ kind: '病毒碼' }), NOW, [[null, 'not-done']]],
]);
table('LAP-PATCH', [
  ['laptops', update({ target: '筆電', updated: '115/11/3' }), NOW, [['2026-12-04', 'ok']]],
  ['others do not count', update(), NOW, [[null, 'not-done']]],
]);
table('WIFI-AV', [
  ['patterns', update({ kind: '防毒', updated: '115/11/3' }), NOW, [['2026-12-04', 'ok']]],
]);
table('MAL-AV', [
  ['on and current', { assets: [computer] }, NOW, [[null, 'ok']]],
  ['30 days old', { assets: [{ ...computer, virusPattern: '115/10/11' }] }, NOW, [[null, 'ok']]],
  ['31', { assets: [{ ...computer, virusPattern: '115/10/10' }] }, NOW, [[null, 'not-done']]],
]);

const spot = (more: Entry = {}): Content => ({
  pcChecks: [{ checked: '115/5/1', device: 'A-001', checker: '李組長', lockMinutes: 15, ...more }],
});
table('PC-15M', [
  ['fifteen', spot(), NOW, [[null, 'ok']]],
  ['sixteen', spot({ lockMinutes: 16 }), NOW, [['2026-10-31', 'overdue']]],
  ['sixteen, mended', spot({ lockMinutes: 16, mended: '115/5/2' }), NOW, [[null, 'ok']]],
  ['not looked at', spot({ lockMinutes: null }), NOW, [[null, 'not-done']]],
  ['last year’s', spot({ checked: '114/12/31' }), NOW, [[null, 'not-done']]],
]);
table('PC-P2P', [['found', spot({ hasFileSharing: '是' }), NOW, [['2026-10-31', 'overdue']]]]);
table('NET-NOOWN', [['none', spot({ hasOwnGear: '否' }), NOW, [[null, 'ok']]]]);

const remote = (more: Entry = {}): Content => ({
  remoteWork: [
    {
      id: 'W-1',
      applicant: '李組長',
      reason: '颱風',
      isUrgent: '是',
      start: '115/8/12',
      end: '115/12/31',
      approved: '115/8/12',
      opened: '115/8/12',
      method: 'VPN',
      device: '學校設備',
      protection: '雙因子',
      checksCentrally: '是',
      log: '市網',
      ...more,
    },
  ],
});
table('RW-APPLY', [
  ['none', {}, NOW, [[null, 'not-applicable']]],
  ['agreed', remote(), NOW, [[null, 'ok']]],
  ['not urgent', remote({ isUrgent: '否' }), NOW, [[null, 'not-done']]],
  ['not opened', remote({ opened: null }), NOW, [[null, 'not-applicable']]],
]);
table('RW-REVIEW', [
  ['the ninetieth day', remote(), NOW, [['2026-11-10', 'due-soon']]],
  ['the day after', remote({ opened: '115/8/11' }), NOW, [['2026-11-09', 'overdue']]],
  ['reviewed', remote({ reviewed: '115/11/1' }), NOW, [[null, 'ok']]],
]);
table('RW-END', [
  ['on its last day', remote({ end: '115/11/10' }), NOW, [[null, 'ok']]],
  ['the day after', remote({ end: '115/11/9' }), NOW, [['2026-11-09', 'overdue']]],
  [
    'revoked, the laptop still out',
    remote({ end: '115/11/9', revoked: '115/11/9' }),
    NOW,
    [['2026-11-09', 'overdue']],
  ],
  [
    'closed',
    remote({ end: '115/11/9', revoked: '115/11/9', returned: '115/11/10' }),
    NOW,
    [[null, 'ok']],
  ],
]);
table('RW-LOG', [['none', remote({ log: null }), NOW, [[null, 'not-done']]]]);
table('RW-DEV', [['no method', remote({ method: null }), NOW, [[null, 'not-done']]]]);
table('RW-VDI', [['own device', remote({ device: '個人設備' }), NOW, [[null, 'not-done']]]]);

const logs = (subject: string, ...entries: readonly Entry[]): Content => ({
  deviceLogReviews: entries.map((entry) => ({
    subject,
    reviewer: '李組長',
    backedUp: '115/1/1',
    supervisor: '王校長',
    confirmed: '115/10/1',
    conclusion: '無',
    ...entry,
  })),
});
const each = ['115/1/1', '115/6/30', '115/9/30', '115/10/1'].map((reviewed) => ({ reviewed }));
const backedUpToo = each.map(({ reviewed }) => ({ reviewed, backedUp: reviewed }));
table('SEC-LOG', [
  ['each quarter', logs('資安設備日誌', ...backedUpToo), NOW, quarters('ok', 'ok', 'ok', 'ok')],
  [
    'the logs were backed up only once',
    logs('資安設備日誌', ...each),
    NOW,
    quarters('ok', 'overdue', 'overdue', 'not-done'),
  ],
  [
    'the supervisor looked at his own review',
    logs('資安設備日誌', { reviewed: '115/10/1', backedUp: '115/10/1', supervisor: '李組長' }),
    NOW,
    quarters('overdue', 'overdue', 'overdue', 'not-done'),
  ],
  [
    'without the supervisor it is not done',
    logs('資安設備日誌', { reviewed: '115/10/1', backedUp: '115/10/1', supervisor: null }),
    NOW,
    quarters('overdue', 'overdue', 'overdue', 'not-done'),
  ],
]);
table('NET-LOGREV', [
  ['each quarter', logs('網路設備設定與日誌', ...each), NOW, quarters('ok', 'ok', 'ok', 'ok')],
  [
    'other reviews do not count',
    logs('防火牆政策', ...each),
    '2026-01-31T08:00',
    quarters('not-done'),
  ],
]);
table('NET-FWREV', [
  [
    'the 182nd day',
    logs('防火牆政策', { reviewed: '115/5/12' }),
    NOW,
    [['2026-11-10', 'due-soon']],
  ],
  ['the day after', logs('防火牆政策', { reviewed: '115/5/11' }), NOW, [['2026-11-09', 'overdue']]],
  ['this autumn', logs('防火牆政策', { reviewed: '115/9/10' }), NOW, [['2027-03-11', 'ok']]],
]);

table('EQ-RETURN', [
  ['nothing scrapped', { assets: [computer] }, NOW, [[null, 'not-applicable']]],
  [
    'scrapped, not erased',
    { assets: [{ ...computer, state: '報廢', retired: '115/11/9' }] },
    NOW,
    [['2026-11-09', 'overdue']],
  ],
  [
    'erased',
    {
      assets: [
        {
          ...computer,
          state: '報廢',
          retired: '115/11/9',
          erased: '115/11/9',
          eraseMethod: '消磁',
        },
      ],
    },
    NOW,
    [[null, 'ok']],
  ],
]);
table('DNS-FWD', [
  ['no DNS server', {}, NOW, [['2026-10-31', 'not-applicable']]],
  [
    'one of the school’s',
    { settings: settingsWith({ '設有 DNS 伺服器': '是' }) },
    NOW,
    [['2026-10-31', 'overdue']],
  ],
]);
table('DNS-OFF', [
  ['holds without a DNS server', {}, NOW, [['2026-10-31', 'overdue']]],
  [
    'no server at all',
    { settings: settingsWith({ 設有伺服器: '否' }) },
    NOW,
    [['2026-10-31', 'not-applicable']],
  ],
]);
