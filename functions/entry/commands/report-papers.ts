// What `report` writes: documents as their model, finished and not yet in any format.
import type { MadeForm } from '../../domain/documents/forms/make.ts';
import type { assess } from '../../domain/plan.ts';
import type { Document } from '../../rendering/document-model.ts';
import { formDocument } from '../../rendering/render-report.ts';

export type Assessment = ReturnType<typeof assess>;

/** One document to write; `form` is its number in the plan's list, or a word for what is not in it. */
export type Paper = {
  readonly form: number | string;
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly isDraft: boolean;
  readonly document: Document;
};

/** All that is asked for, or a refusal: what cannot be made is known before anything is saved. */
export type Wanted = (assessment: Assessment) => readonly Paper[];

/** What a form or any other document of the domain's is as a paper: the one way from a view to all formats. */
export function paperOf(form: Paper['form'], made: Omit<MadeForm, 'form'>): Paper {
  const { name, title, isDraft } = made;
  return { form, name, title, isDraft, document: formDocument(made) };
}
