import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { goalEvents } from '../registers/goal-events.ts';
import { findingsById } from '../metrics/law-counts.ts';

const listed = oncePer(
  (book: Book) => new Set(book.tables.lawList.rows.map(({ title }) => matchKey(title ?? ''))),
);

export const goalEventRules = rulesFor<typeof goalEvents, Book>(goalEvents, [
  {
    code: 'goal-event-differs-from-finding',
    severity: 'warning',
    basis: plan['207–212'],
    column: 'improvement',
    says: ({ type, improvement }, book) => {
      const finding = findingsById(book).get(matchKey(improvement ?? ''));
      return improvement !== undefined &&
        finding !== undefined &&
        type !== undefined &&
        finding.compliance !== type
        ? '和「稽核結果與改善」的法遵類型不同。請更正其中一處。'
        : null;
    },
  },
  {
    code: 'law-still-not-identified',
    severity: 'warning',
    basis: plan['207–209'],
    column: 'law',
    says: ({ type, law, day }, book) =>
      type === '未鑑別' &&
      law !== undefined &&
      day !== undefined &&
      book.asOf > addDays(day, book.settings.lawListDays) &&
      !listed(book).has(matchKey(law))
        ? `發現後超過 ${book.settings.lawListDays} 天，「法規清單」還沒有這項法規（天數為系統自訂）。請補列。`
        : null,
  },
  {
    code: 'violated-law-not-listed',
    severity: 'warning',
    basis: plan['210–212'],
    column: 'law',
    says: ({ type, law }, book) =>
      type === '違反' && law !== undefined && !listed(book).has(matchKey(law))
        ? '違反的法規不在「法規清單」內。請先補列；原本不知道應遵循者，類型改選「未鑑別」。'
        : null,
  },
]);
