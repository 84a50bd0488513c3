// The training hour ledger: which entries count, for whom, in which category. Findings, shortfalls, goals and the report
// all read it. Hours count in the calendar year of completion; categories never fill each other (domain.md §1.5, §4.7).
import type { Book, Person } from '../book.ts';
import { yearOf, type Day } from '../kit/day.ts';
import { oncePer } from '../kit/once.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Row } from '../kit/register.ts';
import type { trainingRecords } from '../registers/training-records.ts';
import type { TrainingCategory, trainingSessions } from '../registers/training-sessions.ts';

type TrainingEntry = Row<typeof trainingRecords>;
type Session = Row<typeof trainingSessions>;

export type CountedTraining = {
  readonly entry: TrainingEntry;
  readonly person: Person;
  readonly course: string;
  readonly category: TrainingCategory;
  readonly completed: Day;
  /** AD year of completion: the one the hours count in. */
  readonly year: number;
  readonly hours: number;
  /** Headers whose own value differs from the session's. */
  readonly differs: readonly string[];
};

type RejectedTraining = {
  readonly entry: TrainingEntry;
  readonly why: 'no-person' | 'incomplete' | 'no-proof' | 'repeated' | 'in-future';
  /** Headers without a value of their own or of a session. */
  readonly missing: readonly string[];
  /** The row that is counted instead. */
  readonly repeats?: number;
};

export type Ledger = {
  readonly counted: readonly CountedTraining[];
  readonly rejected: readonly RejectedTraining[];
  /** What counts for each person. */
  readonly of: (person: Person) => readonly CountedTraining[];
};

const fields = [
  ['course', '課程名稱', (session: Session) => session.course],
  ['category', '類別', (session: Session) => session.category],
  ['completed', '完成日期', (session: Session) => session.day],
  ['hours', '時數', (session: Session) => session.hours],
] as const;

type Filled = Pick<CountedTraining, 'course' | 'category' | 'completed' | 'hours'>;

/** A field's own value and the session's; a value that cannot be read is not replaced by the session's. */
function valueOf(
  entry: TrainingEntry,
  session: Session | undefined,
  [key, , ofSession]: (typeof fields)[number],
) {
  const own = entry[key];
  const given = session === undefined ? undefined : ofSession(session);
  const isUnreadable = entry.unreadable.includes(key);
  const differs =
    own !== undefined && given !== undefined && matchKey(String(own)) !== matchKey(String(given));
  return { value: own ?? (isUnreadable ? undefined : given), isUnreadable, differs };
}

const NONE: readonly string[] = [];

/** The common case: no session, and all four given. */
function ownValues({ course, category, completed, hours }: TrainingEntry): Filled | null {
  return course === undefined ||
    category === undefined ||
    completed === undefined ||
    hours === undefined
    ? null
    : { course, category, completed, hours };
}

/** An entry's values, the session's where its own are blank. */
function fill(entry: TrainingEntry, session: Session | undefined) {
  const own = session === undefined ? ownValues(entry) : null;
  if (own !== null) return { filled: own, missing: NONE, differs: NONE };
  const missing: string[] = [];
  const differs: string[] = [];
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const [key, header] = field;
    const found = valueOf(entry, session, field);
    values[key] = found.value;
    if (found.value === undefined && !found.isUnreadable) missing.push(header);
    if (found.differs) differs.push(header);
  }
  const isComplete = fields.every(([key]) => values[key] !== undefined);
  // Complete means that each of the four has a value of its column's type.
  return { filled: isComplete ? (values as Filled) : null, missing, differs };
}

const hasProof = ({ proof }: TrainingEntry, session: Session | undefined): boolean =>
  proof !== undefined || session?.signInSheet !== undefined;

function judge(entry: TrainingEntry, book: Book, sessions: ReadonlyMap<string, Session>) {
  const session = sessions.get(matchKey(entry.session ?? ''));
  const { filled, missing, differs } = fill(entry, session);
  const person = book.people.find(entry.person);
  const rejected = (why: RejectedTraining['why']): RejectedTraining => ({ entry, why, missing });
  if (filled === null) return rejected('incomplete');
  if (person === undefined || person === 'ambiguous') return rejected('no-person');
  if (!hasProof(entry, session)) return rejected('no-proof');
  if (filled.completed > book.today) return rejected('in-future');
  const { course, category, completed, hours } = filled;
  const year = yearOf(completed);
  return { entry, person, course, category, completed, year, hours, differs };
}

/** For each day of one person the place in `counted` of what counts for each course. */
type Account = Map<Day, Map<string, number>>;

/** Where the same course on the same day already counts, or undefined after noting this place. */
function earlierPlace(
  account: Account,
  { completed, course }: CountedTraining,
  place: number,
): number | undefined {
  const key = matchKey(course);
  const ofDay = account.get(completed);
  if (ofDay === undefined) {
    account.set(completed, new Map([[key, place]]));
    return undefined;
  }
  const earlier = ofDay.get(key);
  if (earlier === undefined) ofDay.set(key, place);
  return earlier;
}

/** Of two entries for one course on one day the lesser counts, whichever stands first: more has to be shown. */
const isLess = (a: CountedTraining, b: CountedTraining): boolean =>
  a.hours === b.hours ? a.category < b.category : a.hours < b.hours;

/** What counts, each course of a person on a day once, and what it leaves out. */
function countOnce(judged: readonly (CountedTraining | RejectedTraining)[]) {
  const counted: CountedTraining[] = [];
  const rejected: RejectedTraining[] = [];
  const accounts = new Map<Person, Account>();
  for (const one of judged) {
    if ('why' in one) {
      rejected.push(one);
      continue;
    }
    const account: Account = accounts.get(one.person) ?? new Map<Day, Map<string, number>>();
    accounts.set(one.person, account);
    const place = earlierPlace(account, one, counted.length);
    const earlier = place === undefined ? undefined : counted[place];
    if (place === undefined || earlier === undefined) {
      counted.push(one);
      continue;
    }
    const [kept, left] = isLess(one, earlier) ? [one, earlier] : [earlier, one];
    counted[place] = kept;
    const repeats = kept.entry.at.row;
    rejected.push({ entry: left.entry, why: 'repeated', missing: NONE, repeats });
  }
  return { counted, rejected };
}

function buildLedger(book: Book): Ledger {
  const sessions = new Map<string, Session>();
  for (const session of book.tables.trainingSessions.rows) {
    if (session.id !== undefined) sessions.set(matchKey(session.id), session);
  }
  const entries = book.tables.trainingRecords.rows;
  const { counted, rejected } = countOnce(entries.map((entry) => judge(entry, book, sessions)));
  const byPerson = new Map<Person, CountedTraining[]>();
  for (const training of counted) {
    const ofPerson = byPerson.get(training.person);
    if (ofPerson === undefined) byPerson.set(training.person, [training]);
    else ofPerson.push(training);
  }
  return { counted, rejected, of: (person) => byPerson.get(person) ?? [] };
}

/** The ledger of a book, worked out once. */
export const ledgerOf = oncePer(buildLedger);
