// forms.forms: create, get, batchUpdate, setPublishSettings.
import { createHash } from 'node:crypto';

import { allows, refuseToOwn, roleIn } from '../drive/access.ts';
import { type DriveFile, type Role } from '../drive/file.ts';
import { isInBin } from '../drive/places.ts';
import { flagParameter, type Answer, type Call, type Route } from '../routes.ts';
import { maskedNames, updateMask } from '../spreadsheet/field-mask.ts';
import {
  flagIn,
  listIn,
  objectIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../spreadsheet/json.ts';
import { badRequest, notFound, Refusal, unknown } from '../spreadsheet/refusal.ts';
import { addDriveFile, change } from '../world.ts';
import type { FormContent, PublishState } from './form.ts';
import { formFacts } from './new-form.ts';
import { applyRequests } from './requests.ts';

export type FormFile = { readonly file: DriveFile; readonly form: FormContent };

/** A form in the bin is not found: that is a guess. */
export function formFor(call: Call, least: Role): FormFile {
  const { world, caller } = call;
  const file = world.files.get(call.part('formId'));
  if (file?.content.kind !== 'form' || isInBin(world, file)) throw notFound();
  if (!allows(roleIn(world, file, caller), least))
    throw new Refusal('PERMISSION_DENIED', 'The caller does not have permission');
  return { file, form: file.content.form };
}

/** Where people answer a form has an id of its own. */
const responderUri = (formId: string): string =>
  `https://docs.google.com/forms/d/e/1FAIpQLS${createHash('sha384').update(formId).digest('base64url').slice(0, 49)}/viewform`;

const revisionId = ({ revision }: FormContent): string => revision.toString(16).padStart(8, '0');

const stateJson = ({ isPublished, isAcceptingResponses }: PublishState): JsonObject => ({
  publishState: {
    ...(isPublished && { isPublished }),
    ...(isAcceptingResponses && { isAcceptingResponses }),
  },
});

const formJson = ({ file, form }: FormFile): JsonObject => ({
  formId: file.id,
  info: {
    title: form.title,
    ...(form.description !== '' && { description: form.description }),
    documentTitle: file.name,
  },
  settings: { emailCollectionType: form.emailCollectionType },
  revisionId: revisionId(form),
  responderUri: responderUri(file.id),
  ...(form.items.length > 0 && { items: form.items }),
  publishSettings: stateJson(form.publishState),
});

/** From then on, forms made through the API are not published (Google's notice of changes to Forms). */
const UNPUBLISHED_SINCE = new Date('2026-07-01T00:00:00Z');

function create(call: Call): Answer {
  const { world, caller, body, query } = call;
  refuseToOwn(call);
  const info = objectIn(body, 'info') ?? {};
  const others = [...Object.keys(body), ...Object.keys(info)].filter(
    (name) => !['info', 'title', 'documentTitle'].includes(name),
  );
  if (others.length > 0)
    throw badRequest(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    );
  const title = required(textIn(info, 'title'), 'info.title');
  const name = textIn(info, 'documentTitle') ?? 'Untitled form';
  const isPublished = !flagParameter(query, 'unpublished') && world.now() < UNPUBLISHED_SINCE;
  const facts = formFacts(name, { title, isPublished });
  if (facts.content.kind !== 'form') throw notFound();
  const file = addDriveFile(world, caller.email, facts);
  return { json: formJson({ file, form: facts.content.form }) };
}

function save(call: Call, file: DriveFile, form: FormContent): FormFile {
  return { file: change(call.world, file, { content: { kind: 'form', form } }), form };
}

/** Changes that others have made since cannot be joined with these here. */
function checkRevision(body: JsonObject, form: FormContent): void {
  const control = objectIn(body, 'writeControl') ?? {};
  onlyKnown(control, 'WriteControl', ['requiredRevisionId', 'targetRevisionId']);
  const wanted = textIn(control, 'requiredRevisionId');
  const target = textIn(control, 'targetRevisionId');
  if (wanted !== undefined && target !== undefined)
    throw badRequest(
      "Invalid value at 'write_control' (oneof), oneof field 'control' is already set.",
    );
  if (wanted !== undefined && wanted !== revisionId(form))
    throw badRequest('The required revision is not the latest revision of the form.');
  if (target !== undefined && target !== revisionId(form))
    throw unknown('changes of an earlier revision');
}

function batchUpdate(call: Call): Answer {
  const { body } = call;
  const known = ['requests', 'includeFormInResponse', 'writeControl'];
  onlyKnown(body, 'BatchUpdateFormRequest', known);
  const { file, form } = formFor(call, 'writer');
  const requests = listIn(body, 'requests') ?? [];
  if (requests.length === 0) throw badRequest('Must specify at least one request.');
  checkRevision(body, form);
  const result = applyRequests(form, requests);
  const changed = save(call, file, { ...result.form, revision: form.revision + 1 });
  const shown = flagIn(body, 'includeFormInResponse') === true && { form: formJson(changed) };
  const writeControl = { requiredRevisionId: revisionId(changed.form) };
  return { json: { replies: result.replies, writeControl, ...shown } };
}

function stateIn(body: JsonObject): PublishState {
  onlyKnown(body, 'SetPublishSettingsRequest', ['publishSettings', 'updateMask']);
  const settings = required(objectIn(body, 'publishSettings'), 'publishSettings');
  onlyKnown(settings, 'PublishSettings', ['publishState']);
  const mask = textIn(body, 'updateMask') ?? '*';
  maskedNames(updateMask(mask.replaceAll('publish_state', 'publishState')), ['publishState']);
  const state = required(objectIn(settings, 'publishState'), 'publishState');
  onlyKnown(state, 'PublishState', ['isPublished', 'isAcceptingResponses']);
  const isPublished = flagIn(state, 'isPublished') ?? false;
  const isAcceptingResponses = flagIn(state, 'isAcceptingResponses') ?? false;
  if (isAcceptingResponses && !isPublished)
    throw badRequest('A form that is not published cannot accept responses.');
  return { isPublished, isAcceptingResponses };
}

function setPublishSettings(call: Call): Answer {
  const { file, form } = formFor(call, 'writer');
  const publishState = stateIn(call.body);
  save(call, file, { ...form, publishState });
  return { json: { formId: file.id, publishSettings: stateJson(publishState) } };
}

const ONE = '/v1/forms/{formId}';

export const FORM_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/forms', query: ['unpublished'], answer: create },
  { method: 'POST', path: `${ONE}:batchUpdate`, answer: batchUpdate },
  { method: 'POST', path: `${ONE}:setPublishSettings`, answer: setPublishSettings },
  { method: 'GET', path: ONE, answer: (call) => ({ json: formJson(formFor(call, 'reader')) }) },
];
