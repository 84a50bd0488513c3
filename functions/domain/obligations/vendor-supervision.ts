// What is asked of those who work for the school, and of the school about them (L1062–1093).
import { touchesYear, type Book } from '../book.ts';
import { addDays, rocDue, yearOf } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import {
  checkDue,
  customGaps,
  eventCheckDue,
  eventGaps,
  isAfterEvent,
  isOutsourcing,
  isRunning,
  isSupervised,
  isToldLate,
  lacksOwnTest,
  lacksReturn,
  lastDayOf,
  noticeLimit,
  secrecyGaps,
  type Vendor,
  type VendorCheck,
} from '../metrics/vendor-facts.ts';
import { plan } from '../plan-lines.ts';
import { contractRegister, contractsJudged, noneOf, type Gap } from './contracts.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { perEntry, type Judged } from './families.ts';
import { securityPerson } from './owners.ts';

const noAccess = noneOf('委外辦理或接觸資料的契約');

const developmentGap: Gap = (vendor) =>
  customGaps(vendor) ?? (lacksOwnTest(vendor) ? '機關檢測證明' : null);

const asksForTests = (vendor: Vendor): boolean =>
  isOutsourcing(vendor) &&
  (vendor.isCustom === true || lacksOwnTest({ ...vendor, ownTest: undefined }));

/** Contracts that ended in the year, and older ones whose data never came back. */
const endedOfYear = ({ tables, year, asOf }: Book): readonly Judged[] =>
  tables.vendors.rows.flatMap((vendor) => {
    const last = lastDayOf(vendor);
    if (last === undefined || last >= asOf || !isSupervised(vendor)) return [];
    const isOpen = lacksReturn(vendor, { asOf });
    if (yearOf(last) !== year && !isOpen) return [];
    const open = isOpen ? `${vendor.name ?? '廠商'}的資料還沒有確認返還或銷毀。` : null;
    return [{ at: vendor.at, open, due: addDays(last, 1) }];
  });

/** Each running contract by its next check, and each event by the check that follows it. */
function checksJudged(book: Book): readonly Judged[] {
  const running = book.tables.vendors.rows.filter(
    (vendor) => isSupervised(vendor) && isRunning(vendor, book.asOf),
  );
  const waiting = book.tables.vendorChecks.rows.filter(
    (row) => isAfterEvent(row) && (row.day === undefined || row.result === undefined),
  );
  return [
    ...running.map((vendor): Judged => {
      const due = checkDue(vendor, book);
      const isPressing = due === null || stateUntil(due, book) !== 'not-done';
      return { at: vendor.at, open: isPressing ? `請查核${vendor.name ?? '廠商'}。` : null, due };
    }),
    ...waiting.map((row): Judged => ({
      at: row.at,
      open: '廠商事件後還沒有查核。',
      due: eventCheckDue(row, book),
    })),
  ];
}

const notice = {
  id: 'OUT-1H',
  title: '受託者一小時內通知',
  basis: plan['1068–1076'],
} as const;

/** A late notice cannot be mended: it is shown, and nobody is reminded of it. */
function noticeDuty(row: VendorCheck, book: Book): Duty {
  const due = noticeLimit(row);
  const subject = row.id ?? `row-${row.at.row}`;
  const common = { subject, owner: securityPerson(book), due, source: [row.at] };
  const gaps = eventGaps(row);
  // A late notice stays late, whatever else the entry lacks.
  if (due === null || (gaps !== null && !isToldLate(row))) {
    const reason = `廠商事件沒有填${gaps ?? '廠商知悉時間'}，請向廠商確認後補填。`;
    const isUntold = due !== null && row.told === undefined;
    const state = isUntold ? stateUntil(due, book) : 'not-done';
    return dutyOf(notice, { ...common, state, reason });
  }
  const told = rocDue(row.told ?? due);
  return isToldLate(row)
    ? dutyOf(notice, {
        ...common,
        state: 'overdue',
        reason: `${told} 才通知，超過時限 ${rocDue(due)}，無法補正，請依契約處理並記錄。`,
        isPastMending: true,
      })
    : dutyOf(notice, { ...common, state: 'ok', reason: `${told} 通知，在 1 小時內。` });
}

function noticeDuties(book: Book): readonly Duty[] {
  const { rows, sheet } = book.tables.vendorChecks;
  const events = rows.filter(
    (row) =>
      isAfterEvent(row) &&
      (row.aware === undefined || touchesYear(book, row.aware, noticeLimit(row))),
  );
  if (events.length > 0) return events.map((row) => noticeDuty(row, book));
  const none = noneOf('受託者違反法令或資安事件的紀錄');
  const owner = securityPerson(book);
  return [
    dutyOf(notice, { subject: 'all', owner, due: null, ...none, source: sheetSource(sheet) }),
  ];
}

export const vendorSupervision: readonly Obligation<Book>[] = [
  ...perEntry([
    {
      ...contractRegister,
      id: 'OUT-DEV',
      title: '客製化系統的檢測與授權證明',
      basis: plan['1062–1066'],
      entries: contractsJudged(asksForTests, developmentGap),
      none: noneOf('客製化或核心系統的委外契約'),
    },
  ]),
  {
    ...notice,
    period: '受託者違反法令或發生事件時',
    registers: ['委外查核'],
    owner: '資通安全兼辦人員',
    duties: noticeDuties,
  },
  ...perEntry([
    {
      ...contractRegister,
      id: 'OUT-END',
      title: '委外終止時返還或銷毀資料',
      basis: plan['1078–1080'],
      when: '契約終止時',
      entries: endedOfYear,
      none: noneOf('終止而接觸資料的契約'),
    },
    {
      ...contractRegister,
      id: 'OUT-OTHER',
      title: '受託者其他資安措施',
      basis: plan['1082'],
      entries: contractsJudged(isSupervised, ({ otherMeasures }) =>
        otherMeasures === undefined ? '其他資安措施' : null,
      ),
      none: noAccess,
    },
    {
      id: 'OUT-CHECK',
      title: '查核受託者',
      basis: plan['1084–1086'],
      sheet: '委外查核',
      when: '依設定的天數（自訂），或事件後',
      entries: checksJudged,
      none: noAccess,
    },
    {
      ...contractRegister,
      id: 'OUT-NDA',
      title: '保密條款審查與切結同意',
      basis: plan['1089–1093'],
      entries: contractsJudged(isSupervised, secrecyGaps),
      none: noAccess,
    },
  ]),
];
