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
import { defineForm, type Subject } from './form.ts';
import type {
  AuditHead,
  AuditImprovementPaper,
  FindingAnswer,
  FindingShown,
} from './papers-of-audits.ts';
import { facts, PRINTED, WRITTEN, type Fact, type GridRow } from './sheet.ts';

type Key = Exclude<keyof Improvement, 'at' | 'unreadable'>;

/** A report without these says nothing: a blank is told as one. */
const asked = [
  'cause',
  'similar',
  'measure',
  'planned',
  'follow',
] as const satisfies readonly Key[];

/** An address does not fit a narrow cell. */
const wide: readonly Key[] = ['content', 'cause', 'similar', 'measure', 'evidence'];

/** Room to write what takes more than a word, in millimetres. */
const WRITTEN_LONG = 28;

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

function findingShown(book: Book, row: Improvement | undefined): FindingShown {
  const height = row === undefined ? WRITTEN : PRINTED;
  const roomy = (line: GridRow): GridRow =>
    row === undefined && line.cells.length === 2 ? { ...line, height: WRITTEN_LONG } : line;
  const lines = (...keys: readonly Key[]): readonly GridRow[] =>
    facts(
      keys.map((key) => factOf(book, row, key)),
      { height },
    ).body.map(roomy);
  const answer = (): FindingAnswer => ({
    cause: lines('cause', 'similar'),
    measure: lines('measure', 'change', 'owner'),
    schedule: lines('planned', 'follow'),
    progress: lines('progress', 'done', 'extended', 'delayReason', 'evidence'),
    review: lines('reviewer', 'reviewed', 'verdict', 'closed'),
  });
  return {
    name: row === undefined ? null : nameShown(book, row),
    content: lines('found', 'compliance', 'content'),
    answer: row === undefined || needsAction(row) ? answer() : null,
  };
}

function nameShown(book: Book, row: Improvement): FindingShown['name'] {
  const said = (key: 'id' | 'type'): string => told(book, book.tables.improvements, row, key);
  return {
    id: said('id'),
    item: row.item ?? '',
    type: said('type'),
    state: improvementState(row, book),
  };
}

/** An audit of the whole school finds things in one office. */
const headOf = (book: Book, head: AuditHead, row: Improvement): AuditHead =>
  row.auditee === undefined
    ? head
    : { ...head, auditee: told(book, book.tables.improvements, row, 'auditee') };

/** A finding has a paper of its own: whoever answers for it signs it. */
const papersOf = (
  book: Book,
  audit: string | undefined,
  rows: readonly Improvement[],
): readonly AuditImprovementPaper[] => {
  const head = auditHead(book, auditOf(book, audit));
  return rows.length === 0
    ? [{ head, finding: null }]
    : rows.map((row) => ({ head: headOf(book, head, row), finding: findingShown(book, row) }));
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

export const auditImprovement = defineForm<AuditImprovementPaper>({
  number: 17,
  id: 'audit-improvement',
  title: '稽核結果及改善報告',
  secrecy: '敏感',
  only: ['audit'],
  basis: plan['1230–1232'],
  signers: ['受稽單位承辦人', '受稽單位主管', '稽核委員', '資通安全長'],
  content: (view) => ({ template: 'auditImprovement', view }),
  papers: ({ book }, subject) =>
    found(book, subject).flatMap(([audit, rows]) => papersOf(book, audit, rows)),
  blankPapers: (book) => [
    { head: auditHead(book, undefined), finding: findingShown(book, undefined) },
  ],
  isDraft: ({ book }, subject) =>
    found(book, subject).some(([, rows]) =>
      rows.some((row) => asked.some((key) => isMissing(row, key))),
    ),
});
