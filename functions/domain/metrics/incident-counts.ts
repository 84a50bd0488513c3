import type { Book } from '../book.ts';
import type { Metric } from '../kit/metric.ts';
import { isConfirmed, isOfYear, levelOf, type IncidentLevel } from './incident-facts.ts';

/** Incidents of the year at these levels. A level that cannot be told counts: it may be one of them. */
function countOf(levels: readonly IncidentLevel[]): Metric<Book> {
  const words = levels.join('、');
  return {
    name: `${words}級事件數`,
    unit: '件',
    measure: ({ tables: { incidents }, year, today }) => {
      if (!incidents.isPresent)
        return { actual: null, note: '沒有「資安事件」工作表。', source: [] };
      const counted = incidents.rows.filter((incident) => {
        const level = levelOf(incident);
        return (
          isConfirmed(incident) &&
          isOfYear(incident, year) &&
          (incident.aware ?? '') <= `${today}T24` &&
          (level === null || levels.includes(level))
        );
      });
      const unclear = counted.filter((incident) => levelOf(incident) === null).length;
      const note = `當年知悉的確認事件，以審核等級計；誤判、預警與演練不列計。`;
      return {
        actual: counted.length,
        note: unclear === 0 ? note : `${note}其中 ${unclear} 件沒有等級，先列計。`,
        source: counted.map(({ at }) => at),
      };
    },
  };
}

export const incidentCounts: readonly Metric<Book>[] = [countOf(['3', '4']), countOf(['1', '2'])];
