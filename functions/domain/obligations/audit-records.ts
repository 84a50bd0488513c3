// AUD-PLAN, AUD-NDA, AUD-FORM, AUD-REPORT and AUD-SPEC: the papers of every audit of the year.
import { touchesYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, yearOf, type Day } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Obligation } from '../kit/obligation.ts';
import { oncePer } from '../kit/once.ts';
import {
  answersSpecificItem,
  auditOf,
  auditorsOf,
  missingPlanParts,
  type Audit,
  type Auditor,
} from '../metrics/audit-facts.ts';
import { perEntry, type Judged } from './families.ts';

const items = oncePer(({ tables }: Book) =>
  groupBy(tables.auditItems.rows, ({ audit }) => matchKey(audit ?? '')),
);

const ofYear = ({ tables, year }: Book): readonly Audit[] =>
  tables.audits.rows.filter(({ start }) => start !== undefined && yearOf(start) === year);

type Ended = Audit & { readonly end: Day };

/** By when an audit must be written up and reported. */
const reportDay = ({ end }: Ended, { settings }: Book): Day => addDays(end, settings.reportDays);

const ended = (book: Book): readonly Ended[] =>
  book.tables.audits.rows.flatMap((audit) => {
    const end = audit.end ?? audit.start;
    if (audit.start === undefined || end === undefined || end >= book.asOf) return [];
    const over = { ...audit, end };
    return touchesYear(book, audit.start, reportDay(over, book)) ? [over] : [];
  });

const named = ({ id, at }: Audit): string => id ?? `第 ${at.row} 列的稽核`;
const keyOf = ({ id, at }: Audit): string => matchKey(id ?? `row ${at.row}`);

function planOf(audit: Audit, book: Book): Judged {
  const missing = missingPlanParts(audit);
  const lacks = [
    ...(missing.length > 0 ? [`缺${missing.join('、')}`] : []),
    ...(auditorsOf(book, audit.id).length > 0 ? [] : ['還沒有安排稽核委員']),
  ];
  const open = lacks.length === 0 ? null : `${named(audit)} 的稽核計畫${lacks.join('，')}。`;
  return { at: audit.at, open, due: audit.start ?? null };
}

const auditorsOfYear = (book: Book): readonly Auditor[] =>
  ofYear(book).flatMap((audit) => auditorsOf(book, audit.id));

function undertakingOf(auditor: Auditor, book: Book): Judged {
  const { person = '（未填）', audit = '', signed, at } = auditor;
  return {
    at,
    // Signed too late cannot be made good; the finding at the entry says so.
    open: signed === undefined ? `${audit} 的委員 ${person} 還沒有簽保密切結書。` : null,
    due: auditOf(book, auditor.audit)?.start ?? null,
  };
}

/** A number that stands in no row of the report has not been carried over to it. */
const findingIds = oncePer(
  ({ tables }: Book): ReadonlySet<string> =>
    new Set(tables.improvements.rows.flatMap(({ id }) => (id === undefined ? [] : [matchKey(id)]))),
);

function recordOf(audit: Ended, book: Book): Judged {
  const answered = items(book).get(keyOf(audit)) ?? [];
  const blank = answered.filter(({ result }) => result === undefined).length;
  const known = findingIds(book);
  const loose = answered.filter(
    ({ result, finding }) =>
      (result === '不符合' || result === '部分符合') && !known.has(matchKey(finding ?? '')),
  ).length;
  const lacks = [
    ...(answered.length === 0 ? ['還沒有項目紀錄'] : []),
    ...(blank > 0 ? [`${blank} 項沒有結果`] : []),
    ...(loose > 0 ? [`${loose} 項不符合沒有彙整到改善報告`] : []),
  ];
  return {
    at: audit.at,
    open: lacks.length === 0 ? null : `${named(audit)}：${lacks.join('、')}。`,
    due: reportDay(audit, book),
  };
}

function specificOf(book: Book): readonly Judged[] {
  return ended(book).flatMap((audit) => {
    const team = auditorsOf(book, audit.id);
    const idle = team.filter((auditor) => !answersSpecificItem(book, auditor));
    const isEnough = book.settings.specificItems === '每次稽核' && idle.length < team.length;
    const names = idle.map(({ person = '（未填）' }) => person).join('、');
    const open =
      team.length > 0 && (idle.length === 0 || isEnough)
        ? null
        : `${named(audit)}：${names === '' ? '沒有委員' : names}還沒有完成特定項目。`;
    return [{ at: audit.at, open, due: reportDay(audit, book) }];
  });
}

const notYet = { state: 'not-done', reason: '今年還沒有稽核計畫，視為未辦理。' } as const;
const notEnded = { state: 'not-applicable', reason: '今年還沒有結束的稽核。' } as const;

export const auditRecords: readonly Obligation<Book>[] = perEntry([
  {
    id: 'AUD-PLAN',
    title: '稽核計畫九項內容',
    basis: plan['1171–1177'],
    sheet: '稽核計畫',
    when: '每次稽核前',
    entries: (book) => ofYear(book).map((audit) => planOf(audit, book)),
    none: notYet,
  },
  {
    id: 'AUD-NDA',
    title: '稽核委員保密切結',
    basis: plan['1173–1175'],
    sheet: '稽核委員',
    when: '每次稽核前',
    entries: (book) => auditorsOfYear(book).map((auditor) => undertakingOf(auditor, book)),
    none: { state: 'not-done', reason: '今年還沒有稽核委員，視為未辦理。' },
  },
  {
    id: 'AUD-FORM',
    title: '稽核項目紀錄與改善報告',
    basis: plan['1187–1193'],
    sheet: '稽核項目',
    when: '每次稽核後',
    entries: (book) => ended(book).map((audit) => recordOf(audit, book)),
    none: notEnded,
  },
  {
    id: 'AUD-REPORT',
    title: '稽核結果報告資通安全長',
    basis: plan['1195–1197'],
    answerable: 'officer',
    sheet: '稽核計畫',
    when: '每次稽核後',
    entries: (book) =>
      ended(book).map((audit) => ({
        at: audit.at,
        open: audit.reported === undefined ? `${named(audit)} 還沒有報告資通安全長。` : null,
        due: reportDay(audit, book),
      })),
    none: notEnded,
  },
  {
    id: 'AUD-SPEC',
    title: '稽核特定項目',
    basis: plan['1187、1199–1203'],
    sheet: '稽核項目',
    when: '每次稽核',
    entries: specificOf,
    none: notEnded,
  },
]);
