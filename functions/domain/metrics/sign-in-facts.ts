// Whether it can be shown who took part in a session: a sheet that was signed, or sign-ins that came in online.
import type { Book } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { trainingSessions } from '../registers/training-sessions.ts';

const sessionsSignedOnline = oncePer(
  ({ tables }: Book): ReadonlySet<string> =>
    new Set(
      tables.responses.rows
        .filter(({ kind, state }) => kind === '訓練簽到' && state === '已登錄')
        .map(({ subject }) => matchKey(subject ?? '')),
    ),
);

export const isSignInKept = (
  { id, signInSheet }: Pick<Row<typeof trainingSessions>, 'id' | 'signInSheet'>,
  book: Book,
): boolean =>
  signInSheet !== undefined || (id !== undefined && sessionsSignedOnline(book).has(matchKey(id)));
