// Form 11: who took part in a session, to sign beside (L1113–1115, L1146–1148). Before anybody is recorded, the whole
// staff is listed.
import { isActive, isOnLeave, type Book, type Person } from '../../book.ts';
import { yearOf } from '../../kit/day.ts';
import { matchKey } from '../../kit/normalise.ts';
import type { Row } from '../../kit/register.ts';
import { plan } from '../../plan-lines.ts';
import type { trainingSessions } from '../../registers/training-sessions.ts';
import { emptyNote } from '../annual-report/shown.ts';
import { registerFacts } from './columns.ts';
import { defineSheetForm, type Page, type Subject } from './form.ts';
import { facts, label, part, row, value, type Grid } from './sheet.ts';

type Session = Row<typeof trainingSessions>;

type Line = {
  readonly office: string;
  readonly title: string;
  readonly name: string;
  readonly proof: string;
};

/** Room for a signature, in millimetres. */
const SIGNED = 11;
const BLANK_LINES = 18;

const lineOf = (person: Person, proof = ''): Line => ({
  office: person.office ?? '',
  title: person.title ?? '',
  name: person.name ?? '',
  proof,
});

/** Everyone recorded for the session, in the order of 訓練紀錄. */
function recorded({ tables, people }: Book, { id }: Session): readonly Line[] {
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
const expected = ({ tables, asOf }: Book, { day = asOf }: Session): readonly Line[] =>
  tables.people.rows
    .filter((person) => isActive(person, day) && !isOnLeave(person, day))
    .map((person) => lineOf(person));

const heads = ['編號', '單位', '職稱', '姓名', '簽到', '簽退'];

const gridOf = (lines: readonly Line[]): Grid => ({
  widths: '12,30,32,32,36,28',
  head: [row(heads.map((head) => label(head)))],
  body: lines.map(({ office, title, name, proof }, index) =>
    row(
      [String(index + 1), office, title, name, proof, ''].map((text) =>
        value(text, { align: 'center' }),
      ),
      SIGNED,
    ),
  ),
});

const headed = [
  'course',
  'id',
  'day',
  'category',
  'start',
  'end',
  'hours',
  'place',
  'teacher',
  'host',
] as const;

function pageOf(book: Book, session: Session | undefined, lines: readonly Line[]): Page {
  const about = registerFacts(book, book.tables.trainingSessions, session, headed);
  return {
    parts: [
      part({
        grids: [
          facts(about.map((fact, index) => ({ ...fact, isWide: index === 0 }))),
          gridOf(lines),
        ],
        notes: ['請本人簽名；不得代簽。簽到表掃描後，把連結填入「訓練場次」。'],
      }),
    ],
    signers: ['主辦單位承辦人', '單位主管'],
  };
}

const sessionsFor = ({ tables, year }: Book, subject: Subject): readonly Session[] =>
  subject.kind === 'session'
    ? [subject.session]
    : tables.trainingSessions.rows.filter(({ day }) => day === undefined || yearOf(day) === year);

export const signInSheet = defineSheetForm({
  number: 11,
  id: 'sign-in-sheet',
  title: '資通安全認知宣導及教育訓練簽到表',
  only: ['session'],
  basis: plan['1146–1148'],
  pages: ({ book }, subject) => {
    const sessions = sessionsFor(book, subject);
    if (sessions.length === 0) {
      const none = emptyNote(book.tables.trainingSessions, []);
      return [{ parts: [part({ paragraphs: [none] })], signers: [] }];
    }
    return sessions.map((session) => {
      const lines = recorded(book, session);
      return pageOf(book, session, lines.length > 0 ? lines : expected(book, session));
    });
  },
  blankPages: (book) => [
    pageOf(
      book,
      undefined,
      Array.from({ length: BLANK_LINES }, () => ({ office: '', title: '', name: '', proof: '' })),
    ),
  ],
});
