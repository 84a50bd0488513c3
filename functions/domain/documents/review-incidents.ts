// Topic 6 of a management review (L1265): how incidents were dealt with, and what was done that they do not come again.
import { confirmedIncidents } from '../metrics/incident-summary.ts';
import type { Incident } from '../metrics/incident-facts.ts';
import { incidentsView } from './annual-report/incidents.ts';
import { dayOf, textOf } from './annual-report/shown.ts';
import type { Whole } from './annual-report/whole.ts';
import { masked } from './masked.ts';
import { figure, type ReviewFigure } from './review-figure.ts';

/** `改善：更換密碼（期限 115/06/30，115/06/20 結案）`. */
function improved(incident: Incident, { book }: Whole): string {
  const what = masked(textOf(incident, 'prevention', incident.prevention), book);
  const due = dayOf(incident, 'preventionDue', incident.preventionDue);
  const end =
    incident.closed === undefined
      ? '尚未結案'
      : `${dayOf(incident, 'closed', incident.closed)} 結案`;
  return `改善：${what}（期限 ${due}，${end}）`;
}

/** How many of each, each confirmed one with its handling, and what was late. */
export function incidents(whole: Whole): readonly ReviewFigure[] {
  const { none, levels, others, confirmed, late } = incidentsView(whole);
  if (none !== '') return [];
  const rows = confirmedIncidents(whole.book);
  return [
    ...[...levels, ...others].map(({ what, count, places }) => figure(what, count, places)),
    ...rows.map((incident, index) => {
      const {
        id = '',
        level = '',
        reported,
        contained,
        investigated,
        places,
      } = confirmed[index] ?? {};
      const what = masked(textOf(incident, 'summary', incident.summary), whole.book);
      return figure(
        `${id}（${level}）`,
        `${what}\n處理：通報${reported ?? ''}、控制${contained ?? ''}、調查${investigated ?? ''}\n${improved(incident, whole)}`,
        places,
      );
    }),
    ...late.map(({ id, what, late: by, reason }) => figure(`${id} ${what}`, `${by}：${reason}`)),
  ];
}
