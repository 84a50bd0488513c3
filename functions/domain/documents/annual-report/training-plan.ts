// 學年訓練計畫, sign-in sheets, newcomers: what surrounds the hours (L1109–1134, L1146–1148).
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { isSignInKept } from '../../metrics/sign-in-facts.ts';
import { jobTypesWithout, type PlannedCourse } from '../../metrics/training-plan-facts.ts';
import { plannedOfYear } from '../../metrics/training-plan-summary.ts';
import { sessionsHeld } from '../../metrics/training-summary.ts';
import { dutiesFor } from './duties.ts';
import { cut, dayOf, emptyNote, namesOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type CourseLine = {
  readonly id: string;
  readonly course: string;
  readonly jobType: string;
  readonly category: string;
  readonly hours: string;
  readonly planned: string;
  readonly held: string;
  readonly places: string;
};

export type TrainingPlanView = {
  readonly plan: string;
  readonly signIn: string;
  readonly contents: string;
  readonly newcomers: string;
  readonly outsiders: string;
  readonly courses: Cut<CourseLine>;
  readonly noCourses: string;
};

const SHOWN = 25;
const NAMES_SHOWN = 10;

type Planned = ReturnType<typeof plannedOfYear>;

function planOf({ schoolYear, courses }: Planned, book: Book): string {
  if (courses.length === 0) return `${schoolYear} 學年：${emptyNote(book.tables.trainingPlan, [])}`;
  const approvals = courses.flatMap(({ course }) => course.approved ?? []).sort();
  const held = courses.filter(({ isHeld }) => isHeld).length;
  const missing = jobTypesWithout(courses.map(({ course }) => course));
  const last = approvals.at(-1);
  const approved = `核定 ${approvals.length}／${courses.length} 門${last === undefined ? '' : `（最近 ${rocDay(last)}）`}`;
  const types =
    missing.length === 0 ? '管理、業務、資訊三類都有課程' : `沒有${missing.join('、')}類的課程`;
  return `${schoolYear} 學年 ${courses.length} 門課，${approved}，已辦理 ${held} 門；${types}。`;
}

function signInOf(book: Book): string {
  const held = sessionsHeld(book);
  if (held.length === 0) return emptyNote(book.tables.trainingSessions, []);
  const open = held.filter((session) => !isSignInKept(session, book)).map(({ at }) => at);
  const kept = `簽到表已留存 ${held.length - open.length}／${held.length} 場`;
  return open.length === 0 ? `${kept}。` : `${kept}；未填：${placesOf(open)}。`;
}

function newcomersOf({ book, figures }: Whole): string {
  const duties = dutiesFor(figures, ['TRN-NEW']);
  if (duties.length === 0) return '「人員」沒有本年度到職的在職人員。';
  const open = duties.filter(({ state }) => state !== 'ok');
  const rows = new Set(open.flatMap(({ source }) => source.map(({ row }) => row)));
  const names = book.tables.people.rows
    .filter(({ at }) => rows.has(at.row))
    .map(({ name }) => name ?? '（姓名未填）');
  const told = `已說明 ${duties.length - open.length}／${duties.length} 人（${placesOf(duties.flatMap(({ source }) => source))}）`;
  return open.length === 0
    ? `${told}。`
    : `${told}；尚未說明：${namesOf(names, NAMES_SHOWN, '人')}。`;
}

const reasonsOf = ({ figures }: Whole, id: string): string =>
  dutiesFor(figures, [id])
    .map(({ reason }) => reason)
    .join('\n');

const courseLine = (course: PlannedCourse, isHeld: boolean): CourseLine => ({
  id: textOf(course, 'id', course.id),
  course: textOf(course, 'course', course.course),
  jobType: textOf(course, 'jobType', course.jobType),
  category: textOf(course, 'category', course.category),
  hours: textOf(course, 'hours', course.hours?.toString()),
  planned: dayOf(course, 'planned', course.planned),
  held: isHeld ? '已辦理' : '尚無紀錄',
  places: placesOf([course.at]),
});

export function trainingPlanView(whole: Whole): TrainingPlanView {
  const { book } = whole;
  const { trainingPlan } = book.tables;
  const planned = plannedOfYear(book);
  return {
    plan: planOf(planned, book),
    signIn: signInOf(book),
    contents: reasonsOf(whole, 'TRN-CONT'),
    newcomers: newcomersOf(whole),
    outsiders: reasonsOf(whole, 'TRN-EXT'),
    courses: cut(
      planned.courses,
      { limit: SHOWN, sheet: trainingPlan.sheet },
      ({ course, isHeld }) => courseLine(course, isHeld),
    ),
    noCourses: emptyNote(trainingPlan, []),
  };
}
