// 資通安全事件通報、應變及演練: confirmed incidents by level with their three clocks, the others apart.
import { rocDue } from '../../kit/day.ts';
import type { Duty } from '../../kit/obligation.ts';
import { levelOf, type Incident } from '../../metrics/incident-facts.ts';
import {
  confirmedIncidents,
  incidentsByLevel,
  incidentsOfYear,
  otherIncidents,
} from '../../metrics/incident-summary.ts';
import type { Figures } from '../../status.ts';
import { dutiesFor, obligationLines, type ObligationLine } from './duties.ts';
import { emptyNote, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

type CountLine = { readonly what: string; readonly count: string; readonly places: string };

type IncidentLine = {
  readonly id: string;
  readonly level: string;
  readonly aware: string;
  readonly reported: string;
  readonly contained: string;
  readonly investigated: string;
  readonly places: string;
};

export type IncidentsView = {
  readonly duties: readonly ObligationLine[];
  /** Empty when the register has entries of the year. */
  readonly none: string;
  readonly levels: readonly CountLine[];
  readonly others: readonly CountLine[];
  readonly confirmed: readonly IncidentLine[];
};

const ids = ['INC-1H', 'INC-72H36H', 'INC-1M'] as const;

/** One clock of one incident: on time, late, or still running. */
function clockOf(duty: Duty | undefined): string {
  if (duty === undefined) return '無法判定';
  if (duty.state === 'ok') return '準時';
  if (duty.isPastMending) return '逾時';
  return duty.state === 'overdue' ? '逾期未完成' : duty.due === null ? '尚無期限' : '未完成';
}

type Clocks = (id: (typeof ids)[number], incident: Incident) => string;

/** The clocks' duties by the row of their incident. */
function clocksOf(figures: Figures): Clocks {
  const duties = new Map(
    dutiesFor(figures, ids).flatMap((duty) =>
      duty.source.map(({ row }) => [`${duty.obligation}/${row}`, duty] as const),
    ),
  );
  return (id, incident) => clockOf(duties.get(`${id}/${incident.at.row}`));
}

function lineOf(incident: Incident, clocks: Clocks): IncidentLine {
  const clock = (id: (typeof ids)[number]): string => clocks(id, incident);
  const level = levelOf(incident);
  return {
    id: textOf(incident, 'id', incident.id),
    level: level === null ? '等級未填' : `${level} 級`,
    aware: textOf(
      incident,
      'aware',
      incident.aware === undefined ? undefined : rocDue(incident.aware),
    ),
    reported: clock('INC-1H'),
    contained: clock('INC-72H36H'),
    investigated: clock('INC-1M'),
    places: placesOf([incident.at]),
  };
}

export function incidentsView({ book, figures }: Whole): IncidentsView {
  const clocks = clocksOf(figures);
  const countLine = (
    what: string,
    { count, source }: { count: number; source: Parameters<typeof placesOf>[0] },
  ): CountLine => ({ what, count: `${count} 件`, places: placesOf(source) });
  return {
    duties: obligationLines(book, figures, ids),
    none: incidentsOfYear(book).length === 0 ? emptyNote(book.tables.incidents, []) : '',
    levels: incidentsByLevel(book).map((line) =>
      countLine(line.level === null ? '等級未填' : `${line.level} 級`, line),
    ),
    others: otherIncidents(book).map((line) => countLine(line.nature, line)),
    confirmed: confirmedIncidents(book).map((incident) => lineOf(incident, clocks)),
  };
}
