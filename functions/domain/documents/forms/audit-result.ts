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
  itemResults,
  itemsOf,
} from '../../metrics/audit-summary.ts';
import type { AnswerCounts } from '../../metrics/audit-summary.ts';
import type { Improvement } from '../../metrics/improvement-facts.ts';
import { nameOf } from '../annual-report/shown.ts';
import { auditHead, auditsFor, pagePerAudit } from './audit-papers.ts';
import { registerColumns, registerFacts } from './columns.ts';
import { defineSheetForm, type Page } from './form.ts';
import { blankList, list, part, type ListColumn, type Part } from './sheet.ts';

type CountLine = AnswerCounts & { readonly group: string };

const countColumn = (header: string, of: (line: CountLine) => number): ListColumn<CountLine> => ({
  header,
  width: 18,
  align: 'center',
  of: (line) => String(of(line)),
});

const countColumns: readonly ListColumn<CountLine>[] = [
  { header: '大項', width: 62, of: ({ group }) => group },
  countColumn('項目數', ({ total }) => total),
  ...itemResults.map((wanted) =>
    countColumn(
      wanted,
      ({ byResult }) => byResult.find(({ result }) => result === wanted)?.count ?? 0,
    ),
  ),
  countColumn('未作答', ({ open }) => open),
];

function countLines(book: Book, audit: Audit): readonly CountLine[] {
  const groups = groupBy(itemsOf(book, audit), ({ group }) => group ?? '大項未填');
  const lines = [...groups].map(([group, items]) => ({ group, ...countAnswers(items) }));
  return lines.length === 0 ? [] : [...lines, { group: '合計', ...checklistCounts(book, audit) }];
}

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
  ...registerColumns(book, book.tables.improvements, { id: 24, type: 20, item: 20, content: 76 }),
  {
    header: '稽核委員',
    width: 30,
    align: 'center',
    of: (finding) => auditorOf(book, audit, finding),
  },
];

function partsOf(book: Book, audit: Audit | undefined): readonly Part[] {
  const columns = findingColumns(book, audit);
  const [counts, findings] =
    audit === undefined
      ? [blankList(countColumns, 10), blankList(columns, 6)]
      : [
          list(countColumns, countLines(book, audit), '「稽核項目」沒有這次稽核的項目'),
          list(columns, findingsOfAudit(book, audit)),
        ];
  return [
    part({
      grids: [
        auditHead(book, audit, {
          more: registerFacts(book, book.tables.audits, audit, ['reported', 'closed']),
        }),
      ],
    }),
    part({ grids: [counts] }),
    part({ heading: '稽核發現', grids: [findings] }),
  ];
}

const pageOf = (book: Book, audit: Audit | undefined): Page => ({
  parts: partsOf(book, audit),
  signers: ['稽核委員', '稽核小組組長', '受稽單位'],
});

export const auditResult = defineSheetForm({
  number: 15,
  id: 'audit-result',
  title: '稽核結果紀錄表',
  only: ['audit'],
  basis: plan['1187–1193'],
  pages: ({ book }, subject) => pagePerAudit(book, subject, (audit) => pageOf(book, audit)),
  blankPages: (book) => [pageOf(book, undefined)],
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some((audit) => {
      const { open, total } = checklistCounts(book, audit);
      return open > 0 || total === 0;
    }),
});
