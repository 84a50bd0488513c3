// Which online forms there should be at a moment, beside those that 線上表單 says there are.
import type { Book } from '../book.ts';
import { rocDue } from '../kit/day.ts';
import { sha256Hex } from '../kit/hash.ts';
import { matchKey } from '../kit/normalise.ts';
import type { Draft, Question } from '../kit/questionnaire.ts';
import type { Row } from '../kit/register.ts';
import type { QuestionnaireName, questionnaireSheet } from '../registers/questionnaires.ts';
import { standingKinds } from './kinds.ts';
import { sessionsById, signInQuestion, windowOf, type Session } from './session.ts';

export type Listed = Row<typeof questionnaireSheet>;

/** A form that should be there and open. `subject` is the number of its session; empty for one that is always open. */
export type Wanted = {
  readonly name: QuestionnaireName;
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
};

/** What is to be done with forms, as data. */
export type FormSteps = {
  /** To be made, or opened again; `row` where 線上表單 knows it already. */
  readonly open: readonly { readonly wanted: Wanted; readonly row: number | null }[];
  /** To be read. */
  readonly read: readonly Listed[];
  /** Of those to be read, the rows of the ones to be closed before. */
  readonly close: ReadonlySet<number>;
  /** What keeps forms from being made, zh-TW. */
  readonly remarks: readonly string[];
};

const formKey = (name: string | undefined, subject: string | undefined): string =>
  `${name ?? ''}\n${matchKey(subject ?? '')}`;

/** The form of a session, or of a kind that has one for all. */
export const listedFor = (
  { tables }: Book,
  name: QuestionnaireName,
  subject: string,
): Listed | undefined =>
  tables.questionnaires.rows.find(
    (row) => formKey(row.kind, row.subject) === formKey(name, subject),
  );

const NOTED = '填寫時會記下你的學校帳號與時間。';

function signInWanted(session: Session, { settings }: Book): Wanted {
  const { id = '', course = '', day, start, end } = session;
  const hours = start === undefined || end === undefined ? '' : `–${end}`;
  const moment = `${rocDue(start === undefined ? (day ?? '') : `${day ?? ''}T${start}`)}${hours}`;
  return {
    name: '訓練簽到',
    subject: id,
    title: `訓練簽到 ${id} ${course}`.trim(),
    description: `${course}（${moment}）。到場時填寫一次。${NOTED}`,
    questions: [signInQuestion(settings)],
  };
}

function signInsWanted(book: Book): readonly Wanted[] {
  return [...sessionsById(book).values()].flatMap((session) => {
    const window = windowOf(session, book.settings);
    return window !== null && window.closes > book.now ? [signInWanted(session, book)] : [];
  });
}

/** Every form that should be open now. */
export function formsWanted(book: Book): readonly Wanted[] {
  const { questionnaires } = book.settings;
  const standing = standingKinds.map(({ name, description, questions }): Wanted => {
    const text = `${description}${NOTED}`;
    return {
      name,
      subject: '',
      title: name,
      description: text,
      questions: [...questions.values()],
    };
  });
  return [...signInsWanted(book), ...standing].filter(({ name }) => questionnaires.includes(name));
}

const isStopped = ({ decision }: Listed): boolean => decision === '停用';

/** One that somebody has deleted is made again only when somebody says so. */
function mayOpen(listed: Listed | undefined): boolean {
  if (listed === undefined) return true;
  if (isStopped(listed) || listed.state === '開放') return false;
  return listed.state !== '找不到' || listed.decision === '重做';
}

export function formSteps(book: Book): FormSteps {
  const wanted = formsWanted(book);
  const missing = wanted.flatMap((one) => {
    const listed = listedFor(book, one.name, one.subject);
    return mayOpen(listed) ? [{ wanted: one, row: listed?.at.row ?? null }] : [];
  });
  const hasDomain = book.settings.questionnaireDomain !== '';
  const keys = new Set(wanted.map(({ name, subject }) => formKey(name, subject)));
  const read = book.tables.questionnaires.rows.filter(({ state }) => state === '開放');
  const over = read.filter((row) => isStopped(row) || !keys.has(formKey(row.kind, row.subject)));
  return {
    open: hasDomain ? missing : [],
    read,
    close: new Set(over.map(({ at }) => at.row)),
    remarks:
      hasDomain || missing.length === 0
        ? []
        : [
            `還沒有建立 ${missing.length} 份線上表單：請在「${book.tables.settings.sheet}」的「線上表單網域」填學校帳號 @ 後面的網域。`,
          ],
  };
}

/** `workbook`: its address, so that two schools may share a folder. */
export function draftOf(wanted: Wanted, { settings }: Book, workbook: string): Draft {
  const { name, subject, title, description, questions } = wanted;
  const key = sha256Hex([workbook, formKey(name, subject)].join('\n')).slice(0, 20);
  const school = settings.school === '' ? '' : `${settings.school} `;
  return {
    key,
    name: `${school}${title}`,
    title: `${school}${title}`,
    description,
    questions,
    domain: settings.questionnaireDomain,
  };
}
