// Contracts and checks of the year for the report.
import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import { isVendorOfYear, type Vendor, type VendorCheck } from './vendor-facts.ts';

export const vendorsOfYear = (book: Book): readonly Vendor[] =>
  book.tables.vendors.rows.filter((vendor) => isVendorOfYear(vendor, book));

/** Checks made in the year, and events of vendors that wait for theirs. */
export const vendorChecksOfYear = ({ tables, year, asOf }: Book): readonly VendorCheck[] =>
  tables.vendorChecks.rows.filter(
    ({ day }) => day === undefined || (yearOf(day) === year && day <= asOf),
  );
