// Figures on training and on who was told of the policy.
import { isActive, type Book } from '../book.ts';
import type { Basis } from '../kit/basis.ts';
import { schoolYearOf } from '../kit/day.ts';
import type { Metric } from '../kit/metric.ts';
import { matchKey } from '../kit/normalise.ts';
import { laws } from '../laws.ts';
import { plan } from '../plan-lines.ts';
import type { MetricName } from '../registers/metric-names.ts';
import {
  briefingsByStakeholder,
  currentStakeholders,
  staffToReach,
  unreachedStaff,
} from './briefing-facts.ts';
import { rate } from './measuring.ts';
import { hasSigned } from './segregation-facts.ts';
import { courseKey, coursesHeld, coursesOf } from './training-plan-facts.ts';
import { trainingStandings, type HourCategory } from './training-shortfall.ts';

type Hours = {
  readonly name: MetricName;
  readonly who: string;
  readonly category: HourCategory;
  readonly basis: Basis;
};

/** Of the people hours are asked of on the day, those who have them; on leave all year, nothing is asked. */
const hoursMet = ({ name, who, category, basis }: Hours): Metric<Book> =>
  rate({
    name,
    counts: `${who}中，時數已達要求的人。離職者與全年留停者不計；沒有佐證或讀不出來的時數不算。`,
    none: `沒有需要訓練的${who}。`,
    from: ['people', 'trainingRecords'],
    basis,
    rows: (book) =>
      trainingStandings(book)
        .filter(
          (standing) =>
            standing.basis.kind === basis.kind &&
            standing.category === category &&
            !standing.isExempt,
        )
        .map(({ person, shortfall }) => ({ at: person.at, shortfall })),
    isDone: ({ shortfall }) => shortfall === 0,
  });

export const trainingMetrics: readonly Metric<Book>[] = [
  hoursMet({
    name: '資訊人員訓練達成率',
    who: '資訊及資安兼辦人員（計畫的專業時數）',
    category: '專業職能',
    basis: plan['1099–1101'],
  }),
  hoursMet({
    name: '一般人員訓練達成率',
    who: '一般使用者與主管（計畫的通識時數）',
    category: '通識',
    basis: plan['1103–1105'],
  }),
  hoursMet({
    name: '法定專業訓練達成率',
    who: '資訊人員（法定二年的專業時數）',
    category: '專業職能',
    basis: laws.professionalTraining,
  }),
  hoursMet({
    name: '法定通識訓練達成率',
    who: '人員（法定每年的通識時數）',
    category: '通識',
    basis: laws.generalTraining,
  }),
  rate({
    name: '訓練計畫執行率',
    counts: '當學年訓練計畫中預定日期已到（或讀不出來）的課程，已經開過的。',
    none: '當學年的訓練計畫還沒有預定日期已到的課程。',
    from: ['trainingPlan', 'trainingSessions', 'trainingRecords'],
    basis: plan['1109–1113'],
    rows: (book) =>
      coursesOf(book, schoolYearOf(book.asOf)).filter(
        ({ planned }) => planned === undefined || planned <= book.asOf,
      ),
    isDone: ({ schoolYear, course }, book) => coursesHeld(book).has(courseKey(schoolYear, course)),
  }),
  rate({
    name: '政策宣導觸及率',
    counts: '在職且未留停的人員中，當年度宣導（有成效檢視）已傳達到的人；外部使用者不計。',
    none: '「人員」沒有需要宣導的人。',
    from: ['people', 'policyBriefings'],
    basis: plan['222–228'],
    rows: (book) => {
      const unreached = new Set(unreachedStaff(book));
      return staffToReach(book).map((person) => ({
        at: person.at,
        isReached: !unreached.has(person),
      }));
    },
    isDone: ({ isReached }) => isReached,
  }),
  rate({
    name: '利害關係人宣導率',
    counts: '往來中的利害關係人中，當年度已宣導（有成效檢視）的。',
    none: '「利害關係人」沒有往來中的對象。',
    from: ['stakeholders', 'policyBriefings'],
    basis: plan['230–234'],
    rows: currentStakeholders,
    isDone: ({ name = '' }, book) => briefingsByStakeholder(book).has(matchKey(name)),
  }),
  rate({
    name: '保密同意簽署率',
    counts: '在職且負有機密維護責任的人員中，已簽署保密同意的。',
    none: '「人員」沒有負機密維護責任的人。',
    from: ['people', 'secrecyAgreements'],
    basis: plan['377–381'],
    rows: ({ tables, asOf }) =>
      tables.people.rows.filter(
        (person) => person.isBoundToSecrecy === true && isActive(person, asOf),
      ),
    isDone: hasSigned,
  }),
];
