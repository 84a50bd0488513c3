// Which duties are mailed to whom today, and which are not, and why.
import type { Book } from './book.ts';
import { dayOfMoment, daysBetween } from './kit/day.ts';
import { isEmail } from './kit/read-address.ts';
import type { Finding } from './kit/finding.ts';
import { groupBy } from './kit/group.ts';
import { sha256Hex } from './kit/hash.ts';
import { normalise } from './kit/normalise.ts';
import type { Duty } from './kit/obligation.ts';
import { digestSubject, digestView, type DigestView } from './notices/digest.ts';
import { securityPerson } from './obligations/owners.ts';
import { ledgerTrouble } from './ledger-trouble.ts';
import { byUrgency } from './results/by-urgency.ts';
import { firstStepNote } from './results/first-steps.ts';
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
function stageOf({ due, state, early }: Duty, { today, settings }: Book): string | null {
  if (due === null) return 'open';
  const ahead = daysBetween(today, dayOfMoment(due));
  if (state === 'overdue') return `overdue-${Math.floor(Math.max(0, -ahead) / 7)}`;
  const stage = daysIn(settings.reminderDays).find((days) => days >= ahead);
  return stage === undefined ? (early ?? null) : String(stage);
}

/** What no spreadsheet keeps must not be in a key, or the ledger would not know it again. */
function partOf(text: string): string {
  const plain = text.replace(/[\s/;\p{Cc}\p{Surrogate}\ufffe\uffff]+/gu, '_');
  if (plain.length <= 100) return plain;
  const start = plain.slice(0, 60).replace(/\p{Surrogate}/gu, '');
  return `${start}_${sha256Hex(plain).slice(0, 12)}`;
}

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

type Ledger = { readonly blocked: ReadonlyMap<string, string>; readonly ledger: string | null };

function refusal(item: Item, book: Book, { blocked, ledger }: Ledger): string | null {
  if (!book.settings.mailEnabled) return '設定為不寄提醒信';
  if (ledger !== null) return ledger;
  if (!isEmail(item.to)) return '負責人沒有可用的電子郵件，請在「人員」填寫';
  return blocked.get(item.key) ?? null;
}

function checkSummary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return `全校檢核：錯誤 ${errors} 項、警告 ${warnings} 項，詳見「檢核結果」。`;
}

/** A cell holds 32,767 characters at most; the ledger must name every item of a mail in one. */
const LONGEST_LEDGER_ENTRY = 30_000;

/** The most urgent items that one ledger entry can name, and those that wait for the next run. */
function fitting(items: readonly Item[]): {
  readonly now: readonly Item[];
  readonly later: readonly Item[];
} {
  let length = 0;
  const ordered = [...items].sort((a, b) => byUrgency(a.duty, b.duty));
  const end = ordered.findIndex(({ key }) => {
    length += key.length + 1;
    return length > LONGEST_LEDGER_ENTRY;
  });
  return end < 0
    ? { now: items, later: [] }
    : { now: ordered.slice(0, end), later: ordered.slice(end) };
}

function digestFor(
  book: Book,
  to: string,
  { items, notes }: { readonly items: readonly Item[]; readonly notes: readonly string[] },
): Digest {
  const keys = items.map(({ key }) => key);
  const key = mailKeyOf(keys);
  const name = items[0]?.duty.owner.name ?? '';
  const view = digestView(book, { name, duties: items.map(({ duty }) => duty), notes });
  const subject = digestSubject(view);
  return { key, messageId: messageIdOf(key, to), to, items: keys, name, subject, view };
}

const skip = ({ key, to }: Item, reason: string): Skipped => ({ key, to, reason });

/** Works out today's digests: one per address, holding every item that has not gone out at this stage. */
export function remindersOf(
  book: Book,
  duties: readonly Duty[],
  findings: readonly Finding[],
): Reminders {
  const ledger: Ledger = { blocked: blockedItems(book), ledger: ledgerTrouble(book) };
  const judged = itemsDue(book, duties).map((item) => ({
    item,
    reason: refusal(item, book, ledger),
  }));
  const officer = securityPerson(book).email;
  const wanted = judged.filter(({ reason }) => reason === null).map(({ item }) => item);
  const perPerson = [...groupBy(wanted, ({ to }) => to)].map(([to, items]) => ({
    to,
    ...fitting(items),
  }));
  const digests = perPerson.map(({ to, now, later }) => {
    const notes = [
      ...(to === officer ? [checkSummary(findings), ...firstStepNote(book)] : []),
      ...(later.length > 0
        ? [`另有 ${later.length} 項放不進這封信，下次再寄；全部都在「待辦」。`]
        : []),
    ];
    return digestFor(book, to, { items: now, notes });
  });
  const skipped = [
    ...judged.flatMap(({ item, reason }) => (reason === null ? [] : [skip(item, reason)])),
    ...perPerson.flatMap(({ later }) => later.map((item) => skip(item, '這封信放不下，留到下次'))),
  ];
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
