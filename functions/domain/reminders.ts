// Which duties are mailed to whom today, and which are not, and why.
import type { Book } from './book.ts';
import { dayOfMoment, daysBetween } from './kit/day.ts';
import { isEmail } from './kit/read-address.ts';
import type { Finding } from './kit/finding.ts';
import { groupBy } from './kit/group.ts';
import { normalise } from './kit/normalise.ts';
import type { Duty } from './kit/obligation.ts';
import { digestSubject, digestView, type DigestView } from './notices/digest.ts';
import { securityPerson } from './obligations/owners.ts';
import { blockedItems, mailKeyOf, messageIdOf, type Intent } from './outbox.ts';

/** One digest to one person: what the ledger needs and what the templates need. */
export type Digest = Intent & {
  readonly name: string;
  readonly subject: string;
  readonly view: DigestView;
};

export type Skipped = { readonly key: string; readonly to: string; readonly reason: string };

export type Reminders = {
  readonly digests: readonly Digest[];
  readonly skipped: readonly Skipped[];
};

const isOpen = ({ state, isPastMending }: Duty): boolean =>
  !isPastMending && (state === 'overdue' || state === 'due-soon' || state === 'not-done');

const daysIn = (list: string): readonly number[] =>
  normalise(list)
    .split(/[^\d]+/u)
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);

/**
 * The stage of reminding a duty is in today, or null when it is too early. Days that had no run skip nothing: the stage is
 * the one the day falls in, so what was missed is caught up as one mail.
 */
function stageOf({ due, state }: Duty, { today, settings }: Book): string | null {
  if (due === null) return 'open';
  const ahead = daysBetween(today, dayOfMoment(due));
  if (state === 'overdue') return `overdue-${Math.floor(Math.max(0, -ahead) / 7)}`;
  const stage = daysIn(settings.reminderDays).find((days) => days >= ahead);
  return stage === undefined ? null : String(stage);
}

const partOf = (text: string): string => text.replace(/[\s/;]+/gu, '_');

/** Obligation, subject, person, stage and due day: never the day of sending. */
const itemKeyOf = (duty: Duty, to: string, stage: string): string =>
  [duty.obligation, partOf(duty.subject), to, stage, duty.due ?? 'none'].join('/');

type Item = { readonly duty: Duty; readonly to: string; readonly key: string };

function itemsDue(book: Book, duties: readonly Duty[]): readonly Item[] {
  return duties.filter(isOpen).flatMap((duty) => {
    const stage = stageOf(duty, book);
    const to = duty.owner.email ?? '';
    return stage === null ? [] : [{ duty, to, key: itemKeyOf(duty, to, stage) }];
  });
}

function refusal(item: Item, book: Book, blocked: ReadonlyMap<string, string>): string | null {
  if (!book.settings.mailEnabled) return '設定為不寄提醒信';
  if (!isEmail(item.to)) return '負責人沒有可用的電子郵件';
  return blocked.get(item.key) ?? null;
}

function checkSummary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return `全校檢核：錯誤 ${errors} 項、警告 ${warnings} 項，詳見「檢核結果」。`;
}

/** Works out today's digests: one per address, holding every item that has not gone out at this stage. */
export function remindersOf(
  book: Book,
  duties: readonly Duty[],
  findings: readonly Finding[],
): Reminders {
  const blocked = blockedItems(book);
  const judged = itemsDue(book, duties).map((item) => ({
    item,
    reason: refusal(item, book, blocked),
  }));
  const officer = securityPerson(book).email;
  const wanted = judged.filter(({ reason }) => reason === null).map(({ item }) => item);
  const digests = [...groupBy(wanted, ({ to }) => to)].map(([to, items]): Digest => {
    const keys = items.map(({ key }) => key);
    const key = mailKeyOf(keys);
    const name = items[0]?.duty.owner.name ?? '';
    const summary = to === officer ? checkSummary(findings) : '';
    const view = digestView(book, {
      name,
      duties: items.map(({ duty }) => duty),
      checkSummary: summary,
    });
    const subject = digestSubject(view);
    return { key, messageId: messageIdOf(key, to), to, items: keys, name, subject, view };
  });
  const skipped = judged.flatMap(({ item: { key, to }, reason }) =>
    reason === null ? [] : [{ key, to, reason }],
  );
  return { digests, skipped };
}

/** The first digests up to a number of mails; the items of the others are skipped with the reason. */
export function withinLimit({ digests, skipped }: Reminders, limit: number): Reminders {
  const left = digests
    .slice(Math.max(0, limit))
    .flatMap(({ items, to }) =>
      items.map((key) => ({ key, to, reason: '今天可寄的信件數已用完，留到下次' })),
    );
  return { digests: digests.slice(0, Math.max(0, limit)), skipped: [...skipped, ...left] };
}
