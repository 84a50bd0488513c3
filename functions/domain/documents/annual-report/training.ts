// 資通安全教育訓練: hours by office and category, who is short, sessions held.
import {
  ledgerCounts,
  sessionsHeld,
  trainingByRequirement,
  type RequirementTraining,
} from '../../metrics/training-summary.ts';
import { isSignInKept } from '../../metrics/sign-in-facts.ts';
import { yearsShown } from '../../metrics/training-shortfall.ts';
import { dutiesFor } from './duties.ts';
import { basisOf, dayOf, emptyNote, placesOf, textOf } from './shown.ts';
import { trainingPlanView, type TrainingPlanView } from './training-plan.ts';
import type { Whole } from './whole.ts';

type OfficeLine = {
  readonly office: string;
  readonly people: string;
  readonly met: string;
  readonly short: string;
  readonly exempt: string;
  readonly hours: string;
};

type RequirementLine = {
  readonly category: string;
  readonly basis: string;
  readonly offices: readonly OfficeLine[];
};

type ShortfallLine = {
  readonly name: string;
  readonly office: string;
  readonly category: string;
  readonly years: string;
  readonly required: string;
  readonly completed: string;
  readonly shortfall: string;
  readonly basis: string;
  readonly places: string;
};

type SessionLine = {
  readonly day: string;
  readonly course: string;
  readonly category: string;
  readonly hours: string;
  readonly signInSheet: string;
  readonly places: string;
};

export type TrainingView = {
  readonly plan: TrainingPlanView;
  readonly requirements: readonly RequirementLine[];
  readonly noPeople: string;
  readonly shortfalls: readonly ShortfallLine[];
  readonly sessions: readonly SessionLine[];
  readonly noSessions: string;
  readonly counted: string;
  readonly rejected: string;
  readonly rejectedPlaces: string;
};

const ids = ['TRN-IT6', 'TRN-USER3', 'TRN-LAW2Y'];

const officeLine = (office: string, hours: RequirementTraining['total']): OfficeLine => ({
  office,
  people: String(hours.people),
  met: String(hours.met),
  short: String(hours.short),
  exempt: String(hours.exempt),
  hours: `${hours.completed}／${hours.required}`,
});

const requirementLines = ({ figures }: Whole): readonly RequirementLine[] =>
  trainingByRequirement(figures.training).map(({ category, basis, total, offices }) => ({
    category,
    basis: basisOf(basis),
    offices: [
      ...offices.map((line) => officeLine(line.office ?? '處室未填', line)),
      officeLine('合計', total),
    ],
  }));

const shortfallLines = ({ figures }: Whole): readonly ShortfallLine[] =>
  figures.training
    .filter(({ shortfall }) => shortfall > 0)
    .map(({ person, category, years, required, completed, shortfall, basis, source }) => ({
      name: textOf(person, 'name', person.name),
      office: textOf(person, 'office', person.office),
      category,
      years: yearsShown(years),
      required: String(required),
      completed: String(completed),
      shortfall: String(shortfall),
      basis: basisOf(basis),
      places: placesOf([person.at, ...source]),
    }));

export function trainingView(whole: Whole): TrainingView {
  const { book, figures } = whole;
  const { counted, rejected } = ledgerCounts(book);
  const records = book.tables.trainingRecords;
  return {
    plan: trainingPlanView(whole),
    requirements: requirementLines(whole),
    noPeople: emptyNote(book.tables.people, dutiesFor(figures, ids)),
    shortfalls: shortfallLines(whole),
    sessions: sessionsHeld(book).map((session) => ({
      day: dayOf(session, 'day', session.day),
      course: textOf(session, 'course', session.course),
      category: textOf(session, 'category', session.category),
      hours: textOf(session, 'hours', session.hours?.toString()),
      signInSheet: isSignInKept(session, book) ? '已留存' : '未填',
      places: placesOf([session.at]),
    })),
    noSessions: emptyNote(book.tables.trainingSessions, []),
    counted: counted.length === 0 ? emptyNote(records, []) : `${counted.length} 列`,
    rejected:
      records.rows.length === 0
        ? emptyNote(records, [])
        : `${rejected.length} 列（缺證明、缺欄位、重複或找不到人員）`,
    rejectedPlaces: placesOf(rejected),
  };
}
