import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import type { Asked, Command } from '../command.ts';
import { makeReports, wishOf, type MadeFile } from './report-made.ts';
import type { Paper } from './report-papers.ts';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

type Saved = { readonly form: number | string; readonly path: string; readonly sha256: string };

function lineOf({ title, isDraft }: Paper, made: readonly MadeFile[]): string {
  if (made.length === 0) return `已有相同的${title}，不再產生`;
  return `已產生${title}${isDraft ? '（草稿：還有未完成的事項）' : ''}`;
}

export const report: Command = {
  name: 'report',
  summary:
    '產生年度實施情形與所有表單；--form 號碼 只產生一種，--only 只為一項（audit:、session:、person:、incident:）或其他文件（letters、certificates、review、labels），--blank 為空白表單，--year 115 指定年度，--format odt,pdf,docx,html 指定檔案格式',
  flags: ['year', 'form', 'only', 'blank', 'format'],
  run: async (asked) => {
    const wish = wishOf(asked);
    const folder = folderDocuments(folderFor(asked));
    const names = await folder.names();
    const files: Saved[] = [];
    const lines: string[] = [];
    const remarks = await makeReports(asked, { ...wish, names }, async (paper, made, there) => {
      const { form } = paper;
      if (made.length + there.length > 0) lines.push(lineOf(paper, made));
      const kept = await Promise.all(there.map(folder.read));
      for (const { name, bytes } of made) {
        kept.push({ ...(await folder.save(name, bytes)), bytes });
      }
      for (const { location, bytes } of kept) {
        files.push({ form, path: location, sha256: hash('sha256', bytes) });
        lines.push(location);
      }
    });
    return { json: { files }, lines, remarks, exitCode: 0 };
  },
};
