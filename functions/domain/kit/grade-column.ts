import { column, type Column, type ColumnOptions, type Reading } from './column.ts';
import type { Cell } from './cell.ts';
import { normalise } from './normalise.ts';
import { numberOf } from './read-number.ts';

export const gradeWords = ['普', '中', '高'] as const;
type GradeWord = (typeof gradeWords)[number];
/** A step of a scale: a number, or one of the law's three words. Which of them a school uses is a setting. */
export type Grade = number | GradeWord;

function readGrade(cell: Cell): Reading<Grade> {
  const word = gradeWords.find((known) => known === normalise(String(cell)));
  const value = word ?? numberOf(cell);
  if (value !== null) return { value };
  const message = `「${String(cell)}」讀不出等級，請填數字（例如 3），或普、中、高。`;
  return { problem: { code: 'unreadable-grade', message } };
}

/** A value on the school's scale; whether it fits the scale is a rule, because the scale is a setting. */
export function grade(header: string, options?: ColumnOptions): Column<Grade> {
  return column<Grade>(header, { kind: 'text', width: 8, read: readGrade, show: String }, options);
}
