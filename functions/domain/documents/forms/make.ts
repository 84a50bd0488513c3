// A form filled in or left blank, with all that its file needs.
import { rocYear } from '../../kit/day.ts';
import type { Whole } from '../annual-report/whole.ts';
import { schoolOf, wholeYear, type Content, type Filled, type Form, type Subject } from './form.ts';

export type MadeForm = {
  readonly form: number;
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly school: string;
  readonly isDraft: boolean;
  readonly isLandscape: boolean;
  readonly content: Content;
  readonly charts?: Filled['charts'];
  readonly codes?: Filled['codes'];
};

const two = (number: number): string => String(number).padStart(2, '0');

/** What a file about one thing has in its name. */
function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'year':
      return '';
    case 'audit':
      return `_${subject.audit.id ?? ''}`;
    case 'session':
      return `_${subject.session.id ?? ''}`;
    case 'person':
      return `_${subject.person.name ?? ''}`;
  }
}

/** The form for the book's year, or for one thing of it. */
export function fillForm(form: Form, whole: Whole, subject: Subject = wholeYear): MadeForm {
  const { book } = whole;
  return {
    form: form.number,
    name: `表單${two(form.number)}_${rocYear(book.year)}年_${form.title}${nameOf(subject)}`,
    title: form.title,
    school: schoolOf(book),
    isLandscape: form.isLandscape,
    ...form.fill(whole, subject),
  };
}

/** The form to print and write on; null for one that makes no sense empty. */
export function blankForm(form: Form, { book }: Pick<Whole, 'book'>): MadeForm | null {
  const content = form.blank?.(book) ?? null;
  if (content === null) return null;
  return {
    form: form.number,
    name: `空白表單${two(form.number)}_${form.title}`,
    title: form.title,
    school: schoolOf(book),
    isLandscape: form.isLandscape,
    isDraft: false,
    content,
  };
}
