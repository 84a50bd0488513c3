// 資通安全教育訓練: hours by office and category, who is short, sessions held.
import { basisLine, natureOf } from '../../kit/basis.ts';
import {
  isShort,
  ledgerCounts,
  sessionsHeld,
  trainingByOffice,
} from '../../metrics/training-summary.ts';
import { yearsShown } from '../../metrics/training-shortfall.ts';
import { dutiesFor, obligationLines, type ObligationLine } from './duties.ts';
import { dayOf, emptyNote, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

type OfficeLine = {
  readonly office: string;
  readonly category: string;
  readonly nature: string;
  readonly people: string;
  readonly met: string;
  readonly short: string;
  readonly exempt: string;
  readonly hours: string;
  readonly basis: string;
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
  readonly duties: readonly ObligationLine[];
  readonly offices: readonly OfficeLine[];
  readonly noPeople: string;
  readonly shortfalls: readonly ShortfallLine[];
  readonly sessions: readonly SessionLine[];
  readonly noSessions: string;
  readonly counted: string;
  readonly rejected: string;
  readonly rejectedPlaces: string;
};

const ids = ['TRN-IT6', 'TRN-USER3', 'TRN-LAW2Y'];

const officeLines = ({ book, figures }: Whole): readonly OfficeLine[] =>
  trainingByOffice(figures.training, book).map((line) => ({
    office: line.office ?? '處室未填',
    category: line.category,
    nature: natureOf(line.basis),
    people: String(line.people),
    met: String(line.met),
    short: String(line.short),
    exempt: String(line.exempt),
    hours: `${line.completed}／${line.required}`,
    basis: basisLine(line.basis),
  }));

const shortfallLines = ({ book, figures }: Whole): readonly ShortfallLine[] =>
  figures.training
    .filter((standing) => isShort(standing, book))
    .map(({ person, category, years, required, completed, shortfall, basis, source }) => ({
      name: textOf(person, 'name', person.name),
      office: textOf(person, 'office', person.office),
      category,
      years: yearsShown(years),
      required: String(required),
      completed: String(completed),
      shortfall: String(shortfall),
      basis: `${natureOf(basis)}：${basisLine(basis)}`,
      places: placesOf([person.at, ...source]),
    }));

export function trainingView(whole: Whole): TrainingView {
  const { book, figures } = whole;
  const { counted, rejected } = ledgerCounts(book);
  return {
    duties: obligationLines(book, figures, ids),
    offices: officeLines(whole),
    noPeople: emptyNote(book.tables.people, dutiesFor(figures, ids)),
    shortfalls: shortfallLines(whole),
    sessions: sessionsHeld(book).map((session) => ({
      day: dayOf(session, 'day', session.day),
      course: textOf(session, 'course', session.course),
      category: textOf(session, 'category', session.category),
      hours: textOf(session, 'hours', session.hours?.toString()),
      signInSheet: session.signInSheet === undefined ? '未填' : '已留存',
      places: placesOf([session.at]),
    })),
    noSessions: emptyNote(book.tables.trainingSessions, []),
    counted:
      counted.length === 0 ? emptyNote(book.tables.trainingRecords, []) : `${counted.length} 列`,
    rejected: `${rejected.length} 列`,
    rejectedPlaces: placesOf(rejected),
  };
}
