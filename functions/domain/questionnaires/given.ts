// A response as this program sees it, whether it has just been read or waits in 表單回覆: who, when, what for, what was said.
import { isBlank } from '../kit/cell.ts';
import type { Book, Person } from '../book.ts';
import type { Moment } from '../kit/day.ts';
import { sha256Hex } from '../kit/hash.ts';
import { withoutIdNumbers } from '../kit/id-number.ts';
import { normalise } from '../kit/normalise.ts';
import type { Answer } from '../kit/questionnaire.ts';
import type { Row } from '../kit/register.ts';
import type { RowValues } from '../kit/write-table.ts';
import type {
  QuestionnaireName,
  responseSheet,
  ResponseState,
} from '../registers/questionnaires.ts';

type Entered = Row<typeof responseSheet>;

export type Given = {
  readonly id: string;
  readonly name: QuestionnaireName;
  /** The number of the session; empty for the other kinds. */
  readonly subject: string;
  readonly email: string;
  readonly submitted: Moment;
  readonly answers: readonly Answer[];
  /** Of the account and the answers: the same content sent again has the same. */
  readonly digest: string;
  /** Where it waits in 表單回覆, and what is said there. */
  readonly waiting: Entered | null;
};

/** What becomes of a response. */
export type Verdict = {
  readonly given: Given;
  readonly state: ResponseState;
  /** Why, and what to do, in zh-TW; empty when there is nothing to say. */
  readonly note: string;
  readonly person: Person | null;
  /** What goes into the register, by column key. */
  readonly entry: RowValues | null;
  /** Not all that was answered has a place in the register. */
  readonly keepsAnswers?: true;
};

/** Answers that say something. */
export const answered = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ values }) => values.some((value) => !isBlank(value)));

export const textOf = ({ values }: Answer): string =>
  values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join('、');

/** As people read them in 表單回覆; no number of an identity card is kept twice. */
export const shownAnswers = (answers: readonly Answer[]): string =>
  answered(answers)
    .map((answer) => withoutIdNumbers(`【${answer.title}】${textOf(answer)}`))
    .join('\n');

/** The inverse, for what waits. */
export const answersIn = (shown: string): readonly Answer[] =>
  Array.from(
    shown.matchAll(/^【([^】\n]+)】([\s\S]*?)(?=\n【[^】\n]+】|$(?![\s\S]))/gmu),
    ([, title = '', text = '']) => ({ title, values: [text] }),
  );

export const digestOf = (email: string, answers: readonly Answer[]): string =>
  sha256Hex(`${email}\n${shownAnswers(answers)}`).slice(0, 12);

/**
 * The person an account belongs to. What Google takes for one account is one here too: capitals, full-width letters, and
 * what follows a + in front of the @.
 */
export function personOf({ people }: Book, email: string): Person | null {
  const address = normalise(email).toLowerCase();
  if (!address.includes('@')) return null;
  const found = people.find(address) ?? people.find(address.replace(/\+[^@]*(?=@)/u, ''));
  return found === undefined || found === 'ambiguous' ? null : found;
}

/** As a register names a person: by name where it is the only one, else by address. */
export function namedInRegister({ people }: Book, person: Person): string {
  const { name = '', email = '' } = person;
  return people.find(name) === person ? name : email;
}

/** As people are told of whoever answered. */
export const namedForPeople = ({ given, person }: Pick<Verdict, 'given' | 'person'>): string =>
  person?.name ?? (given.email === '' ? '沒有記下帳號的人' : given.email);
