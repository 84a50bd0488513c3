// What the papers of an audit (forms 13 to 17) share: which audits they are about, and what each is headed with.
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { auditorsOf, type Audit } from '../../metrics/audit-facts.ts';
import { auditsOfYear } from '../../metrics/audit-summary.ts';
import { emptyNote, nameOf, textOf } from '../annual-report/shown.ts';
import type { Page, Subject } from './form.ts';
import { facts, part, type Fact, type Grid } from './sheet.ts';

/** The one audit asked for, else all of the year. */
export const auditsFor = (book: Book, subject: Subject): readonly Audit[] =>
  subject.kind === 'audit' ? [subject.audit] : auditsOfYear(book);

/** `115/10/06 至 115/10/07`. */
export function periodOf(audit: Audit): string {
  const shown = (key: 'start' | 'end'): string => {
    const day = audit[key];
    return textOf(audit, key, day === undefined ? undefined : rocDay(day));
  };
  return audit.start !== undefined && audit.start === audit.end
    ? shown('start')
    : `${shown('start')} 至 ${shown('end')}`;
}

export const auditorNames = (book: Book, audit: Audit): string => {
  const names = auditorsOf(book, audit.id).map((auditor) =>
    textOf(auditor, 'person', nameOf(book, auditor.person)),
  );
  return names.length === 0 ? '尚未安排' : names.join('、');
};

/** Which audit, of whom, when and by whom; without an audit, the labels to write beside. */
export function auditHead(
  book: Book,
  audit: Audit | undefined,
  { width = 170, more = [] }: { readonly width?: number; readonly more?: readonly Fact[] } = {},
): Grid {
  const lines = [
    ['稽核編號', (given: Audit) => textOf(given, 'id', given.id)],
    ['受稽單位', (given: Audit) => textOf(given, 'auditee', given.auditee)],
    ['稽核期間', periodOf],
    ['稽核委員', (given: Audit) => auditorNames(book, given)],
  ] as const;
  const head = lines.map(([what, of]) => ({ what, told: audit === undefined ? '' : of(audit) }));
  return facts([...head, ...more], { width, ...(audit === undefined ? { height: 10 } : {}) });
}

/** A paper per audit; a year without any says so. */
export function pagePerAudit(
  book: Book,
  subject: Subject,
  pageOf: (audit: Audit) => Page,
): readonly Page[] {
  const audits = auditsFor(book, subject);
  const none = part({ paragraphs: [emptyNote(book.tables.audits, [])] });
  return audits.length === 0 ? [{ parts: [none], signers: [] }] : audits.map(pageOf);
}
