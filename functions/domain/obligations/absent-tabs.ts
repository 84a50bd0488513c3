// Duties whose evidence would stand in a tab that the workbook does not have: not done, and the reason says so.
import type { Book } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { oncePer } from '../kit/once.ts';
import type { Table } from '../kit/table.ts';

/** Names of the tabs people should be filling in and that are not there. */
const absentTabs = oncePer(
  ({ tables }: Book): ReadonlySet<string> =>
    new Set(
      (Object.values(tables) as readonly Table[])
        .filter(({ isPresent, register }) => !isPresent && register.filledBy === 'people')
        .map(({ register }) => matchKey(register.sheet)),
    ),
);

const isSettled = ({ state }: Duty): boolean => state === 'ok' || state === 'not-applicable';

function without(tab: string, duty: Duty): Duty {
  const missing = `活頁簿沒有「${tab}」頁，視為未辦理。`;
  return isSettled(duty)
    ? { ...duty, state: 'not-done', reason: missing }
    : { ...duty, reason: `${missing}${duty.reason}` };
}

/** Nothing can be said to be in order, or not to apply, by a tab that is not there. */
export function sayAbsentTabs(
  { registers }: Pick<Obligation<Book>, 'registers'>,
  duties: readonly Duty[],
  book: Book,
): readonly Duty[] {
  const absent = absentTabs(book);
  if (absent.size === 0) return duties;
  const needed = registers.find((sheet) => absent.has(matchKey(sheet)));
  return duties.map((duty) => {
    const pointed = duty.source.find(({ sheet }) => absent.has(matchKey(sheet)))?.sheet;
    const gone = pointed ?? (isSettled(duty) ? undefined : needed);
    return gone === undefined ? duty : without(gone, duty);
  });
}
