// Form 16: what a member of an audit promises before it, one paper for each (L1173–1175). Its title is that of the plan's
// footnote 17; the list (L1357) leaves 暨 out. 稽核委員 knows both.
import type { Book } from '../../book.ts';
import { rocDayLong } from '../../kit/day.ts';
import { plan } from '../../plan-lines.ts';
import {
  auditorOffice,
  auditorsOf,
  samePerson,
  type Audit,
  type Auditor,
} from '../../metrics/audit-facts.ts';
import { nameOf, textOf } from '../annual-report/shown.ts';
import { auditsFor, periodOf } from './audit-papers.ts';
import { defineForm, type Subject } from './form.ts';
import type { AuditorUndertakingPaper } from './papers-of-audits.ts';
import { WRITTEN } from './sheet.ts';

/** A line that is printed, but leaves room for a correction by hand. */
const FILLED = 8;

const blank: AuditorUndertakingPaper = {
  audit: '',
  name: '',
  title: '',
  office: '',
  qualification: '',
  auditee: '',
  period: '',
  signed: '',
  height: WRITTEN,
};

const paperFor = (book: Book, audit: Audit, auditor: Auditor): AuditorUndertakingPaper => ({
  audit: audit.id ?? '',
  name: textOf(auditor, 'person', nameOf(book, auditor.person)),
  title: auditor.title ?? '',
  office: auditorOffice(book, auditor) ?? '',
  qualification: auditor.qualification ?? '',
  auditee: audit.auditee ?? '',
  period: periodOf(audit),
  signed: auditor.signed === undefined ? '' : rocDayLong(auditor.signed),
  height: FILLED,
});

/** Of all of the year's audits, or of one audit. */
const papersFor = (
  book: Book,
  subject: Subject,
  isAsked: (auditor: Auditor) => boolean,
): readonly AuditorUndertakingPaper[] =>
  auditsFor(book, subject).flatMap((audit) =>
    auditorsOf(book, audit.id)
      .filter(isAsked)
      .map((auditor) => paperFor(book, audit, auditor)),
  );

export const auditorUndertaking = defineForm<AuditorUndertakingPaper>({
  number: 16,
  id: 'auditor-undertaking',
  title: '稽核委員聘任同意暨保密切結書',
  only: ['audit', 'person'],
  basis: plan['1173–1175'],
  signers: ['立切結書人'],
  content: (view) => ({ template: 'auditorUndertaking', view }),
  papers: ({ book }, subject) => {
    if (subject.kind !== 'person') return papersFor(book, subject, () => true);
    const { email, name } = subject.person;
    return papersFor(book, subject, ({ person }) => samePerson(book, person, email ?? name));
  },
  blankPapers: () => [blank],
});
