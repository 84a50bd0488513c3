// Given these entries on this moment, these duties: rooms, offices, backups, media, drills, intelligence, outsourcing.
/* eslint max-lines: off -- tables of cases, one line each */
import { describe, expect, test } from 'vitest';

import { assess } from '../../functions/domain/plan.ts';
import {
  incident,
  school,
  settingsWith,
  staff,
  type Content,
  type Entry,
} from '../fixtures/school.ts';
import {
  backup,
  continuityDrill,
  continuityPlan,
  drill,
  permit,
  takeOut,
  transfer,
  tried,
  upkeep,
  visit,
} from './rules/cases-facilities.ts';
import { check, contract, event, intrusion, message } from './rules/cases-outsourcing.ts';

type Expected = readonly (readonly [obligation: string, due: string | null, state: string])[];
type Case = readonly [name: string, content: Content, now: string, expected: Expected];

const dutiesOf = (content: Content, now: string, ids: readonly string[]) =>
  assess(school(content), now).figures.duties.filter(({ obligation }) => ids.includes(obligation));

function table(ids: readonly string[], cases: readonly Case[]): void {
  test.each(cases)('%s', (_name, content, now, expected) => {
    const found = dutiesOf(content, now, ids);
    expect(found.map(({ obligation, due, state }) => [obligation, due, state])).toStrictEqual(
      expected,
    );
    expect(found.every(({ reason, source }) => reason !== '' && source.length > 0)).toBe(true);
  });
}

const NOW = '2026-11-10T08:00';
const permits = (more: Entry): Content => ({ roomPermits: [{ ...permit, ...more }] });
const visits = (more: Entry): Content => ({ ...permits({}), roomVisits: [{ ...visit, ...more }] });

describe('檢視機房進出授權名單 (L766, 182 days)', () => {
  table(
    ['RM-LIST'],
    [
      ['no list is not done', {}, NOW, [['RM-LIST', null, 'not-done']]],
      ['far ahead it is ok', permits({}), '2026-11-29T08:00', [['RM-LIST', '2026-12-30', 'ok']]],
      [
        'within 30 days it is due soon',
        permits({}),
        '2026-11-30T08:00',
        [['RM-LIST', '2026-12-30', 'due-soon']],
      ],
      [
        'on the last day it is not over',
        permits({}),
        '2026-12-30T23:59',
        [['RM-LIST', '2026-12-30', 'due-soon']],
      ],
      [
        'the day after it is',
        permits({}),
        '2026-12-31T00:00',
        [['RM-LIST', '2026-12-30', 'overdue']],
      ],
      [
        'never reviewed counts from the day of granting',
        permits({ reviewed: null }),
        NOW,
        [['RM-LIST', '2022-01-30', 'overdue']],
      ],
      [
        'all have to be looked at, but for those revoked',
        {
          roomPermits: [
            permit,
            { ...permit, person: '王校長', reviewed: '115/6/1' },
            { ...permit, person: '許工程師', isExternal: '是', reviewed: null, revoked: '115/1/1' },
          ],
        },
        '2026-10-01T08:00',
        [['RM-LIST', '2026-11-30', 'ok']],
      ],
      [
        'of one nobody can say when he was last looked at',
        { roomPermits: [permit, { ...permit, person: '王校長', granted: '去年', reviewed: null }] },
        NOW,
        [['RM-LIST', null, 'not-done']],
      ],
      [
        'one granted on a day that cannot be read is looked at, too',
        {
          roomPermits: [
            permit,
            { ...permit, person: '王校長', granted: '去年', reviewed: '115/1/1' },
          ],
        },
        NOW,
        [['RM-LIST', '2026-07-02', 'overdue']],
      ],
      [
        'another interval, another day',
        { ...permits({}), settings: settingsWith({ 進出名單檢視天數: 365 }) },
        NOW,
        [['RM-LIST', '2027-07-01', 'ok']],
      ],
    ],
  );
});

