// The calls of Forms v1 that online forms take, and Drive v3 beside them: forms are files, and who may answer is theirs.
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js';

import type { GoogleAccess } from '../../google/access.ts';
import {
  callOptions,
  DRIVE_SCOPE,
  openDriveAccess,
  type CallOptions,
  type DriveAccess,
} from '../../google/drive-access.ts';

export type Form = forms_v1.Schema$Form;
export type Request = forms_v1.Schema$Request;
export type FormResponse = forms_v1.Schema$FormResponse;

export type FormsApi = {
  readonly drive: DriveAccess;
  readonly get: (formId: string, timeout: number) => Promise<Form>;
  /** All requests or none, and none when the form is not what `form` says any more. */
  readonly update: (form: Form, requests: readonly Request[], timeout: number) => Promise<void>;
  /** Published, and taking responses or not. */
  readonly accept: (formId: string, isAccepting: boolean, timeout: number) => Promise<void>;
  readonly responses: (
    page: { readonly formId: string; readonly filter?: string; readonly pageToken?: string },
    timeout: number,
  ) => Promise<forms_v1.Schema$ListFormResponsesResponse>;
};

const idOf = ({ formId }: Form): { readonly formId?: string } =>
  typeof formId === 'string' ? { formId } : {};

function callsOf(forms: forms_v1.Resource$Forms, options: CallOptions): Omit<FormsApi, 'drive'> {
  return {
    get: async (formId, timeout) => (await forms.get({ formId }, { ...options, timeout })).data,
    update: async (form, requests, timeout) => {
      const { revisionId = null } = form;
      const requestBody = {
        requests: [...requests],
        ...(revisionId === null ? {} : { writeControl: { requiredRevisionId: revisionId } }),
      };
      await forms.batchUpdate({ ...idOf(form), requestBody }, { ...options, timeout });
    },
    accept: async (formId, isAcceptingResponses, timeout) => {
      const publishState = { isPublished: true, isAcceptingResponses };
      const requestBody = { publishSettings: { publishState }, updateMask: '*' };
      await forms.setPublishSettings({ formId, requestBody }, { ...options, timeout });
    },
    responses: async (page, timeout) =>
      (await forms.responses.list({ ...page, pageSize: 1000 }, { ...options, timeout })).data,
  };
}

export async function openFormsApi(access: GoogleAccess): Promise<FormsApi> {
  const library = await import('googleapis/build/src/apis/forms/index.js');
  const { auth } = access.credentials(library, [DRIVE_SCOPE]);
  const { forms } = library.forms({ version: 'v1', auth });
  return { drive: await openDriveAccess(access), ...callsOf(forms, callOptions(access)) };
}
