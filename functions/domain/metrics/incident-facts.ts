// What counts as an incident, at which level, and the limits of the law (domain.md §1.6). Clocks run in minutes over
// nights and holidays; what is done about them is in incident-clocks.ts.
import { addMinutes, addMonths, dayOfMoment, yearOf, type Day, type Moment } from '../kit/day.ts';
import type { Row } from '../kit/register.ts';
import { levelOfSituation, type IncidentLevel } from '../registers/incident-levels.ts';
import type { incidents } from '../registers/incidents.ts';

export type { IncidentLevel };
export type Incident = Row<typeof incidents>;
type AspectLevel = IncidentLevel | '無';

/** Real incidents only: 誤判, 預警 (EWA) and 演練 never count (A4). An entry whose nature cannot be read counts. */
export const isConfirmed = ({ nature }: Incident): boolean =>
  nature === '確認事件' || nature === undefined;

/** The column that tells the situation of an aspect. */
export const situationOf = {
  confidentiality: 'leak',
  integrity: 'tamper',
  availability: 'outage',
} as const;
export type Aspect = keyof typeof situationOf;

export const aspectKeys: readonly Aspect[] = ['confidentiality', 'integrity', 'availability'];

/** What the law's table makes of the situation of an aspect; undefined when none is chosen. */
export function levelBySituation(incident: Incident, aspect: Aspect): AspectLevel | undefined {
  const situation = incident[situationOf[aspect]];
  return situation === undefined ? undefined : (levelOfSituation(situation) ?? '無');
}

/** The highest of the three aspects, each by its situation, else as typed; null when none has a level. */
export function levelByAspects(incident: Incident): IncidentLevel | null {
  return aspectKeys.reduce<IncidentLevel | null>((highest, aspect) => {
    const level = levelBySituation(incident, aspect) ?? incident[aspect];
    if (level === undefined || level === '無') return highest;
    return highest === null || level > highest ? level : highest;
  }, null);
}

/** The level that counts: the reviewed one, else the reported one (A4), else that of the three aspects. */
export const levelOf = (incident: Incident): IncidentLevel | null =>
  incident.reviewedLevel ?? incident.level ?? levelByAspects(incident);

/** One hour after awareness. */
export const reportLimit = ({ aware }: Incident): Moment | null =>
  aware === undefined ? null : addMinutes(aware, 60);

/** Of levels 1–2 against 3–4, whose shorter time holds while the level is unknown. */
const isSlight = (incident: Incident): boolean => ['1', '2'].includes(levelOf(incident) ?? '');

/** 8 hours after the reviewing agency got the report for levels 1–2, 2 for 3–4. */
export const reviewLimit = (incident: Incident): Moment | null =>
  incident.reviewReceived === undefined
    ? null
    : addMinutes(incident.reviewReceived, (isSlight(incident) ? 8 : 2) * 60);

/** 72 hours after awareness for levels 1–2, 36 for 3–4. */
export function containmentLimit(
  incident: Incident,
): { readonly at: Moment; readonly hours: number } | null {
  if (incident.aware === undefined) return null;
  const hours = isSlight(incident) ? 72 : 36;
  return { at: addMinutes(incident.aware, hours * 60), hours };
}

/** One month after containment (1/31 + 1 month = 2/28), or the day an extension with consent runs to. */
export function investigationLimit(incident: Incident): Day | null {
  const { contained, extendedTo, extensionConsent } = incident;
  if (contained === undefined) return null;
  const limit = addMonths(dayOfMoment(contained), 1);
  const isExtended = extendedTo !== undefined && extensionConsent !== undefined;
  return isExtended && extendedTo > limit ? extendedTo : limit;
}

/** The calendar year of awareness (A4); an incident without a readable time counts in every year until mended. */
export const isOfYear = ({ aware }: Incident, year: number): boolean =>
  aware === undefined || yearOf(aware) === year;
