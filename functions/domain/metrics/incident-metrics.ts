// Figures on incidents, intelligence and vendors: what happened, and whether it was answered in time.
import type { Book } from '../book.ts';
import type { Moment } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import { laws } from '../laws.ts';
import { plan } from '../plan-lines.ts';
import type { MetricName } from '../registers/metric-names.ts';
import {
  containmentLimit,
  investigationLimit,
  levelOf,
  reportLimit,
  type Incident,
  type IncidentLevel,
} from './incident-facts.ts';
import { confirmedIncidents } from './incident-summary.ts';
import { assessmentDue, isIntelligenceOfYear } from './intelligence-facts.ts';
import { metric, rate } from './measuring.ts';
import {
  checkDue,
  isRunning,
  isSupervised,
  isVendorOfYear,
  lastCheckOf,
  secrecyGaps,
} from './vendor-facts.ts';

/** Incidents of the year at these levels. A level that cannot be told counts: it may be one of them. */
function countOf(name: MetricName, levels: readonly IncidentLevel[]): Metric<Book> {
  const counts = '當年知悉的確認事件，以審核等級計；誤判、預警與演練不列計。沒有等級的先列計。';
  const about = { name, unit: '件', counts, none: null, basis: plan['203–205'] };
  return metric({ ...about, from: ['incidents'] }, (book) => {
    const counted = confirmedIncidents(book).filter((incident) => {
      const level = levelOf(incident);
      return level === null || levels.includes(level);
    });
    const unclear = counted.filter((incident) => levelOf(incident) === null).length;
    const note = '當年知悉的確認事件，以審核等級計；誤判、預警與演練不列計。';
    return {
      actual: counted.length,
      note: unclear === 0 ? note : `${note}其中 ${unclear} 件沒有等級，先列計。`,
      source: counted.map(({ at }) => at),
    };
  });
}

/** Whether a moment has passed, for a book of a year gone by at its end. */
const hasPassed = (limit: Moment, { now, today, asOf }: Book): boolean =>
  limit < (asOf < today ? `${asOf}T23:59` : now);

type Clock = {
  readonly name: MetricName;
  readonly what: string;
  readonly basis: Metric<Book>['basis'];
  readonly limit: (incident: Incident) => Moment | null;
  readonly done: (incident: Incident) => Moment | undefined;
};

/** Confirmed incidents whose clock has run out or was stopped; one that still runs says nothing yet. */
const inTime = ({ name, what, basis, limit, done }: Clock): Metric<Book> =>
  rate({
    name,
    counts: `當年知悉的確認事件中，${what}；期限未到且未完成的不計，時間讀不出來的算未完成。`,
    none: '當年沒有期限已到的確認事件。',
    from: ['incidents'],
    basis,
    rows: (book) =>
      confirmedIncidents(book).filter((incident) => {
        const last = limit(incident);
        return done(incident) !== undefined || last === null || hasPassed(last, book);
      }),
    isDone: (incident) => {
      const last = limit(incident);
      const at = done(incident);
      return last !== null && at !== undefined && at <= last;
    },
  });

export const incidentMetrics: readonly Metric<Book>[] = [
  countOf('3、4級事件數', ['3', '4']),
  countOf('1、2級事件數', ['1', '2']),
  inTime({
    name: '事件通報準時率',
    what: '知悉後 1 小時內通報的',
    basis: laws.incidentReport,
    limit: reportLimit,
    done: ({ reported }) => reported,
  }),
  inTime({
    name: '事件控制復原準時率',
    what: '第 1、2 級 72 小時、第 3、4 級 36 小時內完成損害控制或復原的',
    basis: laws.incidentContainment,
    limit: (incident) => containmentLimit(incident)?.at ?? null,
    done: ({ contained }) => contained,
  }),
  rate({
    name: '事件調查報告準時率',
    counts: '當年知悉、已控制或復原的確認事件中，一個月內送交調查報告的；期限未到且未送的不計。',
    none: '當年沒有期限已到的調查報告。',
    from: ['incidents'],
    basis: laws.incidentInvestigation,
    rows: (book) =>
      confirmedIncidents(book).filter((incident) => {
        const last = investigationLimit(incident);
        return last !== null && (incident.investigated !== undefined || last < book.asOf);
      }),
    isDone: (incident) => {
      const last = investigationLimit(incident);
      const { investigated } = incident;
      return last !== null && investigated !== undefined && investigated <= last;
    },
  }),
];

export const outsideMetrics: readonly Metric<Book>[] = [
  rate({
    name: '情資評估準時率',
    counts: '當年接獲的情資中，評估日在設定「情資評估天數」以內的；期限未到且未評估的不計。',
    none: '當年沒有應評估的情資。',
    from: ['intelligence'],
    basis: plan['900–908'],
    rows: (book) =>
      book.tables.intelligence.rows.filter((item) => {
        const due = assessmentDue(item, book);
        return (
          isIntelligenceOfYear(item, book) &&
          (item.assessed !== undefined || due === null || due < book.asOf)
        );
      }),
    isDone: (item, book) => {
      const due = assessmentDue(item, book);
      return due !== null && item.assessed !== undefined && item.assessed <= due;
    },
  }),
  rate({
    name: '委外按期查核率',
    counts: '履約中應監督的契約中，最近一次查核還在期限內的；期限未到且未查核過的不計。',
    none: '沒有應查核的委外契約。',
    from: ['vendors', 'vendorChecks'],
    basis: plan['1084–1086'],
    rows: (book) =>
      book.tables.vendors.rows.filter((vendor) => {
        const due = checkDue(vendor, book);
        const isFresh = lastCheckOf(vendor, book) === undefined && due !== null && due >= book.asOf;
        return isSupervised(vendor) && isRunning(vendor, book.asOf) && !isFresh;
      }),
    isDone: (vendor, book) => {
      const due = checkDue(vendor, book);
      return due !== null && due >= book.asOf;
    },
  }),
  rate({
    name: '委外保密完成率',
    counts: '當年度應監督的契約中，保密條款已審查，切結書與同意書不晚於首次執行日簽署的。',
    none: '當年度沒有應監督且已開始執行的委外契約。',
    from: ['vendors'],
    basis: plan['1089–1093'],
    rows: (book) =>
      book.tables.vendors.rows.filter((vendor) => {
        const first = vendor.firstWork ?? vendor.start;
        const hasBegun = first === undefined || first <= book.asOf;
        return isSupervised(vendor) && isVendorOfYear(vendor, book) && hasBegun;
      }),
    isDone: (vendor, book) =>
      (vendor.firstWork ?? vendor.start) !== undefined && secrecyGaps(vendor, book) === null,
  }),
];
