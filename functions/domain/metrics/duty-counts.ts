// Duties counted by how they stand, and the ones that keep a year's report a draft.
import { dayOfMoment } from '../kit/day.ts';
import type { Duty } from '../kit/obligation.ts';

export type DutyCounts = {
  readonly total: number;
  readonly ok: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly notDone: number;
  /** Missed and past mending: to be explained, no longer to be done. Not among the three above. */
  readonly pastMending: number;
  readonly notApplicable: number;
};

/** Still to be done by somebody. */
export const isOpenDuty = ({ state, isPastMending }: Duty): boolean =>
  !isPastMending && state !== 'ok' && state !== 'not-applicable';

export const isPastMendingDuty = ({ state, isPastMending }: Duty): boolean =>
  isPastMending && state !== 'ok' && state !== 'not-applicable';

export function countDuties(duties: readonly Duty[]): DutyCounts {
  const open = (state: Duty['state']): number =>
    duties.filter((duty) => isOpenDuty(duty) && duty.state === state).length;
  const inState = (state: Duty['state']): number =>
    duties.filter((duty) => duty.state === state).length;
  return {
    total: duties.length,
    ok: inState('ok'),
    overdue: open('overdue'),
    dueSoon: open('due-soon'),
    notDone: open('not-done'),
    pastMending: duties.filter(isPastMendingDuty).length,
    notApplicable: inState('not-applicable'),
  };
}

/**
 * The duties that make a report of the year (AD) a draft. Handing the report in is not one of them: it can only follow
 * the report. Neither is what falls due in a later year.
 */
export function dutiesKeepingDraft(duties: readonly Duty[], year: number): readonly Duty[] {
  return duties.filter(
    (duty) =>
      isOpenDuty(duty) &&
      duty.obligation !== 'RPT-NOV' &&
      (duty.due === null || dayOfMoment(duty.due) <= `${year}-12-31`),
  );
}
