// Sign-ins of one session: who was there, in the session's time, once (domain.md §4.8). What cannot be counted says why.
import { isActive, type Book, type Person } from '../book.ts';
import { addMinutes, minutesBetween, rocDay, rocDue } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import type { RowValues } from '../kit/write-table.ts';
import { answered, namedInRegister, personOf, textOf, type Given, type Verdict } from './given.ts';
import { sessionsById, SIGN_OUT, timesOf, windowOf, type Session, type Window } from './session.ts';

/** A session with everything that judging its sign-ins takes. */
type Held = { readonly book: Book; readonly session: Session; readonly window: Window };

const isSignOut = ({ answers }: Given): boolean =>
  answered(answers).some((answer) => matchKey(textOf(answer)) === SIGN_OUT);

const verdict = (
  given: Given,
  state: Verdict['state'],
  note: string,
  person: Person | null,
): Verdict => ({ given, state, note, person, entry: null });

/** The row that records the person for the session already. */
function rowOf(person: Person, { book, session }: Held): number | null {
  const { rows } = book.tables.trainingRecords;
  const number = matchKey(session.id ?? '');
  const row = rows.find(
    (entry) =>
      matchKey(entry.session ?? '') === number && book.people.find(entry.person) === person,
  );
  return row?.at.row ?? null;
}

const shownWindow = ({ opens, closes }: Window): string => `${rocDue(opens)}–${closes.slice(11)}`;

function outsideNote(given: Given, { window }: Held): string {
  const when = given.submitted < window.opens ? '太早' : '太晚';
  return `簽到時間${when}（有效時間 ${shownWindow(window)}），沒有列計。確實到場的請在「訓練紀錄」補一列。`;
}

type Stay = { readonly hours: number | null; readonly note: string };

/** Hours of somebody who left early; null: the session's own. */
function stayOf(first: Given, outs: readonly Given[], { book, session, window }: Held): Stay {
  const times = timesOf(session);
  const out = outs.at(-1);
  if (
    !book.settings.asksSignOut ||
    session.start === undefined ||
    session.end === undefined ||
    times === null
  )
    return { hours: null, note: '' };
  if (isSignOut(first)) return { hours: null, note: '只有簽退，時數照場次計，請確認。' };
  if (out === undefined) return { hours: null, note: '沒有簽退，時數照場次計，請確認。' };
  const minutes = minutesBetween(times.end, window.closes);
  if (out.submitted >= addMinutes(times.end, -minutes)) return { hours: null, note: '' };
  const from = first.submitted > times.start ? first.submitted : times.start;
  const stayed = Math.floor(Math.max(0, minutesBetween(from, out.submitted)) / 30) / 2;
  const hours = Math.min(stayed, session.hours ?? stayed);
  return { hours, note: `${out.submitted.slice(11)} 提早簽退，列計 ${hours} 小時。` };
}

function entryOf(
  person: Person,
  first: Given,
  hours: number | null,
  { book, session }: Held,
): RowValues {
  return {
    person: namedInRegister(book, person),
    session: session.id ?? null,
    origin: '校內',
    proof: `線上簽到 ${rocDue(first.submitted)}`,
    ...(hours === null ? {} : { hours }),
  };
}

/** Those of one person within the time: the first is the sign-in, sign-outs belong to it, others repeat it. */
function counted(person: Person, inTime: readonly Given[], held: Held): readonly Verdict[] {
  const [first, ...others] = inTime;
  if (first === undefined) return [];
  const outs = others.filter(isSignOut);
  const { hours, note } = stayOf(first, outs, held);
  const rest = others.map((given) =>
    isSignOut(given)
      ? verdict(given, '已登錄', '簽退時間。', person)
      : verdict(given, '重複', `${rocDue(first.submitted)} 已經簽到。`, person),
  );
  if (hours === 0) {
    const short = `${note}停留不到半小時，沒有列計。`;
    return [verdict(first, '不列計', short, person), ...rest];
  }
  const entry = entryOf(person, first, hours, held);
  return [{ ...verdict(first, '已登錄', note, person), entry }, ...rest];
}

function ofPerson(person: Person, all: readonly Given[], held: Held): readonly Verdict[] {
  const { session, window } = held;
  const { day, id = '' } = session;
  const recorded = rowOf(person, held);
  if (recorded !== null) {
    return all.map((given) =>
      verdict(given, '重複', `「訓練紀錄」第 ${recorded} 列已經有場次 ${id}。`, person),
    );
  }
  if (day !== undefined && !isActive(person, day)) {
    const note = `${rocDay(day)} 不在任職期間，沒有列計。請確認「人員」的到職日與離職日。`;
    return all.map((given) => verdict(given, '待處理', note, person));
  }
  const isInTime = ({ submitted }: Given): boolean =>
    submitted >= window.opens && submitted <= window.closes;
  const inTime = all.filter(isInTime);
  const outside = all.filter((given) => !isInTime(given));
  return [
    ...counted(person, inTime, held),
    ...outside.map((given) =>
      inTime.length > 0
        ? verdict(given, '重複', '另外在有效時間內簽到了。', person)
        : verdict(given, '待處理', outsideNote(given, held), person),
    ),
  ];
}

function ofStranger(given: Given): Verdict {
  const note =
    given.email === ''
      ? '沒有記下帳號，不知道是誰，沒有列計。請確認表單有收集電子郵件。'
      : `「${given.email}」不在「人員」內，沒有列計。校外人員請以「外部使用者」加入「人員」，下次執行就會列計。`;
  return verdict(given, '待處理', note, null);
}

const bySubmitted = (a: Given, b: Given): number =>
  a.submitted === b.submitted ? (a.id < b.id ? -1 : 1) : a.submitted < b.submitted ? -1 : 1;

/** All sign-ins of one session that are not decided yet, each with what becomes of it. */
export function judgeSignIns(
  book: Book,
  subject: string,
  all: readonly Given[],
): readonly Verdict[] {
  const session = sessionsById(book).get(matchKey(subject));
  const window = session === undefined ? null : windowOf(session, book.settings);
  if (session === undefined || window === null) {
    const why = session === undefined ? `沒有場次 ${subject}` : `場次 ${subject} 沒有日期`;
    return all.map((given) =>
      verdict(
        given,
        '待處理',
        `「訓練場次」${why}，沒有列計。請補上，下次執行就會列計。`,
        personOf(book, given.email),
      ),
    );
  }
  const held: Held = { book, session, window };
  const blank = all.filter(({ answers }) => answered(answers).length === 0);
  const whose = all
    .filter((given) => !blank.includes(given))
    .sort(bySubmitted)
    .map((given) => ({ given, person: personOf(book, given.email) }));
  const groups = groupBy(whose, ({ person }) => String(person?.at.row ?? 'nobody'));
  return [
    ...blank.map((given) => verdict(given, '不列計', '空白的回覆。', personOf(book, given.email))),
    ...[...groups.values()].flatMap((ofOne) => {
      const given = ofOne.map((one) => one.given);
      const person = ofOne[0]?.person ?? null;
      return person === null ? given.map(ofStranger) : ofPerson(person, given, held);
    }),
  ];
}
