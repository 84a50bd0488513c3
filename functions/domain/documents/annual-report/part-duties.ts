// What every part ends with: how its obligations stand, which are open, and which do not apply, and why.
import type { Book } from '../../book.ts';
import { rocDue } from '../../kit/day.ts';
import { groupBy } from '../../kit/group.ts';
import type { Duty, Owner } from '../../kit/obligation.ts';
import { derivedObligations } from '../../obligations/index.ts';
import { isPastMendingDuty } from '../../metrics/duty-counts.ts';
import { dutyStates } from '../../registers/results.ts';
import { byUrgency } from '../../results/by-urgency.ts';
import { partEvidence, type PartEvidence } from './part-evidence.ts';
import { partOf, parts, type Part } from './part-of.ts';
import { basisOf, cut, namesOf, officeOf, placesOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

export type OpenLine = {
  readonly state: string;
  readonly due: string;
  readonly office: string;
  readonly title: string;
  readonly reason: string;
  readonly basis: string;
  readonly places: string;
};

export type PartDuties = {
  readonly counts: string;
  readonly done: string;
  readonly open: Cut<OpenLine>;
  /** What does not apply, with the reason; empty when everything does. */
  readonly exempt: string;
  readonly evidence: PartEvidence;
};

/** Open duties of one part; more than that belongs in 待辦, and all of them stand at the report's end. */
const OPEN_SHOWN = 15;
const TITLES_SHOWN = 40;

const derived: ReadonlySet<string> = new Set(derivedObligations.map(({ id }) => id));

/** A duty that repeats others is counted with them, not beside them. */
export const isDerived = ({ obligation }: Duty): boolean => derived.has(obligation);

const isOpen = ({ state }: Duty): boolean => state !== 'ok' && state !== 'not-applicable';

/** The word people read; what is missed for good says so, unless it only repeats something that is still to be done. */
export const stateOf = (duty: Duty): string =>
  isPastMendingDuty(duty) && !isDerived(duty) ? '逾期（無法補正）' : dutyStates[duty.state];

/** Who answers, by office; a role that nobody holds stays as it is written. */
export function ownerOffice({ name, email }: Owner, book: Book): string {
  const office = officeOf(book, email ?? undefined) ?? officeOf(book, name);
  if (office !== undefined) return office;
  return book.people.find(name) === undefined ? name : '處室未填';
}

export const openLine =
  (book: Book) =>
  (duty: Duty): OpenLine => ({
    state: stateOf(duty),
    due: duty.due === null ? '未定' : rocDue(duty.due),
    office: ownerOffice(duty.owner, book),
    title: duty.title,
    reason: duty.reason,
    basis: basisOf(duty.basis),
    places: placesOf(duty.source),
  });

const titlesOf = (duties: readonly Duty[]): string =>
  [...groupBy(duties, ({ title }) => title)]
    .map(([title, same]) => (same.length === 1 ? title : `${title}（${same.length} 件）`))
    .join('、');

function countsOf(duties: readonly Duty[]): string {
  const past = duties.filter((duty) => isPastMendingDuty(duty) && !isDerived(duty)).length;
  const open = duties.filter(isOpen).length - past;
  const inState = (state: Duty['state']): number =>
    duties.filter((duty) => duty.state === state).length;
  return `本款應辦 ${duties.length} 項：已完成 ${inState('ok')} 項，未完成 ${open} 項，逾期且無法補正 ${past} 項，不適用 ${inState('not-applicable')} 項。`;
}

function doneOf(part: Part, done: readonly Duty[]): string {
  if (done.length === 0) return '沒有已完成的事項。';
  if (part === 'controls') return '見「計畫各節辦理情形」。';
  const titles = [...new Set(done.map(({ title }) => title))];
  return `${namesOf(titles, TITLES_SHOWN, '項')}。`;
}

function viewOf(part: Part, duties: readonly Duty[], book: Book): PartDuties {
  const done = duties.filter(({ state }) => state === 'ok');
  const exempt = duties.filter(({ state }) => state === 'not-applicable');
  return {
    counts: countsOf(duties),
    done: doneOf(part, done),
    open: cut(
      duties.filter(isOpen).sort(byUrgency),
      { limit: OPEN_SHOWN, sheet: '待辦' },
      openLine(book),
    ),
    exempt: [...groupBy(exempt, ({ reason }) => reason)]
      .map(([reason, same]) => `${titlesOf(same)}（理由：${reason.replace(/。$/u, '')}）`)
      .join('；'),
    evidence: partEvidence(book, duties),
  };
}

export function partDuties({ book, figures }: Whole): Readonly<Record<Part, PartDuties>> {
  const byPart = groupBy(figures.duties, ({ obligation }) => partOf(obligation) ?? '');
  const views = parts.map((part) => [part, viewOf(part, byPart.get(part) ?? [], book)] as const);
  // Every part is a key.
  return Object.fromEntries(views) as Record<Part, PartDuties>;
}
