// The training hour ledger: which entries count, for whom, in which category. Findings, shortfalls, goals and the report
// all read it. Hours count in the calendar year of completion; categories never fill each other (domain.md §1.5, §4.7).
import type { Book, Person } from '../book.ts';
import type { Day } from '../kit/day.ts';
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

/** An entry's values, the session's where its own are blank. */
function fill(entry: TrainingEntry, session: Session | undefined) {
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
  return { entry, person, ...filled, differs };
}

function buildLedger(book: Book): Ledger {
  const sessions = new Map<string, Session>();
  for (const session of book.tables.trainingSessions.rows) {
    if (session.id !== undefined) sessions.set(matchKey(session.id), session);
  }
  const counted: CountedTraining[] = [];
  const rejected: RejectedTraining[] = [];
  const byPerson = new Map<Person, CountedTraining[]>();
  const firstRows = new Map<string, number>();
  for (const entry of book.tables.trainingRecords.rows) {
    const judged = judge(entry, book, sessions);
    if ('why' in judged) {
      rejected.push(judged);
      continue;
    }
    const identity = `${judged.person.at.row}|${judged.completed}|${matchKey(judged.course)}`;
    const repeats = firstRows.get(identity);
    if (repeats !== undefined) {
      rejected.push({ entry, why: 'repeated', missing: [], repeats });
      continue;
    }
    firstRows.set(identity, entry.at.row);
    counted.push(judged);
    const own = byPerson.get(judged.person);
    if (own === undefined) byPerson.set(judged.person, [judged]);
    else own.push(judged);
  }
  return { counted, rejected, of: (person) => byPerson.get(person) ?? [] };
}

const ledgers = new WeakMap<Book, Ledger>();

/** The ledger of a book, worked out once. */
export function ledgerOf(book: Book): Ledger {
  const known = ledgers.get(book);
  if (known !== undefined) return known;
  const ledger = buildLedger(book);
  ledgers.set(book, ledger);
  return ledger;
}