describe('機房進出 (L765–773)', () => {
  const outsider = { person: '許工程師', office: '廠商' };
  table(
    ['RM-AUTH', 'RM-EXT', 'RM-LOG'],
    [
      [
        'nobody came',
        {},
        NOW,
        [
          ['RM-AUTH', null, 'not-applicable'],
          ['RM-EXT', null, 'not-applicable'],
          ['RM-LOG', null, 'not-applicable'],
        ],
      ],
      [
        'somebody on the list came and left',
        visits({}),
        NOW,
        [
          ['RM-AUTH', null, 'ok'],
          ['RM-EXT', null, 'not-applicable'],
          ['RM-LOG', null, 'ok'],
        ],
      ],
      [
        'a supporter without leave, need and time of leaving',
        visits({ ...outsider, isSupport: '是', left: null }),
        NOW,
        [
          ['RM-AUTH', null, 'not-done'],
          ['RM-EXT', null, 'not-done'],
          ['RM-LOG', null, 'not-done'],
        ],
      ],
      [
        'approved for the visit, needed, still inside today',
        visits({
          ...outsider,
          day: '115/11/10',
          approver: '李組長',
          approved: '115/11/10',
          isSupport: '是',
          need: '更換電源',
          left: null,
        }),
        NOW,
        [
          ['RM-AUTH', null, 'ok'],
          ['RM-EXT', null, 'ok'],
          ['RM-LOG', null, 'ok'],
        ],
      ],
      [
        'last year’s visits are last year’s',
        visits({ ...outsider, day: '114/12/31' }),
        NOW,
        [
          ['RM-AUTH', null, 'not-applicable'],
          ['RM-EXT', null, 'not-applicable'],
          ['RM-LOG', null, 'not-applicable'],
        ],
      ],
    ],
  );
});

describe('安全設備檢修與管理者訓練 (L783–784, 365 days)', () => {
  const trained: Entry = { ...upkeep, device: '說明會', work: '管理者訓練', result: '完成' };
  const both = (more: Entry): Content => ({ facilities: [{ ...upkeep, ...more }, trained] });
  table(
    ['RM-MAINT'],
    [
      ['nothing is not done', {}, NOW, [['RM-MAINT', null, 'not-done']]],
      ['a check and a training within the year', both({}), NOW, [['RM-MAINT', null, 'ok']]],
      ['a manager never trained', { facilities: [upkeep] }, NOW, [['RM-MAINT', null, 'not-done']]],
      [
        'a device whose year ends soon',
        both({ day: '114/12/1' }),
        NOW,
        [['RM-MAINT', '2026-12-01', 'due-soon']],
      ],
      [
        'a device whose year is over',
        both({ day: '114/11/9' }),
        NOW,
        [['RM-MAINT', '2026-11-09', 'overdue']],
      ],
      [
        'a training and no check of anything',
        { facilities: [trained] },
        NOW,
        [['RM-MAINT', null, 'not-done']],
      ],
      [
        'a check and nobody who manages the device',
        { facilities: [{ ...upkeep, manager: null }] },
        NOW,
        [['RM-MAINT', null, 'not-done']],
      ],
      [
        'found out of order and not mended',
        both({ result: '異常' }),
        NOW,
        [['RM-MAINT', null, 'not-done']],
      ],
      [
        'mended, and who managed it before has left',
        {
          people: [...staff, { name: '陳前任', role: '一般使用者', left: '115/1/31' }],
          facilities: [
            { ...upkeep, day: '115/1/5', manager: '陳前任' },
            { ...upkeep, result: '異常', repaired: '115/9/2', handling: '換濾網' },
            trained,
          ],
        },
        NOW,
        [['RM-MAINT', null, 'ok']],
      ],
      [
        'the last check of a device counts',
        { facilities: [{ ...upkeep, day: '114/1/1' }, upkeep, trained] },
        NOW,
        [['RM-MAINT', null, 'ok']],
      ],
    ],
  );
});

