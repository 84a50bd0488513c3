// What forms made of sheets say, for tests: over the sample school, or any other.
import { subjectNamed, type Subject } from '../../../functions/domain/documents/forms/form.ts';
import { formNumbered } from '../../../functions/domain/documents/forms/index.ts';
import {
  blankForm,
  fillForm,
  type MadeForm,
} from '../../../functions/domain/documents/forms/make.ts';
import type { GridCell, Sheet } from '../../../functions/domain/documents/forms/sheet.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { papersOf } from './papers.ts';
import { NOW } from './small-school.ts';

export const sample = assess(sampleSchool, NOW);

export function made(number: number, whole = sample, subject?: Subject): MadeForm {
  const form = formNumbered(number);
  if (form === undefined) throw new Error(`No form ${number}.`);
  return fillForm(form, whole, subject);
}

export const sheetsOf = papersOf;

export function blank(number: number, whole = sample): MadeForm {
  const form = formNumbered(number);
  const empty = form === undefined ? null : blankForm(form, whole);
  if (empty === null) throw new Error(`Form ${number} has no blank.`);
  return empty;
}

export const named = (kind: 'audit' | 'session' | 'person', name: string): Subject => {
  const subject = subjectNamed(sample.book, kind, name);
  if (subject === undefined) throw new Error(`No ${kind} ${name}.`);
  return subject;
};

const textsOf = (cells: readonly GridCell[]): readonly string[] => cells.map(({ text }) => text);

export const rowsOf = (sheet: Sheet | undefined): readonly (readonly string[])[] =>
  (sheet?.parts ?? []).flatMap(({ grids }) =>
    grids.flatMap(({ head, body }) => [...head, ...body].map(({ cells }) => textsOf(cells))),
  );

export const wordsOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap((sheet) => [
      ...sheet.parts.flatMap(({ heading, paragraphs, notes }) => [
        heading,
        ...paragraphs,
        ...notes,
      ]),
      ...rowsOf(sheet).flat(),
    ])
    .join('|');
