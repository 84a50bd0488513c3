// An online form and what people answered, as plain data: all that a service for such forms needs to know of ours.
import type { Moment } from './day.ts';
import type { AnyColumn } from './register.ts';

/** How a question is answered. */
type QuestionKind = 'text' | 'paragraph' | 'choice' | 'date' | 'time' | 'moment';

export type Question = {
  /** What is asked, and what the answer goes by when it comes back; unique within a form. */
  readonly title: string;
  readonly hint: string;
  readonly kind: QuestionKind;
  /** The answers of a choice, in order; empty for the other kinds. */
  readonly options: readonly string[];
  readonly isRequired: boolean;
};

/** A form to be made; it is for accounts of one domain, and always notes the account of whoever answers. */
export type Draft = {
  /** The same for the same form of the same workbook, however often it is asked for. */
  readonly key: string;
  /** Name of the file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
  readonly domain: string;
};

/** A form that is there. */
export type Made = {
  readonly id: string;
  /** Where it is answered. */
  readonly url: string;
};

export type Answer = {
  /** The question's title as it stands in the form now; people may have changed it. */
  readonly title: string;
  /** Several for a question that takes several answers. */
  readonly values: readonly string[];
};

/** One answered form as its service tells of it. */
export type Response = {
  /** Unique for ever. */
  readonly id: string;
  /** The account that answered; empty when the form did not note it. */
  readonly email: string;
  /** When it was last sent, to the minute. */
  readonly submitted: Moment;
  readonly answers: readonly Answer[];
};

const kindOf: Readonly<Partial<Record<AnyColumn['kind'], QuestionKind>>> = {
  'long-text': 'paragraph',
  choice: 'choice',
  'yes-no': 'choice',
  day: 'date',
  time: 'time',
  moment: 'moment',
};

/** The question a column asks; what is not said otherwise is as the column has it. */
export function questionOf(
  { header, hint, kind, options = [], required }: AnyColumn,
  other: Partial<Pick<Question, 'hint' | 'isRequired'>> = {},
): Question {
  return {
    title: header,
    hint,
    kind: kindOf[kind] ?? 'text',
    options,
    isRequired: required === 'error',
    ...other,
  };
}