describe('例行檢核 of rooms, offices and media', () => {
  const seen = (more: Entry): Content => ({
    attestations: [
      {
        obligation: 'RM-ISOL',
        year: 115,
        result: '符合',
        checker: '李組長',
        checked: '115/10/1',
        ...more,
      },
    ],
  });
  table(
    ['RM-ISOL'],
    [
      ['open in spring', {}, '2026-04-01T08:00', [['RM-ISOL', '2026-10-31', 'not-done']]],
      ['over after October', {}, '2026-11-01T00:00', [['RM-ISOL', '2026-10-31', 'overdue']]],
      ['looked at', seen({}), NOW, [['RM-ISOL', '2026-10-31', 'ok']]],
      [
        'looked at last year',
        seen({ year: 114, checked: '114/10/1' }),
        NOW,
        [['RM-ISOL', '2026-10-31', 'overdue']],
      ],
    ],
  );

  test('each sentence of its own has a duty of its own', () => {
    const ids = ['RM-ISOL', 'RM-BADGE', 'RM-ENV', 'RM-SENS', 'MED-SEP', 'MED-OLD', 'MED-LOCK'];
    const offices = ['OFF-1', 'OFF-2', 'OFF-3', 'OFF-4', 'OFF-5'];
    const found = dutiesOf({}, NOW, [...ids, ...offices]);
    expect(found.map(({ obligation }) => obligation).sort()).toStrictEqual(
      [...ids, ...offices].sort(),
    );
  });
});

describe('備份 (L811–821)', () => {
  const kept = (more: Entry): Content => ({ backups: [{ ...backup, ...more }] });
  table(
    ['BAK-FREQ', 'BAK-ENC'],
    [
      [
        'nothing backed up',
        {},
        NOW,
        [
          ['BAK-FREQ', null, 'not-done'],
          ['BAK-ENC', null, 'not-done'],
        ],
      ],
      [
        'often enough, elsewhere, encrypted',
        kept({}),
        NOW,
        [
          ['BAK-FREQ', null, 'ok'],
          ['BAK-ENC', null, 'ok'],
        ],
      ],
      [
        'too seldom and in the clear',
        kept({ interval: 48, isEncrypted: '否' }),
        NOW,
        [
          ['BAK-FREQ', null, 'not-done'],
          ['BAK-ENC', null, 'not-done'],
        ],
      ],
      [
        'an interval that cannot be read is not shown to be enough, a class neither',
        kept({ interval: '每天', secrecy: '不明', isEncrypted: null }),
        NOW,
        [
          ['BAK-FREQ', null, 'not-done'],
          ['BAK-ENC', null, 'not-done'],
        ],
      ],
      [
        'nothing sensitive needs no encryption',
        kept({ secrecy: '一般', isEncrypted: null }),
        NOW,
        [
          ['BAK-FREQ', null, 'ok'],
          ['BAK-ENC', null, 'not-applicable'],
        ],
      ],
    ],
  );
});

describe('每季確認備份有效 (L815–819)', () => {
  const tests = (...days: readonly string[]): Content => ({
    backups: [backup],
    restoreTests: days.map((day) => ({ ...tried, day })),
  });
  table(
    ['BAK-Q'],
    [
      [
        'in the first quarter only that one is asked for',
        { backups: [backup] },
        '2026-02-01T08:00',
        [['BAK-Q', '2026-03-31', 'not-done']],
      ],
      [
        'the last day of a quarter is in it, the next is not',
        tests('115/3/31', '115/7/1'),
        '2026-07-01T08:00',
        [
          ['BAK-Q', '2026-03-31', 'ok'],
          ['BAK-Q', '2026-06-30', 'overdue'],
          ['BAK-Q', '2026-09-30', 'ok'],
        ],
      ],
      [
        'the last quarter of the year before was missed',
        tests('114/8/1'),
        '2026-02-01T08:00',
        [
          ['BAK-Q', '2025-12-31', 'overdue'],
          ['BAK-Q', '2026-03-31', 'not-done'],
        ],
      ],
      [
        'and when it was not',
        tests('114/8/1', '114/12/31'),
        '2026-02-01T08:00',
        [['BAK-Q', '2026-03-31', 'not-done']],
      ],
      [
        'a day before the quarter ends it is due soon',
        { backups: [backup] },
        '2026-03-30T08:00',
        [['BAK-Q', '2026-03-31', 'due-soon']],
      ],
      [
        'every set has to be tried',
        { ...tests('115/2/1'), backups: [backup, { ...backup, id: 'B-2' }] },
        '2026-04-01T08:00',
        [
          ['BAK-Q', '2026-03-31', 'overdue'],
          ['BAK-Q', '2026-06-30', 'not-done'],
        ],
      ],
      [
        'one given up, and one begun later, are not asked for',
        {
          ...tests('115/2/1'),
          backups: [
            backup,
            { ...backup, id: 'B-2', state: '停用' },
            { ...backup, id: 'B-3', since: '115/4/1' },
          ],
        },
        '2026-04-01T08:00',
        [
          ['BAK-Q', '2026-03-31', 'ok'],
          ['BAK-Q', '2026-06-30', 'not-done'],
        ],
      ],
    ],
  );
});

