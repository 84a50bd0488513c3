import { openWorkbook } from '../../adapters/workbook/index.ts';
import { basisLine } from '../../domain/kit/basis.ts';
import type { Finding } from '../../domain/kit/finding.ts';
import { severityShown } from '../../domain/results/rows.ts';
import { readAssessment } from '../read.ts';
import type { Command } from '../command.ts';

function findingLine({ severity, sheet, row, column, message, basis }: Finding): string {
  const place = `${sheet}${row === null ? '' : ` 第 ${row} 列`}${column === null ? '' : `「${column}」`}`;
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
      lines: [...findings.map(findingLine), total],
      exitCode: count('error') > 0 ? 1 : 0,
    };
  },
};
