// 訓練證明清冊: every entry of the year that counts, with its certificate or sign-in sheet.
import { yearOf, rocDay, rocDayLong, rocYear } from '../kit/day.ts';
import { ledgerOf, type CountedTraining, type Ledger } from '../metrics/training-ledger.ts';
import type { Whole } from './annual-report/whole.ts';
import { placesOf, textOf } from './annual-report/shown.ts';
import type { CertificateLine, RejectedLine } from './certificates-view.ts';
import type { MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { signersOf } from './signers.ts';

const lineOf = ({ person, course, category, completed, hours, entry }: CountedTraining) =>
  ({
    office: textOf(person, 'office', person.office),
    name: textOf(person, 'name', person.name),
    course,
    category,
    completed: rocDay(completed),
    hours: String(hours),
    proof: entry.proof ?? '場次簽到',
    place: placesOf([entry.at]),
  }) satisfies CertificateLine;

const inOrder = (a: CountedTraining, b: CountedTraining): number =>
  a.person.at.row - b.person.at.row ||
  (a.completed < b.completed ? -1 : a.completed > b.completed ? 1 : 0) ||
  a.entry.at.row - b.entry.at.row;

type Rejected = Ledger['rejected'][number];

const reasons: Readonly<Record<Rejected['why'], string>> = {
  'no-person': '「人員」裡找不到這個人',
  incomplete: '有欄位沒填或讀不出來',
  'no-proof': '沒有證明',
  repeated: '同一天同一門課已經列計',
  'in-future': '完成日期還沒到',
};

function reasonOf({ why, missing, repeats }: Rejected): string {
  if (missing.length > 0) return `缺${missing.join('、')}`;
  return repeats === undefined ? reasons[why] : `${reasons[why]}（第 ${repeats} 列）`;
}

const rejectedLine = (rejected: Rejected): RejectedLine => {
  const { entry } = rejected;
  return {
    person: textOf(entry, 'person', entry.person),
    course: entry.course ?? entry.session ?? textOf(entry, 'course', undefined),
    reason: reasonOf(rejected),
    place: placesOf([entry.at]),
  };
};

const TITLE = '資通安全教育訓練證明清冊';

/** The year's entries that count, by person and day; and those that do not, with the reason. */
export function trainingCertificates({ book }: Whole): MadeSheet {
  const { counted, rejected } = ledgerOf(book);
  const ofYear = counted
    .filter(({ completed }) => yearOf(completed) === book.year && completed <= book.asOf)
    .sort(inOrder);
  const notCounted = rejected.filter(
    ({ entry: { completed } }) => completed === undefined || yearOf(completed) === book.year,
  );
  const school = schoolOf(book);
  const view = {
    school,
    title: TITLE,
    year: String(rocYear(book.year)),
    asOf: rocDayLong(book.asOf),
    entries: String(ofYear.length),
    hours: String(ofYear.reduce((sum, entry) => sum + entry.hours, 0)),
    lines: ofYear.map(lineOf),
    rejected: notCounted.map(rejectedLine),
    signers: signersOf(book, null),
  };
  return {
    name: `民國${rocYear(book.year)}年${TITLE}`,
    title: TITLE,
    school,
    isDraft: false,
    isLandscape: true,
    content: { template: 'trainingCertificates', view },
  };
}
