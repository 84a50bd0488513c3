// Clocks and levels of incidents (domain.md §1.6). Clocks run in minutes over nights and holidays.
import { addMinutes, addMonths, dayOfMoment, yearOf, type Day, type Moment } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import type { incidents } from '../registers/incidents.ts';

export type Incident = Row<typeof incidents>;
export type IncidentLevel = '1' | '2' | '3' | '4';

/** Real incidents only: 誤判, 預警 (EWA) and 演練 never count (A4). An entry whose nature cannot be read counts. */
export const isConfirmed = ({ nature }: Incident): boolean =>
  nature === '確認事件' || nature === undefined;

/** The level that counts: the reviewed one, else the reported one (A4). */
export const levelOf = ({ reviewedLevel, level }: Incident): IncidentLevel | null =>
  reviewedLevel ?? level ?? null;

/** The highest of the three aspects, or null when none is given. */
export function levelByAspects(incident: Incident): IncidentLevel | null {
  const given = [incident.confidentiality, incident.integrity, incident.availability].filter(
    (aspect): aspect is IncidentLevel => aspect !== undefined && aspect !== '無',
  );
  return given.sort().at(-1) ?? null;
}

/** One hour after awareness. */
export const reportLimit = ({ aware }: Incident): Moment | null =>
  aware === undefined ? null : addMinutes(aware, 60);

/** 8 hours after the reviewing agency got the report for levels 1–2, 2 for 3–4 and while the level is unknown. */
export function reviewLimit(incident: Incident): Moment | null {
  if (incident.reviewReceived === undefined) return null;
  const level = levelOf(incident);
  return addMinutes(incident.reviewReceived, (level === '1' || level === '2' ? 8 : 2) * 60);
}

/** 72 hours after awareness for levels 1–2, 36 for 3–4; the shorter one while the level is unknown. */
export function containmentLimit(
  incident: Incident,
): { readonly at: Moment; readonly hours: number } | null {
  if (incident.aware === undefined) return null;
  const level = levelOf(incident);
  const hours = level === '1' || level === '2' ? 72 : 36;
  return { at: addMinutes(incident.aware, hours * 60), hours };
}

/** One month after containment or recovery. */
export const investigationLimit = ({ contained }: Incident): Day | null =>
  contained === undefined ? null : addMonths(dayOfMoment(contained), 1);

/** The calendar year of awareness (A4); an incident without a readable time counts in every year until mended. */
export const isOfYear = ({ aware }: Incident, year: number): boolean =>
  aware === undefined || yearOf(aware) === year;
