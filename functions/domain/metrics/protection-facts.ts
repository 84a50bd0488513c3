// Facts about software, spot checks, remote work and log reviews that rules and duties share.
import type { Book } from '../book.ts';
import { monthOf, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import { samePerson } from './audit-facts.ts';
import type { deviceLogReviews } from '../registers/device-log-reviews.ts';
import type { pcChecks } from '../registers/pc-checks.ts';
import { NOTHING_FOUND, type softwareChecks } from '../registers/software-checks.ts';
import type { RemoteWork } from './account-facts.ts';

export type PcCheck = Row<typeof pcChecks>;
export type SoftwareCheck = Row<typeof softwareChecks>;
export type DeviceLogReview = Row<typeof deviceLogReviews>;

/** A line about a piece of software, not the note that a device has nothing to report. */
export const isSoftware = ({ software }: SoftwareCheck): boolean =>
  software !== undefined && matchKey(software) !== matchKey(NOTHING_FOUND);

/** Not locked at all (0), or later than allowed. */
export const isLockLate = ({ lockMinutes }: PcCheck, limit: number): boolean =>
  lockMinutes !== undefined && (lockMinutes <= 0 || lockMinutes > limit);

/** Headers of the checks an entry fails. */
export const failuresOf = (row: PcCheck, limit: number): readonly string[] =>
  [
    isLockLate(row, limit) ? '螢幕鎖定' : null,
    row.isCardOut === false ? '自然人憑證' : null,
    row.isOff === false ? '下班關機' : null,
    row.hasFileSharing === true ? '點對點軟體' : null,
    row.hasUnlicensed === true ? '未授權軟體' : null,
    row.hasOwnGear === true ? '私裝設備' : null,
    row.scansMedia === false ? '儲存媒體掃描' : null,
    row.scansMail === false ? '附件掃描' : null,
    row.scansWeb === false ? '網頁掃描' : null,
  ].filter((name) => name !== null);

/** What a spot check asks of a computer. */
export const asked = [
  ['lockMinutes', '螢幕鎖定分鐘'],
  ['isOff', '下班已關機'],
  ['hasFileSharing', '有點對點軟體'],
  ['hasUnlicensed', '有未授權軟體'],
  ['hasOwnGear', '有私裝設備'],
  ['scansMedia', '掃描儲存媒體'],
  ['scansMail', '掃描附件與下載'],
  ['scansWeb', '掃描網頁'],
] as const;

/** Headers of the checks an entry says nothing about. */
export const unansweredOf = (row: PcCheck): readonly string[] =>
  asked.filter(([key]) => row[key] === undefined).map(([, header]) => header);

/** In the book's year, up to the day that counts. */
export const isOfYear = (day: Day | undefined, { year, asOf }: Book): day is Day =>
  day !== undefined && yearOf(day) === year && day <= asOf;

/** The same, and days that are missing or cannot be read: they may be of this year. */
export const mayBeOfYear = (day: Day | undefined, book: Book): boolean =>
  day === undefined || isOfYear(day, book);

/** Its end is past (or rights were taken back late). */
export function needsRevoking({ opened, end, revoked }: RemoteWork, { asOf }: Book): boolean {
  if (opened === undefined || end === undefined) return false;
  return revoked === undefined ? end < asOf : revoked > end;
}

/** Over, on a device of the school that has not come back. */
export function needsReturn(row: RemoteWork, { asOf }: Book): boolean {
  const over = row.revoked ?? row.end;
  return (
    row.opened !== undefined &&
    row.device === '學校設備' &&
    row.returned === undefined &&
    over !== undefined &&
    over < asOf
  );
}

const quarterKey = (day: Day): string => `${yearOf(day)}/${Math.ceil(monthOf(day) / 3)}`;

/** Whole reviews of security devices' logs in a quarter in which the logs were backed up, too: both are quarterly. */
export function wholeSecurityLogReviews(
  book: Book,
): readonly { readonly day: Day; readonly at: DeviceLogReview['at'] }[] {
  const rows = book.tables.deviceLogReviews.rows.filter(
    ({ subject }) => subject === '資安設備日誌',
  );
  const backedUp = new Set(rows.flatMap(({ backedUp: day }) => (day ? [quarterKey(day)] : [])));
  return rows.flatMap((row) => {
    const { reviewed, reviewer, supervisor, at } = row;
    if (reviewed === undefined || missingOfSecurityLog(row).length > 0) return [];
    const isSecondLook = !samePerson(book, reviewer, supervisor);
    return isSecondLook && backedUp.has(quarterKey(reviewed)) ? [{ day: reviewed, at }] : [];
  });
}

/** What a review of security devices' logs still lacks (L886–888). */
export const missingOfSecurityLog = (row: DeviceLogReview): readonly string[] =>
  [
    row.backedUp === undefined ? '日誌備份日' : null,
    row.reviewed === undefined ? '檢視日' : null,
    row.supervisor === undefined ? '複核主管' : null,
    row.confirmed === undefined ? '複核日' : null,
    row.conclusion === undefined ? '檢討' : null,
  ].filter((name) => name !== null);
