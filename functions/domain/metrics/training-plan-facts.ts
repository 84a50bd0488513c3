// The training plan of a school year: which courses it has and what it still lacks.
import { dayInYear, type Book } from '../book.ts';
import { schoolYearOf, type Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import { jobTypes, type trainingPlan } from '../registers/training-plan.ts';

export type PlannedCourse = Row<typeof trainingPlan>;

const byYear = oncePer(({ tables }: Book) =>
  groupBy(tables.trainingPlan.rows, ({ schoolYear }) => String(schoolYear)),
);

export const coursesOf = (book: Book, schoolYear: number): readonly PlannedCourse[] =>
  byYear(book).get(String(schoolYear)) ?? [];

/** 全體 stands for managers and staff; people who work with information technology need a course of their own. */
export function jobTypesWithout(courses: readonly PlannedCourse[]): readonly string[] {
  const covered = new Set(
    courses.flatMap(({ jobType }) => (jobType === '全體' ? ['管理', '業務'] : (jobType ?? []))),
  );
  return jobTypes.filter((type) => !covered.has(type));
}

/** The day by which the plan of a school year (民國) is to be approved; months before August are the year after. */
export function planDue({ settings: { trainingPlanDue } }: Book, schoolYear: number): Day {
  const year = schoolYear + 1911 + (trainingPlanDue < '08-01' ? 1 : 0);
  return dayInYear({ year }, trainingPlanDue);
}

export const courseKey = (schoolYear: number | undefined, course: string | undefined): string =>
  `${String(schoolYear)} ${matchKey(course ?? '')}`;

/** Every planned course, as `courseKey` names it. */
export const plannedCourses = oncePer(
  ({ tables }: Book): ReadonlySet<string> =>
    new Set(
      tables.trainingPlan.rows.map(({ schoolYear, course }) => courseKey(schoolYear, course)),
    ),
);

/** Courses that were held: the school's sessions and what people completed elsewhere, by school year and name. */
export const coursesHeld = oncePer(({ tables, asOf }: Book): ReadonlySet<string> => {
  const held = new Set<string>();
  for (const { day, course } of tables.trainingSessions.rows) {
    if (day !== undefined && day <= asOf) held.add(courseKey(schoolYearOf(day), course));
  }
  for (const { completed, course } of tables.trainingRecords.rows) {
    if (completed !== undefined && completed <= asOf) {
      held.add(courseKey(schoolYearOf(completed), course));
    }
  }
  return held;
});
