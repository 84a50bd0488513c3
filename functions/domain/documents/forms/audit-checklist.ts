// Form 14: what is asked in an audit and how it was answered. An audit without items of its own gets the standard ones.
import { auditItemList } from '../../audit-item-list.ts';
import type { Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { plan } from '../../plan-lines.ts';
import type { Audit, AuditItem } from '../../metrics/audit-facts.ts';
import { checklistCounts, itemResults, itemsOf } from '../../metrics/audit-summary.ts';
import { nameOf, textOf } from '../annual-report/shown.ts';
import { auditHead, auditsFor, pagePerAudit } from './audit-papers.ts';
import { defineSheetForm, type Page } from './form.ts';
import { label, part, row, value, type Grid, type GridRow, type Part } from './sheet.ts';

const WIDTH = 257;

type Line = {
  readonly group: string;
  readonly number: string;
  readonly item: string;
  readonly hint: string;
  readonly result: string;
  readonly remark: string;
  readonly auditor: string;
};

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
    auditor: nameOf(book, item.auditor) ?? '',
  });

/** The school's own list in 稽核項目 (rows without an audit), else ours. */
function standardLines(book: Book): readonly Line[] {
  const own = book.tables.auditItems.rows.filter(({ audit }) => audit === undefined);
  if (own.length > 0)
    return own.map(lineOf(book)).map((line) => ({ ...line, result: '', auditor: '' }));
  return auditItemList.map((item) => ({ ...item, result: '', remark: '', auditor: '' }));
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

function gridOf(lines: readonly Line[], book: Book): Grid {
  const results = resultsOf(lines, book);
  const answer = 13;
  const remark = WIDTH - 14 - 72 - 42 - results.length * answer - 22;
  const body = [...groupBy(lines, ({ group }) => group)].flatMap(
    ([group, same]): readonly GridRow[] => [
      ...(group === '' ? [] : [row([label(group, results.length + 5)])]),
      ...same.map((line) =>
        row([
          value(line.number, { align: 'center' }),
          value(line.item),
          value(line.hint),
          ...results.map((result) => value(line.result === result ? 'V' : '', { align: 'center' })),
          value(line.remark),
          value(line.auditor, { align: 'center' }),
        ]),
      ),
    ],
  );
  return {
    widths: [14, 72, 42, ...results.map(() => answer), remark, 22].join(','),
    head: [
      row(
        ['編號', '稽核項目', '佐證提示', ...results, '說明', '稽核委員'].map((name) => label(name)),
      ),
    ],
    body,
  };
}

const partsOf = (book: Book, audit: Audit | undefined): readonly Part[] => [
  part({
    grids: [auditHead(book, audit, { width: WIDTH }), gridOf(linesOf(book, audit), book)],
    notes: ['結果請擇一打「V」；不符合、部分符合與不適用者，請在說明欄寫明情形或理由。'],
  }),
];

const pageOf = (book: Book, audit: Audit | undefined): Page => ({
  parts: partsOf(book, audit),
  signers: ['稽核委員', '受稽單位'],
});

export const auditChecklist = defineSheetForm({
  number: 14,
  id: 'audit-checklist',
  title: '稽核項目紀錄表',
  only: ['audit'],
  basis: plan['1187–1193'],
  isLandscape: true,
  pages: ({ book }, subject) => pagePerAudit(book, subject, (audit) => pageOf(book, audit)),
  blankPages: (book) => [pageOf(book, undefined)],
  // A list nobody has begun to answer is one to write on.
  isDraft: ({ book }, subject) =>
    auditsFor(book, subject).some((audit) => {
      const { open, total } = checklistCounts(book, audit);
      return open > 0 && open < total;
    }),
});
