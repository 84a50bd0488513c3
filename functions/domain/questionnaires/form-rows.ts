// How 線上表單 tells of the forms.
import type { Book } from '../book.ts';
import type { Change } from '../kit/change.ts';
import { rocDue } from '../kit/day.ts';
import type { Made } from '../kit/questionnaire.ts';
import { placeRows, type PlacedRow } from '../kit/write-table.ts';
import { questionnaireSheet, type QuestionnaireState } from '../registers/questionnaires.ts';
import { listedFor, type Wanted } from './forms-listed.ts';

export type Opened = { readonly wanted: Wanted; readonly made: Made };

/** A form after it has been read or closed. */
export type FormNow = { readonly id: string; readonly state: QuestionnaireState };

function openedRow(book: Book, { wanted, made }: Opened): PlacedRow {
  const { name, subject, title } = wanted;
  const listed = listedFor(book, name, subject);
  const values = {
    kind: name,
    subject: subject === '' ? null : subject,
    title,
    url: made.url,
    state: '開放',
    made: rocDue(book.now),
    closed: null,
    note: null,
    decision: null,
    id: made.id,
  };
  return { row: listed?.at.row ?? null, values };
}

const GONE = '表單被刪除了。要再建一份請在「人工處理」選「重做」，不用了選「停用」。';

function formRows({ tables, now }: Book, forms: readonly FormNow[]): readonly PlacedRow[] {
  return forms.flatMap(({ id, state }) => {
    const listed = tables.questionnaires.rows.find((row) => row.id === id);
    if (listed === undefined || state === '開放') return [];
    const values = state === '找不到' ? { state, note: GONE } : { state, closed: rocDue(now) };
    return [{ row: listed.at.row, values }];
  });
}

export const formChanges = (
  book: Book,
  opened: readonly Opened[],
  forms: readonly FormNow[],
): readonly Change[] =>
  placeRows(questionnaireSheet, book.workbook, [
    ...opened.map((one) => openedRow(book, one)),
    ...formRows(book, forms),
  ]);
