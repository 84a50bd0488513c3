// Form 10: the training of a school year, course by course, and what it is for (L1109–1126).
import type { Book } from '../../book.ts';
import { plan } from '../../plan-lines.ts';
import { jobTypesWithout, type PlannedCourse } from '../../metrics/training-plan-facts.ts';
import { plannedOfYear } from '../../metrics/training-plan-summary.ts';
import { trainingByRequirement } from '../../metrics/training-summary.ts';
import { basisOf, moneyOf } from '../annual-report/shown.ts';
import type { Whole } from '../annual-report/whole.ts';
import { registerColumn, registerColumns } from './columns.ts';
import { BLANK_LINE, defineForm, madeOn } from './form.ts';
import type { TrainingPlanPaper } from './papers.ts';
import { officials } from '../signers.ts';
import { blankList, list, type ListColumn } from './sheet.ts';

type Line = ReturnType<typeof plannedOfYear>['courses'][number];

const courseColumns = (book: Book): readonly ListColumn<PlannedCourse>[] =>
  registerColumns(book, book.tables.trainingPlan, {
    id: 20,
    course: 55,
    jobType: 18,
    category: 14,
    content: 14,
    audience: 32,
    hours: 13,
    planned: 24,
    way: 23,
    teacher: 22,
    place: 22,
  });

function resultColumns(book: Book): readonly ListColumn<Line>[] {
  const table = book.tables.trainingPlan;
  const of = (
    key: 'course' | 'expected' | 'budget' | 'assessment' | 'approved',
    width: number,
  ): ListColumn<Line> => {
    const column = registerColumn(book, table, key, width);
    return { ...column, of: ({ course }) => column.of(course) };
  };
  return [
    of('course', 70),
    of('expected', 20),
    of('budget', 25),
    of('assessment', 86),
    of('approved', 26),
    {
      header: '辦理情形',
      width: 30,
      align: 'center',
      of: ({ isHeld }) => (isHeld ? '已辦理' : '尚無紀錄'),
    },
  ];
}

const askedOf = ({ figures }: Whole): TrainingPlanPaper['asked'] =>
  trainingByRequirement(figures.training).map(({ category, basis, total }) => ({
    category,
    people: total.people - total.exempt,
    hours: total.required,
    basis: basisOf(basis),
  }));

function budgetOf(courses: readonly PlannedCourse[]): TrainingPlanPaper['budget'] {
  const amounts = courses.flatMap(({ budget }) => budget ?? []);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return { courses: amounts.length, sum: moneyOf(sum) };
}

function filledPaper(whole: Whole): TrainingPlanPaper {
  const { book } = whole;
  const { schoolYear, courses } = plannedOfYear(book);
  const planned = courses.map(({ course }) => course);
  return {
    line: `${schoolYear} 學年度\u3000${madeOn(book)}`,
    asked: askedOf(whole),
    missingTypes: planned.length === 0 ? '' : jobTypesWithout(planned).join('、'),
    budget: budgetOf(planned),
    courses: list(courseColumns(book), planned),
    results: list(resultColumns(book), courses),
  };
}

/** Two pages, with what comes before and after. */
const BLANK_COURSES = 6;

const blankPaper = (book: Book): TrainingPlanPaper => ({
  line: `\u3000\u3000\u3000學年度\u3000${BLANK_LINE}`,
  asked: [],
  missingTypes: '',
  budget: null,
  courses: blankList(courseColumns(book), BLANK_COURSES),
  results: blankList(resultColumns(book), BLANK_COURSES),
});

export const trainingPlanForm = defineForm<TrainingPlanPaper>({
  number: 10,
  id: 'training-plan',
  title: '年度資通安全教育訓練計畫',
  basis: plan['1109–1113'],
  isLandscape: true,
  signers: officials,
  content: (view) => ({ template: 'trainingPlan', view }),
  papers: (whole) => [filledPaper(whole)],
  blankPapers: (book) => [blankPaper(book)],
  isDraft: ({ book }) => {
    const { courses } = plannedOfYear(book);
    return courses.length === 0 || courses.some(({ course }) => course.approved === undefined);
  },
});
