import { digestSubject, digestView } from '../../functions/domain/notices/digest.ts';
import type { Digest } from '../../functions/domain/reminders.ts';
import { wholeOf, workbookOf } from '../domain/documents/small-school.ts';

/** A digest to the security person with every open duty of the small school; `reason` stands in for the first one's. */
export function digestWith(reason?: string): Digest {
  const { book, figures } = wholeOf(workbookOf());
  const open = figures.duties.filter(({ state }) => state === 'overdue' || state === 'due-soon');
  const duties = open.map((duty, index) =>
    index === 0 && reason !== undefined ? { ...duty, reason } : duty,
  );
  const view = digestView(book, { name: '林一', duties, notes: ['全校檢核：錯誤 1 項。'] });
  return {
    key: 'k',
    messageId: '<k@t.example>',
    to: 'lin@t.example',
    items: [],
    name: '林一',
    subject: digestSubject(view),
    view,
  };
}

export const exampleDigest = digestWith();
