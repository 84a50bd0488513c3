// What a workbook says as of a moment: findings, goals, hours and duties, each with basis and rows. Sheets, mails, report
// and command line all take their figures from here.
import type { Book } from './book.ts';
import { resolveBasis, resolveDutyBasis } from './citations.ts';
import type { Day } from './kit/day.ts';
import type { Finding } from './kit/finding.ts';
import { withoutIdNumbers } from './kit/id-number.ts';
import type { Duty } from './kit/obligation.ts';
import { matchKey } from './kit/normalise.ts';
import type { Register } from './kit/register.ts';
import { goalResults, type GoalResult } from './metrics/goal-results.ts';
import { trainingStandings, type TrainingStanding } from './metrics/training-shortfall.ts';
import { dutiesOf } from './obligations/index.ts';
import { registers } from './registers/index.ts';
import { knownBy } from './known.ts';
import { ledgerFindings } from './ledger-trouble.ts';
import { questionnaireFindings } from './questionnaires/responses-trouble.ts';
import { ruleFindings } from './rules/index.ts';
import { scheduleOf, type Scheduled } from './schedule/backward.ts';
import { withEarlyWarnings } from './schedule/early-warnings.ts';
import { upgradeFindings } from './upgrade.ts';

export type Figures = {
  readonly asOf: Day;
  readonly goals: readonly GoalResult[];
  readonly training: readonly TrainingStanding[];
  readonly duties: readonly Duty[];
  /** The yearly calendar counted backwards from the review and the report. */
  readonly schedule: readonly Scheduled[];
};

const tabOrder: ReadonlyMap<string, number> = new Map(
  (Object.values(registers) as readonly Register[]).flatMap(({ sheet, aliases = [] }, index) =>
    [...aliases, sheet].map((name) => [matchKey(name), index] as const),
  ),
);

/** All findings, in the order of tabs and rows. */
export function findingsOf(book: Book): readonly Finding[] {
  const resolve = resolveBasis(book);
  const placed = [
    ...upgradeFindings(book),
    ...book.readFindings,
    ...ruleFindings(book),
    ...ledgerFindings(book),
    ...questionnaireFindings(book),
  ].map((finding, index) => ({
    finding: {
      ...finding,
      message: withoutIdNumbers(finding.message),
      basis: finding.basis === null ? null : resolve(finding.basis),
    },
    tab: tabOrder.get(matchKey(finding.sheet)) ?? tabOrder.size,
    row: finding.row ?? 0,
    index,
  }));
  return placed
    .sort((a, b) => a.tab - b.tab || a.row - b.row || a.index - b.index)
    .map(({ finding }) => finding);
}

export function figuresOf(book: Book): Figures {
  const resolve = resolveBasis(book);
  const resolved = <T extends { readonly basis: Parameters<typeof resolve>[0] }>(item: T): T => ({
    ...item,
    basis: resolve(item.basis),
  });
  const dutyBasis = resolveDutyBasis(book);
  const known = knownBy(book);
  const duties = dutiesOf(known);
  const schedule = scheduleOf(known, duties);
  return {
    asOf: book.asOf,
    goals: goalResults(known).map(resolved),
    training: trainingStandings(known).map(resolved),
    duties: withEarlyWarnings(duties, schedule, known).map((duty) => ({
      ...duty,
      basis: dutyBasis(duty),
    })),
    schedule,
  };
}

/** The JSON of `zianbu status`, field by field as the command line promises. */
export function statusJson({ asOf, goals, training, duties }: Figures) {
  return {
    asOf,
    goals: goals.map(({ id, title, target, comparison, actual, met, basis, source }) => ({
      id,
      title,
      target,
      comparison,
      actual,
      met,
      basis,
      source,
    })),
    training: training.map(({ person, category, required, completed, shortfall, basis }) => ({
      person: person.name ?? '',
      email: person.email ?? '',
      role: person.role ?? '',
      category,
      required,
      completed,
      shortfall,
      basis,
    })),
    duties: duties.map(({ obligation, title, owner, due, state, reason, basis, source }) => ({
      obligation,
      title,
      owner: owner.name,
      due,
      state,
      reason,
      basis,
      source,
    })),
  };
}