describe('媒體傳遞與設備攜出 (L806–807, L829–831)', () => {
  const moved = (more: Entry): Content => ({
    mediaTransfers: [{ ...transfer, ...more }, takeOut],
  });
  const unreceived = { receiver: null, received: null, isSigned: null };
  table(
    ['OFF-6', 'MED-XFER'],
    [
      [
        'nothing moved',
        {},
        NOW,
        [
          ['OFF-6', null, 'not-applicable'],
          ['MED-XFER', null, 'not-applicable'],
        ],
      ],
      [
        'signed for, approved',
        moved({}),
        NOW,
        [
          ['OFF-6', null, 'ok'],
          ['MED-XFER', null, 'ok'],
        ],
      ],
      [
        'on its way',
        moved(unreceived),
        '2026-11-09T23:59',
        [
          ['OFF-6', null, 'ok'],
          ['MED-XFER', '2026-11-09', 'due-soon'],
        ],
      ],
      [
        'lost on its way',
        moved(unreceived),
        '2026-11-10T00:00',
        [
          ['OFF-6', null, 'ok'],
          ['MED-XFER', '2026-11-09', 'overdue'],
        ],
      ],
      [
        'approved the day after',
        { mediaTransfers: [{ ...takeOut, approved: '115/11/3' }] },
        NOW,
        [
          ['OFF-6', null, 'not-done'],
          ['MED-XFER', null, 'not-applicable'],
        ],
      ],
    ],
  );
});

describe('演練 (L755–757, L876–878)', () => {
  const held = (more: Entry): Content => ({ drills: [{ ...drill, ...more }] });
  table(
    ['EML-DRILL'],
    [
      ['none yet', {}, NOW, [['EML-DRILL', null, 'not-done']]],
      ['half a year ahead', held({}), '2026-09-19T08:00', [['EML-DRILL', '2026-10-20', 'ok']]],
      ['over', held({}), '2026-10-21T00:00', [['EML-DRILL', '2026-10-20', 'overdue']]],
      [
        'without a review it does not count',
        held({ review: null }),
        NOW,
        [['EML-DRILL', null, 'not-done']],
      ],
      [
        'without its counts neither',
        held({ clicked: null }),
        NOW,
        [['EML-DRILL', null, 'not-done']],
      ],
    ],
  );

  const continuity = (more: Entry): Content => ({
    documents: [continuityPlan],
    drills: [{ ...continuityDrill, ...more }],
  });
  table(
    ['BCP-2Y'],
    [
      ['none yet', { documents: [continuityPlan] }, NOW, [['BCP-2Y', null, 'not-done']]],
      [
        'by the end of the second year after',
        continuity({}),
        NOW,
        [['BCP-2Y', '2028-12-31', 'ok']],
      ],
      [
        'due soon in its last month',
        continuity({}),
        '2028-12-01T08:00',
        [['BCP-2Y', '2028-12-31', 'due-soon']],
      ],
      [
        'on its last day it is not over',
        continuity({}),
        '2028-12-31T23:59',
        [['BCP-2Y', '2028-12-31', 'due-soon']],
      ],
      [
        'in the third year it is',
        continuity({}),
        '2029-01-01T00:00',
        [['BCP-2Y', '2028-12-31', 'overdue']],
      ],
      [
        'a drill before the plan was approved does not count',
        continuity({ day: '115/5/1' }),
        NOW,
        [['BCP-2Y', null, 'not-done']],
      ],
    ],
  );
});

