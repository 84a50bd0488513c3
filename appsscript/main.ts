// The script's global functions: the menu, and one function per item. Apps Script calls them by these names.
import { check, remind, status } from './actions.ts';
import { labels } from './labels.ts';
import { allDocuments, blankForms, report } from './papers.ts';
import { guarded } from './trouble.ts';

/** Simple trigger: runs when the spreadsheet opens, before anybody has given the script any right. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('資安簿')
    .addItem('檢核', 'checkWorkbook')
    .addItem('狀態', 'showStatus')
    .addItem('寄送提醒', 'sendReminders')
    .addItem('產生年度報告', 'makeAnnualReport')
    .addItem('產生全部文件', 'makeAllDocuments')
    .addItem('產生空白表單', 'makeBlankForms')
    .addItem('產生財產標籤', 'makeAssetLabels')
    .addToUi();
}

export function checkWorkbook(): void {
  guarded('檢核', check);
}

export function showStatus(): void {
  guarded('狀態', status);
}

export function sendReminders(): void {
  guarded('寄送提醒', remind);
}

export function makeAnnualReport(): void {
  guarded('產生年度報告', report);
}

export function makeAllDocuments(): void {
  guarded('產生全部文件', allDocuments);
}

export function makeBlankForms(): void {
  guarded('產生空白表單', blankForms);
}

export function makeAssetLabels(): void {
  guarded('產生財產標籤', labels);
}
