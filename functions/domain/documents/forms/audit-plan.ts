// Form 13: the plan of an audit, in the nine parts the plan asks for (L1171–1177), with its auditors and the notice.
import type { Book } from '../../book.ts';
import { plan } from '../../plan-lines.ts';
import {
  auditorOffice,
  auditorsOf,
  missingPlanParts,
  type Audit,
  type Auditor,
} from '../../metrics/audit-facts.ts';
import { dayOf, nameOf, textOf } from '../annual-report/shown.ts';
import { auditsFor, noAudits, periodOf } from './audit-papers.ts';
import { registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { AuditPlanPaper, PlanPart } from './papers-of-audits.ts';
import { facts, PRINTED, WRITTEN, type Grid } from './sheet.ts';

type AuditorLine = AuditPlanPaper['auditors'][number];

/** Room to write a part of the plan, in millimetres. */
const BLANK_PART = 20;
const BLANK_AUDITORS = 5;

function planOf(audit: Audit | undefined): AuditPlanPaper['plan'] {
  const told = (key: PlanPart): string =>
    audit === undefined ? '' : textOf(audit, key, audit[key]);
  return {
    purpose: told('purpose'),
    period: audit === undefined ? '' : periodOf(audit),
    focus: told('focus'),
    team: told('team'),
    secrecy: told('secrecy'),
    method: told('method'),
    criteria: told('criteria'),
    assistance: told('assistance'),
    previousResult: told('previousResult'),
    height: audit === undefined ? BLANK_PART : PRINTED,
  };
}

const auditorLine = (book: Book, auditor: Auditor): AuditorLine => ({
  name: textOf(auditor, 'person', nameOf(book, auditor.person)),
  office: textOf(auditor, 'office', auditorOffice(book, auditor)),
  qualification: textOf(auditor, 'qualification', auditor.qualification),
  signed: dayOf(auditor, 'signed', auditor.signed),
  height: PRINTED,
});

const blankAuditors: readonly AuditorLine[] = Array.from({ length: BLANK_AUDITORS }, () => ({
  name: '',
  office: '',
  qualification: '',
  signed: '',
  height: WRITTEN,
}));

/** Period and auditors have a place of their own below. */
const headed = ['id', 'auditee', 'trigger', 'previous'] as const;
const notice = ['notified', 'hasSchedule', 'hasItems', 'hasProcess', 'reported', 'closed'] as const;

const factsOf = (
  book: Book,
  audit: Audit | undefined,
  keys: readonly (typeof headed | typeof notice)[number][],
): Grid =>
  facts(registerFacts(book, book.tables.audits, audit, keys), {
    height: audit === undefined ? WRITTEN : PRINTED,
  });

const paperFor = (book: Book, audit: Audit | undefined): AuditPlanPaper => ({
  head: factsOf(book, audit, headed),
  plan: planOf(audit),
  auditors:
    audit === undefined
      ? blankAuditors
      : auditorsOf(book, audit.id).map((auditor) => auditorLine(book, auditor)),
  notice: factsOf(book, audit, notice),
});

export const auditPlan = defineForm<AuditPlanPaper>({
  number: 13,
  id: 'audit-plan',
  title: '資通安全稽核計畫',
  only: ['audit'],
  basis: plan['1171–1177'],
  signers: ['承辦人', '績效管理組', '資通安全長'],
  content: (view) => ({ template: 'auditPlan', view }),
  papers: ({ book }, subject) => auditsFor(book, subject).map((audit) => paperFor(book, audit)),
  none: noAudits,
  blankPapers: (book) => [paperFor(book, undefined)],
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some(
      (audit) => missingPlanParts(audit).length > 0 || auditorsOf(book, audit.id).length === 0,
    ),
});
