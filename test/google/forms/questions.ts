// The kinds of question a form may ask, as requests describe them.
import {
  flagIn,
  integerIn,
  objectIn,
  objectsIn,
  onlyKnown,
  textIn,
  type JsonObject,
} from '../spreadsheet/json.ts';
import { badRequest, unknown } from '../spreadsheet/refusal.ts';

const CHOICES = ['RADIO', 'CHECKBOX', 'DROP_DOWN'];
const ACTIONS = ['NEXT_SECTION', 'RESTART_FORM', 'SUBMIT_FORM'];

/** Google's own words. */
export function refuseLines(text: string | undefined): void {
  if (text !== undefined && /[\r\n]/u.test(text))
    throw badRequest('Displayed text cannot contain newlines');
}

/** Where an answer leads. */
function checkWay(option: JsonObject, type: string): void {
  const [action, section] = [textIn(option, 'goToAction'), textIn(option, 'goToSectionId')];
  if (action !== undefined && !ACTIONS.includes(action)) throw badRequest('Invalid goToAction');
  if (action !== undefined && section !== undefined) throw badRequest('One way to go on at most');
  if ((action ?? section) !== undefined && type === 'CHECKBOX')
    throw badRequest('CHECKBOX does not lead to sections');
}

function checkOption(option: JsonObject, type: string): void {
  onlyKnown(option, 'Option', ['value', 'isOther', 'goToAction', 'goToSectionId']);
  const [value, isOther] = [textIn(option, 'value') ?? '', flagIn(option, 'isOther') ?? false];
  refuseLines(value);
  if (isOther && type === 'DROP_DOWN') throw badRequest('isOther is not for DROP_DOWN');
  if (isOther === (value !== '')) throw badRequest('An option has a value, or it is the other one');
  checkWay(option, type);
}

function checkChoice(question: JsonObject): void {
  onlyKnown(question, 'ChoiceQuestion', ['type', 'options', 'shuffle']);
  flagIn(question, 'shuffle');
  const [type, options] = [textIn(question, 'type') ?? '', objectsIn(question, 'options')];
  if (!CHOICES.includes(type)) throw badRequest('Choice type is required');
  if (options.length === 0) throw badRequest('Options are required');
  for (const option of options) checkOption(option, type);
  const values = options.map((option) => textIn(option, 'value') ?? '');
  if (new Set(values).size < values.length) throw unknown('options that are the same twice');
}

function checkFlags(question: JsonObject, what: string, names: readonly string[]): void {
  onlyKnown(question, what, names);
  for (const name of names) flagIn(question, name);
}

/** Other scales than those of Google's own editor are not known. */
function checkScale(question: JsonObject): void {
  onlyKnown(question, 'ScaleQuestion', ['low', 'high', 'lowLabel', 'highLabel']);
  const [low = 0, high = 0] = [integerIn(question, 'low'), integerIn(question, 'high')];
  textIn(question, 'lowLabel');
  textIn(question, 'highLabel');
  if (low < 0 || low > 1 || high < 2 || high > 10) throw unknown(`a scale from ${low} to ${high}`);
}

const KINDS: Readonly<Record<string, (question: JsonObject) => void>> = {
  textQuestion: (question) => {
    checkFlags(question, 'TextQuestion', ['paragraph']);
  },
  choiceQuestion: checkChoice,
  dateQuestion: (question) => {
    checkFlags(question, 'DateQuestion', ['includeTime', 'includeYear']);
  },
  timeQuestion: (question) => {
    checkFlags(question, 'TimeQuestion', ['duration']);
  },
  scaleQuestion: checkScale,
};

/** Refuses a question that Google would refuse, or that nobody here knows. */
export function checkQuestion(question: JsonObject): void {
  onlyKnown(question, 'Question', ['questionId', 'required', ...Object.keys(KINDS)]);
  flagIn(question, 'required');
  const kinds = Object.keys(KINDS).filter((kind) => objectIn(question, kind) !== undefined);
  const [kind, other] = kinds;
  if (kind === undefined || other !== undefined) throw badRequest('A question has one kind');
  KINDS[kind]?.(objectIn(question, kind) ?? {});
}
