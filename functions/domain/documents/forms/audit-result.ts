// Form 15: the outcome of an audit on one paper: answers by group, and what was found.
import type { Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { matchKey } from '../../kit/normalise.ts';
import { plan } from '../../plan-lines.ts';
import type { Audit, AuditItem } from '../../metrics/audit-facts.ts';
import {
  checklistCounts,
  countAnswers,
  findingsOfAudit,
  itemsOf,
  type itemResults,
} from '../../metrics/audit-summary.ts';
import type { AnswerCounts } from '../../metrics/audit-summary.ts';
import type { Improvement } from '../../metrics/improvement-facts.ts';
import { findingTypes } from '../../registers/improvements.ts';
import { nameOf } from '../annual-report/shown.ts';
import { auditHead, auditsFor, noAudits } from './audit-papers.ts';
import { registerColumns, registerFacts } from './columns.ts';
import { defineForm } from './form.ts';
import type { AnswerCountsShown, AuditResultPaper } from './papers-of-audits.ts';
import { blankList, list, PRINTED, WRITTEN, type ListColumn } from './sheet.ts';

type GroupLine = AuditResultPaper['groups'][number];

function countsShown({ total, byResult, open }: AnswerCounts): AnswerCountsShown {
  const of = (wanted: (typeof itemResults)[number]): string =>
    String(byResult.find(({ result }) => result === wanted)?.count ?? 0);
  return {
    total: String(total),
    met: of('符合'),
    partly: of('部分符合'),
    notMet: of('不符合'),
    notApplicable: of('不適用'),
    open: String(open),
  };
}

const BLANK_GROUPS = 10;

const blankGroups: readonly GroupLine[] = Array.from({ length: BLANK_GROUPS }, () => ({
  group: '',
  total: '',
  met: '',
  partly: '',
  notMet: '',
  notApplicable: '',
  open: '',
  height: WRITTEN,
}));

const groupsOf = (book: Book, audit: Audit): readonly GroupLine[] =>
  [...groupBy(itemsOf(book, audit), ({ group }) => group ?? '大項未填')].map(([group, items]) => ({
    group,
    ...countsShown(countAnswers(items)),
    height: PRINTED,
  }));

/** Who asked the item the finding is about. */
function auditorOf(book: Book, audit: Audit | undefined, { item }: Improvement): string {
  if (audit === undefined || item === undefined) return '';
  const asked = itemsOf(book, audit).find(
    ({ number }: AuditItem) => number !== undefined && matchKey(number) === matchKey(item),
  );
  return nameOf(book, asked?.auditor) ?? '';
}

const findingColumns = (
  book: Book,
  audit: Audit | undefined,
): readonly ListColumn<Improvement>[] => [
  ...registerColumns(book, book.tables.improvements, {
    id: 20,
    auditee: 22,
    type: 18,
    item: 18,
    content: 70,
  }),
  {
    header: '稽核委員',
    width: 22,
    align: 'center',
    of: (finding) => auditorOf(book, audit, finding),
  },
];

/** Of every kind, none too; one without a kind is in the sum alone. */
const foundShown = (findings: readonly Improvement[]): AuditResultPaper['found'] => ({
  total: findings.length,
  types: findingTypes.map((name, index) => ({
    name,
    count: findings.filter(({ type }) => type === name).length,
    isNext: index > 0,
  })),
});

function paperFor(book: Book, audit: Audit | undefined): AuditResultPaper {
  const { audits } = book.tables;
  const columns = findingColumns(book, audit);
  const reported = registerFacts(book, audits, audit, ['reported', 'closed']);
  const found = audit === undefined ? [] : findingsOfAudit(book, audit);
  const groups = audit === undefined ? blankGroups : groupsOf(book, audit);
  return {
    head: {
      ...auditHead(book, audit),
      reported: reported.map(({ what, told }) => ({ what, told })),
    },
    groups,
    sum:
      audit === undefined || groups.length === 0 ? null : countsShown(checklistCounts(book, audit)),
    found: audit === undefined ? null : foundShown(found),
    findings: audit === undefined ? blankList(columns, 12) : list(columns, found),
  };
}

export const auditResult = defineForm<AuditResultPaper>({
  number: 15,
  id: 'audit-result',
  title: '稽核結果紀錄表',
  secrecy: '敏感',
  only: ['audit'],
  basis: plan['1187–1193'],
  signers: ['稽核委員', '稽核小組組長', '受稽單位'],
  content: (view) => ({ template: 'auditResult', view }),
  papers: ({ book }, subject) => auditsFor(book, subject).map((audit) => paperFor(book, audit)),
  none: noAudits,
  blankPapers: (book) => [paperFor(book, undefined)],
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some((audit) => {
      const { open, total } = checklistCounts(book, audit);
      return open > 0 || total === 0;
    }),
});
