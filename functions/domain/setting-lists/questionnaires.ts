// Online forms: for whom, which, and how strict a sign-in is about its time.
import { choices } from '../kit/choice-list.ts';
import { number, text, yesNo } from '../kit/columns.ts';
import { mailDomain } from '../kit/mail-domain.ts';
import { questionnaireNames } from '../registers/questionnaires.ts';
import { setting } from './setting.ts';

export const questionnaireSettings = {
  questionnaireDomain: setting(
    mailDomain('線上表單網域'),
    '',
    '自訂',
    '只有這個網域的 Google 帳號可以填線上表單，例如 school.kl.edu.tw；空白時不建立線上表單。',
  ),
  questionnaires: setting(
    choices('線上表單種類', questionnaireNames),
    questionnaireNames,
    '自訂',
    '要用哪幾種線上表單，以頓號分隔；都不用填「無」。拿掉的種類會關閉。',
  ),
  signInMinutes: setting(
    number('簽到容許分鐘'),
    30,
    '自訂',
    '線上簽到從場次開始前幾分鐘到結束後幾分鐘之間有效；計畫沒有寫明。',
  ),
  asksSignOut: setting(
    yesNo('線上簽退'),
    false,
    '自訂',
    '「是」：離場時再填一次選「簽退」；提早離開的，時數依簽到到簽退的時間計。',
  ),
  driveFolder: setting(
    text('雲端資料夾'),
    '',
    '自訂',
    '線上表單與簽到的 QR 圖放在雲端硬碟的哪一個資料夾，填資料夾的網址或代碼；空白時用執行時指定的。',
  ),
} as const;
