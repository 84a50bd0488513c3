import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, rocYear, schoolYearOf } from '../kit/day.ts';
import { foremost } from '../kit/foremost.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  courseKey,
  coursesHeld,
  coursesOf,
  jobTypesWithout,
  planDue,
  plannedCourses,
} from '../metrics/training-plan-facts.ts';
import { trainingPlan } from '../registers/training-plan.ts';
import { trainingSessions } from '../registers/training-sessions.ts';

const { basis } = trainingPlan;

export const trainingPlanRules = rulesFor<typeof trainingPlan, Book>(trainingPlan, [
  {
    code: 'not-a-school-year',
    severity: 'error',
    basis,
    column: 'schoolYear',
    says: ({ schoolYear }, { today }) =>
      schoolYear !== undefined &&
      !(
        Number.isInteger(schoolYear) &&
        schoolYear >= 100 &&
        schoolYear <= rocYear(Number(today.slice(0, 4))) + 1
      )
        ? '學年請填民國學年，例如 115（115 年 8 月起）。'
        : null,
  },
  {
    code: 'course-outside-school-year',
    severity: 'warning',
    basis,
    column: 'planned',
    says: ({ schoolYear, planned }) =>
      schoolYear !== undefined && planned !== undefined && schoolYearOf(planned) !== schoolYear
        ? '預定日期不在這個學年（8 月 1 日到次年 7 月 31 日）。請更正學年或日期。'
        : null,
  },
  {
    code: 'training-plan-not-approved',
    severity: 'warning',
    basis,
    column: 'approved',
    says: ({ schoolYear, approved }, book) => {
      if (schoolYear === undefined || approved !== undefined) return null;
      const due = planDue(book, schoolYear);
      return book.asOf > due
        ? `已過 ${rocDay(due)}，這門課還沒有核定日。請陳資通安全長核定後填日期。`
        : null;
    },
  },
  {
    code: 'training-plan-lacks-job-type',
    severity: 'warning',
    basis,
    column: 'jobType',
    all: ({ rows }, book) =>
      [...new Set(rows.flatMap(({ schoolYear }) => schoolYear ?? []))].flatMap((schoolYear) => {
        const courses = coursesOf(book, schoolYear);
        const missing = jobTypesWithout(courses);
        return missing.length === 0
          ? []
          : [
              {
                row:
                  foremost(courses, ({ id = '', course = '' }) => `${id}\n${course}`)?.at.row ??
                  null,
                message: `${schoolYear} 學年的計畫沒有${missing.join('、')}類別的課程。請補上一列。`,
              },
            ];
      }),
  },
  {
    code: 'planned-course-not-held',
    severity: 'info',
    basis,
    column: 'planned',
    says: ({ schoolYear, planned, course }, book) =>
      course !== undefined &&
      planned !== undefined &&
      planned < book.asOf &&
      !coursesHeld(book).has(courseKey(schoolYear, course))
        ? '預定日期已過，「訓練場次」與「訓練紀錄」都還沒有這門課。請登錄或改期。'
        : null,
  },
]);

/** The same bond seen from the other side: a session the plan does not know. */
export const sessionPlanRules = rulesFor<typeof trainingSessions, Book>(trainingSessions, [
  {
    code: 'session-not-in-plan',
    severity: 'info',
    basis: plan['1109–1113'],
    column: 'course',
    says: ({ day, course }, book) => {
      if (day === undefined || course === undefined) return null;
      const schoolYear = schoolYearOf(day);
      // A school year without a plan is one finding less: the duty TRN-PLAN says it.
      return coursesOf(book, schoolYear).length === 0 ||
        plannedCourses(book).has(courseKey(schoolYear, course))
        ? null
        : `${schoolYear} 學年的「訓練計畫」沒有這門課。請補列，或確認課程名稱。`;
    },
  },
]);