describe('通報應變程序 (L892–908)', () => {
  const procedure: Entry = {
    ...continuityPlan,
    id: 'P-1',
    title: '通報程序',
    kind: '通報應變程序',
  };
  table(
    ['INC-PROC'],
    [
      ['no document', {}, NOW, [['INC-PROC', null, 'not-done']]],
      ['in force', { documents: [procedure] }, NOW, [['INC-PROC', '2027-05-01', 'ok']]],
      [
        'its review is over',
        { documents: [{ ...procedure, nextReview: '115/11/9' }] },
        NOW,
        [['INC-PROC', '2026-11-09', 'overdue']],
      ],
    ],
  );
});

describe('事件審核 (law, 8 and 2 hours)', () => {
  const reviewed = (more: Entry): Content => ({
    incidents: [{ ...incident, reviewReceived: '115/5/4 10:00', ...more }],
  });
  table(
    ['INC-8H2H'],
    [
      [
        'nobody knows when it came in',
        { incidents: [incident] },
        NOW,
        [['INC-8H2H', null, 'not-done']],
      ],
      [
        'reviewed, though nobody wrote down when',
        { incidents: [{ ...incident, reviewedLevel: '1' }] },
        NOW,
        [['INC-8H2H', null, 'not-applicable']],
      ],
      [
        'eight hours to the minute',
        reviewed({ reviewed: '115/5/4 18:00' }),
        NOW,
        [['INC-8H2H', '2026-05-04T18:00', 'ok']],
      ],
      [
        'a minute more',
        reviewed({ reviewed: '115/5/4 18:01' }),
        NOW,
        [['INC-8H2H', '2026-05-04T18:00', 'overdue']],
      ],
      [
        'two hours for level 3',
        reviewed({ level: '3', reviewed: '115/5/4 12:01' }),
        NOW,
        [['INC-8H2H', '2026-05-04T12:00', 'overdue']],
      ],
      [
        'the clock runs at night',
        reviewed({ reviewReceived: '115/5/4 23:00' }),
        '2026-05-05T07:00',
        [['INC-8H2H', '2026-05-05T07:00', 'due-soon']],
      ],
    ],
  );
});

describe('情資 (L900–999)', () => {
  const items = (...more: readonly Entry[]): Content => ({ intelligence: more });
  const all = (states: readonly string[]): Expected =>
    ['TI-ASSESS', 'TI-CLASS', 'TI-ACT1', 'TI-ACT2', 'TI-ACT3', 'TI-ACT4', 'TI-PLAN'].map(
      (id, index) => [id, null, states[index] ?? 'not-applicable'] as const,
    );
  table(
    ['TI-ASSESS', 'TI-CLASS', 'TI-ACT1', 'TI-ACT2', 'TI-ACT3', 'TI-ACT4', 'TI-PLAN'],
    [
      ['none this year', {}, NOW, all([])],
      ['a message answered', items(message), NOW, all(['ok', 'ok', 'ok'])],
      [
        'an intrusion answered, and the plan changed',
        items({ ...intrusion, planChange: '115-2 版' }),
        NOW,
        all(['ok', 'ok', 'not-applicable', 'ok', 'not-applicable', 'not-applicable', 'ok']),
      ],
      [
        'last year’s, assessed, is done with',
        items({ ...message, received: '114/12/30', assessed: '114/12/31' }),
        NOW,
        all([]),
      ],
    ],
  );
  table(
    ['TI-ASSESS'],
    [
      [
        'seven days to assess',
        items({ ...message, assessed: null }),
        '2026-11-09T23:59',
        [['TI-ASSESS', '2026-11-09', 'due-soon']],
      ],
      [
        'and no more',
        items({ ...message, assessed: null }),
        '2026-11-10T00:00',
        [['TI-ASSESS', '2026-11-09', 'overdue']],
      ],
      [
        'last year’s, not assessed, is still open',
        items({ ...message, received: '114/12/30', assessed: null }),
        NOW,
        [['TI-ASSESS', '2026-01-06', 'overdue']],
      ],
    ],
  );
  table(
    ['TI-ACT2', 'TI-ACT3', 'TI-ACT4'],
    [
      [
        'danger without an incident, secrets in the clear, core without effect',
        items({ ...intrusion, isDanger: '是', isSensitive: '是', isCore: '是' }),
        NOW,
        [
          ['TI-ACT2', '2026-11-02', 'overdue'],
          ['TI-ACT3', '2026-11-02', 'overdue'],
          ['TI-ACT4', '2026-11-02', 'overdue'],
        ],
      ],
    ],
  );
});

