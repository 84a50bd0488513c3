// Outsourcing contracts: which ask for choice and supervision, and what each still lacks (L1003–1093).
import type { Book } from '../book.ts';
import { addDays, addMinutes, dayOfMoment, yearOf, type Day } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { vendorChecks } from '../registers/vendor-checks.ts';
import type { vendors } from '../registers/vendors.ts';
import { missingFields } from './missing-fields.ts';

export type Vendor = Row<typeof vendors>;
export type VendorCheck = Row<typeof vendorChecks>;

/** From this amount (NT$) on, the law has the agency test the system itself or through a third party. */
const TEST_AMOUNT = 10_000_000;

/** Upkeep of goods is no outsourcing of systems or services (A29). */
export const isOutsourcing = ({ kind }: Vendor): boolean => kind !== '財物維護';

/** Secrecy and supervision are for those who come near the school’s data, whatever the contract is called. */
export const isSupervised = (vendor: Vendor): boolean =>
  isOutsourcing(vendor) || vendor.reachesData === true;

/** The last day of the contract, given up early or run out. */
export const lastDayOf = ({ end, ended }: Vendor): Day | undefined =>
  ended !== undefined && (end === undefined || ended < end) ? ended : end;

/** Whether the contract runs on the day; an end that cannot be read does not end it. */
export function isRunning(vendor: Vendor, day: Day): boolean {
  const last = lastDayOf(vendor);
  return (vendor.start === undefined || vendor.start <= day) && (last === undefined || last >= day);
}

/** Contracts that run, or ran, in the book's year. */
export const isVendorOfYear = (vendor: Vendor, { year, asOf }: Book): boolean =>
  (vendor.start === undefined || vendor.start <= asOf) && yearOf(lastDayOf(vendor) ?? asOf) >= year;

export const choiceGaps = ({ ability, nature, needs }: Vendor): string | null =>
  missingFields([ability, '專業能力與經驗'], [nature, '項目性質'], [needs, '資安需求']);

export const subcontractGaps = (vendor: Vendor): string | null =>
  vendor.maySubcontract === true
    ? missingFields(
        [vendor.subScope, '複委託範圍'],
        [vendor.subTo, '複委託對象'],
        [vendor.subMeasures, '複委託資安措施'],
      )
    : missingFields([vendor.maySubcontract, '得複委託']);

export const customGaps = ({ isCustom, testProof, foreignParts, licences }: Vendor) =>
  isCustom === true
    ? missingFields(
        [testProof, '安全性檢測證明'],
        [foreignParts, '非自行開發部分'],
        [licences, '授權證明'],
      )
    : null;

export const lacksOwnTest = ({ isCore, amount = 0, ownTest }: Vendor): boolean =>
  (isCore === true || amount >= TEST_AMOUNT) && ownTest === undefined;

export const stateSecretGaps = (vendor: Vendor): string | null =>
  vendor.isStateSecret === true
    ? missingFields(
        [vendor.secretLevel, '國家機密等級'],
        [vendor.secretClause, '適任性查核條款'],
        [vendor.consented, '查核同意日'],
        [vendor.vetted, '適任性查核日'],
        [vendor.vetting, '適任性查核結果'],
        [vendor.exitControl, '出境管制'],
      )
    : null;

export const isVettedBeforeConsent = ({ consented, vetted }: Vendor): boolean =>
  consented !== undefined && vetted !== undefined && vetted < consented;

/** Forms of secrecy that are missing, or were signed after the first day of work. */
export function secrecyGaps(vendor: Vendor, { asOf }: Book): string | null {
  const first = vendor.firstWork ?? vendor.start;
  if (first !== undefined && first > asOf) return null;
  // Of a first day that is not told or cannot be read only the forms themselves can be asked for.
  const late = (signed: Day | undefined): Day | undefined =>
    signed !== undefined && signed <= (first ?? signed) ? signed : undefined;
  return missingFields(
    [vendor.termsChecked, '保密條款審查日'],
    [late(vendor.undertaking), '廠商切結書簽署日（不晚於首次執行日）'],
    [late(vendor.staffSigned), '人員同意書簽署日（不晚於首次執行日）'],
  );
}

/** The contract is over, and nothing shows that the data came back. */
export function lacksReturn(vendor: Vendor, { asOf }: Pick<Book, 'asOf'>): boolean {
  const last = lastDayOf(vendor);
  const isOver = last !== undefined && last < asOf;
  return isOver && (vendor.returned === undefined || vendor.returnProof === undefined);
}

/** The last day each contract was checked on. */
const lastChecks = oncePer((book: Book): ReadonlyMap<string, Day> => {
  const last = new Map<string, Day>();
  for (const { vendor, day, result } of book.tables.vendorChecks.rows) {
    // Without a result nobody has looked yet: the row is there, the check is not.
    if (vendor === undefined || day === undefined || result === undefined) continue;
    if (day > book.asOf) continue;
    const key = matchKey(vendor);
    if ((last.get(key) ?? '') < day) last.set(key, day);
  }
  return last;
});

/** The last day the contract was checked on, up to the day that counts. */
export const lastCheckOf = ({ id }: Vendor, book: Book): Day | undefined =>
  lastChecks(book).get(matchKey(id ?? ''));

/** By when a running contract is checked again: from its last check, else from its first day. */
export function checkDue(vendor: Vendor, book: Book): Day | null {
  const last = lastCheckOf(vendor, book) ?? vendor.start;
  return last === undefined ? null : addDays(last, book.settings.vendorCheckDays);
}

export const isAfterEvent = ({ trigger }: VendorCheck): boolean => trigger === '事件';

/** One hour after the vendor knew (L1070, A13). */
export const noticeLimit = ({ aware }: VendorCheck): string | null =>
  aware === undefined ? null : addMinutes(aware, 60);

export const isToldLate = (check: VendorCheck): boolean => {
  const limit = noticeLimit(check);
  return limit !== null && check.told !== undefined && check.told > limit;
};

export const eventGaps = ({ eventKind, aware, told, remedy }: VendorCheck): string | null =>
  missingFields(
    [eventKind, '事由'],
    [aware, '廠商知悉時間'],
    [told, '通知本校時間'],
    [remedy, '補救措施'],
  );

/** By when the vendor is checked after its event. */
export const eventCheckDue = ({ told, aware }: VendorCheck, { settings }: Book): Day | null => {
  const known = told ?? aware;
  return known === undefined ? null : addDays(dayOfMoment(known), settings.vendorEventDays);
};
