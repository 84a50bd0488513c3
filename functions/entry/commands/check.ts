import { openWorkbook } from '../../adapters/workbook/index.ts';
import { basisLine } from '../../domain/kit/basis.ts';
import type { Finding } from '../../domain/kit/finding.ts';
import { groupBy } from '../../domain/kit/group.ts';
import { placesShown } from '../../domain/results/places.ts';
import { severityShown } from '../../domain/results/rows.ts';
import { readAssessment } from '../read.ts';
import type { Command } from '../command.ts';

/** Findings that differ by their row only share a line. */
const kindOf = ({ row, ...finding }: Finding): string =>
  JSON.stringify([row === null, Object.entries(finding)]);

function findingLine(alike: readonly Finding[]): string {
  const [first] = alike;
  if (first === undefined) return '';
  const { severity, sheet, column, message, basis } = first;
  const rows = alike.flatMap(({ row }) => (row === null ? [] : [{ sheet, row }]));
  const tab = rows.length === 0 ? sheet : placesShown(rows);
  const place = `${tab}${column === null ? '' : `「${column}」`}`;
  const why = basis === null ? '' : `（${basisLine(basis)}）`;
  return `[${severityShown[severity]}] ${place}：${message}${why}`;
}

export const check: Command = {
  name: 'check',
  summary: '檢核每一格與各頁之間的關係',
  flags: [],
  run: async ({ workbook, now }) => {
    const { findings } = await readAssessment(openWorkbook(workbook, { readOnly: true }), now);
    const count = (severity: Finding['severity']): number =>
      findings.filter((finding) => finding.severity === severity).length;
    const total = `錯誤 ${count('error')} 項、警告 ${count('warning')} 項、提醒 ${count('info')} 項。`;
    return {
      json: { findings },
      lines: [...[...groupBy(findings, kindOf).values()].map(findingLine), total],
      exitCode: count('error') > 0 ? 1 : 0,
    };
  },
};
