// EVAL, IMP-REC, LAW-LIST and FORMS-18: papers and lists that stand behind the plan as a whole.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { attested, perEntry, type Judged } from './families.ts';

const lawsOfYear = (book: Book): readonly Judged[] =>
  book.tables.lawList.rows.map(({ at, title = '', checked }) => {
    const isChecked =
      checked !== undefined && checked <= book.asOf && yearOf(checked) === book.year;
    return {
      at,
      open: isChecked ? null : `「${title}」今年還沒有檢視。`,
      due: dayInYear(book, book.settings.attestationDue),
    };
  });

export const documents: readonly Obligation<Book>[] = [
  ...attested([
    {
      id: 'EVAL',
      title: '平時考核與聘用納入資通安全事項',
      basis: plan['1138–1142'],
      answerable: 'principal',
    },
    {
      id: 'IMP-REC',
      title: '各階文件與計畫相符並保存執行成果',
      basis: plan['1153–1159'],
    },
  ]),
  ...perEntry([
    {
      id: 'LAW-LIST',
      title: '檢視應遵循的法規',
      basis: plan['1284–1323'],
      sheet: '法規清單',
      when: '每年（自訂）',
      entries: lawsOfYear,
      none: { state: 'not-done', reason: '法規清單沒有資料，視為未辦理。' },
    },
  ]),
  ...attested([{ id: 'FORMS-18', title: '備妥計畫的 18 種表單', basis: plan['1325–1361'] }]),
];
