// The requests of forms.batchUpdate: all are done, or none.
import { maskedNames, overwrite, updateMask } from '../spreadsheet/field-mask.ts';
import {
  integerIn,
  isObject,
  objectIn,
  onlyKnown,
  required,
  textIn,
  type Json,
  type JsonObject,
} from '../spreadsheet/json.ts';
import { badRequest, Refusal, unknown } from '../spreadsheet/refusal.ts';
import { COLLECTIONS, type FormContent } from './form.ts';
import { isLedTo, itemFrom, questionIdsIn } from './items.ts';

type Done = { readonly form: FormContent; readonly reply?: JsonObject };
type Apply = (form: FormContent, request: JsonObject) => Done;

/** Where in the form: from 0, and below `end`. */
function indexIn(request: JsonObject, name: string, end: number): number {
  const location = required(objectIn(request, name), name);
  onlyKnown(location, 'Location', ['index']);
  const index = required(integerIn(location, 'index'), `${name}.index`);
  if (index < 0 || index >= end) throw badRequest(`${name}.index is out of range: ${index}`);
  return index;
}

const inserted = <T>(items: readonly T[], index: number, ...added: readonly T[]): readonly T[] => [
  ...items.slice(0, index),
  ...added,
  ...items.slice(index),
];

const without = <T>(items: readonly T[], index: number): readonly T[] =>
  items.filter((_, at) => at !== index);

const createItem: Apply = (form, request) => {
  onlyKnown(request, 'CreateItemRequest', ['item', 'location']);
  const index = indexIn(request, 'location', form.items.length + 1);
  const item = itemFrom(required(objectIn(request, 'item'), 'item'), form.items);
  const questionId = questionIdsIn(item);
  return {
    form: { ...form, items: inserted(form.items, index, item) },
    reply: {
      createItem: { itemId: item['itemId'] ?? '', ...(questionId.length > 0 && { questionId }) },
    },
  };
};

const updateItem: Apply = (form, request) => {
  onlyKnown(request, 'UpdateItemRequest', ['item', 'location', 'updateMask']);
  const index = indexIn(request, 'location', form.items.length);
  const mask = updateMask(textIn(request, 'updateMask'));
  const written = overwrite(form.items[index], objectIn(request, 'item'), mask);
  const others = without(form.items, index);
  const item = itemFrom(written ?? {}, others);
  if (item['itemId'] !== form.items[index]?.['itemId'] && isLedTo(form.items[index] ?? {}, others))
    throw unknown('another id for a section that answers lead to');
  return { form: { ...form, items: inserted(others, index, item) } };
};

const moveItem: Apply = (form, request) => {
  onlyKnown(request, 'MoveItemRequest', ['originalLocation', 'newLocation']);
  const from = indexIn(request, 'originalLocation', form.items.length);
  const to = indexIn(request, 'newLocation', form.items.length);
  const moved = form.items.slice(from, from + 1);
  return { form: { ...form, items: inserted(without(form.items, from), to, ...moved) } };
};

const deleteItem: Apply = (form, request) => {
  onlyKnown(request, 'DeleteItemRequest', ['location']);
  const index = indexIn(request, 'location', form.items.length);
  const items = without(form.items, index);
  if (isLedTo(form.items[index] ?? {}, items))
    throw unknown('the end of a section answers lead to');
  return { form: { ...form, items } };
};

const updateFormInfo: Apply = (form, request) => {
  onlyKnown(request, 'UpdateFormInfoRequest', ['info', 'updateMask']);
  const info = objectIn(request, 'info') ?? {};
  const names = maskedNames(updateMask(textIn(request, 'updateMask')), ['title', 'description']);
  const { title, description } = form;
  const changed = {
    title: names.includes('title') ? (textIn(info, 'title') ?? '') : title,
    description: names.includes('description') ? (textIn(info, 'description') ?? '') : description,
  };
  if (changed.title === '') throw unknown('forms without a title');
  return { form: { ...form, ...changed } };
};

const updateSettings: Apply = (form, request) => {
  onlyKnown(request, 'UpdateSettingsRequest', ['settings', 'updateMask']);
  const settings = objectIn(request, 'settings') ?? {};
  const quiz = objectIn(settings, 'quizSettings') ?? {};
  const mask = updateMask(textIn(request, 'updateMask'));
  const names = maskedNames(mask, ['emailCollectionType', 'quizSettings']);
  if (names.includes('quizSettings') && quiz['isQuiz'] === true) throw unknown('quizzes');
  if (!names.includes('emailCollectionType')) return { form };
  const type = textIn(settings, 'emailCollectionType');
  const emailCollectionType = COLLECTIONS.find((one) => one === type);
  if (emailCollectionType === undefined) throw unknown(`settings without emailCollectionType`);
  return { form: { ...form, emailCollectionType } };
};

const KINDS: Readonly<Record<string, Apply>> = {
  createItem,
  updateItem,
  moveItem,
  deleteItem,
  updateFormInfo,
  updateSettings,
};

function applied(form: FormContent, request: Json, index: number): Done {
  const given = Object.entries(isObject(request) ? request : {}).filter(([, one]) => one !== null);
  const [[kind, body] = ['', null], other] = given;
  const apply = KINDS[kind];
  if (apply === undefined || other !== undefined || !isObject(body))
    throw badRequest(`Invalid requests[${index}]: a request has one kind`);
  try {
    return apply(form, body);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 'INVALID_ARGUMENT') throw error;
    throw badRequest(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}

/** The form after all of them, and what each is answered. */
export function applyRequests(
  form: FormContent,
  requests: readonly Json[],
): { readonly form: FormContent; readonly replies: readonly JsonObject[] } {
  const replies: JsonObject[] = [];
  let changed = form;
  for (const [index, request] of requests.entries()) {
    const { form: next, reply = {} } = applied(changed, request, index);
    changed = next;
    replies.push(reply);
  }
  return { form: changed, replies };
}
