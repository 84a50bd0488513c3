// Items of a form, as requests describe them.
import { objectIn, objectsIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest, unknown } from '../spreadsheet/refusal.ts';
import { idIn, newItemId, questionIn, questionsOf, withoutDefaults } from './form.ts';
import { checkQuestion, refuseLines } from './questions.ts';

const KINDS = ['questionItem', 'pageBreakItem', 'textItem'];

function idFor(given: string | undefined, taken: ReadonlySet<string>): string {
  if (given === undefined || given === '') return newItemId();
  if (!/^[0-9a-f]{1,8}$/u.test(given)) throw unknown('ids that are not hexadecimal');
  if (taken.has(given)) throw badRequest(`The id ${given} is already used in the form`);
  return given;
}

function idsIn(items: readonly JsonObject[]): ReadonlySet<string> {
  const ids = items.map((item) => idIn(item, 'itemId'));
  return new Set([...ids, ...questionsOf({ items }).keys()]);
}

function checkSections(question: JsonObject, items: readonly JsonObject[]): void {
  const choice = objectIn(question, 'choiceQuestion') ?? {};
  for (const option of objectsIn(choice, 'options')) {
    const section = textIn(option, 'goToSectionId');
    const isThere = items.some((item) => item['itemId'] === section && 'pageBreakItem' in item);
    if (section !== undefined && !isThere) throw badRequest(`There is no section ${section}`);
  }
}

function questionItem(item: JsonObject, others: readonly JsonObject[]): JsonObject {
  const given = objectIn(item, 'questionItem') ?? {};
  onlyKnown(given, 'QuestionItem', ['question']);
  const question = objectIn(given, 'question');
  if (question === undefined) throw badRequest('A question is required');
  checkQuestion(question);
  checkSections(question, others);
  const questionId = idFor(textIn(question, 'questionId'), idsIn(others));
  return { question: { ...withoutDefaults(question), questionId } };
}

/** A whole item, with ids where it has none; `others` are those it is to stand among. */
export function itemFrom(item: JsonObject, others: readonly JsonObject[]): JsonObject {
  onlyKnown(item, 'Item', ['itemId', 'title', 'description', ...KINDS]);
  const [title = '', description = ''] = [textIn(item, 'title'), textIn(item, 'description')];
  refuseLines(title);
  const [kind, other] = KINDS.filter((name) => objectIn(item, name) !== undefined);
  if (kind === undefined || other !== undefined) throw badRequest('An item has one kind');
  const itemId = idFor(textIn(item, 'itemId'), idsIn(others));
  return {
    itemId,
    ...withoutDefaults({ title, description }),
    [kind]: kind === 'questionItem' ? questionItem(item, others) : {},
  };
}

/** The ids of the questions it asks. */
export const questionIdsIn = (item: JsonObject): readonly string[] => {
  const id = questionIn(item)?.['questionId'];
  return typeof id === 'string' ? [id] : [];
};

/** Whether an answer somewhere leads to it. */
export const isLedTo = (item: JsonObject, items: readonly JsonObject[]): boolean =>
  Array.from(questionsOf({ items }).values()).some(({ question }) =>
    objectsIn(objectIn(question, 'choiceQuestion') ?? {}, 'options').some(
      (option) => option['goToSectionId'] === item['itemId'],
    ),
  );
