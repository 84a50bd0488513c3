// A form nobody has written to yet.
import { MIME, type DriveFile } from '../drive/file.ts';
import type { FormContent } from './form.ts';

const newForm = (title: string, isPublished: boolean): FormContent => ({
  title,
  description: '',
  items: [],
  emailCollectionType: 'DO_NOT_COLLECT',
  publishState: { isPublished, isAcceptingResponses: isPublished },
  revision: 1,
  responses: [],
});

/** A form of that title in a file of that name. */
export const formFacts = (
  name: string,
  { title = name, isPublished }: { readonly title?: string; readonly isPublished: boolean },
): Pick<DriveFile, 'name' | 'mimeType' | 'content'> => ({
  name,
  mimeType: MIME.form,
  content: { kind: 'form', form: newForm(title, isPublished) },
});
