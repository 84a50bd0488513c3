// Backups and whether each was tried in each quarter (L811–821).
import type { Book } from '../book.ts';
import { addDays, monthOf, yearOf, type Day } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { backups } from '../registers/backups.ts';

export type Backup = Row<typeof backups>;
type DatedTest = { readonly day: Day; readonly at: Source };
export type Quarter = { readonly first: Day; readonly last: Day };

export const isKept = ({ state }: Backup): boolean => state !== '停用';

export const isSecret = (secrecy: Backup['secrecy']): boolean =>
  secrecy === '敏感' || secrecy === '機密';

/** Less often than the time that may be lost; also when one of the two cannot be read. */
export const isTooSeldom = ({ interval, pointObjective }: Backup): boolean =>
  interval === undefined || pointObjective === undefined || interval > pointObjective;

export const lacksOffSite = ({ place, offSite }: Backup): boolean =>
  offSite === undefined || (place !== undefined && matchKey(place) === matchKey(offSite));

export const lacksEncryption = ({ secrecy, isEncrypted }: Backup): boolean =>
  isSecret(secrecy) && isEncrypted !== true;

function quarterOf(day: Day): Quarter {
  const index = Math.floor((monthOf(day) - 1) / 3);
  const month = (of: number): string => String(of).padStart(2, '0');
  const last = `${yearOf(day)}-${month(index * 3 + 3)}-${index === 0 || index === 3 ? 31 : 30}`;
  return { first: `${yearOf(day)}-${month(index * 3 + 1)}-01`, last };
}

/** The last quarter that was over on the day. */
const quarterBefore = (day: Day): Quarter => quarterOf(addDays(quarterOf(day).first, -1));

/** Quarters of the book's year that are over; before its first is, the last one of the year before. */
export const quartersOver = oncePer(({ asOf, year }: Book): readonly Quarter[] => {
  const latest = quarterBefore(asOf);
  const ofYear = ['02', '05', '08', '11']
    .map((month) => quarterOf(`${year}-${month}-01`))
    .filter(({ last }) => last <= latest.last);
  return ofYear.length === 0 ? [latest] : ofYear;
});

const keyOf = (backup: string | undefined, { first }: Quarter): string =>
  `${matchKey(backup ?? '')} ${first}`;

/** Of each backup and quarter the last test with a result; as many tests as there are, one look at each. */
const lastTests = oncePer((book: Book): ReadonlyMap<string, DatedTest> => {
  const last = new Map<string, DatedTest>();
  for (const { backup, day, result, at } of book.tables.restoreTests.rows) {
    if (day === undefined || result === undefined || day > book.asOf) continue;
    const key = keyOf(backup, quarterOf(day));
    if ((last.get(key)?.day ?? '') <= day) last.set(key, { day, at });
  }
  return last;
});

/** The last test of a backup in a quarter that gave a result. */
export const lastTestOf = ({ id }: Backup, quarter: Quarter, book: Book): DatedTest | undefined =>
  lastTests(book).get(keyOf(id, quarter));

/** Kept during the quarter, so a test is owed. */
export const isOwedIn = (backup: Backup, { last }: Quarter): boolean =>
  isKept(backup) && (backup.since === undefined || backup.since <= last);

/** The quarters of the book's year that have begun. */
export const quartersBegun = ({ year, asOf }: Book): readonly Quarter[] =>
  ['02', '05', '08', '11']
    .map((month) => quarterOf(`${year}-${month}-01`))
    .filter(({ first }) => first <= asOf);

/** Of each quarter of the book's year and of the one before in which every backup was tried, the day the last of them was. */
export function testedQuarters(book: Book): readonly DatedTest[] {
  const quarters = [book.year - 1, book.year].flatMap((year) =>
    ['02', '05', '08', '11'].map((month) => quarterOf(`${year}-${month}-01`)),
  );
  return quarters.flatMap((quarter) => {
    const owed = book.tables.backups.rows.filter((backup) => isOwedIn(backup, quarter));
    const tests = owed.flatMap((backup) => lastTestOf(backup, quarter, book) ?? []);
    return tests.length < owed.length
      ? []
      : [...tests].sort((a, b) => a.day.localeCompare(b.day)).slice(-1);
  });
}
