// Form 14: what is asked in an audit and how it was answered. An audit without items of its own gets the standard ones.
import { auditItemList } from '../../audit-item-list.ts';
import type { Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { plan } from '../../plan-lines.ts';
import type { Audit, AuditItem } from '../../metrics/audit-facts.ts';
import { checklistCounts, itemResults, itemsOf } from '../../metrics/audit-summary.ts';
import { nameOf, textOf } from '../annual-report/shown.ts';
import { withoutDetails } from '../masked.ts';
import { auditHead, auditsFor, noAudits } from './audit-papers.ts';
import { defineForm } from './form.ts';
import type { AuditChecklistPaper } from './papers-of-audits.ts';

type Line = {
  readonly group: string;
  readonly number: string;
  readonly item: string;
  readonly hint: string;
  readonly result: string;
  readonly remark: string;
  /** As typed: an address, or a file's name. */
  readonly evidence: string;
  readonly auditor: string;
};

/** Of a column to mark an answer in, in millimetres. */
const ANSWER = 16;

const SPECIFIC = '特定項目';

const itemShown = (item: string, group: string, isSpecific: boolean): string =>
  isSpecific && group !== SPECIFIC ? `【${SPECIFIC}】${item}` : item;

const lineOf =
  (book: Book) =>
  (item: AuditItem): Line => ({
    group: item.group ?? '',
    number: textOf(item, 'number', item.number),
    item: itemShown(textOf(item, 'item', item.item), item.group ?? '', item.isSpecific === true),
    hint: item.hint ?? '',
    result: item.result ?? '',
    remark: [
      ...(item.unreadable.includes('result') ? ['結果讀不出來。'] : []),
      item.remark ?? '',
      item.finding ?? '',
    ]
      .filter(Boolean)
      .join('\n'),
    evidence: withoutDetails(item.evidence ?? ''),
    auditor: nameOf(book, item.auditor) ?? '',
  });

const isAddress = (evidence: string): boolean => evidence.includes('://');

const unanswered = { result: '', evidence: '', auditor: '' } as const;

/** The school's own list in 稽核項目 (rows without an audit), else ours. */
function standardLines(book: Book): readonly Line[] {
  const own = book.tables.auditItems.rows.filter(({ audit }) => audit === undefined);
  if (own.length > 0) return own.map(lineOf(book)).map((line) => ({ ...line, ...unanswered }));
  return auditItemList.map((item) => ({ ...item, ...unanswered, remark: '' }));
}

function linesOf(book: Book, audit: Audit | undefined): readonly Line[] {
  const own = audit === undefined ? [] : itemsOf(book, audit);
  return own.length > 0 ? own.map(lineOf(book)) : standardLines(book);
}

/** Three answers or four, as the school has decided; a fourth that was given is never left out. */
const resultsOf = (lines: readonly Line[], { settings }: Book): readonly string[] =>
  itemResults.filter(
    (wanted) =>
      wanted !== '部分符合' ||
      settings.allowsPartial ||
      lines.some(({ result }) => result === wanted),
  );

/** As wide as a page that lies across: what the answers leave is for remarks. */
const widthsFor = (results: readonly string[]): string => {
  const answers = results.map(() => ANSWER);
  const remark = 257 - 14 - 64 - 36 - answers.length * ANSWER - 22;
  return [14, 64, 36, ...answers, remark, 22].join(',');
};

function paperFor(book: Book, audit: Audit | undefined): AuditChecklistPaper {
  const lines = linesOf(book, audit);
  const results = resultsOf(lines, book);
  return {
    head: auditHead(book, audit),
    results,
    widths: widthsFor(results),
    groups: [...groupBy(lines, ({ group }) => group)].map(([group, same]) => ({
      group,
      columns: results.length + 5,
      items: same.map(({ number, item, hint, result, remark, evidence, auditor }) => ({
        number,
        item,
        hint,
        marks: results.map((wanted) => (result === wanted ? 'V' : '')),
        remark,
        address: isAddress(evidence) ? evidence : '',
        proof: isAddress(evidence) ? '' : evidence,
        auditor,
      })),
    })),
  };
}

export const auditChecklist = defineForm<AuditChecklistPaper>({
  number: 14,
  id: 'audit-checklist',
  title: '稽核項目紀錄表',
  secrecy: '敏感',
  only: ['audit'],
  basis: plan['1187–1193'],
  isLandscape: true,
  signers: ['稽核委員', '受稽單位'],
  content: (view) => ({ template: 'auditChecklist', view }),
  papers: ({ book }, subject) => auditsFor(book, subject).map((audit) => paperFor(book, audit)),
  none: noAudits,
  blankPapers: (book) => [paperFor(book, undefined)],
  // A list nobody has begun to answer is one to write on.
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some((audit) => {
      const { open, total } = checklistCounts(book, audit);
      return open > 0 && open < total;
    }),
});
