// Contracts of 委外廠商 as entries of a duty.
import type { Book } from '../book.ts';
import { isVendorOfYear, type Vendor } from '../metrics/vendor-facts.ts';
import type { Judged, PerEntry } from './families.ts';

/** What a contract lacks, in the names of its fields; null when nothing. */
export type Gap = (vendor: Vendor, book: Book) => string | null;

/** The contracts of the year that an obligation is about, each judged by what it lacks. */
export const contractsJudged =
  (concerns: (vendor: Vendor) => boolean, gap: Gap) =>
  (book: Book): readonly Judged[] =>
    book.tables.vendors.rows
      .filter((vendor) => isVendorOfYear(vendor, book) && concerns(vendor))
      .map((vendor) => {
        const what = gap(vendor, book);
        const open = what === null ? null : `${vendor.name ?? '廠商'}沒有填${what}。`;
        return { at: vendor.at, open };
      });

export const contractRegister: Pick<PerEntry, 'sheet' | 'when'> = {
  sheet: '委外廠商',
  when: '每次委外',
};

export const noneOf = (what: string): PerEntry['none'] => ({
  state: 'not-applicable',
  reason: `今年沒有${what}。`,
});
