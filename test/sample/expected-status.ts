// What `status` has to say of the sample school on 2026-11-10 at 08:00.

/** Person, category and kind of basis, hours short; everybody else in service has their hours. */
export const shortOfHours = [
  ['游承峯', '通識', '法定', 1.5],
  ['洪意涵', '專業職能', '自訂', 2],
  ['賴冠綸', '通識', '自訂', 1.5],
  ['賴冠綸', '通識', '法定', 1.5],
  ['甯婉如', '通識', '自訂', 0.5],
  ['甯婉如', '通識', '法定', 0.5],
] as const;

/** Goal, figure, target, met or not. */
export const goals = [
  ['GOAL-INC34', '0', '= 0', 'met'],
  ['GOAL-INC12', '2', '≤ 5', 'met'],
  ['GOAL-LAWID', '1', '≤ 2', 'met'],
  ['GOAL-LAWVIO', '0', '≤ 2', 'met'],
  ['GOAL-LEVEL', '2', '= 0', 'not met'],
  ['GOAL-AV', '100', '= 100', 'met'],
  ['GOAL-MAIL', '6.140351', '< 5', 'not met'],
] as const;

/** Every duty that is not done: obligation, owner, due, state. */
export const openDuties = [
  ['GOAL-LEVEL', '游承峯', '2026-12-31', 'not-done'],
  ['HR-DUTY', '游承峯', null, 'not-applicable'],
  ['POL-TRAIN', '游承峯', '2026-12-31', 'not-done'],
  ['POL-REPORT', '游承峯', '2026-09-09T17:40', 'overdue'],
  ['AST-LABEL', '范姜瑨', '2026-09-30', 'overdue'],
  ['RSK-PLAN', '游承峯', '2026-12-31', 'not-done'],
  ['DNS-VULN', '游承峯', '2026-10-31', 'not-applicable'],
  ['DNS-FWD', '游承峯', '2026-10-31', 'not-applicable'],
  ['DNS-INT', '游承峯', '2026-10-31', 'not-applicable'],
  ['ENC-BROKEN', '游承峯', null, 'not-applicable'],
  ['INC-1H', '游承峯', '2026-09-09T17:40', 'overdue'],
  ['TI-ACT4', '游承峯', null, 'not-applicable'],
  ['TI-PLAN', '游承峯', null, 'not-applicable'],
  ['OUT-NONE', '游承峯', null, 'not-applicable'],
  ['OUT-SEL1', '游承峯', null, 'not-applicable'],
  ['OUT-SEL2', '游承峯', null, 'not-applicable'],
  ['OUT-SEL3', '游承峯', null, 'not-applicable'],
  ['OUT-SECRET', '游承峯', null, 'not-applicable'],
  ['OUT-DEV', '游承峯', null, 'not-applicable'],
  ['OUT-1H', '游承峯', null, 'not-applicable'],
  ['OUT-END', '游承峯', null, 'not-applicable'],
  ['TRN-IT6', '洪意涵', '2026-12-31', 'not-done'],
  ['TRN-USER3', '賴冠綸', '2026-12-31', 'not-done'],
  ['TRN-USER3', '甯婉如', '2026-12-31', 'not-done'],
  ['TRN-USER3', '江語彤', '2026-12-31', 'not-applicable'],
  ['TRN-LAW2Y', '游承峯', '2026-12-31', 'not-done'],
  ['TRN-REC', '游承峯', null, 'not-done'],
  ['AUD-14D', '游承峯', '2026-09-22', 'overdue'],
  ['AUD-QUAL', '游承峯', '2026-10-06', 'overdue'],
  ['FND-ACT', '范姜瑨', '2026-12-15', 'not-done'],
  ['FND-ACT', '游承峯', '2026-10-31', 'overdue'],
  ['FND-ACT', '洪意涵', '2026-11-30', 'due-soon'],
  ['MR-TRACK', '范姜瑨', '2026-12-31', 'not-done'],
  ['MR-TRACK', '游承峯', '2026-12-15', 'not-done'],
  ['MR-TRACK', '曾柏叡', '2026-12-31', 'not-done'],
  ['RPT-NOV', '游承峯', '2026-11-13', 'due-soon'],
] as const;
