// What the papers of an audit (forms 13 to 17) share: which audits they are about, and what each is headed with.
import type { Book } from '../../book.ts';
import { rocDay } from '../../kit/day.ts';
import { auditorsOf, type Audit } from '../../metrics/audit-facts.ts';
import { auditsOfYear } from '../../metrics/audit-summary.ts';
import { emptyNote, nameOf, textOf } from '../annual-report/shown.ts';
import type { Subject } from './form.ts';
import type { AuditHead } from './papers-of-audits.ts';
import { PRINTED, WRITTEN } from './sheet.ts';

/** The one audit asked for, else all of the year. */
export const auditsFor = (book: Book, subject: Subject): readonly Audit[] =>
  subject.kind === 'audit' ? [subject.audit] : auditsOfYear(book);

/** What a form about audits says of a year without any. */
export const noAudits = (book: Book): string => emptyNote(book.tables.audits, []);

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

const auditorNames = (book: Book, audit: Audit): string => {
  const names = auditorsOf(book, audit.id).map((auditor) =>
    textOf(auditor, 'person', nameOf(book, auditor.person)),
  );
  return names.length === 0 ? '尚未安排' : names.join('、');
};

/** All blank without an audit, to be written. */
export const auditHead = (book: Book, audit: Audit | undefined): AuditHead =>
  audit === undefined
    ? { id: '', auditee: '', period: '', auditors: '', height: WRITTEN }
    : {
        id: textOf(audit, 'id', audit.id),
        auditee: textOf(audit, 'auditee', audit.auditee),
        period: periodOf(audit),
        auditors: auditorNames(book, audit),
        height: PRINTED,
      };
