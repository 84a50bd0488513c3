// 所屬人員之考核: how many by kind, with the numbers of their letters; never who, nor what for.
import { appraisalsByKind } from '../../metrics/appraisal-summary.ts';
import { lastAnswer } from '../../metrics/attestation-facts.ts';
import { dayOf, emptyNote, namesOf, placesOf, textOf } from './shown.ts';
import type { Whole } from './whole.ts';

export type AppraisalsView = {
  readonly lines: readonly {
    readonly kind: string;
    readonly count: string;
    readonly documents: string;
    readonly places: string;
  }[];
  /** Empty when the year has entries. */
  readonly none: string;
  readonly attested: string;
};

const NUMBERS_SHOWN = 10;

function attestedOf({ book }: Whole): string {
  const answer = lastAnswer(book, 'EVAL');
  if (answer === undefined) return '本年度「例行檢核」沒有這一項的結果，視為未檢核。';
  const reason = answer.reason === undefined ? '' : `：${answer.reason}`;
  return `${dayOf(answer, 'checked', answer.checked)} 檢核${textOf(answer, 'result', answer.result)}${reason}（${placesOf([answer.at])}）`;
}

export function appraisalsView(whole: Whole): AppraisalsView {
  const { book } = whole;
  const counts = appraisalsByKind(book);
  const total = counts.reduce((sum, { source }) => sum + source.length, 0);
  return {
    lines: counts
      .filter(({ kind, source }) => kind !== null || source.length > 0)
      .map(({ kind, documents, source }) => ({
        kind: kind ?? '類別未填或讀不出來',
        count: `${source.length} 件`,
        documents:
          documents.length === 0 && source.length > 0
            ? '文號未填'
            : namesOf(documents, NUMBERS_SHOWN, '件'),
        places: placesOf(source),
      })),
    none: total === 0 ? emptyNote(book.tables.appraisals, []) : '',
    attested: attestedOf(whole),
  };
}
