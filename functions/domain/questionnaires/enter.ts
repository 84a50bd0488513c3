// What has been read from online forms, entered into the workbook: rows after the last one of each register, what became of
// each response in 表單回覆, and the forms themselves in 線上表單. Nothing people have typed is changed.
import type { Book } from '../book.ts';
import type { Change } from '../kit/change.ts';
import { rocDue } from '../kit/day.ts';
import { groupBy } from '../kit/group.ts';
import type { Response } from '../kit/questionnaire.ts';
import { placeRows, type PlacedRow } from '../kit/write-table.ts';
import { responseSheet } from '../registers/questionnaires.ts';
import { formChanges, type FormNow, type Opened } from './form-rows.ts';
import type { Listed } from './forms-listed.ts';
import { answersIn, digestOf, shownAnswers, type Given, type Verdict } from './given.ts';
import { judgeSignIns } from './judge-sign-ins.ts';
import { judgeStanding } from './judge-standing.ts';
import { placeable, registerChanges } from './placing.ts';

/** A form that was read. Those of a sign-in are told only once it is closed: hours count when a session is over. */
export type ReadForm = FormNow & { readonly responses: readonly Response[] };

export type EnteredForms = {
  readonly changes: readonly Change[];
  /** What became of each response that is new, or newly decided. */
  readonly told: readonly Verdict[];
};

function waitingIn({ tables }: Book): readonly Given[] {
  return tables.responses.rows.flatMap((row) => {
    const { id, kind, subject = '', email = '', submitted, state, decision, digest = '' } = row;
    if (id === undefined || kind === undefined || submitted === undefined) return [];
    if (state !== '待處理' || decision !== undefined) return [];
    const answers = answersIn(row.answers ?? '');
    return [{ id, name: kind, subject, email, submitted, answers, digest, waiting: row }];
  });
}

function newIn({ tables }: Book, listed: Listed, { responses }: ReadForm): readonly Given[] {
  const known = new Set(tables.responses.rows.map(({ id }) => id));
  const { kind: name, subject = '' } = listed;
  if (name === undefined) return [];
  return responses
    .filter(({ id }) => !known.has(id))
    .map(({ id, email, submitted, answers }) => {
      const digest = digestOf(email, answers);
      return { id, name, subject, email, submitted, answers, digest, waiting: null };
    });
}

/** Verdicts on everything that is not decided yet; each kind, and each session, is judged as a whole. */
function judged(book: Book, all: readonly Given[]): readonly Verdict[] {
  const groups = groupBy(all, ({ name, subject }) => `${name}\n${subject}`);
  return [...groups.values()].flatMap((given) => {
    const [first] = given;
    if (first === undefined) return [];
    return first.name === '訓練簽到'
      ? judgeSignIns(book, first.subject, given)
      : judgeStanding(book, first.name, given);
  });
}

function responseRow(verdict: Verdict): PlacedRow {
  const { given, state, note, person } = verdict;
  // What is in its register need not be kept here too.
  const isKept = state === '待處理' || verdict.keepsAnswers === true;
  return {
    row: given.waiting?.at.row ?? null,
    values: {
      submitted: rocDue(given.submitted),
      kind: given.name,
      subject: given.subject === '' ? null : given.subject,
      person: person?.name ?? null,
      email: given.email === '' ? null : given.email,
      state,
      note: note === '' ? null : note,
      answers: isKept ? shownAnswers(given.answers) : null,
      digest: given.digest,
      id: given.id,
    },
  };
}

function isNews({ given: { waiting }, state, note }: Verdict): boolean {
  return waiting?.state !== state || (waiting.note ?? '') !== note;
}

/** The changes for all that was done and read; `book` is the workbook as it is now. */
export function enterForms(
  book: Book,
  opened: readonly Opened[],
  forms: readonly ReadForm[],
): EnteredForms {
  const listed = new Map(book.tables.questionnaires.rows.map((row) => [row.id, row]));
  const news = forms.flatMap((form) => {
    const row = listed.get(form.id);
    return row === undefined ? [] : newIn(book, row, form);
  });
  const verdicts = judged(book, [...waitingIn(book), ...news]).map((one) => placeable(one, book));
  const told = verdicts.filter(isNews);
  return {
    changes: [
      ...registerChanges(
        book,
        verdicts.filter(({ entry }) => entry !== null),
      ),
      ...placeRows(responseSheet, book.workbook, told.map(responseRow)),
      ...formChanges(book, opened, forms),
    ],
    told,
  };
}
