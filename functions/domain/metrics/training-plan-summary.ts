// The training plan of the school year that the day falls in, course by course, for the report.
import type { Book } from '../book.ts';
import { schoolYearOf } from '../kit/day.ts';
import { courseKey, coursesHeld, coursesOf, type PlannedCourse } from './training-plan-facts.ts';

type CourseStanding = { readonly course: PlannedCourse; readonly isHeld: boolean };

export function plannedOfYear(book: Book): {
  /** 民國 number of the school year. */
  readonly schoolYear: number;
  readonly courses: readonly CourseStanding[];
} {
  const schoolYear = schoolYearOf(book.asOf);
  const held = coursesHeld(book);
  return {
    schoolYear,
    courses: coursesOf(book, schoolYear).map((course) => ({
      course,
      isHeld: held.has(courseKey(schoolYear, course.course)),
    })),
  };
}
