// What the papers of an audit (forms 13 to 17) share: which audits they are about, and what each is headed with.
import type { Book } from '../../book.ts';
import { rocDayLong } from '../../kit/day.ts';
import { auditorsOf, type Audit } from '../../metrics/audit-facts.ts';
import { auditsOfYear } from '../../metrics/audit-summary.ts';
import { dutiesFor } from '../annual-report/duties.ts';
import { emptyNote, nameOf, textOf } from '../annual-report/shown.ts';
import type { Whole } from '../annual-report/whole.ts';
import { BLANK_LINE, lineOf, schoolOf, type Subject } from './form.ts';
import { facts, part, type Grid, type Part, type Sheet, type SheetsView } from './sheet.ts';

/** The one audit asked for, else all of the year. */
export const auditsFor = ({ book }: Whole, subject: Subject): readonly Audit[] =>
  subject.kind === 'audit' ? [subject.audit] : auditsOfYear(book);

/** `115年10月6日至115年10月7日`. */
export function periodOf(audit: Audit): string {
  const shown = (key: 'start' | 'end'): string => {
    const day = audit[key];
    return textOf(audit, key, day === undefined ? undefined : rocDayLong(day));
  };
  return audit.start !== undefined && audit.start === audit.end
    ? shown('start')
    : `${shown('start')}至${shown('end')}`;
}

export const auditorNames = (book: Book, audit: Audit): string => {
  const names = auditorsOf(book, audit.id).map((auditor) =>
    textOf(auditor, 'person', nameOf(book, auditor.person)),
  );
  return names.length === 0 ? '尚未安排' : names.join('、');
};

/** Which audit, of whom, when and by whom; without an audit, the labels to write beside. */
export function auditHead(book: Book, audit: Audit | undefined, width = 170): Grid {
  const lines = [
    ['稽核編號', (given: Audit) => textOf(given, 'id', given.id)],
    ['受稽單位', (given: Audit) => textOf(given, 'auditee', given.auditee)],
    ['稽核期間', periodOf],
    ['稽核委員', (given: Audit) => auditorNames(book, given)],
  ] as const;
  return facts(
    lines.map(([what, of]) => ({ what, told: audit === undefined ? '' : of(audit) })),
    { width, ...(audit === undefined ? { height: 10 } : {}) },
  );
}

export type Paper = { readonly title: string; readonly signers: readonly string[] };

export const sheetOf = ({ title, signers }: Paper, book: Book, parts: readonly Part[]): Sheet => ({
  school: schoolOf(book),
  title,
  line: lineOf(book),
  parts,
  signers,
});

/** A paper per audit; a year without any says so, and how the duty to audit stands. */
export function papersOf(
  { paper, whole, subject }: { readonly paper: Paper; readonly whole: Whole; readonly subject: Subject },
  partsOf: (audit: Audit) => readonly Part[],
): SheetsView {
  const { book, figures } = whole;
  const audits = auditsFor(whole, subject);
  const none = emptyNote(book.tables.audits, dutiesFor(figures, ['AUD-Y']));
  return audits.length === 0
    ? { sheets: [sheetOf(paper, book, [part({ paragraphs: [none] })])] }
    : { sheets: audits.map((audit) => sheetOf(paper, book, partsOf(audit))) };
}

/** The paper to write on. */
export const blankPaper = (paper: Paper, book: Book, parts: readonly Part[]): SheetsView => ({
  sheets: [{ ...sheetOf(paper, book, parts), line: BLANK_LINE }],
});
