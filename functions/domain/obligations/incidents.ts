// INC-1H, INC-8H2H, INC-72H36H and INC-1M: four clocks of the law over one incident.
import type { Book } from '../book.ts';
import { daysBetween, minutesBetween, rocDue } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { laws } from '../laws.ts';
import {
  containmentLimit,
  investigationLimit,
  isConfirmed,
  isOfYear,
  levelOf,
  reportLimit,
  reviewLimit,
  type Incident,
} from '../metrics/incident-facts.ts';
import { dutyOf, stateUntil } from './duty.ts';
import { securityPerson } from './owners.ts';

type Clock = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  /** By when, or null when that cannot be told yet. */
  readonly limit: (incident: Incident) => string | null;
  /** When it was done. */
  readonly done: (incident: Incident) => string | undefined;
  /** What to do, and why there is no limit yet. */
  readonly action: string;
  readonly noLimit: string;
  readonly notApplicable?: (incident: Incident) => string | null;
};

const clocks: readonly Clock[] = [
  {
    id: 'INC-1H',
    title: '資安事件一小時內通報',
    basis: laws.incidentReport,
    limit: reportLimit,
    done: ({ reported }) => reported,
    action: '到教育機構資安通報平台通報',
    noLimit: '知悉時間未填或讀不出來，無法計算通報時限。',
  },
  {
    id: 'INC-8H2H',
    title: '資安事件審核',
    basis: laws.incidentReview,
    limit: reviewLimit,
    done: ({ reviewed }) => reviewed,
    action: '由審核機關完成審核',
    noLimit: '審核機關收到時間未填，無法計算審核時限。',
    notApplicable: ({ reviewReceived, reviewedLevel }) =>
      reviewReceived === undefined && reviewedLevel !== undefined
        ? '審核機關已核定等級，收到與完成時間沒有登錄，不另計時。'
        : null,
  },
  {
    id: 'INC-72H36H',
    title: '資安事件損害控制或復原',
    basis: laws.incidentContainment,
    limit: (incident) => containmentLimit(incident)?.at ?? null,
    done: ({ contained }) => contained,
    action: '完成損害控制或復原',
    noLimit: '知悉時間未填或讀不出來，無法計算處理時限。',
  },
  {
    id: 'INC-1M',
    title: '資安事件調查報告',
    basis: laws.incidentInvestigation,
    limit: investigationLimit,
    done: ({ investigated }) => investigated,
    action: '送交調查、處理及改善報告',
    noLimit: '尚未完成損害控制或復原，完成後 1 個月內要送交報告。',
  },
];

function lateBy(limit: string, done: string): string {
  if (done.length <= 10) return `${daysBetween(limit, done)} 日`;
  const minutes = minutesBetween(limit, done);
  return minutes < 120 ? `${minutes} 分鐘` : `${Math.round(minutes / 6) / 10} 小時`;
}

function dutyFor(clock: Clock, incident: Incident, book: Book): Duty {
  const due = clock.limit(incident);
  const done = clock.done(incident);
  const level = levelOf(incident);
  const common = {
    subject: incident.id ?? `row-${incident.at.row}`,
    owner: securityPerson(book),
    due,
    source: [incident.at],
  };
  const unclear = level === null ? '等級未填，先以第三、四級的時限計。' : '';
  const exempt = clock.notApplicable?.(incident) ?? null;
  if (exempt !== null) {
    return dutyOf(clock, { ...common, state: 'not-applicable', reason: exempt });
  }
  if (due === null) return dutyOf(clock, { ...common, state: 'not-done', reason: clock.noLimit });
  if (done === undefined) {
    const reason = `請於 ${rocDue(due)} 前${clock.action}。${unclear}`;
    return dutyOf(clock, { ...common, state: stateUntil(due, book), reason });
  }
  if (done <= due) {
    return dutyOf(clock, {
      ...common,
      state: 'ok',
      reason: `${rocDue(done)} 完成，在時限 ${rocDue(due)} 內。`,
    });
  }
  const reason = `${rocDue(done)} 完成，超過時限 ${lateBy(due, done)}，無法補正，請說明原因。`;
  return dutyOf(clock, { ...common, state: 'overdue', reason, isPastMending: true });
}

const isCounted = (incident: Incident, book: Book): boolean =>
  isConfirmed(incident) && isOfYear(incident, book.year);

export const incidents: readonly Obligation<Book>[] = clocks.map((clock) => ({
  ...clock,
  period: '每次事件',
  registers: ['資安事件'],
  owner: '資通安全兼辦人員',
  duties: (book) =>
    book.tables.incidents.rows
      .filter((incident) => isCounted(incident, book))
      .map((incident) => dutyFor(clock, incident, book)),
}));
