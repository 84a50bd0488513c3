// What the law's clocks say of an incident: still running though it is over, late with a reason, late without one.
import type { Book } from '../book.ts';
import { rocDue, type Moment } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import {
  clocksOf,
  isOver,
  lateBy,
  timeLeft,
  type ClockKind,
  type IncidentClock,
} from '../metrics/incident-clocks.ts';
import type { Incident } from '../metrics/incident-facts.ts';
import { incidents } from '../registers/incidents.ts';

type Says = (incident: Incident, book: Book) => string | null;

const clockOf = (
  kind: ClockKind,
  { incident, now }: { readonly incident: Incident; readonly now: Moment },
  is: (clock: IncidentClock) => boolean,
): IncidentClock | undefined =>
  clocksOf(incident, now).find((clock) => clock.kind === kind && is(clock));

/** Not done although the limit is over. */
const open =
  (kind: ClockKind, advice: string): Says =>
  (incident, { now }) => {
    const clock = clockOf(kind, { incident, now }, (one) => isOver(one, now));
    const limit = clock?.limit ?? null;
    return limit === null ? null : `時限 ${rocDue(limit)} ${timeLeft(limit, now)}。${advice}`;
  };

/** Done too late, and the reason is there (or not). */
const late =
  (kind: ClockKind, wants: 'reason' | 'no reason', says: (by: string) => string): Says =>
  (incident, { now }) => {
    const isAsked = (clock: IncidentClock): boolean =>
      (clock.lateReason !== undefined) === (wants === 'reason') && lateBy(clock) !== null;
    const clock = clockOf(kind, { incident, now }, isAsked);
    const by = clock === undefined ? null : lateBy(clock);
    return by === null ? null : says(by);
  };

/** A moment of a list that lies ahead; the general rule looks at single ones. */
const ahead =
  (key: 'levelChanged' | 'reportedAgain'): Says =>
  (incident, { now }) => {
    const moment = incident[key]?.find((one) => one > now);
    return moment === undefined ? null : `${rocDue(moment)} 還沒有到，不能先填。請改成實際的時間。`;
  };

export const incidentClockRules = rulesFor<typeof incidents, Book>(incidents, [
  {
    code: 'not-reported',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reported',
    says: open('report', '請立即通報，並填通報時間與逾時原因。'),
  },
  {
    code: 'reported-late',
    severity: 'warning',
    basis: laws.incidentReport,
    column: 'reported',
    says: late(
      'report',
      'reason',
      (by) => `通報超過知悉後 1 小時的時限 ${by}，無法補正，請檢討改善。`,
    ),
  },
  {
    code: 'reported-late-without-reason',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'lateReason',
    says: late('report', 'no reason', (by) => `通報超過 1 小時的時限 ${by}。請填逾時原因。`),
  },
  {
    code: 'level-change-not-reported',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reportedAgain',
    says: open('again', '等級變更後 1 小時內應再次通報。請立即通報，並填再通報時間。'),
  },
  {
    code: 'level-change-reported-late',
    severity: 'warning',
    basis: laws.incidentReport,
    column: 'reportedAgain',
    says: late(
      'again',
      'reason',
      (by) => `等級變更後再通報超過 1 小時的時限 ${by}，無法補正，請檢討改善。`,
    ),
  },
  {
    code: 'level-change-late-without-reason',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'lateReason',
    says: late('again', 'no reason', (by) => `再通報超過 1 小時的時限 ${by}。請填逾時原因。`),
  },
  {
    code: 'level-change-ahead',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'levelChanged',
    says: ahead('levelChanged'),
  },
  {
    code: 'reported-again-ahead',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reportedAgain',
    says: ahead('reportedAgain'),
  },
  {
    code: 'not-contained',
    severity: 'error',
    basis: laws.incidentContainment,
    column: 'contained',
    says: open('containment', '請完成損害控制或復原，並填時間與處理逾時原因。'),
  },
  {
    code: 'contained-late',
    severity: 'warning',
    basis: laws.incidentContainment,
    column: 'contained',
    says: late(
      'containment',
      'reason',
      (by) => `損害控制或復原超過時限 ${by}，無法補正，請檢討改善。`,
    ),
  },
  {
    code: 'contained-late-without-reason',
    severity: 'error',
    basis: laws.incidentContainment,
    column: 'handlingLateReason',
    says: late('containment', 'no reason', (by) => `控制或復原超過時限 ${by}。請填處理逾時原因。`),
  },
  {
    code: 'not-investigated',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'investigated',
    says: open('investigation', '請送交調查報告；上級同意延期時填報告延期至與延期同意文號。'),
  },
  {
    code: 'investigated-late',
    severity: 'warning',
    basis: laws.incidentInvestigation,
    column: 'investigated',
    says: late('investigation', 'reason', (by) => `調查報告超過時限 ${by}，無法補正，請檢討改善。`),
  },
  {
    code: 'investigated-late-without-reason',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'handlingLateReason',
    says: late('investigation', 'no reason', (by) => `調查報告超過時限 ${by}。請填處理逾時原因。`),
  },
]);
