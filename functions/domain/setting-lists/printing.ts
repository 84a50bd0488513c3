// How documents are printed.
import { choice, number, text } from '../kit/columns.ts';
import { formatList } from '../kit/format-list.ts';
import { labelSheets } from '../label-sheets.ts';
import { setting } from './setting.ts';

const [usualSheet] = labelSheets;
const sheetNames = labelSheets.map(({ name }) => name);

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
  labelSheet: setting(
    choice('標籤紙規格', sheetNames),
    usualSheet.name,
    '自訂',
    `財產標籤印在哪一種 A4 標籤紙上：${sheetNames.join('、')}。`,
  ),
  labelsUsed: setting(
    number('標籤紙已用格數'),
    0,
    '自訂',
    '第一張標籤紙已經用掉幾格；財產標籤由左到右、由上到下，從下一格接著印。換新紙時填 0。',
  ),
} as const;