describe('委外 (L1003–1093)', () => {
  const outsourced = (more: Entry, ...checks: readonly Entry[]): Content => ({
    settings: settingsWith({ 委外情形: '有' }),
    vendors: [{ ...contract, ...more }],
    vendorChecks: checks,
  });
  const ids = ['OUT-NONE', 'OUT-SEL1', 'OUT-SEL2', 'OUT-SEL3', 'OUT-OTHER', 'OUT-NDA'];
  const every = (state: string): Expected => ids.map((id) => [id, null, state]);
  table(ids, [
    ['none', {}, NOW, every('not-applicable')],
    ['one with nothing missing', outsourced({}), NOW, every('ok')],
    [
      'upkeep of goods by people who see no data is none',
      {
        ...outsourced({
          kind: '財物維護',
          reachesData: '否',
          otherMeasures: null,
          staffSigned: null,
        }),
        settings: settingsWith({}),
      },
      NOW,
      every('not-applicable'),
    ],
    [
      'one with everything missing',
      outsourced({
        needs: null,
        measures: null,
        staffing: null,
        maySubcontract: null,
        otherMeasures: null,
        termsChecked: null,
      }),
      NOW,
      every('not-done'),
    ],
    [
      'one from before this year',
      outsourced({ start: '114/1/1', end: '114/12/31' }),
      NOW,
      every('not-applicable'),
    ],
  ]);
  table(
    ['OUT-NONE'],
    [
      [
        'the plan still says there is none',
        { ...outsourced({}), settings: settingsWith({}) },
        NOW,
        [['OUT-NONE', null, 'not-done']],
      ],
      [
        'there is some by the settings, and none is listed',
        { settings: settingsWith({ 委外情形: '有' }) },
        NOW,
        [['OUT-NONE', null, 'not-done']],
      ],
    ],
  );
  table(
    ['OUT-NDA'],
    [
      [
        'no paper, and a first day that cannot be read',
        outsourced({ start: '年初', firstWork: null, undertaking: null, staffSigned: null }),
        NOW,
        [['OUT-NDA', null, 'not-done']],
      ],
      [
        'every paper, and a first day that cannot be read',
        outsourced({ start: '年初', firstWork: null }),
        NOW,
        [['OUT-NDA', null, 'ok']],
      ],
    ],
  );
  table(
    ['OUT-SECRET', 'OUT-DEV'],
    [
      [
        'a system made for the school, and state secrets, with nothing to show',
        outsourced({ isCustom: '是', isStateSecret: '是' }),
        NOW,
        [
          ['OUT-SECRET', null, 'not-done'],
          ['OUT-DEV', null, 'not-done'],
        ],
      ],
      [
        'ten million need a test of one’s own',
        outsourced({ amount: 10_000_000, ownTest: '檢測.pdf' }),
        NOW,
        [
          ['OUT-SECRET', null, 'not-applicable'],
          ['OUT-DEV', null, 'ok'],
        ],
      ],
    ],
  );
  table(
    ['OUT-1H'],
    [
      ['no event', outsourced({}, check), NOW, [['OUT-1H', null, 'not-applicable']]],
      ['told within the hour', outsourced({}, event), NOW, [['OUT-1H', '2026-10-11T10:00', 'ok']]],
      [
        'a minute late',
        outsourced({}, { ...event, told: '115/10/11 10:01' }),
        NOW,
        [['OUT-1H', '2026-10-11T10:00', 'overdue']],
      ],
      [
        'not told at all, and the hour is over',
        outsourced({}, { ...event, told: null }),
        NOW,
        [['OUT-1H', '2026-10-11T10:00', 'overdue']],
      ],
      [
        'hours late, and no word of the remedy',
        outsourced({}, { ...event, told: '115/10/11 15:00', remedy: null }),
        NOW,
        [['OUT-1H', '2026-10-11T10:00', 'overdue']],
      ],
      [
        'not known when',
        outsourced({}, { ...event, aware: null }),
        NOW,
        [['OUT-1H', null, 'not-done']],
      ],
    ],
  );

  test('a late notice is past mending', () => {
    const late = outsourced({}, { ...event, told: '115/10/11 10:01' });
    expect(dutiesOf(late, NOW, ['OUT-1H']).map(({ isPastMending }) => isPastMending)).toStrictEqual(
      [true],
    );
  });

  table(
    ['OUT-CHECK'],
    [
      ['checked in September', outsourced({}, check), NOW, [['OUT-CHECK', null, 'ok']]],
      [
        'a check without result is none',
        outsourced({ start: '114/1/1' }, { ...check, result: null }),
        NOW,
        [['OUT-CHECK', '2026-01-01', 'overdue']],
      ],
      [
        'never checked, a year after the start',
        outsourced({ start: '114/11/9' }),
        NOW,
        [['OUT-CHECK', '2026-11-09', 'overdue']],
      ],
      [
        'the year is nearly over',
        outsourced({ start: '114/11/10' }),
        NOW,
        [['OUT-CHECK', '2026-11-10', 'due-soon']],
      ],
      [
        'an event asks for a check of its own within 30 days',
        outsourced({}, check, event),
        NOW,
        [['OUT-CHECK', '2026-11-10', 'due-soon']],
      ],
      [
        'and is over when there was none',
        outsourced({}, check, event),
        '2026-11-11T08:00',
        [['OUT-CHECK', '2026-11-10', 'overdue']],
      ],
    ],
  );
  table(
    ['OUT-END'],
    [
      ['still running', outsourced({}), NOW, [['OUT-END', null, 'not-applicable']]],
      [
        'over today, not yet',
        outsourced({ end: '115/11/10' }),
        NOW,
        [['OUT-END', null, 'not-applicable']],
      ],
      [
        'over yesterday, nothing returned',
        outsourced({ end: '115/11/9' }),
        NOW,
        [['OUT-END', '2026-11-10', 'due-soon']],
      ],
      [
        'given up early, returned with proof',
        outsourced({ ended: '115/10/1', returned: '115/10/2', returnProof: '切結.pdf' }),
        NOW,
        [['OUT-END', null, 'ok']],
      ],
      [
        'over last year and never returned',
        outsourced({ start: '114/1/1', end: '114/12/31' }),
        NOW,
        [['OUT-END', '2026-01-01', 'overdue']],
      ],
    ],
  );
});

test('a missing sheet is said once, not once for every entry that looks into it', () => {
  const whole = school({
    roomVisits: [visit, visit],
    backups: [backup],
    drills: [continuityDrill],
  });
  const gone = new Set(['進出授權名單', '還原測試', '文件清單']);
  const { findings } = assess({ sheets: whole.sheets.filter(({ name }) => !gone.has(name)) }, NOW);
  expect(findings.map(({ code, sheet }) => `${code} ${sheet}`).sort()).toStrictEqual(
    [...gone].map((name) => `missing-sheet ${name}`).sort(),
  );
});
