// Online forms at the stand-in, and the drafts of a small school.
import { afterEach, beforeEach, expect } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { googleForms } from '../../functions/adapters/questionnaires/google-forms.ts';
import { openBook } from '../../functions/domain/book.ts';
import type { Draft } from '../../functions/domain/kit/questionnaire.ts';
import { draftOf, formsWanted } from '../../functions/domain/questionnaires/forms-listed.ts';
import type { QuestionnaireService } from '../../functions/ports.ts';
import { schoolWithForms } from '../domain/questionnaires/answered.ts';
import type { Permission } from '../google/drive/file.ts';
import type { FormContent } from '../google/forms/form.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import { folderPlace, type FolderPlace } from './drive-place.ts';
import { hurried } from './google-sheets-fixture.ts';

/** By id, as they were made. */
export const formsIn = (google: StandIn): ReadonlyMap<string, FormContent> =>
  new Map(
    Array.from(google.files.values()).flatMap(({ id, content }) =>
      content.kind === 'form' ? [[id, content.form] as const] : [],
    ),
  );

export type FormsPlace = {
  /** A new one for each test. */
  readonly google: () => StandIn;
  readonly folder: () => FolderPlace;
  readonly service: (folder?: string | null) => QuestionnaireService;
  readonly forms: () => ReadonlyMap<string, FormContent>;
  readonly form: (id: string) => FormContent;
  /** Who may answer the form. */
  readonly published: (id: string) => readonly Permission[];
  /** What somebody does to a form or its file with other means. */
  readonly byHand: (method: string, path: string, body?: Json) => Promise<void>;
  /** Method and path of every request of the program. */
  readonly calls: () => readonly string[];
};

/** Every test ends with it: the stand-in must not have answered what Google's description does not allow. */
export function formsPlace(): FormsPlace {
  let current: { readonly google: StandIn; readonly folder: FolderPlace } | null = null;
  const place = () => {
    if (current === null) throw new Error('Only within a test');
    return current;
  };
  const google = () => place().google;
  const folder = () => place().folder;
  beforeEach(async () => {
    const standIn = await startStandIn({ largestPage: 2 });
    current = { google: standIn, folder: await folderPlace(standIn) };
    standIn.forgetRequests();
  });
  afterEach(async () => {
    expect(google().violations).toEqual([]);
    await google().close();
  });
  const forms = () => formsIn(google());
  return {
    google,
    folder,
    service: (id = folder().id) =>
      googleForms(id, {
        access: googleAccess({ ZIANBU_GOOGLE_ORIGIN: google().origin }),
        patience: hurried(),
      }),
    forms,
    form: (id) => {
      const form = forms().get(id);
      if (form === undefined) throw new Error(`No form ${id}`);
      return form;
    },
    published: (id) =>
      (google().files.get(id)?.permissions ?? []).filter(({ view }) => view === 'published'),
    byHand: async (method, path, body = {}) => {
      const told = await google().call({ method, path, body, token: 'made-up' });
      if (told.status >= 300) throw new Error(JSON.stringify(told.body));
    },
    calls: () =>
      google().requests.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`),
  };
}

const book = openBook(schoolWithForms(), '2026-05-01T08:00');
const drafts = formsWanted(book).map((wanted) => draftOf(wanted, book, 'sheets:a'));

export function draftFor(title: string): Draft {
  const draft = drafts.find((one) => one.title.includes(title));
  if (draft === undefined) throw new Error(`No draft ${title}`);
  return draft;
}

export const domainOnly = [
  expect.objectContaining({ type: 'domain', domain: 'school.example', role: 'reader' }) as object,
];
