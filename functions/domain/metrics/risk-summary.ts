// Risks of the year for the report: how many of each level, and how far the treatment of the high ones has come.
import type { Book } from '../book.ts';
import type { Source } from '../kit/finding.ts';
import { groupBy } from '../kit/group.ts';
import { assessmentsOfYear, isAccepted, isTreated, riskOf, type Assessment } from './risk-facts.ts';
import type { RiskLevel } from './risk-scale.ts';

type RiskCount = {
  /** Null: something is missing or off the scale, so no level can be told. */
  readonly level: RiskLevel | null;
  readonly source: readonly Source[];
};

const levels: readonly (RiskLevel | null)[] = ['高', '中', '低', null];

export function risksByLevel(book: Book): readonly RiskCount[] {
  const byLevel = groupBy(assessmentsOfYear(book), (row) => riskOf(row, book).level ?? '');
  return levels.map((level) => ({
    level,
    source: (byLevel.get(level ?? '') ?? []).map(({ at }) => at),
  }));
}

type TreatmentState = '已完成' | '已接受' | '逾期' | '處理中' | '尚未規劃';

/** How the treatment of a risk above the threshold stands on the day that counts. */
export function treatmentState(row: Assessment, book: Book): TreatmentState {
  if (isTreated(row, book)) return isAccepted(row) && row.done === undefined ? '已接受' : '已完成';
  if (row.treatment === undefined || row.due === undefined) return '尚未規劃';
  return row.due < book.asOf ? '逾期' : '處理中';
}
