// Hours of one category never fill the other: said where somebody has some to spare of one and lacks of the other.
import type { Book } from '../book.ts';
import { groupBy } from '../kit/group.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import {
  countedIn,
  trainingStandings,
  type HourCategory,
  type TrainingStanding,
} from '../metrics/training-shortfall.ts';
import { trainingRecords } from '../registers/training-records.ts';

const pairs = [
  { lacking: '通識', spare: '專業職能', lackingName: '通識', spareName: '專業或職能' },
  { lacking: '專業職能', spare: '通識', lackingName: '專業或職能', spareName: '通識' },
] as const;

/** The most that anything (plan or law) asks, or lacks, of a category. */
const most = (
  standings: readonly TrainingStanding[],
  of: HourCategory,
  figure: 'required' | 'shortfall',
): number =>
  Math.max(0, ...standings.filter(({ category }) => category === of).map((one) => one[figure]));

export const trainingCategoryRules = rulesFor<typeof trainingRecords, Book>(trainingRecords, [
  {
    code: 'hours-of-other-category',
    severity: 'warning',
    basis: laws.generalTraining,
    column: 'category',
    all: (_table, book) =>
      [...groupBy(trainingStandings(book), ({ person }) => String(person.at.row)).values()].flatMap(
        (standings) =>
          pairs.flatMap(({ lacking, spare, lackingName, spareName }) => {
            const lack = most(standings, lacking, 'shortfall');
            const [first] = standings;
            if (lack === 0 || first === undefined) return [];
            const counted = countedIn(book, first.person, spare, [book.year, book.year]);
            const hours = counted.reduce((sum, entry) => sum + entry.hours, 0);
            const left = hours - most(standings, spare, 'required');
            const last = [...counted]
              .sort((a, b) => (`${a.completed}${a.course}` < `${b.completed}${b.course}` ? -1 : 1))
              .at(-1);
            return last === undefined || left <= 0
              ? []
              : [
                  {
                    row: last.entry.at.row,
                    message: `${spareName}時數多出 ${left} 小時，但不能抵${lackingName}，今年還缺${lackingName} ${lack} 小時。請另修${lackingName}課程。`,
                  },
                ];
          }),
      ),
  },
]);
