// 資通系統或服務委外辦理之管理: contracts of the year with what they lack, and the checks of those who do the work.
import type { Book } from '../../book.ts';
import { rocDay, rocDue } from '../../kit/day.ts';
import {
  checkDue,
  isAfterEvent,
  isOutsourcing,
  isRunning,
  isSupervised,
  isToldLate,
  lacksReturn,
  secrecyGaps,
  type Vendor,
  type VendorCheck,
} from '../../metrics/vendor-facts.ts';
import { vendorChecksOfYear, vendorsOfYear } from '../../metrics/vendor-summary.ts';
import { matchKey } from '../../kit/normalise.ts';
import { cut, dayOf, emptyNote, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type VendorLine = {
  readonly name: string;
  readonly kind: string;
  readonly days: string;
  readonly secrecy: string;
  readonly next: string;
  readonly places: string;
};

type CheckLine = {
  readonly vendor: string;
  readonly trigger: string;
  readonly day: string;
  readonly result: string;
  readonly remark: string;
  readonly places: string;
};

export type OutsourcingView = {
  readonly figure: string;
  readonly statement: string;
  readonly vendors: Cut<VendorLine>;
  readonly noVendors: string;
  readonly checks: Cut<CheckLine>;
  readonly noChecks: string;
};

const SHOWN = 20;

function secrecyOf(vendor: Vendor, book: Book): string {
  if (!isSupervised(vendor)) return '單純財物維護，不接觸資料';
  const gaps = secrecyGaps(vendor, book);
  const returned = lacksReturn(vendor, book) ? '；契約已結束，資料返還未確認' : '';
  return `${gaps === null ? '條款已審查，切結與同意書已簽署' : `缺：${gaps}`}${returned}`;
}

function nextOf(vendor: Vendor, book: Book): string {
  if (!isSupervised(vendor)) return '不需查核';
  if (!isRunning(vendor, book.asOf)) return '契約不在執行中';
  const due = checkDue(vendor, book);
  return due === null ? '無法計算' : `${rocDay(due)} 前`;
}

const vendorLine =
  (book: Book) =>
  (vendor: Vendor): VendorLine => ({
    name: textOf(vendor, 'name', vendor.name),
    kind: [textOf(vendor, 'kind', vendor.kind), vendor.service].filter(Boolean).join('\n'),
    days: `${dayOf(vendor, 'start', vendor.start)}\n至 ${dayOf(vendor, 'end', vendor.end)}`,
    secrecy: secrecyOf(vendor, book),
    next: nextOf(vendor, book),
    places: placesOf([vendor.at]),
  });

/** What made an extra check necessary, and whether the school was told within the hour (L1068–1076). */
function triggerOf(check: VendorCheck): string {
  const trigger = textOf(check, 'trigger', check.trigger);
  if (!isAfterEvent(check)) return trigger;
  const told = textOf(check, 'told', check.told === undefined ? undefined : rocDue(check.told));
  const late = isToldLate(check) ? '，超過 1 小時' : '';
  return `${trigger}：${textOf(check, 'eventKind', check.eventKind)}，通知本校 ${told}${late}`;
}

const checkLine =
  ({ tables }: Book) =>
  (check: VendorCheck): CheckLine => ({
    vendor: textOf(
      check,
      'vendor',
      tables.vendors.rows.find(({ id }) => matchKey(id ?? '') === matchKey(check.vendor ?? ''))
        ?.name ?? check.vendor,
    ),
    trigger: triggerOf(check),
    day: dayOf(check, 'day', check.day),
    result: textOf(check, 'result', check.result),
    remark: [check.remark, check.followUp].filter((text) => text !== undefined).join('\n'),
    places: placesOf([check.at]),
  });

export function outsourcingView({ book }: Whole): OutsourcingView {
  const { vendors, vendorChecks } = book.tables;
  const ofYear = vendorsOfYear(book);
  const outsourced = ofYear.filter(isOutsourcing).length;
  return {
    figure:
      ofYear.length === 0
        ? emptyNote(vendors, [])
        : `本年度契約 ${ofYear.length} 件：委外辦理系統或服務 ${outsourced} 件，財物維護 ${ofYear.length - outsourced} 件。`,
    statement: `設定「委外情形」：${book.settings.outsourcing}`,
    vendors: cut(ofYear, { limit: SHOWN, sheet: vendors.sheet }, vendorLine(book)),
    noVendors: emptyNote(vendors, []),
    checks: cut(
      vendorChecksOfYear(book),
      { limit: SHOWN, sheet: vendorChecks.sheet },
      checkLine(book),
    ),
    noChecks: emptyNote(vendorChecks, []),
  };
}
