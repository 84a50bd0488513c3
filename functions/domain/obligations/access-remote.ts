// 玖 三(二): remote work, each sentence asked of every request of the year.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import {
  concernsYear,
  isOpen,
  remoteReviewDue,
  type RemoteWork,
} from '../metrics/account-facts.ts';
import { needsReturn } from '../metrics/protection-facts.ts';
import { perEntry, type PerEntry } from './families.ts';

type Particulars = {
  readonly due?: (row: RemoteWork, book: Book) => string | null;
  /** Which requests it is asked of, where not of all that were open in the year. */
  readonly concerns?: (row: RemoteWork, book: Book) => boolean;
};

const remote = (
  rule: Pick<PerEntry, 'id' | 'title' | 'basis'>,
  when: string,
  judge: (row: RemoteWork, book: Book) => string | null,
  { due, concerns = concernsYear }: Particulars = {},
): PerEntry => ({
  ...rule,
  sheet: '遠距工作',
  when,
  entries: (book) =>
    book.tables.remoteWork.rows
      .filter((row) => concerns(row, book))
      .map((row) => ({ at: row.at, open: judge(row, book), due: due?.(row, book) ?? null })),
  none: { state: 'not-applicable', reason: '今年沒有開通遠距工作。' },
});

const of = ({ id }: RemoteWork): string => `「${id ?? ''}」`;

function reviewOpen(row: RemoteWork, book: Book): string | null {
  const due = isOpen(row, book) ? remoteReviewDue(row, book) : null;
  const isNear = due !== null && due <= addDays(book.asOf, book.settings.warnDays);
  return isNear ? `${of(row)}請審查是否仍有需要。` : null;
}

/** Open past its end, or not given back; one revoked late is a finding and no longer a duty. */
function endOpen(row: RemoteWork, book: Book): string | null {
  const isPast = row.end !== undefined && row.end < book.asOf;
  if (isPast && isOpen(row, book)) return `${of(row)}已過迄日，請撤銷權限。`;
  return needsReturn(row, book) ? `${of(row)}請收回學校設備。` : null;
}

export const accessRemote: readonly Obligation<Book>[] = perEntry([
  remote(
    { id: 'RW-APPLY', title: '遠距工作申請與同意', basis: plan['718–722'] },
    '每次申請',
    (row) =>
      row.approved === undefined || row.isUrgent !== true
        ? `${of(row)}沒有緊急需求或同意紀錄。`
        : null,
  ),
  remote(
    { id: 'RW-REVIEW', title: '審查已授權的遠距工作', basis: plan['724–726'] },
    '依設定的天數（自訂）',
    reviewOpen,
    { due: remoteReviewDue },
  ),
  remote(
    { id: 'RW-LOG', title: '遠距連線防護與登入紀錄', basis: plan['728–730'] },
    '每次開通',
    ({ protection, checksCentrally, log, id = '' }) =>
      protection === undefined || checksCentrally !== true || log === undefined
        ? `「${id}」缺防護措施、集中過濾或登入紀錄。`
        : null,
  ),
  remote(
    { id: 'RW-DEV', title: '指定遠端存取方式與設備', basis: plan['732'] },
    '每次開通',
    (row) =>
      row.method === undefined || row.device === undefined
        ? `${of(row)}沒有指定存取方式或設備。`
        : null,
  ),
  remote({ id: 'RW-VDI', title: '私有設備使用虛擬桌面', basis: plan['734'] }, '每次開通', (row) =>
    row.device === '個人設備' && row.hasDesktop !== true
      ? `${of(row)}使用個人設備而沒有虛擬桌面。`
      : null,
  ),
  remote(
    { id: 'RW-END', title: '終止時撤銷權限並返還設備', basis: plan['736'] },
    '終止時',
    endOpen,
    {
      due: ({ end, revoked }) => revoked ?? end ?? null,
      // What is still out from a year before has to come back, too.
      concerns: (row, book) => concernsYear(row, book) || needsReturn(row, book),
    },
  ),
]);
