// The script's global functions: the menu, and one function per item. Apps Script calls them by these names.
import { check, remind } from './actions.ts';
import { dailyTrouble, runOnItsOwn } from './daily.ts';
import { checkEdit } from './edit.ts';
import { formsAsked, report } from './papers.ts';
import { askAboutDaily, checkItself } from './self-check.ts';
import { about, myDuties, trainingShortfalls } from './standings.ts';
import { guarded } from './trouble.ts';

/** What the daily run has to tell; nothing where Google does not yet let the script remember. */
function troubleToShow(): string | null {
  try {
    return dailyTrouble();
  } catch {
    return null;
  }
}

/** Simple trigger: runs when the spreadsheet opens, before anybody has given the script any right. */
export function onOpen(): void {
  const daily = troubleToShow() === null ? '每日自動執行…' : '⚠ 每日自動執行停了…';
  SpreadsheetApp.getUi()
    .createMenu('資安簿')
    .addItem('立即檢核', 'checkWorkbook')
    .addItem('我的待辦', 'showMyDuties')
    .addItem('訓練缺額', 'showTrainingShortfalls')
    .addItem('寄送今日提醒', 'sendReminders')
    .addItem('產生年度報告', 'makeAnnualReport')
    .addItem('產生表單…', 'makeForms')
    .addItem(daily, 'setUpDaily')
    .addItem('關於', 'showAbout')
    .addToUi();
}

/** Simple trigger: runs after every edit of a person, with no right but to this spreadsheet. */
export function onEdit({ range }: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(range);
}

export function checkWorkbook(): void {
  guarded('立即檢核', check);
}

export function showMyDuties(): void {
  guarded('我的待辦', myDuties);
}

export function showTrainingShortfalls(): void {
  guarded('訓練缺額', trainingShortfalls);
}

export function sendReminders(): void {
  guarded('寄送今日提醒', remind);
}

export function makeAnnualReport(): void {
  guarded('產生年度報告', report);
}

export function makeForms(): void {
  guarded('產生表單', formsAsked);
}

export function showAbout(): void {
  guarded('關於', about);
}

export function setUpDaily(): void {
  guarded('每日自動執行', askAboutDaily);
}

/** Called by Google once a day, as whoever set it up. */
export function runDaily(): void {
  runOnItsOwn();
}

/** Called by Google a minute after a run that had more to do. */
export function goOnWithRun(): void {
  runOnItsOwn();
}

/** Called by Google once a week. */
export function checkWeekly(): void {
  checkItself();
}
