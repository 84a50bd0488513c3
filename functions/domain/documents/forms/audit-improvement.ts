// Form 17: what audits found and what is done about it, in the four parts the law asks an improvement report for.
import type { Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { matchKey } from '../../kit/normalise.ts';
import { plan } from '../../plan-lines.ts';
import { auditOf } from '../../metrics/audit-facts.ts';
import {
  auditsOfYear,
  findingsOfAudit,
  improvementState,
  improvementsOfYear,
} from '../../metrics/audit-summary.ts';
import { needsAction, type Improvement } from '../../metrics/improvement-facts.ts';
import { auditHead } from './audit-papers.ts';
import { headerOf, told } from './columns.ts';
import { defineSheetForm, type Page, type Subject } from './form.ts';
import { facts, label, part, row as lineOf, type Fact, type Part } from './sheet.ts';

type Key = Exclude<keyof Improvement, 'at' | 'unreadable'>;

/** A report without these says nothing: a blank is told as one. */
const asked = [
  'cause',
  'similar',
  'measure',
  'planned',
  'follow',
] as const satisfies readonly Key[];

const sections: readonly (readonly [heading: string, keys: readonly Key[]])[] = [
  ['一、缺失或待改善項目及內容', ['found', 'compliance', 'content']],
  ['二、發生原因', ['cause', 'similar']],
  ['三、改善措施', ['measure', 'change', 'owner']],
  ['四、預定完成時程及追蹤方式', ['planned', 'extended', 'follow']],
  ['五、辦理情形', ['progress', 'done', 'delayReason', 'evidence']],
  ['六、複核', ['reviewer', 'reviewed', 'verdict', 'closed']],
];

/** An address does not fit a narrow cell. */
const wide: readonly Key[] = ['content', 'cause', 'similar', 'measure', 'delayReason', 'evidence'];

const isMissing = (row: Improvement, key: Key): boolean =>
  needsAction(row) && row[key] === undefined && (asked as readonly Key[]).includes(key);

function factOf(book: Book, row: Improvement | undefined, key: Key): Fact {
  const table = book.tables.improvements;
  const said = row === undefined ? '' : told(book, table, row, key);
  return {
    what: headerOf(table, key),
    told: said === '' && row !== undefined && isMissing(row, key) ? '未填' : said,
    isWide: wide.includes(key),
  };
}

function nameOf(book: Book, row: Improvement): string {
  const said = (['id', 'type'] as const).map((key) =>
    told(book, book.tables.improvements, row, key),
  );
  const item = row.item === undefined ? '' : `項目 ${row.item}\u3000`;
  return `${said[0] ?? ''}\u3000${item}${said[1] ?? ''}\u3000${improvementState(row, book)}`;
}

/** What needs no action has only its content to tell. */
const sectionsFor = (row: Improvement | undefined) =>
  row === undefined || needsAction(row) ? sections : sections.slice(0, 1);

function cardOf(book: Book, row: Improvement | undefined): Part {
  const height = row === undefined ? 8 : 6;
  const told = sectionsFor(row).map(([heading, keys]) => {
    const { widths, body } = facts(
      keys.map((key) => factOf(book, row, key)),
      { height },
    );
    return { widths, body: [lineOf([label(heading, 4)]), ...body] };
  });
  return part({
    heading:
      row === undefined
        ? '缺失編號：\u3000\u3000\u3000\u3000\u3000\u3000發現類型：'
        : nameOf(book, row),
    grids: [{ widths: told[0]?.widths ?? '170', head: [], body: told.flatMap(({ body }) => body) }],
  });
}

const signers = ['受稽單位承辦人', '受稽單位主管', '稽核委員', '資通安全長'];

/** A finding has a paper of its own: whoever answers for it signs it. */
const pagesOf = (
  book: Book,
  audit: string | undefined,
  rows: readonly Improvement[],
): readonly Page[] => {
  const head = part({ grids: [auditHead(book, auditOf(book, audit))] });
  return rows.length === 0
    ? [{ parts: [head, part({ paragraphs: ['這次稽核沒有登錄發現。'] })], signers }]
    : rows.map((row) => ({ parts: [head, cardOf(book, row)], signers }));
};

/** Of one audit everything it found; of a year also what earlier ones found and the year began with. */
function found(
  book: Book,
  subject: Subject,
): readonly (readonly [string | undefined, readonly Improvement[]])[] {
  if (subject.kind === 'audit') return [[subject.audit.id, findingsOfAudit(book, subject.audit)]];
  const rows = groupBy(improvementsOfYear(book), ({ audit }) => matchKey(audit ?? ''));
  const without = auditsOfYear(book).filter(({ id }) => !rows.has(matchKey(id ?? '')));
  return [
    ...[...rows.values()].map((same) => [same[0]?.audit, same] as const),
    ...without.map(({ id }) => [id, []] as const),
  ];
}

const nothing: Page = {
  parts: [part({ paragraphs: ['本年度沒有稽核，也沒有要追蹤的稽核發現。'] })],
  signers: [],
};

export const auditImprovement = defineSheetForm({
  number: 17,
  id: 'audit-improvement',
  title: '稽核結果及改善報告',
  only: ['audit'],
  basis: plan['1230–1232'],
  pages: ({ book }, subject) => {
    const all = found(book, subject);
    return all.length === 0
      ? [nothing]
      : all.flatMap(([audit, rows]) => pagesOf(book, audit, rows));
  },
  blankPages: (book) => [
    { parts: [part({ grids: [auditHead(book, undefined)] }), cardOf(book, undefined)], signers },
  ],
  isDraft: ({ book }, subject) =>
    found(book, subject).some(([, rows]) =>
      rows.some((row) => asked.some((key) => isMissing(row, key))),
    ),
});
