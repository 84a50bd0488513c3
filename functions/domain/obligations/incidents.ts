// INC-1H, INC-8H2H, INC-72H36H and INC-1M: the clocks of the law over one incident, told in hours and minutes.
import type { Book } from '../book.ts';
import { rocDue } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { laws } from '../laws.ts';
import {
  clockActs,
  clocksOf,
  lateBy,
  runsIn,
  timeLeft,
  type ClockKind,
  type IncidentClock,
} from '../metrics/incident-clocks.ts';
import { levelOf, type Incident } from '../metrics/incident-facts.ts';
import { dutyOf, momentJudged, stateUntil } from './duty.ts';
import { securityPerson } from './owners.ts';

type Rule = Pick<Obligation<Book>, 'id' | 'title' | 'basis'> & {
  readonly clocks: readonly ClockKind[];
};

const rules: readonly Rule[] = [
  {
    id: 'INC-1H',
    title: '資安事件一小時內通報',
    basis: laws.incidentReport,
    clocks: ['report', 'again'],
  },
  { id: 'INC-8H2H', title: '資安事件審核', basis: laws.incidentReview, clocks: ['review'] },
  {
    id: 'INC-72H36H',
    title: '資安事件損害控制或復原',
    basis: laws.incidentContainment,
    clocks: ['containment'],
  },
  {
    id: 'INC-1M',
    title: '資安事件調查報告',
    basis: laws.incidentInvestigation,
    clocks: ['investigation'],
  },
];

/** Why there is no limit yet. */
const noLimit: Readonly<Record<ClockKind, string>> = {
  report: '知悉時間未填或讀不出來，無法計算通報時限。',
  again: '等級變更時間讀不出來，無法計算再通報時限。',
  review: '審核機關收到時間未填，無法計算審核時限。',
  containment: '知悉時間未填或讀不出來，無法計算處理時限。',
  investigation: '尚未完成損害控制或復原，完成後 1 個月內要送交報告。',
};

/** Whether the level, and with it the length of the clock, is still open. */
const unclearOf = ({ kind }: IncidentClock, incident: Incident): string =>
  levelOf(incident) === null && (kind === 'review' || kind === 'containment')
    ? '等級未填，先以第三、四級的時限計。'
    : '';

/** The school cannot give a reason for the reviewing agency's time. */
function whyLate({ kind, lateReason }: IncidentClock): string {
  if (kind === 'review') return '';
  return lateReason === undefined ? '還沒有填逾時原因，請補填。' : `逾時原因：${lateReason}`;
}

/** Where the clock stands at the moment the book is judged at. */
function standing(clock: IncidentClock, incident: Incident, book: Book) {
  const { limit, done, kind } = clock;
  const isReviewed = incident.reviewReceived === undefined && incident.reviewedLevel !== undefined;
  if (kind === 'review' && isReviewed) {
    const reason = '審核機關已核定等級，收到與完成時間沒有登錄，不另計時。';
    return { state: 'not-applicable', reason, isPastMending: false } as const;
  }
  if (limit === null)
    return { state: 'not-done', reason: noLimit[kind], isPastMending: false } as const;
  if (done === undefined) {
    const state = stateUntil(limit, book);
    const left = timeLeft(limit, momentJudged(book));
    const why = state === 'overdue' ? whyLate(clock) : '';
    const reason = `請於 ${rocDue(limit)} 前${clockActs[kind]}，${left}。${unclearOf(clock, incident)}${why}`;
    return { state, reason, isPastMending: false };
  }
  const late = lateBy(clock);
  if (late === null) {
    const reason = `${rocDue(done)} 完成，在時限 ${rocDue(limit)} 內。`;
    return { state: 'ok', reason, isPastMending: false } as const;
  }
  const reason = `${rocDue(done)} 完成，超過時限 ${late}，無法補正。${whyLate(clock)}`;
  return { state: 'overdue', reason, isPastMending: true } as const;
}

function dutyFor(rule: Rule, { incident, clock }: Running, book: Book): Duty {
  const subject = incident.id ?? `row-${incident.at.row}`;
  const isAgain = clock.kind === 'again';
  const title = isAgain ? '資安事件等級變更一小時內再通報' : rule.title;
  return dutyOf(
    { ...rule, title },
    {
      subject: isAgain ? `${subject}#${clock.turn}` : subject,
      owner: securityPerson(book),
      due: clock.limit,
      source: [incident.at],
      ...standing(clock, incident, book),
    },
  );
}

type Running = { readonly incident: Incident; readonly clock: IncidentClock };

const clocksFor = ({ clocks }: Rule, { tables, year, now }: Book): readonly Running[] =>
  tables.incidents.rows.flatMap((incident) =>
    clocksOf(incident, now)
      .filter((clock) => clocks.includes(clock.kind) && runsIn(incident, clock, year))
      .map((clock) => ({ incident, clock })),
  );

export const incidents: readonly Obligation<Book>[] = rules.map((rule) => ({
  id: rule.id,
  title: rule.title,
  basis: rule.basis,
  period: '每次事件',
  registers: ['資安事件'],
  owner: '資通安全兼辦人員',
  unasked: '今年沒有登記要計時的資安事件。',
  duties: (book) => clocksFor(rule, book).map((running) => dutyFor(rule, running, book)),
}));
