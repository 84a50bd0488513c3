import type { Duty } from '../kit/obligation.ts';

/** For sorting: what is overdue first, then by day; what has no day comes last. */
export function byUrgency(a: Duty, b: Duty): number {
  const late = Number(b.state === 'overdue') - Number(a.state === 'overdue');
  return late || (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
