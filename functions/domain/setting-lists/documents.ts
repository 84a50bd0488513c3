// How a school's documents look: what it may change without touching a template.
import { text } from '../kit/columns.ts';
import { signOffChains } from '../kit/sign-off.ts';
import { wordPairs } from '../kit/wording.ts';
import { setting } from './setting.ts';

export const documentSettings = {
  signOff: setting(
    signOffChains('簽核流程'),
    { usual: null, byForm: {} },
    '自訂',
    '表單末尾的簽核欄，由左至右。空白時是「承辦人、單位主管、資通安全長」與各表單自己的簽核欄；只改一張表單寫「4=填表人、主任、校長」，以分號隔開。',
  ),
  wording: setting(
    wordPairs('文件用詞'),
    [],
    '自訂',
    '文件裡的標題、欄名與簽核欄改用學校的用詞，寫成「保管人=財產保管人；核章=簽核」，以分號或換行分隔。只改整個標題或欄名相同的，內文不改。',
  ),
  emblem: setting(
    text('校徽圖檔'),
    '',
    '自訂',
    '印在實施情形封面與表單標題上面的校徽（PNG 或 JPEG，300 KB 以內）；填檔案的路徑，相對於活頁簿的資料夾。只有在電腦上執行的指令讀得到檔案。',
  ),
  templateFolder: setting(
    text('範本資料夾'),
    '',
    '自訂',
    '學校自己的文件範本放在哪個資料夾，相對於活頁簿的資料夾；空白時全部用內建的範本。只有在電腦上執行的指令讀得到資料夾。',
  ),
} as const;
