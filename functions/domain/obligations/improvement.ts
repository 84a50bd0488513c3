// FND-CAUSE, FND-CHANGE, FND-REV and FND-REC: what follows a finding besides the action itself.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { isClosed, isOfImprovementYear, type Improvement } from '../metrics/improvement-facts.ts';
import { stateUntil } from './duty.ts';
import { perEntry, type Judged } from './families.ts';

const findings = (book: Book): readonly Improvement[] =>
  book.tables.improvements.rows.filter((row) => isOfImprovementYear(row, book));

const named = ({ id, at }: Improvement): string => id ?? `第 ${at.row} 列`;

function causeOf(row: Improvement, book: Book): Judged {
  const missing = [
    ...(row.cause === undefined ? ['發生原因'] : []),
    ...(row.similar === undefined ? ['類似缺失評估'] : []),
  ];
  return {
    at: row.at,
    open: missing.length === 0 ? null : `${named(row)} 還沒有${missing.join('與')}。`,
    due: row.found === undefined ? null : addDays(row.found, book.settings.actionDays),
  };
}

/** An open finding is looked at again so many days after the last look; before that day nothing is open. */
function reviewOf(row: Improvement, book: Book): Judged {
  const last = [row.found, row.reviewed]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return { at: row.at, open: `${named(row)} 沒有發現日期。`, due: null };
  const due = addDays(last, book.settings.findingReviewDays);
  const state = stateUntil(due, book);
  const isNear = state === 'overdue' || state === 'due-soon';
  const open = isNear ? `${named(row)} 上次 ${rocDay(last)}，請審查改善情形後填複核日。` : null;
  return { at: row.at, open, due };
}

const noFinding = { state: 'not-applicable', reason: '今年沒有缺失或待改善項目。' } as const;

export const improvement: readonly Obligation<Book>[] = perEntry([
  {
    id: 'FND-CAUSE',
    title: '缺失原因與類似缺失評估',
    basis: plan['1216–1218'],
    sheet: '稽核結果與改善',
    when: '每件缺失',
    entries: (book) => findings(book).map((row) => causeOf(row, book)),
    none: noFinding,
  },
  {
    id: 'FND-CHANGE',
    title: '改善時變更制度或文件',
    basis: plan['1220–1224'],
    sheet: '稽核結果與改善',
    when: '必要時（得）',
    // 得: only findings that led to a change are about it, and those are in order.
    entries: (book) =>
      findings(book)
        .filter(({ change }) => change !== undefined && change !== '無')
        .map(({ at }) => ({ at, open: null })),
    none: { state: 'not-applicable', reason: '計畫寫「必要時得」；今年沒有缺失變更制度或文件。' },
  },
  {
    id: 'FND-REV',
    title: '定期審查改善有效性',
    basis: plan['1226–1228'],
    sheet: '稽核結果與改善',
    when: '結案前依設定的天數（自訂）',
    entries: (book) =>
      findings(book)
        .filter((row) => !isClosed(row))
        .map((row) => reviewOf(row, book)),
    none: { state: 'not-applicable', reason: '沒有未結案的缺失或待改善項目。' },
  },
  {
    id: 'FND-REC',
    title: '保存改善執行紀錄',
    basis: plan['1230–1232'],
    sheet: '稽核結果與改善',
    when: '改善完成時',
    entries: (book) =>
      findings(book)
        .filter(({ done }) => done !== undefined && done <= book.asOf)
        .map((row) => ({
          at: row.at,
          open: row.evidence === undefined ? `${named(row)} 已完成，沒有佐證連結。` : null,
          due: row.done ?? null,
        })),
    none: { state: 'not-applicable', reason: '還沒有完成的改善措施。' },
  },
]);
