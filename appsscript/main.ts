// The script's global functions: the menu, and one function per item. Apps Script calls them by these names.
import { check, remind } from './actions.ts';
import { checkEdit } from './edit.ts';
import { formsAsked, report } from './papers.ts';
import { about, myDuties, trainingShortfalls } from './standings.ts';
import { guarded } from './trouble.ts';

/** Simple trigger: runs when the spreadsheet opens, before anybody has given the script any right. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('資安簿')
    .addItem('立即檢核', 'checkWorkbook')
    .addItem('我的待辦', 'showMyDuties')
    .addItem('訓練缺額', 'showTrainingShortfalls')
    .addItem('寄送今日提醒', 'sendReminders')
    .addItem('產生年度報告', 'makeAnnualReport')
    .addItem('產生表單…', 'makeForms')
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
