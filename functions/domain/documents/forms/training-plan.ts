// Form 10: the training of a school year, course by course, and what it is for (L1109–1126).
import type { Book } from '../../book.ts';
import { plan } from '../../plan-lines.ts';
import { jobTypesWithout, type PlannedCourse } from '../../metrics/training-plan-facts.ts';
import { plannedOfYear } from '../../metrics/training-plan-summary.ts';
import { trainingByRequirement } from '../../metrics/training-summary.ts';
import { basisOf, moneyOf } from '../annual-report/shown.ts';
import type { Whole } from '../annual-report/whole.ts';
import { registerColumn, registerColumns } from './columns.ts';
import { defineSheetForm, type Page } from './form.ts';
import { officials } from './signers.ts';
import { blankList, label, list, part, row, value, type Grid, type ListColumn } from './sheet.ts';

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

/** Who must have how many hours: the plan's requirement and the law's apart. */
const askedOf = ({ figures }: Whole): readonly string[] =>
  trainingByRequirement(figures.training).map(
    ({ category, basis, total }) =>
      `${category}：${total.people - total.exempt} 人應受訓，合計 ${total.required} 小時（${basisOf(basis)}）。`,
  );

function budgetOf(courses: readonly PlannedCourse[]): string {
  const amounts = courses.flatMap(({ budget }) => budget ?? []);
  return amounts.length === 0
    ? '課程沒有登錄經費；需要經費時由年度相關預算支應。'
    : `登錄經費的課程 ${amounts.length} 門，合計 ${moneyOf(amounts.reduce((sum, amount) => sum + amount, 0))}。`;
}

const typesOf = (courses: readonly PlannedCourse[]): readonly string[] => {
  const missing = jobTypesWithout(courses);
  return courses.length > 0 && missing.length > 0
    ? [`尚未安排${missing.join('、')}類的課程。`]
    : [];
};

type Filling = {
  readonly line: string;
  readonly asked: readonly string[];
  readonly types: readonly string[];
  readonly budget: readonly string[];
  readonly courses: Grid;
  readonly results: Grid;
};

const aboutGrid = ({ asked, types, budget }: Pick<Filling, 'asked' | 'types' | 'budget'>): Grid => {
  const lines: readonly (readonly [what: string, told: readonly string[]])[] = [
    ['依據', ['資通安全管理相關法規，以及本校資通安全維護計畫「資通安全教育訓練」。']],
    ['目的', ['讓同仁認識資通安全的風險與自己的責任，並能依規定處理日常業務與通報事件。']],
    [
      '對象',
      [
        '全體教職員工，以及使用本校資通設備的外部人員；依管理、業務、資訊三種工作類別安排。',
        ...asked,
      ],
    ],
    [
      '實施方式',
      ['以校內場次、線上課程或校外研習辦理；每場次留存簽到表，時數以證明列計。', ...types],
    ],
    ['經費', budget],
    ['獎懲', ['受訓情形列入考核參考；辦理有功者依相關規定獎勵，時數不足者通知補訓。']],
  ];
  return {
    widths: '32,225',
    head: [],
    body: lines.map(([what, told]) => row([label(what), value(told.join('\n'))])),
  };
};

const pageOf = ({ line, asked, types, budget, courses, results }: Filling): Page => ({
  line,
  parts: [
    part({ grids: [aboutGrid({ asked, types, budget })] }),
    part({ heading: '課程', grids: [courses] }),
    part({ heading: '成效評量與辦理情形', grids: [results] }),
  ],
  signers: officials,
});

export const trainingPlanForm = defineSheetForm({
  number: 10,
  id: 'training-plan',
  title: '年度資通安全教育訓練計畫',
  basis: plan['1109–1113'],
  isLandscape: true,
  pages: (whole) => {
    const { book } = whole;
    const { schoolYear, courses } = plannedOfYear(book);
    const planned = courses.map(({ course }) => course);
    return [
      pageOf({
        line: `${schoolYear} 學年度`,
        asked: askedOf(whole),
        types: typesOf(planned),
        budget: [budgetOf(planned)],
        courses: list(courseColumns(book), planned),
        results: list(resultColumns(book), courses),
      }),
    ];
  },
  blankPages: (book) => [
    pageOf({
      line: '\u3000\u3000\u3000學年度',
      asked: [],
      types: [],
      budget: [],
      courses: blankList(courseColumns(book), 8),
      results: blankList(resultColumns(book), 8),
    }),
  ],
  isDraft: ({ book }) => {
    const { courses } = plannedOfYear(book);
    return courses.length === 0 || courses.some(({ course }) => course.approved === undefined);
  },
});
