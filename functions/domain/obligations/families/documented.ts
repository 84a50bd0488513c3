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
  /** Only documents of the book's year count (by 版本日). */
  readonly isYearly?: boolean;
};

type Entry = Book['tables']['documents']['rows'][number];

/** In force: approved on or before the day, and not before the day of its version. */
const isInForce = ({ approved, versioned }: Entry, { asOf }: Book): boolean =>
  approved !== undefined && approved <= asOf && (versioned === undefined || approved >= versioned);

function dutyFor(rule: Documented, book: Book): Duty {
  const { rows, sheet } = book.tables.documents;
  const ofKind = rows.filter(
    ({ kind, versioned, approved }) =>
      kind === rule.kind &&
      (rule.isYearly !== true || (versioned ?? approved ?? '').startsWith(String(book.year))),
  );
  const common = { subject: rule.kind, owner: ownerOfRule(rule, book) };
  // The last approved; of one day the one to be looked at first.
  const inForce = ofKind.filter((entry) => isInForce(entry, book));
  const last = inForce.reduce((day, { approved = '' }) => (approved > day ? approved : day), '');
  const current = foremost(
    inForce.filter(({ approved }) => approved === last),
    ({ nextReview = '9999', title = '' }) => `${nextReview}\n${title}`,
  );
  if (current === undefined) {
    const reason =
      ofKind.length === 0
        ? `「${sheet}」沒有${rule.kind}。`
        : `${rule.kind}還沒有核定，或核定日早於版本日。`;
    const source = ofKind.length === 0 ? sheetSource(sheet) : ofKind.map(({ at }) => at);
    return dutyOf(rule, { ...common, due: null, state: 'not-done', reason, source });
  }
  const { title = rule.kind, approved = book.asOf, at } = current;
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
