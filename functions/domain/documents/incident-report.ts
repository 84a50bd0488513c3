// 資通安全事件調查、處理及改善報告: one incident in the seven parts of the 細則, with the law's clocks.
import type { Book } from '../book.ts';
import { resolveBasis } from '../citations.ts';
import { rocDayLong, rocDue } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { laws } from '../laws.ts';
import { dueOfFollowUp, type FollowUp } from '../metrics/follow-up-facts.ts';
import {
  clockNames,
  clocksOf,
  isOver,
  lateBy,
  timeLeft,
  type IncidentClock,
} from '../metrics/incident-clocks.ts';
import {
  aspectKeys,
  levelBySituation,
  levelOf,
  situationOf,
  type Aspect,
  type Incident,
} from '../metrics/incident-facts.ts';
import { blankFields, incidentParts } from '../metrics/incident-parts.ts';
import { incidents } from '../registers/incidents.ts';
import { basisOf, placesOf } from './annual-report/shown.ts';
import { masked } from './masked.ts';
import { signersOf } from './signers.ts';

type Line = { readonly what: string; readonly value: string };
type ClockLine = Line & { readonly limit: string; readonly done: string; readonly reason: string };
type PartLine = { readonly title: string; readonly lines: readonly Line[] };
type FollowLine = {
  readonly matter: string;
  readonly measure: string;
  readonly due: string;
  readonly done: string;
};

export type IncidentReportView = {
  readonly school: string;
  readonly title: string;
  readonly asOf: string;
  /** Empty when no part is missing anything. */
  readonly draftMark: string;
  readonly facts: readonly Line[];
  readonly clocks: readonly ClockLine[];
  readonly parts: readonly PartLine[];
  readonly followUps: readonly FollowLine[];
  readonly basis: string;
  readonly places: string;
  readonly signers: readonly string[];
};

export type IncidentReport = {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly school: string;
  readonly isDraft: boolean;
  readonly view: IncidentReportView;
};

const NONE = '無資料';
type Key = keyof typeof incidents.columns;

/** A field as people read it; what is blank and what cannot be read are told apart. */
function shown(incident: Incident, key: Key, book: Book): string {
  const value: unknown = incident[key];
  if (value === undefined) return incident.unreadable.includes(key) ? '讀不出來' : NONE;
  // The value was read by this very column.
  const { show } = incidents.columns[key] as { readonly show: (value: unknown) => string };
  return masked(show(value), book);
}

const line = (incident: Incident, key: Key, book: Book): Line => ({
  what: incidents.columns[key].header,
  value: shown(incident, key, book),
});

/** The situation as chosen, with the level that follows; else the level as typed. */
function aspectLine(incident: Incident, aspect: Aspect, book: Book): Line {
  const typed = line(incident, aspect, book);
  const level = levelBySituation(incident, aspect);
  if (level === undefined) return typed;
  const situation = shown(incident, situationOf[aspect], book);
  return { what: typed.what, value: level === '無' ? level : `${level}（${situation}）` };
}

function factsOf(incident: Incident, book: Book): readonly Line[] {
  const level = levelOf(incident);
  return [
    ...(['id', 'kind', 'ticket', 'summary'] as const).map((key) => line(incident, key, book)),
    { what: '等級', value: level === null ? NONE : `第 ${level} 級` },
    ...aspectKeys.map((aspect) => aspectLine(incident, aspect, book)),
  ];
}

function clockLine(clock: IncidentClock, book: Book): ClockLine {
  const { kind, limit, done, lateReason } = clock;
  const late = lateBy(clock);
  const open = limit === null ? '無法計算' : timeLeft(limit, book.now);
  const isLate = late !== null || isOver(clock, book.now);
  return {
    what: clockNames[kind],
    limit: limit === null ? NONE : rocDue(limit),
    done: done === undefined ? NONE : rocDue(done),
    value: done === undefined ? open : late === null ? '在時限內' : `超過 ${late}`,
    reason: isLate ? masked(lateReason ?? NONE, book) : '－',
  };
}

const followUpsOf = ({ tables }: Book, { id }: Incident): readonly FollowUp[] =>
  tables.followUps.rows.filter(
    ({ origin, originId }) =>
      origin === '事件' &&
      id !== undefined &&
      originId !== undefined &&
      matchKey(originId) === matchKey(id),
  );

function followLine(follow: FollowUp, book: Book): FollowLine {
  const due = dueOfFollowUp(follow);
  return {
    matter: masked(follow.matter ?? NONE, book),
    measure: masked(follow.measure ?? NONE, book),
    due: due === undefined ? NONE : rocDue(due),
    done: follow.done === undefined ? (follow.progress ?? '未完成') : rocDue(follow.done),
  };
}

const numerals = ['一', '二', '三', '四', '五', '六', '七'] as const;

/** The report on one incident, as of the book's moment. A draft for as long as a field of its parts is blank. */
export function incidentReport(book: Book, incident: Incident): IncidentReport {
  const title = '資通安全事件調查、處理及改善報告';
  const school = book.settings.school === '' ? '（學校名稱未填）' : book.settings.school;
  const blank = blankFields(incident);
  const followUps = followUpsOf(book, incident);
  return {
    name: `${title}${incident.id === undefined ? '' : ` ${incident.id}`}`,
    title,
    school,
    isDraft: blank.length > 0,
    view: {
      school,
      title,
      asOf: rocDayLong(book.today),
      draftMark: blank.length === 0 ? '' : `草稿：還缺${blank.join('、')}`,
      facts: factsOf(incident, book),
      clocks: clocksOf(incident, book.now).map((clock) => clockLine(clock, book)),
      parts: incidentParts.map(({ title: part, fields }, index) => ({
        title: `${numerals[index] ?? ''}、${part}`,
        lines: fields.map((key) => line(incident, key, book)),
      })),
      followUps: followUps.map((follow) => followLine(follow, book)),
      basis: basisOf(resolveBasis(book)(laws.incidentReportParts)),
      places: placesOf([incident.at, ...followUps.map(({ at }) => at)]),
      signers: signersOf(book, null),
    },
  };
}
