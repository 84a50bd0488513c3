// 訓練時數不足通知: one letter per office, with its people and the hours they lack.
import type { Book } from '../book.ts';
import { rocDay, rocDayLong, rocYear } from '../kit/day.ts';
import { dayInYear } from '../book.ts';
import { groupBy } from '../kit/group.ts';
import { yearsShown, type TrainingStanding } from '../metrics/training-shortfall.ts';
import type { Whole } from './annual-report/whole.ts';
import { basisOf, textOf } from './annual-report/shown.ts';
import type { MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { signersOf } from './signers.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';

const NO_OFFICE = '處室未填';

const columns: readonly ListColumn<TrainingStanding>[] = [
  { header: '姓名', width: 26, of: ({ person }) => textOf(person, 'name', person.name) },
  { header: '職稱', width: 28, of: ({ person }) => textOf(person, 'title', person.title) },
  { header: '類別', width: 22, align: 'center', of: ({ category }) => category },
  { header: '期間', width: 26, align: 'center', of: ({ years }) => yearsShown(years) },
  { header: '應受', width: 14, align: 'center', of: ({ required }) => String(required) },
  { header: '已完成', width: 16, align: 'center', of: ({ completed }) => String(completed) },
  { header: '不足', width: 14, align: 'center', of: ({ shortfall }) => String(shortfall) },
  { header: '依據', width: 24, of: ({ basis }) => basisOf(basis) },
];

function letterTo(office: string, short: readonly TrainingStanding[], book: Book): MadeSheet {
  const people = new Set(short.map(({ person }) => person)).size;
  const due = rocDay(dayInYear(book, book.settings.trainingDue));
  const title = '資通安全教育訓練時數不足通知';
  const sheet = {
    school: schoolOf(book),
    title,
    line: `統計截至：民國${rocDayLong(book.asOf)}`,
    parts: [
      part({
        paragraphs: [
          `受文單位：${office}`,
          `貴單位有 ${people} 人的資通安全教育訓練時數不足，請於 ${due} 前完成，並將研習證明交給資通安全承辦人登記。`,
        ],
        grids: [list(columns, short)],
        notes: ['法定與自訂的時數分開計算；同一門課可以同時計入兩者。單位為小時。'],
      }),
    ],
    signers: signersOf(book, null),
  };
  return {
    name: `民國${rocYear(book.year)}年${title}_${office}`,
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: false,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}

/** In the order of 人員; offices where nobody lacks hours get none. */
export function shortfallLetters({ book, figures }: Whole): readonly MadeSheet[] {
  const short = figures.training.filter(({ shortfall }) => shortfall > 0);
  const offices = groupBy(short, ({ person }) => person.office ?? NO_OFFICE);
  return [...offices].map(([office, of]) => letterTo(office, of, book));
}
