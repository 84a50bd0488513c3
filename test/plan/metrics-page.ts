// docs/metrics.md, made from the catalogue of metrics itself.
import { basisLine, natureOf } from '../../functions/domain/kit/basis.ts';
import { metrics } from '../../functions/domain/metrics/index.ts';
import { table } from './generated-page.ts';

export const metricsPage = (): string => `# The metrics catalogue

This page is made from \`functions/domain/metrics/\`; \`test/metrics-page.test.ts\` compares it with them and writes it anew with
\`npx vitest run -c .config/vitest.config.ts test/metrics-page.test.ts --update\`.

A goal of 目標 names one of these ${metrics.length} figures in 內建指標, or counts a tab by itself: 資料工作表, 算法 and, as needed, 範圍條件,
達成條件, 加總欄位 and 日期欄位, over any tab of the workbook, also one the school added. Neither needs code.

A figure is for one calendar year, up to today or to the year’s last day. What is blank or cannot be read counts as not done. A
rate is in percent. **No figure** says when there is none: the goal then shows 無資料 and is not met. Without one of its sheets no
metric has a figure; where the column is empty, zero rows are a figure as long as the sheets are there.

${table(
  ['name', 'unit', 'what is counted', 'no figure', 'sheets', '法定/自訂', 'basis'],
  metrics.map(({ name, unit, counts, none, sheets, basis }) => [
    name,
    unit,
    counts,
    none,
    sheets.join('、'),
    natureOf(basis),
    basisLine(basis),
  ]),
)}
`;
