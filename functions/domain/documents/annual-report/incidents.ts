// 資通安全事件通報、應變及演練: confirmed incidents by level with the law's clocks, the late ones with their reason, the others apart.
import type { Book } from '../../book.ts';
import { rocDue } from '../../kit/day.ts';
import { latestVersions } from '../../metrics/document-facts.ts';
import {
  clockNames,
  clocksOf,
  isOver,
  lateBy,
  timeLeft,
  type ClockKind,
  type IncidentClock,
} from '../../metrics/incident-clocks.ts';
import { levelOf, type Incident } from '../../metrics/incident-facts.ts';
import {
  confirmedIncidents,
  incidentsByLevel,
  incidentsOfYear,
  otherIncidents,
  type IncidentCount,
} from '../../metrics/incident-summary.ts';
import { momentJudged } from '../../obligations/duty.ts';
import { masked } from '../masked.ts';
import { dayOf, emptyNote, placesOf, textOf } from './shown.ts';
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

type LateLine = {
  readonly id: string;
  readonly what: string;
  readonly limit: string;
  readonly late: string;
  readonly reason: string;
};

export type IncidentsView = {
  readonly procedure: string;
  /** Empty when the register has entries of the year. */
  readonly none: string;
  readonly levels: readonly CountLine[];
  readonly others: readonly CountLine[];
  readonly confirmed: readonly IncidentLine[];
  /** What was late, or is, and why. */
  readonly late: readonly LateLine[];
};

/** The version in force on the report's day: one approved later is not it yet. */
function procedureOf({ tables, asOf }: Book): string {
  const found = latestVersions(
    tables.documents.rows.filter(
      ({ kind, approved }) =>
        kind === '通報應變程序' && (approved === undefined || approved <= asOf),
    ),
  );
  if (found.length === 0) return `「${tables.documents.sheet}」沒有通報應變程序。`;
  return found
    .map((document) => {
      const title = textOf(document, 'title', document.title);
      const approved = dayOf(document, 'approved', document.approved);
      return `${title}，核定日 ${approved}（${placesOf([document.at])}）`;
    })
    .join('\n');
}

/** From bad to good: a line that stands for several clocks shows the worst. */
const standings = ['逾期未完成', '逾時', '未完成', '尚無期限', '準時'] as const;

function standingOf(clock: IncidentClock, now: string): (typeof standings)[number] {
  if (clock.limit === null) return '尚無期限';
  if (clock.done !== undefined) return lateBy(clock) === null ? '準時' : '逾時';
  return isOver(clock, now) ? '逾期未完成' : '未完成';
}

function lineOf(incident: Incident, book: Book): IncidentLine {
  const clocks = clocksOf(incident, book.now);
  const worst = (...kinds: readonly ClockKind[]): string => {
    const found = clocks
      .filter(({ kind }) => kinds.includes(kind))
      .map((clock) => standingOf(clock, momentJudged(book)));
    return standings.find((standing) => found.includes(standing)) ?? '無法判定';
  };
  const level = levelOf(incident);
  return {
    id: textOf(incident, 'id', incident.id),
    level: level === null ? '等級未填' : `${level} 級`,
    aware: textOf(
      incident,
      'aware',
      incident.aware === undefined ? undefined : rocDue(incident.aware),
    ),
    reported: worst('report', 'again'),
    contained: worst('containment'),
    investigated: worst('investigation'),
    places: placesOf([incident.at]),
  };
}

const lateLines = (incident: Incident, book: Book): readonly LateLine[] =>
  clocksOf(incident, book.now).flatMap((clock) => {
    const by = lateBy(clock);
    const now = momentJudged(book);
    if (clock.limit === null || (by === null && !isOver(clock, now))) return [];
    return [
      {
        id: textOf(incident, 'id', incident.id),
        what: clockNames[clock.kind],
        limit: rocDue(clock.limit),
        late: by === null ? `未完成，${timeLeft(clock.limit, now)}` : `逾時 ${by}`,
        reason: masked(
          clock.lateReason ?? (clock.kind === 'review' ? '審核機關的時限' : '未填'),
          book,
        ),
      },
    ];
  });

const countLine = (what: string, { count, source }: IncidentCount): CountLine => ({
  what,
  count: `${count} 件`,
  places: placesOf(source),
});

export function incidentsView({ book }: Whole): IncidentsView {
  const confirmed = confirmedIncidents(book);
  return {
    procedure: procedureOf(book),
    none: incidentsOfYear(book).length === 0 ? emptyNote(book.tables.incidents, []) : '',
    levels: incidentsByLevel(book).map((line) =>
      countLine(line.level === null ? '等級未填' : `${line.level} 級`, line),
    ),
    others: otherIncidents(book).map((line) => countLine(line.nature, line)),
    confirmed: confirmed.map((incident) => lineOf(incident, book)),
    late: confirmed.flatMap((incident) => lateLines(incident, book)),
  };
}
