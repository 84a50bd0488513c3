import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import {
  dueOfImprovement,
  isClosed,
  isOfImprovementYear,
  type Improvement,
} from '../metrics/improvement-facts.ts';
import { dutyOf, stateUntil } from './duty.ts';
import { ownerNamed } from './owners.ts';

const rule = {
  id: 'FND-ACT',
  title: '缺失改善',
  basis: plan['1212–1214'],
};

/** What is still open, and until when: first to plan the action, then to carry it out. */
function openAction(
  row: Improvement,
  { settings }: Book,
): { readonly due: string | null; readonly says: (day: string) => string } {
  const { content = '', measure, found, done } = row;
  const planned = dueOfImprovement(row);
  if (measure !== undefined && planned !== undefined) {
    return { due: planned, says: (day) => `預定 ${day} 完成，尚未完成：${content}` };
  }
  if (done !== undefined && measure === undefined) {
    return {
      due: planned ?? done,
      says: (day) => `已填完成日，沒有改善措施，請補填（期限 ${day}）：${content}`,
    };
  }
  return {
    due: found === undefined ? null : addDays(found, settings.actionDays),
    says: (day) => `請於 ${day} 前訂出改善措施與預定完成日：${content}`,
  };
}

function dutyFor(row: Improvement, book: Book): Duty {
  const subject = row.id ?? `row-${row.at.row}`;
  const common = { subject, owner: ownerNamed(book, row.owner), source: [row.at] };
  const { due, says } = openAction(row, book);
  if (row.done !== undefined && row.done <= book.asOf && row.measure !== undefined) {
    const closing = isClosed(row) ? '已複核結案' : '等待複核結案';
    const reason = `${rocDay(row.done)} 完成，${closing}。`;
    return dutyOf(rule, { ...common, due, state: 'ok', reason });
  }
  const state = due === null ? 'not-done' : stateUntil(due, book);
  const day = due === null ? '（發現日期未填）' : rocDay(due);
  return dutyOf(rule, { ...common, due, state, reason: says(day) });
}

export const findingsAction: Obligation<Book> = {
  ...rule,
  period: '每個發現',
  registers: ['稽核結果與改善'],
  owner: '負責人',
  unasked: '今年沒有登記待改善的稽核結果。',
  duties: (book) =>
    book.tables.improvements.rows
      .filter((row) => isOfImprovementYear(row, book))
      .map((row) => dutyFor(row, book)),
};
