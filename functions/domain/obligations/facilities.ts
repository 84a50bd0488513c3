// Communication room, safety devices and offices (L759–807).
import { yearOf } from '../kit/day.ts';
import type { Book } from '../book.ts';
import { isFaultOpen, upkeepOf } from '../metrics/facility-facts.ts';
import { isApprovedLate, isTakeOut, lacksApproval } from '../metrics/media-facts.ts';
import {
  isLeftOpen,
  isPermitted,
  isUnauthorised,
  lacksEquipment,
  lacksNeed,
  visitsOfYear,
  type RoomVisit,
} from '../metrics/room-facts.ts';
import { plan } from '../plan-lines.ts';
import type { Obligation } from '../kit/obligation.ts';
import { stateUntil } from './duty.ts';
import { attested, perEntry, periodic, type Judged, type PerEntry } from './families.ts';

/** Visits of the year, each judged by one question; what is wrong with it in words. */
const visitsJudged =
  (
    concerns: (visit: RoomVisit) => boolean,
    isOpen: (visit: RoomVisit, book: Book) => boolean,
    what: string,
  ) =>
  (book: Book): readonly Judged[] =>
    visitsOfYear(book)
      .filter(concerns)
      .map((visit) => ({
        at: visit.at,
        open: isOpen(visit, book) ? `${visit.person ?? '（姓名未填）'}${what}` : null,
      }));

const noVisits: PerEntry['none'] = {
  state: 'not-applicable',
  reason: '今年沒有管制區域進出的紀錄。',
};

const visits = { sheet: '管制區域進出', when: '每次進出', none: noVisits } as const;

/** Due soon or over: what is far off needs nothing yet. */
const isPressing = (due: string, book: Book): boolean => stateUntil(due, book) !== 'not-done';

/** Half of the sentence that no entry tells of: nothing checked, or nobody who is to be trained. */
function upkeepUntold({ tables }: Book): readonly Judged[] {
  const { rows, sheet } = tables.facilities;
  if (rows.length === 0) return [];
  const hasCheck = rows.some(({ work }) => work !== '管理者訓練');
  const hasManager = rows.some(({ manager }) => manager !== undefined);
  const untold = [
    ...(hasCheck ? [] : ['還沒有安全設備的檢查紀錄。']),
    ...(hasManager ? [] : ['還沒有填設備管理者，無法確認受過訓練。']),
  ];
  return untold.map((open) => ({ at: { sheet, row: 1 }, open }));
}

/** L783: checked *and* mended, by people who were trained. */
const upkeepJudged = (book: Book): readonly Judged[] => [
  ...upkeepOf(book).map(({ what, due, at }) => ({
    at,
    open: due === null || isPressing(due, book) ? `請${what}。` : null,
    due,
  })),
  ...book.tables.facilities.rows
    .filter((work) => isFaultOpen(work) && (work.day ?? '') <= book.asOf)
    .map(({ at, device = '設備' }) => ({ at, open: `請維修${device}，並填處理情形與修復日。` })),
  ...upkeepUntold(book),
];

const takeOutsOfYear = ({ tables, year }: Book): readonly Judged[] =>
  tables.mediaTransfers.rows
    .filter((row) => isTakeOut(row) && (row.sent === undefined || yearOf(row.sent) === year))
    .map((row) => {
      const isOpen = lacksApproval(row) || isApprovedLate(row);
      return { at: row.at, open: isOpen ? `${row.item ?? '設備'}沒有事前核准。` : null };
    });

/** The permit in force that has waited longest for its review: all are reviewed when that one is. */
function oldestReview({ tables, asOf }: Book) {
  // Whoever was granted on a day that cannot be read stands on the list all the same.
  const days = tables.roomPermits.rows
    .filter((permit) => isPermitted({ ...permit, granted: permit.granted ?? asOf }, asOf))
    .map(({ reviewed, granted, at }) => ({ day: reviewed ?? granted, at }));
  const known = days.flatMap(({ day, at }) => (day === undefined ? [] : [{ day, at }]));
  // One that nobody can say was ever looked at leaves the list unreviewed.
  if (known.length < days.length) return [];
  return known.sort((a, b) => a.day.localeCompare(b.day)).slice(0, 1);
}

export const facilities: readonly Obligation<Book>[] = [
  ...attested([{ id: 'RM-ISOL', title: '通訊機房（機櫃）實體隔離', basis: plan['763'] }]),
  ...perEntry([
    {
      ...visits,
      id: 'RM-AUTH',
      title: '進出機房經申請授權',
      basis: plan['765–766'],
      entries: visitsJudged(() => true, isUnauthorised, '沒有授權或事前核准。'),
    },
  ]),
  ...periodic([
    {
      id: 'RM-LIST',
      title: '檢視機房進出授權名單',
      basis: plan['765–766'],
      sheet: '進出授權名單',
      period: { after: ({ settings }) => settings.permitDays },
      done: oldestReview,
    },
  ]),
  ...attested([{ id: 'RM-BADGE', title: '管制區配戴識別、留意可疑人員', basis: plan['768–769'] }]),
  ...perEntry([
    {
      ...visits,
      id: 'RM-EXT',
      title: '外部支援僅於必要時進入',
      basis: plan['771'],
      entries: visitsJudged(({ isSupport }) => isSupport === true, lacksNeed, '沒有填必要性。'),
      none: { state: 'not-applicable', reason: '今年沒有外部支援人員進入機房的紀錄。' },
    },
    {
      ...visits,
      id: 'RM-LOG',
      title: '人員及設備進出留存紀錄',
      basis: plan['773'],
      entries: visitsJudged(
        () => true,
        (visit, book) =>
          visit.entered === undefined || isLeftOpen(visit, book) || lacksEquipment(visit),
        '沒有進入、離開時間或設備名稱。',
      ),
    },
  ]),
  ...attested([
    { id: 'RM-ENV', title: '空調、電力備援', basis: plan['777'] },
    { id: 'RM-SENS', title: '環境安全偵測設備', basis: plan['779–781'] },
  ]),
  ...perEntry([
    {
      id: 'RM-MAINT',
      title: '安全設備檢修與管理者訓練',
      basis: plan['783–784'],
      sheet: '設施檢修',
      when: '依設定的天數（自訂）',
      entries: upkeepJudged,
      none: { state: 'not-done', reason: '設施檢修沒有紀錄，視為未辦理。' },
    },
  ]),
  ...attested([
    { id: 'OFF-1', title: '辦公桌面淨空', basis: plan['788–790'] },
    { id: 'OFF-2', title: '文件與媒體存放於櫃內', basis: plan['796'] },
    { id: 'OFF-3', title: '機密敏感資訊下班上鎖', basis: plan['798'] },
    { id: 'OFF-4', title: '機密資訊不置於公眾可接觸處', basis: plan['800–801'] },
    { id: 'OFF-5', title: '通訊錄不讓未授權者取得', basis: plan['803–805'] },
  ]),
  ...perEntry([
    {
      id: 'OFF-6',
      title: '設備攜出經管理人授權',
      basis: plan['806–807'],
      sheet: '媒體傳遞與攜出',
      when: '每次攜出',
      entries: takeOutsOfYear,
      none: { state: 'not-applicable', reason: '今年沒有設備攜出的紀錄。' },
    },
  ]),
];
