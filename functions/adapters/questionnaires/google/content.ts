// A draft as the requests of `forms.batchUpdate`: the whole content of a form that nobody has been asked yet.
import type { Draft, Question } from '../../../domain/kit/questionnaire.ts';
import type { Form, Request } from './api.ts';

/** More answers than this are a list to unfold. */
const MOST_BUTTONS = 6;

function kindOf({ kind, options }: Question): object {
  switch (kind) {
    case 'text':
      return { textQuestion: { paragraph: false } };
    case 'paragraph':
      return { textQuestion: { paragraph: true } };
    case 'date':
      return { dateQuestion: { includeYear: true, includeTime: false } };
    case 'moment':
      return { dateQuestion: { includeYear: true, includeTime: true } };
    case 'time':
      return { timeQuestion: { duration: false } };
    case 'choice': {
      const type = options.length > MOST_BUTTONS ? 'DROP_DOWN' : 'RADIO';
      return { choiceQuestion: { type, options: options.map((value) => ({ value })) } };
    }
  }
}

function itemRequest(question: Question, index: number): Request {
  const { title, hint, isRequired } = question;
  const questionItem = { question: { required: isRequired, ...kindOf(question) } };
  return {
    createItem: { item: { title, description: hint, questionItem }, location: { index } },
  };
}

/** Makes the form be the draft, whatever is in it. */
export function contentRequests(
  { title, description, questions }: Draft,
  { items = [] }: Form,
): readonly Request[] {
  return [
    { updateFormInfo: { info: { title, description }, updateMask: 'title,description' } },
    {
      updateSettings: {
        settings: { emailCollectionType: 'VERIFIED' },
        updateMask: 'emailCollectionType',
      },
    },
    ...items.map((): Request => ({ deleteItem: { location: { index: 0 } } })),
    ...questions.map(itemRequest),
  ];
}
