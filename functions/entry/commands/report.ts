import { dirname, join } from 'node:path';

import { driveFolderOf } from '../drive-folder.ts';
import type { Asked, Command } from '../command.ts';
import { drivePlace, folderPlace, keepReports, type Place } from './report-kept.ts';
import { wishOf, type Wish } from './report-made.ts';

const isSheets = ({ workbook }: Asked): boolean => workbook.startsWith('sheets:');

const folderFor = (asked: Asked): string =>
  asked.out ?? join(isSheets(asked) ? '.' : dirname(asked.workbook), 'reports');

/** Drive when a folder of it is named, or set for a workbook that is there too; a folder of this computer otherwise. */
function placeFor(asked: Asked, wish: Wish): Place {
  const { folder } = asked.flags;
  const named = typeof folder === 'string' ? folder : null;
  const usual = isSheets(asked) ? process.env['ZIANBU_DRIVE_FOLDER'] : null;
  const drive = asked.out === null || named !== null ? driveFolderOf(named, usual) : null;
  return drive === null ? folderPlace(folderFor(asked)) : drivePlace(drive, wish, asked);
}

export const report: Command = {
  name: 'report',
  summary:
    '產生年度實施情形與所有表單；--form 號碼 只產生一種，--only 只為一項（audit:、session:、person:、incident:）或其他文件（letters、certificates、review、labels），--blank 為空白表單，--year 115 指定年度，--format odt,pdf,docx,html 指定檔案格式，--folder 存到雲端硬碟的資料夾',
  flags: ['year', 'form', 'only', 'blank', 'format', 'folder'],
  run: async (asked) => {
    const wish = wishOf(asked);
    const { files, lines, remarks } = await keepReports(asked, wish, placeFor(asked, wish));
    return { json: { files }, lines, remarks, exitCode: 0 };
  },
};
