// What the menu items do that are about duties and mails; `papers.ts` has those that make documents.
import { assess, type Plan } from '../functions/domain/plan.ts';
import { findingsSheet } from '../functions/domain/registers/results.ts';
import { mailLeft } from './mail.ts';
import { newHolder, perform, planNow, refuseForeign } from './perform.ts';
import { askBeforeSending, findingsLine, sentLines } from './sentences.ts';
import { alone } from './trouble.ts';
import { now, read } from './world.ts';

/** Checks the workbook, writes the result tabs, sends nothing. */
export function check(): void {
  const holder = newHolder();
  const planned = alone(() => {
    const found = planNow(holder, 0);
    perform(found, holder);
    return found;
  });
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(findingsSheet.sheet);
  if (sheet !== null) book.setActiveSheet(sheet);
  const ui = SpreadsheetApp.getUi();
  ui.alert('立即檢核', findingsLine(planned), ui.ButtonSet.OK);
}

export function assessNow(year?: number) {
  const assessment = assess(read(), now(), year);
  refuseForeign(assessment.book);
  return assessment;
}

const mailKeys = ({ effects }: Plan): string =>
  effects
    .flatMap((effect) => (effect.kind === 'send' ? effect.digests.map(({ key }) => key) : []))
    .join();

/** Sends what was shown, or nothing: null when the workbook changed after it was shown. */
function sendWhatWasShown(shown: Plan): string | null {
  return alone(() => {
    const holder = newHolder();
    const planned = planNow(holder, mailLeft());
    if (mailKeys(planned) !== mailKeys(shown)) return null;
    return sentLines(planned, perform(planned, holder));
  });
}

/** Shows who would get what and asks; on yes, the daily run. */
export function remind(): void {
  const ui = SpreadsheetApp.getUi();
  let note = '';
  for (;;) {
    const shown = planNow(newHolder(), mailLeft());
    const { question, isQuestion } = askBeforeSending(shown);
    const buttons = isQuestion ? ui.ButtonSet.OK_CANCEL : ui.ButtonSet.OK;
    const answer = ui.alert('寄送今日提醒', note + question, buttons);
    if (!isQuestion || answer !== ui.Button.OK) return;
    const told = sendWhatWasShown(shown);
    if (told !== null) {
      ui.alert('寄送今日提醒', told, ui.ButtonSet.OK);
      return;
    }
    note = '活頁簿的內容剛才有變動，還沒有寄出任何信，請再看一次：\n\n';
  }
}
