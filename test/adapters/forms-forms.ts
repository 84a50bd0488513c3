// Forms v1 of the small stand-in: one batch is done whole or not at all, and only to the revision it was made for.
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js';

import { badRequest, notFound, unknown } from '../google/spreadsheet/refusal.ts';
import { nextId, type FormsCall, type FormsWorld, type KeptForm } from './forms-world.ts';

const shown = (formId: string, form: KeptForm): object => ({
  formId,
  info: form.info,
  settings: form.settings,
  items: form.items,
  revisionId: String(form.revision),
  responderUri: `https://docs.google.com/forms/d/e/${formId}/viewform`,
  publishSettings: { publishState: form.publishState },
});

function indexOf({ index }: forms_v1.Schema$Location = {}, length: number): number {
  if (typeof index !== 'number' || index < 0 || index > length) throw badRequest('Invalid index');
  return index;
}

type Made = NonNullable<forms_v1.Schema$Request['createItem']>;

function addItem(form: KeptForm, { item, location }: Made, world: FormsWorld): void {
  const asked = item?.questionItem?.question;
  if (asked === undefined) throw unknown('items that ask nothing');
  const question = { ...asked, questionId: nextId(world, 'question') };
  const made = { ...item, itemId: nextId(world, 'item'), questionItem: { question } };
  form.items.splice(indexOf(location, form.items.length), 0, made);
}

function apply(form: KeptForm, request: forms_v1.Schema$Request, world: FormsWorld): void {
  const { updateFormInfo, updateSettings, deleteItem, createItem } = request;
  if (createItem !== undefined) addItem(form, createItem, world);
  else if (deleteItem !== undefined) {
    form.items.splice(indexOf(deleteItem.location, form.items.length - 1), 1);
  } else if (updateFormInfo?.updateMask === 'title,description') {
    form.info = { ...form.info, ...updateFormInfo.info };
  } else if (updateSettings?.updateMask === 'emailCollectionType') {
    form.settings = { ...form.settings, ...updateSettings.settings };
  } else throw unknown(`the request ${JSON.stringify(request)}`);
}

function update(form: KeptForm, { body }: FormsCall, world: FormsWorld): object {
  const { requests = [], writeControl } = body as forms_v1.Schema$BatchUpdateFormRequest;
  if (writeControl?.requiredRevisionId !== String(form.revision)) {
    throw badRequest('The revision of the form is not the one required.');
  }
  const draft: KeptForm = { ...form, items: [...form.items] };
  for (const request of requests) apply(draft, request, world);
  Object.assign(form, draft, { revision: form.revision + 1 });
  return { replies: requests.map(() => ({})) };
}

function publish(form: KeptForm, { body }: FormsCall, formId: string): object {
  const { publishSettings, updateMask } = body as forms_v1.Schema$SetPublishSettingsRequest;
  const state = publishSettings?.publishState;
  if (updateMask !== '*' || state === undefined) throw unknown('other publish settings');
  form.publishState = state;
  return { formId, publishSettings: { publishState: state } };
}

function responses(form: KeptForm, { query }: FormsCall, world: FormsWorld): object {
  const filter = query.get('filter');
  const since = filter === null ? '' : /^timestamp >= (\S+Z)$/u.exec(filter)?.[1];
  if (since === undefined) throw badRequest(`Invalid filter: ${filter ?? ''}`);
  const start = Number(query.get('pageToken') ?? 0);
  const all = form.responses.filter(({ lastSubmittedTime }) => (lastSubmittedTime ?? '') >= since);
  const isMore = start + world.page < all.length;
  return {
    responses: all.slice(start, start + world.page),
    ...(isMore ? { nextPageToken: String(start + world.page) } : {}),
  };
}

type Verb = (form: KeptForm, call: FormsCall, world: FormsWorld, id: string) => object;

const verbs: Readonly<Record<string, Verb>> = {
  'GET ': (form, _call, _world, id) => shown(id, form),
  'POST :batchUpdate': update,
  'POST :setPublishSettings': (form, call, _world, id) => publish(form, call, id),
  'GET /responses': responses,
};

export function formsAnswer(call: FormsCall, world: FormsWorld): object {
  const [, id = '', rest = ''] = /^\/v1\/forms\/([^/:]+)(.*)$/u.exec(call.path) ?? [];
  const form = world.forms.get(id);
  if (form === undefined || world.files.get(id)?.trashed !== false) throw notFound();
  const verb = verbs[`${call.method} ${rest}`];
  if (verb === undefined) throw unknown(`${call.method} ${call.path}`);
  return verb(form, call, world, id);
}
