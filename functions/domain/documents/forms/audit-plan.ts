// Form 13: the plan of an audit, in the nine parts the plan asks for (L1171–1177), with its auditors and the notice.
import type { Book } from '../../book.ts';
import { plan } from '../../plan-lines.ts';
import {
  auditorOffice,
  auditorsOf,
  auditPlanParts,
  missingPlanParts,
  type Audit,
  type Auditor,
} from '../../metrics/audit-facts.ts';
import { dayOf, nameOf, textOf } from '../annual-report/shown.ts';
import { auditHead, auditsFor, pagePerAudit, periodOf } from './audit-papers.ts';
import { registerFacts } from './columns.ts';
import { defineSheetForm, type Page } from './form.ts';
import { blankList, facts, label, list, part, row, value } from './sheet.ts';
import type { Grid, ListColumn, Part } from './sheet.ts';

const numerals = '一二三四五六七八九';

/** Room to write a part of the plan, in millimetres. */
const BLANK_PART = 20;

function partsGrid(audit: Audit | undefined): Grid {
  const told = (key: (typeof auditPlanParts)[number][0]): string => {
    if (audit === undefined) return '';
    return key === 'start' ? periodOf(audit) : textOf(audit, key, audit[key]);
  };
  return {
    widths: '45,125',
    head: [],
    body: auditPlanParts.map(([key, name], index) =>
      row(
        [label(`${numerals[index] ?? ''}、${name}`), value(told(key))],
        audit === undefined ? BLANK_PART : undefined,
      ),
    ),
  };
}

const auditorColumns = (book: Book): readonly ListColumn<Auditor>[] => [
  {
    header: '委員',
    width: 30,
    of: (auditor) => textOf(auditor, 'person', nameOf(book, auditor.person)),
  },
  {
    header: '服務單位',
    width: 48,
    of: (auditor) => textOf(auditor, 'office', auditorOffice(book, auditor)),
  },
  {
    header: '訓練或資格證明',
    width: 58,
    of: (auditor) => textOf(auditor, 'qualification', auditor.qualification),
  },
  {
    header: '保密切結簽署日',
    width: 34,
    align: 'center',
    of: (auditor) => dayOf(auditor, 'signed', auditor.signed),
  },
];

const notice = ['notified', 'hasSchedule', 'hasItems', 'hasProcess', 'reported', 'closed'] as const;

function partsOf(book: Book, audit: Audit | undefined): readonly Part[] {
  const columns = auditorColumns(book);
  const auditors =
    audit === undefined
      ? blankList(columns, 3)
      : list(columns, auditorsOf(book, audit.id), '還沒有安排稽核委員');
  return [
    part({ grids: [auditHead(book, audit)] }),
    part({ grids: [partsGrid(audit)] }),
    part({ heading: '稽核委員', grids: [auditors] }),
    part({ grids: [facts(registerFacts(book, book.tables.audits, audit, notice))] }),
  ];
}

const pageOf = (book: Book, audit: Audit | undefined): Page => ({
  parts: partsOf(book, audit),
  signers: ['承辦人', '績效管理組', '資通安全長'],
});

export const auditPlan = defineSheetForm({
  number: 13,
  id: 'audit-plan',
  title: '資通安全稽核計畫',
  only: ['audit'],
  basis: plan['1171–1177'],
  pages: ({ book }, subject) => pagePerAudit(book, subject, (audit) => pageOf(book, audit)),
  blankPages: (book) => [pageOf(book, undefined)],
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some(
      (audit) => missingPlanParts(audit).length > 0 || auditorsOf(book, audit.id).length === 0,
    ),
});
