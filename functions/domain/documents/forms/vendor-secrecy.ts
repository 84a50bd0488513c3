// Form 8: what a vendor undertakes for its contract, and what each of its people who do the work signs.
import type { Book } from '../../book.ts';
import { isSupervised, isVendorOfYear, type Vendor } from '../../metrics/vendor-facts.ts';
import { plan } from '../../plan-lines.ts';
import { registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { VendorSecrecyPaper } from './papers.ts';
import { facts, WRITTEN } from './sheet.ts';

const PERSONS = 7;

const asked = ['統一編號', '代表人', '簽署日期'].map((what) => ({ what, told: '' }));

function paperFor(book: Book, vendor: Vendor | undefined): VendorSecrecyPaper {
  const known = (keys: readonly ('id' | 'name' | 'service' | 'start' | 'end')[]) =>
    registerFacts(book, book.tables.vendors, vendor, keys);
  const contract = [...known(['id', 'name', 'service', 'start', 'end']), ...asked];
  return {
    contract: facts(contract, { height: WRITTEN }),
    vendor: facts(known(['id', 'name', 'service']), { height: WRITTEN }),
    lines: Array.from({ length: PERSONS }, () => ({ height: WRITTEN })),
  };
}

export const vendorSecrecyForm = defineForm<VendorSecrecyPaper>({
  number: 8,
  id: 'vendor-secrecy',
  title: '委外廠商執行人員保密切結書、保密同意書',
  basis: plan['1089–1093'],
  signers: ['廠商及代表人'],
  content: (view) => ({ template: 'vendorSecrecy', view }),
  papers: ({ book }) =>
    book.tables.vendors.rows
      .filter((vendor) => isSupervised(vendor) && isVendorOfYear(vendor, book))
      .map((vendor) => paperFor(book, vendor)),
  blankPapers: (book) => [paperFor(book, undefined)],
});
