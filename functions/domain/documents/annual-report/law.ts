// 法規版本與法定事項: what the law is known to ask at the school's level, which citations have been overtaken on the day the
// report counts to, and which nobody has checked. Printed so that no reader takes a citation for more than it is.
import { isRowVerified, isVersionVerified, resolveBasis } from '../../citations.ts';
import type { Book } from '../../book.ts';
import { groupBy } from '../../kit/group.ts';
import { citationOn, isOutdated, ownCitations, type CitationOn } from '../../law/citations.ts';
import { lawItemsAt, levelRemark, type LawItem } from '../../law/level-set.ts';
import { planCitationsOn } from '../../law/row.ts';
import { versionShown } from '../../law/versions.ts';
import { countDuties } from '../../metrics/duty-counts.ts';
import { toldFrom, unmetRows } from '../../metrics/level-d.ts';
import { dutiesFor } from './duties.ts';
import { basisOf, emptyNote, placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

type ItemLine = {
  readonly title: string;
  readonly state: string;
  readonly basis: string;
  readonly places: string;
};

type CitationLine = {
  readonly law: string;
  readonly where: string;
  readonly state: string;
  readonly now: string;
};

export type LawView = {
  /** What is not known of the level's list; empty when it is whole. */
  readonly remark: string;
  readonly items: readonly ItemLine[];
  readonly citations: readonly CitationLine[];
  readonly unverified: string;
};

/** How a law item stands that no register alone can tell: by the duties that answer it. */
function dutyState({ answers }: LawItem, { figures }: Whole): Omit<ItemLine, 'title' | 'basis'> {
  const duties = dutiesFor(figures, answers);
  const { ok, overdue, dueSoon, notDone, pastMending, notApplicable, total } = countDuties(duties);
  const state =
    total === 0
      ? '本年度無資料'
      : `已完成 ${ok}、未完成 ${overdue + dueSoon + notDone}、無法補正 ${pastMending}、不適用 ${notApplicable}`;
  return { state, places: placesOf(duties.flatMap(({ source }) => source)) };
}

function itemLine(item: LawItem, whole: Whole): ItemLine {
  const { book } = whole;
  const rows = unmetRows(item, book);
  const basis = basisOf(resolveBasis(book)(item.basis));
  if (rows === null) return { title: item.title, basis, ...dutyState(item, whole) };
  return rows.length === 0
    ? { title: item.title, basis, state: '符合', places: toldFrom(item, book) }
    : { title: item.title, basis, state: `未符合 ${rows.length} 列`, places: placesOf(rows) };
}

const stateWords: Readonly<Record<CitationOn['state'], string>> = {
  current: '現行',
  future: '統計截止日尚未施行',
  amended: '條文已修正',
  renumbered: '條號已變動',
  renamed: '已更名',
  replaced: '已由他法取代',
  undated: '版本不詳',
};

const articleOf = ({ article }: CitationOn): string =>
  article === null ? '' : `（第 ${article} 條）`;

const once = (words: readonly string[]): string => [...new Set(words)].join('、');

/** Our own citations all stand in one place: their articles in order. */
function ownShown(own: readonly CitationOn[]): string {
  if (own.length === 0) return '';
  const articles = [...new Set(own.flatMap(({ article }) => (article === null ? [] : [article])))];
  const sorted = articles.sort((a, b) => Number(a) - Number(b)).join('、');
  return sorted === '' ? '本系統' : `本系統（第 ${sorted} 條）`;
}

/** `計畫 L3（第 10 條）、L7（第 10 條）；本系統（第 3 條）`. */
function whereOf(group: readonly CitationOn[]): string {
  const lines = group.filter(({ line }) => line !== null);
  const own = group.filter(({ line }) => line === null);
  const inPlan = once(lines.map((citation) => `L${citation.line ?? ''}${articleOf(citation)}`));
  return [inPlan === '' ? '' : `計畫 ${inPlan}`, ownShown(own)]
    .filter((text) => text !== '')
    .join('；');
}

/** Hearsay is told with the law it is about; our own citations of texts to come would mislead a report of an earlier year. */
const isTold = (citation: CitationOn): boolean =>
  isOutdated(citation) ||
  citation.rumour !== null ||
  (citation.line === null && citation.state === 'future');

const stateOf = (citation: CitationOn): string =>
  citation.rumour !== null && !isOutdated(citation) ? '待查證' : stateWords[citation.state];

function nowOf(group: readonly CitationOn[], book: Book): string {
  const rumour = group.find((citation) => citation.rumour !== null)?.rumour ?? null;
  const by = group.find((citation) => citation.by !== null)?.by ?? null;
  if (by === null) return rumour ?? '—';
  const mark = isVersionVerified(book, by) ? '' : '，未經查證';
  return `${by.title}（${versionShown(by)}${mark}）`;
}

function citationLines({ book }: Whole): readonly CitationLine[] {
  const told = [
    ...planCitationsOn(book.tables.lawList.rows, book.asOf),
    ...ownCitations.map((citation) => citationOn(citation, book.asOf)),
  ].filter(isTold);
  return [...groupBy(told, ({ law }) => law.id).values()].map((group) => ({
    law: group[0]?.law.titles[0] ?? '',
    where: whereOf(group),
    state: once(group.map(stateOf)),
    now: nowOf(group, book),
  }));
}

function unverifiedLine({ book }: Whole): string {
  const { lawList } = book.tables;
  if (lawList.rows.length === 0) return emptyNote(lawList, []);
  const open = lawList.rows.filter((row) => !isRowVerified(book, row));
  const names = open.map(({ title, at }) => title ?? `第 ${at.row} 列`).join('、');
  return open.length === 0
    ? `法規清單 ${lawList.rows.length} 項均已對照現行官方條文查證。`
    : `法規清單 ${lawList.rows.length} 項中有 ${open.length} 項未經查證：${names}。`;
}

export const lawView = (whole: Whole): LawView => ({
  remark: levelRemark[whole.book.settings.level],
  items: lawItemsAt(whole.book.settings.level, whole.book.asOf).map((item) =>
    itemLine(item, whole),
  ),
  citations: citationLines(whole),
  unverified: unverifiedLine(whole),
});
