// A form as tests make it, through Google's own client.
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js';

import type { ServicesPlace } from '../services-fixture.ts';

export type Requests = readonly forms_v1.Schema$Request[];

/** A question at a place in the form. */
export const asking = (
  title: string,
  question: forms_v1.Schema$Question,
  index = 0,
): forms_v1.Schema$Request => ({
  createItem: { item: { title, questionItem: { question } }, location: { index } },
});

export function formsOf({ forms, drive }: Pick<ServicesPlace, 'forms' | 'drive'>) {
  const update = async (formId: string, requests: Requests) =>
    (await forms().forms.batchUpdate({ formId, requestBody: { requests: [...requests] } })).data;
  /** Gives its id. */
  const make = async (...requests: Requests): Promise<string> => {
    const { data } = await forms().forms.create({ requestBody: { info: { title: '簽到' } } });
    const formId = data.formId ?? '';
    if (requests.length > 0) await update(formId, requests);
    return formId;
  };
  const get = async (formId: string) => (await forms().forms.get({ formId })).data;
  const publish = async (formId: string, isPublished: boolean, isAcceptingResponses: boolean) =>
    (
      await forms().forms.setPublishSettings({
        formId,
        requestBody: { publishSettings: { publishState: { isPublished, isAcceptingResponses } } },
      })
    ).data;
  /** Lets people answer it; default: whoever has its address. */
  const open = (fileId: string, more: object = { type: 'anyone' }) =>
    drive().permissions.create({
      fileId,
      requestBody: { role: 'reader', view: 'published', ...more },
    });
  const makeOpen = async (...requests: Requests): Promise<string> => {
    const formId = await make(...requests);
    await open(formId);
    await publish(formId, true, true);
    return formId;
  };
  return { update, make, get, publish, open, makeOpen };
}
