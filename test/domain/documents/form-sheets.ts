// What the tests of forms look at: the pages of a form, and their cells as text.
import type { Form, Subject } from '../../../functions/domain/documents/forms/form.ts';
import { wholeYear } from '../../../functions/domain/documents/forms/form.ts';
import { fillForm } from '../../../functions/domain/documents/forms/make.ts';
import type { Sheet } from '../../../functions/domain/documents/forms/sheet.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { school, type Content } from '../../fixtures/school.ts';
import { papersOf } from './papers.ts';

const NOW = '2026-11-10T08:00';
export const sample = assess(sampleSchool, NOW);

export function sheetsOf(
  form: Form,
  whole = sample,
  subject: Subject = wholeYear,
): readonly Sheet[] {
  return papersOf(fillForm(form, whole, subject));
}

export const wholeOf = (content: Content) => assess(school(content), NOW);

export const rowsOf = ({ parts }: Sheet): readonly (readonly string[])[] =>
  parts.flatMap(({ grids }) =>
    grids.flatMap(({ body }) => body.map(({ cells }) => cells.map(({ text }) => text))),
  );

export const headOf = (sheet: Sheet | undefined): readonly string[] =>
  (sheet?.parts ?? []).flatMap(({ grids }) =>
    grids.flatMap(({ head }) => head.flatMap(({ cells }) => cells.map(({ text }) => text))),
  );

export const wordsOf = (sheets: readonly Sheet[]): string => JSON.stringify(sheets);
