// EVAL, IMP-REC, LAW-LIST and FORMS-18: papers and lists that stand behind the plan as a whole.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { yearOf } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { titlesNotIn } from '../law/versions.ts';
import { attested, perEntry, type Judged } from './families.ts';

/** Each law of the list, and the list itself as long as it lacks one the plan names. */
function lawsOfYear(book: Book): readonly Judged[] {
  const { rows, sheet } = book.tables.lawList;
  const due = dayInYear(book, book.settings.attestationDue);
  const missing = rows.length === 0 ? [] : titlesNotIn(rows);
  const [first = ''] = missing;
  const isMore = missing.length > 1 ? `等 ${missing.length} 項` : '';
  const judged = rows.map(({ at, title = '', checked }) => {
    const isChecked =
      checked !== undefined && checked <= book.asOf && yearOf(checked) === book.year;
    return {
      at,
      open: isChecked ? null : `「${title}」今年還沒有檢視。`,
      due,
    };
  });
  const lacking = `清單還沒有計畫列出的「${first}」${isMore}。`;
  return missing.length === 0 ? judged : [...judged, { at: { sheet, row: 1 }, open: lacking, due }];
}

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
