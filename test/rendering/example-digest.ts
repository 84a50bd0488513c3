import { digestSubject, digestView } from '../../functions/domain/notices/digest.ts';
import type { Duty } from '../../functions/domain/kit/obligation.ts';
import { piecesOf } from '../../functions/domain/results/pieces.ts';
import type { Digest } from '../../functions/domain/reminders.ts';
import { wholeOf, workbookOf } from '../domain/documents/small-school.ts';

const { book, figures } = wholeOf(workbookOf());
const open = figures.duties.filter(({ state }) => state === 'overdue' || state === 'due-soon');

function digestOf(duties: readonly Duty[]): Digest {
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

/** To the security person, some open duties of the small school one by one; `reason` stands in for the first one's. */
export function digestWith(reason?: string): Digest {
  const [first, ...others] = piecesOf(open)
    .slice(0, 10)
    .map(({ duty }) => duty);
  if (first === undefined) throw new Error('The small school has something to do.');
  return digestOf([reason === undefined ? first : { ...first, reason }, ...others]);
}

export const exampleDigest = digestWith();

/** Everything that is open: more than a mail tells one by one. */
export const longDigest = digestOf(open);
