// A document of a kind must be there, approved, and not past its next review (文件清單).
import type { Book } from '../../book.ts';
import { addMonths, rocDay } from '../../kit/day.ts';
import { foremost } from '../../kit/foremost.ts';
import type { Duty, Obligation } from '../../kit/obligation.ts';
import { dutyOf, sheetSource, stateUntil } from '../duty.ts';
import { ownerOfRule, ownerWord, type About } from './about.ts';

export type Documented = About & {
  /** A word of 文件清單 文件種類. */
  readonly kind: NonNullable<Book['tables']['documents']['rows'][number]['kind']>;
  /** Only documents of the book's year count (by 核定日, else 版本日). */
  readonly isYearly?: boolean;
  /** A newer version that waits for its approval leaves the duty open, though the one before is still in force. */
  readonly isEachVersion?: boolean;
};

type Entry = Book['tables']['documents']['rows'][number];

/** In force: approved on or before the day, and not before the day of its version. */
const isInForce = ({ approved, versioned }: Entry, { asOf }: Book): boolean =>
  approved !== undefined && approved <= asOf && (versioned === undefined || approved >= versioned);

/** Versions drawn up after the one in force, by the day that counts, that wait for their approval. */
const newerThan = ({ versioned = '' }: Entry, entries: readonly Entry[], book: Book) =>
  entries.filter((entry) => {
    const day = entry.versioned ?? '';
    return day > versioned && day <= book.asOf && !isInForce(entry, book);
  });

const entriesOf = ({ kind, isYearly }: Documented, { tables, year }: Book): readonly Entry[] =>
  tables.documents.rows.filter(
    (entry) =>
      entry.kind === kind &&
      // What is drawn up in December and approved in January is of the new year.
      (isYearly !== true || (entry.approved ?? entry.versioned ?? '').startsWith(String(year))),
  );

function noneInForce({ kind }: Documented, ofKind: readonly Entry[], { tables }: Book) {
  const { sheet } = tables.documents;
  return ofKind.length === 0
    ? { reason: `「${sheet}」沒有${kind}。`, source: sheetSource(sheet) }
    : {
        reason: `${kind}還沒有核定，或核定日早於版本日。`,
        source: ofKind.map(({ at }) => at),
      };
}

function dutyFor(rule: Documented, book: Book): Duty {
  const ofKind = entriesOf(rule, book);
  const common = { subject: rule.kind, owner: ownerOfRule(rule, book) };
  // The last approved; of one day the one to be looked at first.
  const inForce = ofKind.filter((entry) => isInForce(entry, book));
  const last = inForce.reduce((day, { approved = '' }) => (approved > day ? approved : day), '');
  const current = foremost(
    inForce.filter(({ approved }) => approved === last),
    ({ nextReview = '9999', title = '' }) => `${nextReview}\n${title}`,
  );
  if (current === undefined) {
    return dutyOf(rule, {
      ...common,
      due: null,
      state: 'not-done',
      ...noneInForce(rule, ofKind, book),
    });
  }
  const { title = rule.kind, approved = book.asOf, at } = current;
  const waiting = newerThan(current, ofKind, book);
  if (rule.isEachVersion === true && waiting.length > 0) {
    const reason = `「${title}」有新版還沒有核定。`;
    const source = waiting.map((entry) => entry.at);
    return dutyOf(rule, { ...common, due: null, state: 'not-done', reason, source });
  }
  // A document without a day of its own is looked at again after a year (自訂).
  const due = current.nextReview ?? addMonths(approved, 12);
  const state = stateUntil(due, book);
  const isNear = state === 'overdue' || state === 'due-soon';
  return dutyOf(rule, {
    ...common,
    due,
    state: isNear ? state : 'ok',
    reason: `「${title}」${rocDay(approved)} 核定，下次請在 ${rocDay(due)} 前檢視。`,
    source: [at],
  });
}

export const documented = (rules: readonly Documented[]): readonly Obligation<Book>[] =>
  rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    basis: rule.basis,
    period: rule.isYearly === true ? '每年一份' : '持續有效',
    registers: ['文件清單'],
    owner: ownerWord(rule),
    duties: (book) => [dutyFor(rule, book)],
  }));
