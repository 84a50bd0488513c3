// Form 11: who took part in a session, to sign beside (L1113–1115, L1146–1148). Before anybody is recorded, the whole
// staff is listed.
import { isActive, isOnLeave, type Book, type Person } from '../../book.ts';
import { yearOf } from '../../kit/day.ts';
import { matchKey } from '../../kit/normalise.ts';
import type { Row } from '../../kit/register.ts';
import { plan } from '../../plan-lines.ts';
import { listedFor } from '../../questionnaires/forms-listed.ts';
import type { trainingSessions } from '../../registers/training-sessions.ts';
import { emptyNote } from '../annual-report/shown.ts';
import { registerFacts } from './columns.ts';
import { defineForm, type Subject } from './form.ts';
import type { Attendant, SignInSheetPaper } from './papers.ts';
import { facts } from './sheet.ts';

type Session = Row<typeof trainingSessions>;

/** Two pages. */
const BLANK_LINES = 25;

const lineOf = (person: Person, proof = ''): Attendant => ({
  office: person.office ?? '',
  title: person.title ?? '',
  name: person.name ?? '',
  proof,
});

/** Everyone recorded for the session, in the order of 訓練紀錄. */
function recorded({ tables, people }: Book, { id }: Session): readonly Attendant[] {
  if (id === undefined) return [];
  return tables.trainingRecords.rows
    .filter(({ session }) => session !== undefined && matchKey(session) === matchKey(id))
    .map(({ person: named, proof }) => {
      const person = people.find(named);
      return person === undefined || person === 'ambiguous'
        ? { office: '', title: '', name: named ?? '', proof: proof ?? '' }
        : lineOf(person, proof);
    });
}

/** Everyone on duty on the day. */
const expected = ({ tables, asOf }: Book, { day = asOf }: Session): readonly Attendant[] =>
  tables.people.rows
    .filter((person) => isActive(person, day) && !isOnLeave(person, day))
    .map((person) => lineOf(person));

/** The course has a line to itself, the others stand two to a line. */
const headed = [
  'course',
  'id',
  'category',
  'day',
  'hours',
  'start',
  'end',
  'place',
  'teacher',
  'host',
] as const;

function paperFor(
  book: Book,
  session: Session | undefined,
  lines: readonly Attendant[],
): Omit<SignInSheetPaper, 'code'> {
  const about = registerFacts(book, book.tables.trainingSessions, session, headed);
  return {
    session: facts(about.map((fact, index) => ({ ...fact, isWide: index === 0 }))),
    people: lines.map((line, index) => ({ ...line, number: index + 1 })),
  };
}

function codeOf(book: Book, { id }: Session, place: number): SignInSheetPaper['code'] {
  if (id === undefined) return null;
  const listed = listedFor(book, '訓練簽到', id);
  const address = listed?.state === '開放' ? (listed.url ?? '') : '';
  return { name: `session-${place + 1}`, number: id, address };
}

/** Whoever is recorded; before anybody is, whoever is expected. `place`: among the papers of one document. */
function filledPaper(book: Book, session: Session, place: number): SignInSheetPaper {
  const lines = recorded(book, session);
  return {
    ...paperFor(book, session, lines.length > 0 ? lines : expected(book, session)),
    code: codeOf(book, session, place),
  };
}

const sessionsFor = ({ tables, year }: Book, subject: Subject): readonly Session[] =>
  subject.kind === 'session'
    ? [subject.session]
    : tables.trainingSessions.rows.filter(({ day }) => day === undefined || yearOf(day) === year);

const blankLines: readonly Attendant[] = Array.from({ length: BLANK_LINES }, () => ({
  office: '',
  title: '',
  name: '',
  proof: '',
}));

export const signInSheet = defineForm<SignInSheetPaper>({
  number: 11,
  id: 'sign-in-sheet',
  title: '資通安全認知宣導及教育訓練簽到表',
  only: ['session'],
  basis: plan['1146–1148'],
  signers: ['主辦單位承辦人', '單位主管'],
  content: (view) => ({ template: 'signInSheet', view }),
  papers: ({ book }, subject) =>
    sessionsFor(book, subject).map((session, place) => filledPaper(book, session, place)),
  codes: (papers) =>
    Object.fromEntries(
      papers.flatMap(({ code }) =>
        code === null ? [] : [[code.name, code.address === '' ? code.number : code.address]],
      ),
    ),
  none: ({ tables }) => emptyNote(tables.trainingSessions, []),
  blankPapers: (book) => [{ ...paperFor(book, undefined, blankLines), code: null }],
});
