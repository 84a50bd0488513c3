// How documents are printed.
import { text } from '../kit/columns.ts';
import { formatList } from '../kit/format-list.ts';
import { setting } from './setting.ts';

export const printingSettings = {
  formats: setting(
    formatList('文件格式'),
    ['ODT', 'PDF'],
    '自訂',
    '表單與報告寫成哪幾種檔案：ODT（可編輯）、PDF（定稿）、DOCX（Word）、HTML（網頁），以頓號分隔。',
  ),
  ownFonts: setting(
    text('自備字型檔'),
    '',
    '自訂',
    '內附字型沒有的罕用字，改用學校自己的字型檔（.ttf、.otf、.ttc）印在 PDF 上；填檔案的路徑，相對於活頁簿的資料夾，多個以頓號分隔。',
  ),
} as const;
