// Incidents of the year for the report: confirmed ones by level; 誤判, 預警 and 演練 apart (A4).
import type { Book } from '../book.ts';
import { dayOfMoment } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import {
  isConfirmed,
  isOfYear,
  levelOf,
  type Incident,
  type IncidentLevel,
} from './incident-facts.ts';

export type IncidentCount = { readonly count: number; readonly source: readonly Source[] };

/** Entries of the year up to the day that counts; those without a readable time are in until mended. */
export const incidentsOfYear = ({ tables, year, asOf }: Book): readonly Incident[] =>
  tables.incidents.rows.filter(
    (incident) =>
      isOfYear(incident, year) &&
      (incident.aware === undefined || dayOfMoment(incident.aware) <= asOf),
  );

export const confirmedIncidents = (book: Book): readonly Incident[] =>
  incidentsOfYear(book).filter(isConfirmed);

const counted = (rows: readonly Incident[]): IncidentCount => ({
  count: rows.length,
  source: rows.map(({ at }) => at),
});

const levels: readonly (IncidentLevel | null)[] = ['1', '2', '3', '4', null];

/** Confirmed incidents at each level; null = no level given. */
export function incidentsByLevel(
  book: Book,
): readonly (IncidentCount & { readonly level: IncidentLevel | null })[] {
  const rows = confirmedIncidents(book);
  return levels.map((level) => ({
    level,
    ...counted(rows.filter((incident) => levelOf(incident) === level)),
  }));
}

const otherNatures = ['誤判', '預警', '演練'] as const;

export function otherIncidents(
  book: Book,
): readonly (IncidentCount & { readonly nature: (typeof otherNatures)[number] })[] {
  const rows = incidentsOfYear(book);
  return otherNatures.map((nature) => ({
    nature,
    ...counted(rows.filter((incident) => incident.nature === nature)),
  }));
}
