// Online forms at the small stand-in, and the drafts of a small school.
import { afterEach, beforeEach, expect } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { googleForms } from '../../functions/adapters/questionnaires/google-forms.ts';
import { openBook } from '../../functions/domain/book.ts';
import type { Draft } from '../../functions/domain/kit/questionnaire.ts';
import { draftOf, formsWanted } from '../../functions/domain/questionnaires/forms-listed.ts';
import type { QuestionnaireService } from '../../functions/ports.ts';
import { schoolWithForms } from '../domain/questionnaires/answered.ts';
import { startFormsStandIn, type FormsStandIn } from './forms-stand-in.ts';
import { hurried } from './google-sheets-fixture.ts';

export type FormsPlace = {
  /** A new one for each test. */
  readonly google: () => FormsStandIn;
  readonly service: (folder?: string | null) => QuestionnaireService;
  /** Who may answer the form. */
  readonly published: (id: string) => readonly object[];
};

/** Every test ends with it: the stand-in must not have answered what Google's description does not allow. */
export function formsPlace(): FormsPlace {
  let current: FormsStandIn | null = null;
  const google = (): FormsStandIn => {
    if (current === null) throw new Error('Only within a test');
    return current;
  };
  beforeEach(async () => {
    current = await startFormsStandIn();
  });
  afterEach(() => {
    google().close();
    expect(google().violations).toEqual([]);
  });
  return {
    google,
    service: (folder = 'folder-a') =>
      googleForms(folder, {
        access: googleAccess({ ZIANBU_GOOGLE_ORIGIN: google().origin }),
        patience: hurried(),
      }),
    published: (id) =>
      (google().world.files.get(id)?.permissions ?? []).filter(({ view }) => view === 'published'),
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
