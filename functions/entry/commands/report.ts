import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import type { Asked, Command } from '../command.ts';
import { houseStyleOf } from '../house-style.ts';
import { ownFonts } from '../own-fonts.ts';
import { readAssessment } from '../read.ts';
import { wantedIn, yearAsked } from './report-asked.ts';
import { formatsAsked, openPress, printAll } from './report-formats.ts';
import { missingCharacters } from './report-missing.ts';

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

type Saved = { readonly form: number | string; readonly path: string; readonly sha256: string };

export const report: Command = {
  name: 'report',
  summary:
    '產生年度實施情形與所有表單；--form 號碼 只產生一種，--only 只為一項（audit:、session:、person:、incident:），--blank 為空白表單，--year 115 指定年度，--format odt,pdf,docx,html 指定檔案格式',
  flags: ['year', 'form', 'only', 'blank', 'format'],
  run: async (asked) => {
    const wanted = wantedIn(asked);
    const named = formatsAsked(asked);
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const assessment = await readAssessment(store, asked.now, yearAsked(asked));
    const { book } = assessment;
    const papers = wanted({ assessment, style: await houseStyleOf(asked, book) });
    const formats = named ?? book.settings.formats;
    // The day and not the minute: made again the same day, a file is the same.
    const press = openPress({ made: `${book.today}T00:00`, fonts: ownFonts(asked, book) });
    const folder = folderDocuments(folderFor(asked));
    const missing = missingCharacters();
    const files: Saved[] = [];
    const lines: string[] = [];
    const notes = papers.flatMap((paper) => paper.notes ?? []);
    // One after the other: never more in memory than the files of one paper.
    for (const paper of papers) {
      const printed = await printAll(paper, formats, press);
      if (printed.length > 0)
        lines.push(`已產生${paper.title}${paper.isDraft ? '（草稿：還有未完成的事項）' : ''}`);
      for (const { format, bytes, missing: lacking } of printed) {
        missing.note(paper.title, lacking);
        const { location } = await folder.save(`${paper.name}.${format.toLowerCase()}`, bytes);
        files.push({ form: paper.form, path: location, sha256: sha256Hex(bytes) });
        lines.push(location);
      }
    }
    return { json: { files }, lines, remarks: [...notes, ...missing.lines(book)], exitCode: 0 };
  },
};
