import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { renderOdt } from '../../rendering/render-odt.ts';
import type { Asked, Command } from '../command.ts';
import { readAssessment } from '../read.ts';
import { wantedIn, yearAsked } from './report-asked.ts';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

export const report: Command = {
  name: 'report',
  summary:
    '產生年度實施情形與所有表單；--form 號碼 只產生一種，--only 只為一項（audit:、session:、person:、incident:），--blank 為空白表單，--year 115 指定年度',
  flags: ['year', 'form', 'only', 'blank'],
  run: async (asked) => {
    const wanted = wantedIn(asked);
    const year = yearAsked(asked);
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const papers = wanted(await readAssessment(store, asked.now, year));
    const folder = folderDocuments(folderFor(asked));
    const files: { readonly form: number | string; path: string; sha256: string }[] = [];
    const lines: string[] = [];
    for (const { form, name, title, isDraft, document } of papers) {
      const bytes = renderOdt(document);
      const { location } = await folder.save(`${name}.odt`, bytes);
      files.push({ form, path: location, sha256: sha256Hex(bytes) });
      lines.push(`已產生${title}${isDraft ? '（草稿：還有未完成的事項）' : ''}`, location);
    }
    return { json: { files }, lines, exitCode: 0 };
  },
};
