// What `report` writes: documents as their model, finished and not yet in any format.
import type { MadeForm } from '../../domain/documents/forms/make.ts';
import type { DocumentFormat } from '../../domain/kit/format-list.ts';
import type { assess } from '../../domain/plan.ts';
import type { Document, DocumentMeta } from '../../rendering/document-model.ts';
import type { Drawing } from '../../rendering/drawing.ts';
import { usualStyle, type HouseStyle } from '../../rendering/house-style.ts';
import { formDocument } from '../../rendering/render-report.ts';

export type Assessment = ReturnType<typeof assess>;

/** A4 pages that are drawings from edge to edge, such as labels: to be printed, not edited. */
export type DrawnPages = Pick<DocumentMeta, 'title' | 'creator'> & {
  readonly pages: readonly Drawing[];
};

export type Body = Document | DrawnPages;

/** One document to write; `form` is its number in the plan's list, or a word for what is not in it. */
export type Paper = {
  readonly form: number | string;
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly isDraft: boolean;
  /** Made when it is printed, so that no two long ones are in memory. Without pages nothing is written: its notes say why. */
  readonly body: () => Body;
  /** What is to be seen to, one line each. */
  readonly notes?: readonly string[];
  /** Names of files that are this very paper already, by their format: they are not made again. */
  readonly there?: ReadonlyMap<DocumentFormat, string>;
};

/** What papers are made from. */
export type Making = {
  readonly assessment: Assessment;
  /** How the school fills templates and words things. */
  readonly style: HouseStyle;
  /** Names of the files in the folder that papers go to. */
  readonly names: readonly string[];
};

/** All that is asked for, or a refusal: what cannot be made is known before anything is saved. */
export type Wanted = (making: Making) => readonly Paper[];

/** What a form or any other document of the domain's is as a paper: the one way from a view to all formats. */
export function paperOf(
  form: Paper['form'],
  made: Omit<MadeForm, 'form'>,
  { style }: Pick<Making, 'style'>,
): Paper {
  const { name, title, isDraft } = made;
  const body = (): Document => formDocument(made, style);
  // A mistake in a template of the school's own may only show when it is filled: tried before anything is saved.
  if (style.fill !== usualStyle.fill) body();
  return { form, name, title, isDraft, body };
}
