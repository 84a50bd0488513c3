// Facts about accounts, keys and remote work that rules and duties share.
import { isActive, type Book, type Person } from '../book.ts';
import { addDays, yearOf, type Day } from '../kit/day.ts';
import { foremost } from '../kit/foremost.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { accounts } from '../registers/accounts.ts';
import type { encryptions } from '../registers/encryptions.ts';
import type { privilegedAccounts } from '../registers/privileged-accounts.ts';
import type { remoteWork } from '../registers/remote-work.ts';

export type Account = Row<typeof accounts>;
export type PrivilegedAccount = Row<typeof privilegedAccounts>;
export type Encryption = Row<typeof encryptions>;
export type RemoteWork = Row<typeof remoteWork>;

type Switchable = Pick<Account, 'state' | 'disabled'>;

/** An account whose state cannot be read is taken to be on. */
export const isOn = ({ state }: Switchable): boolean => state === undefined || state === '啟用';

/** The one person of 人員 a cell names. */
export function personNamed(book: Book, reference: string | undefined): Person | undefined {
  const found = book.people.find(reference);
  return found === 'ambiguous' ? undefined : found;
}

/** The day the person a cell names left, when that is over. */
export function leftOn(book: Book, reference: string | undefined): Day | null {
  const person = personNamed(book, reference);
  return person?.left !== undefined && !isActive(person, book.asOf) ? person.left : null;
}

/** A day of switching off that is in time; that the state says otherwise is a finding of its own. */
export const isOffBy = ({ disabled }: Switchable, left: Day): boolean =>
  disabled !== undefined && disabled <= left;

/** Still on after its owner left, or switched off too late. */
export function outlivesOwner(account: Switchable, left: Day | null): boolean {
  if (left === null) return false;
  return isOn(account) || !isOffBy(account, left);
}

export const lastOf = (days: readonly Day[] | undefined, asOf: Day): Day | null =>
  [...(days ?? [])]
    .filter((day) => day <= asOf)
    .sort()
    .at(-1) ?? null;

export const isInUse = ({ state }: Encryption): boolean => state !== '停用';

/** Entries of one system with one account name: an account has one line. */
export const sameAccount = ({ system, account }: Pick<Account, 'system' | 'account'>): string =>
  `${matchKey(system ?? '')}\n${matchKey(account ?? '')}`;

/** Of the lines that name one account all but one, the same ones in any order of the list. */
export function repeatedLines<Line extends Pick<Account, 'system' | 'account'>>(
  lines: readonly Line[],
): ReadonlySet<Line> {
  const repeated = new Set<Line>();
  for (const group of groupBy(lines, sameAccount).values()) {
    const kept = foremost(group, ({ system = '', account = '' }) => `${account}\n${system}`);
    for (const line of group) if (line !== kept) repeated.add(line);
  }
  return repeated;
}

/** The next day the password must be changed by; null when the system enforces it or no day is known. */
export const passwordDue = (
  { passwordChanged, isEnforced }: Account,
  { settings }: Book,
): Day | null =>
  isEnforced === true || passwordChanged === undefined
    ? null
    : addDays(passwordChanged, settings.passwordDays);

type Quarter = { readonly first: Day; readonly last: Day; readonly name: string };

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

/** Quarters of the book's year that have begun. */
export const quartersOf = ({ year, asOf }: Pick<Book, 'year' | 'asOf'>): readonly Quarter[] =>
  quarterEnds
    .map((end, index) => ({
      first: `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`,
      last: `${year}-${end}`,
      name: `第 ${index + 1} 季`,
    }))
    .filter(({ first }) => first <= asOf);

/** There from the quarter's first day to its last (or to now): its review must cover it. */
export const isOfQuarter = (
  { enabled, disabled, state }: PrivilegedAccount,
  { first, last }: Quarter,
): boolean => {
  // One that is off without a day of switching off is a finding; it does not ask for reviews.
  const isStillOn = disabled === undefined ? isOn({ state, disabled }) : disabled > last;
  return isStillOn && (enabled === undefined || enabled <= first);
};

export const reviewIn = (
  { reviewed = [] }: PrivilegedAccount,
  { first, last }: Quarter,
  asOf: Day,
): Day | null =>
  lastOf(
    reviewed.filter((day) => day >= first && day <= last),
    asOf,
  );

/** Opened and not closed again on the day. */
export const isOpen = ({ opened, revoked }: RemoteWork, { asOf }: Book): boolean =>
  opened !== undefined && opened <= asOf && (revoked === undefined || revoked > asOf);

/** Open at some time of the book's year. A day of opening that cannot be read may be of it. */
export const concernsYear = (
  { opened, revoked, unreadable }: RemoteWork,
  { year, asOf }: Book,
): boolean =>
  (opened === undefined ? unreadable.includes('opened') : opened <= asOf) &&
  (revoked === undefined || yearOf(revoked) >= year);

/** Remote work must be looked at again by this day. */
export const remoteReviewDue = (row: RemoteWork, { settings, asOf }: Book): Day | null => {
  const from = lastOf(row.reviewed, asOf) ?? row.opened;
  return from === undefined ? null : addDays(from, settings.remoteReviewDays);
};

type Held = { readonly accounts: number; readonly keys: number; readonly remote: number };

/** What each person who has left still holds, by their row. */
export const heldByLeavers = oncePer((book: Book): ReadonlyMap<Person, Held> => {
  const { tables } = book;
  const kinds = [
    ...[...tables.accounts.rows, ...tables.privilegedAccounts.rows]
      .filter(isOn)
      .map(({ owner }) => ({ holder: owner, kind: 'accounts' as const })),
    ...tables.encryptions.rows
      .filter(isInUse)
      .map(({ keeper }) => ({ holder: keeper, kind: 'keys' as const })),
    ...tables.remoteWork.rows
      .filter((row) => isOpen(row, book))
      .map(({ applicant }) => ({ holder: applicant, kind: 'remote' as const })),
  ].filter(({ holder }) => leftOn(book, holder) !== null);
  const held = new Map<Person, Held>();
  for (const [name, group] of groupBy(kinds, ({ holder }) => holder ?? '')) {
    const person = personNamed(book, name);
    if (person === undefined) continue;
    const earlier = held.get(person) ?? { accounts: 0, keys: 0, remote: 0 };
    const counted = (kind: keyof Held): number =>
      earlier[kind] + group.filter((one) => one.kind === kind).length;
    held.set(person, {
      accounts: counted('accounts'),
      keys: counted('keys'),
      remote: counted('remote'),
    });
  }
  return held;
});
