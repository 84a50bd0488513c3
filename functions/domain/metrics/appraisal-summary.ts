// Rewards, penalties and appraisals of the year (L193, L1138–1142), counted; never by person.
import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Source } from '../kit/finding.ts';

type AppraisalCount = {
  readonly kind: '獎勵' | '懲處' | '考核' | null;
  readonly documents: readonly string[];
  readonly source: readonly Source[];
};

const kinds = ['獎勵', '懲處', '考核', null] as const;

/** Entries without a readable day are in until mended; null = a kind that cannot be read. */
export function appraisalsByKind({ tables, year, asOf }: Book): readonly AppraisalCount[] {
  const rows = tables.appraisals.rows.filter(
    ({ day }) => day === undefined || (yearOf(day) === year && day <= asOf),
  );
  return kinds.map((kind) => {
    const ofKind = rows.filter((row) => (row.kind ?? null) === kind);
    return {
      kind,
      documents: ofKind.flatMap(({ documentNumber }) => documentNumber ?? []),
      source: ofKind.map(({ at }) => at),
    };
  });
}
