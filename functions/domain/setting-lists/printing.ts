// How documents are printed.
import { text } from '../kit/columns.ts';
import { setting } from './setting.ts';

export const printingSettings = {
  ownFonts: setting(
    text('自備字型檔'),
    '',
    '自訂',
    '內附字型沒有的罕用字，改用學校自己的字型檔（.ttf、.otf、.ttc）印在 PDF 上；填檔案的路徑，相對於活頁簿的資料夾，多個以頓號分隔。',
  ),
} as const;
