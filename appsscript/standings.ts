// The menu items that show how things stand and change nothing.
import { matchKey } from '../functions/domain/kit/normalise.ts';
import { SCHEMA_VERSION } from '../functions/domain/schema-version.ts';
import { version } from '../functions/version.ts';
import { assessNow } from './actions.ts';
import { showDuties, showTraining } from './dialogs.ts';
import { Trouble } from './trouble.ts';

/** What whoever clicks still has to do. Google's account is who that is: its address stands in 人員. */
export function myDuties(): void {
  const account = Session.getActiveUser().getEmail();
  const { book, figures } = assessNow();
  const me = book.people.find(account);
  if (me === undefined || me === 'ambiguous') {
    const whose = account === '' ? 'Google 沒有說您是哪個帳號' : `「人員」裡沒有 ${account}`;
    throw new Trouble(
      `${whose}，不知道哪些待辦是您的。請在「人員」填上您的電子郵件再試；所有人的待辦在「待辦」分頁。`,
    );
  }
  const { email = account, name = email } = me;
  const duties = figures.duties.filter(
    ({ owner }) => owner.email !== null && matchKey(owner.email) === matchKey(email),
  );
  showDuties(name, { ...figures, duties });
}

export function trainingShortfalls(): void {
  showTraining(assessNow().figures);
}

const ABOUT = [
  `資安簿 ${version}（活頁簿結構第 ${SCHEMA_VERSION} 版）`,
  '',
  '依學校的資通安全維護計畫檢核這本試算表、提醒應辦事項、產生實施情形與表單。',
  '程式以按選單的人的帳號執行，資料都留在這本試算表與您的雲端硬碟，除了寄給當事人的提醒信，不會送到別的地方。',
  '「檢核結果」「待辦」等結果頁由程式更新，其餘分頁由學校填寫，程式不會改您填的內容。',
].join('\n');

export function about(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert('關於', ABOUT, ui.ButtonSet.OK);
}
