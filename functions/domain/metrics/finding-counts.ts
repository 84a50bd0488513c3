import { groupBy } from '../kit/group.ts';
import type { Finding } from '../kit/finding.ts';

export type FindingCounts = {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
};

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (wanted: Finding['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The same for each sheet that has findings, in the order of the findings. */
export function countFindingsBySheet(
  findings: readonly Finding[],
): readonly (FindingCounts & { readonly sheet: string })[] {
  return [...groupBy(findings, ({ sheet }) => sheet)].map(([sheet, group]) => ({
    sheet,
    ...countFindings(group),
  }));
}
