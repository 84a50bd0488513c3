// 訓練證明清冊: every entry of the year that counts, with its certificate or sign-in sheet.
import { yearOf, rocDay, rocDayLong, rocYear } from '../kit/day.ts';
import { ledgerOf, type CountedTraining } from '../metrics/training-ledger.ts';
import type { Whole } from './annual-report/whole.ts';
import { placesOf, textOf } from './annual-report/shown.ts';
import type { MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { signersOf } from './signers.ts';
import { list, part, type ListColumn } from './forms/sheet.ts';

const columns: readonly ListColumn<CountedTraining>[] = [
  { header: '處室', width: 26, of: ({ person }) => textOf(person, 'office', person.office) },
  { header: '姓名', width: 26, of: ({ person }) => textOf(person, 'name', person.name) },
  { header: '課程', width: 70, of: ({ course }) => course },
  { header: '類別', width: 18, align: 'center', of: ({ category }) => category },
  { header: '完成日期', width: 26, align: 'center', of: ({ completed }) => rocDay(completed) },
  { header: '時數', width: 16, align: 'center', of: ({ hours }) => String(hours) },
  { header: '證明', width: 42, of: ({ entry }) => entry.proof ?? '場次簽到' },
  { header: '資料來源', width: 33, of: ({ entry }) => placesOf([entry.at]) },
];

const inOrder = (a: CountedTraining, b: CountedTraining): number =>
  a.person.at.row - b.person.at.row ||
  (a.completed < b.completed ? -1 : a.completed > b.completed ? 1 : 0) ||
  a.entry.at.row - b.entry.at.row;

/** The year's entries that count, by person and day. */
export function trainingCertificates({ book }: Whole): MadeSheet {
  const { counted, rejected } = ledgerOf(book);
  const ofYear = counted
    .filter(({ completed }) => yearOf(completed) === book.year && completed <= book.asOf)
    .sort(inOrder);
  const hours = ofYear.reduce((sum, entry) => sum + entry.hours, 0);
  const title = '資通安全教育訓練證明清冊';
  const sheet = {
    school: schoolOf(book),
    title,
    line: `${rocYear(book.year)} 年度，統計截至：民國${rocDayLong(book.asOf)}`,
    parts: [
      part({
        paragraphs: [`列計 ${ofYear.length} 筆，合計 ${hours} 小時。`],
        grids: [list(columns, ofYear)],
        notes: [
          `沒有證明、缺欄位、重複或找不到人員而不列計的共 ${rejected.length} 筆（各年度合計）。`,
        ],
      }),
    ],
    signers: signersOf(book, null),
  };
  return {
    name: `民國${rocYear(book.year)}年${title}`,
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: true,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}
