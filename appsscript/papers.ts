// The menu items that make documents.
import { annualReport } from '../functions/domain/documents/annual-report.ts';
import { allBlank, allOfYear } from '../functions/domain/documents/all-of-year.ts';
import type { MadeDocument } from '../functions/domain/documents/management-review.ts';
import { rocYear } from '../functions/domain/kit/day.ts';
import type { Settings } from '../functions/domain/settings.ts';
import { styleOf } from '../functions/rendering/house-style.ts';
import { renderAnnualReport, renderForm } from '../functions/rendering/render-report.ts';
import { assessNow } from './actions.ts';
import { showFolder, showReport } from './dialogs.ts';
import { openFolder, saveOdt, savePdf } from './documents.ts';
import { Trouble } from './trouble.ts';
import { now } from './world.ts';

/** AD year of what was typed, 民國; blank = this year. */
function yearTyped(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return undefined;
  if (/^1\d{2}$/u.test(digits)) return Number(digits) + 1911;
  throw new Trouble(`看不懂年度「${text}」。請填民國年，例如 115，再試一次。`);
}

/** What is true of the year that is asked for; null when nothing is to be made. */
function assessAsked(title: string, question: string) {
  const ui = SpreadsheetApp.getUi();
  const thisYear = rocYear(Number(now().slice(0, 4)));
  const asked = ui.prompt(
    title,
    `${question}空白表示今年（${thisYear}）。`,
    ui.ButtonSet.OK_CANCEL,
  );
  if (asked.getSelectedButton() !== ui.Button.OK) return null;
  return assessNow(yearTyped(asked.getResponseText()));
}

/** A script reaches no files, so what the school keeps in some changes nothing here; the windows say so. */
const hasFiles = ({ emblem, templateFolder }: Settings): boolean =>
  [emblem, templateFolder].some((path) => path.trim() !== '');

/** Makes the report of a year as ODT and PDF and says where they are. */
export function report(): void {
  const assessment = assessAsked('產生年度報告', '要產生民國哪一年的實施情形？');
  if (assessment === null) return;
  const { settings } = assessment.book;
  const made = annualReport(assessment);
  const bytes = renderAnnualReport(made, styleOf(settings));
  const odt = saveOdt(`${made.name}.odt`, bytes);
  const pdf = savePdf(`${made.name}.pdf`, bytes);
  showReport({ odt, pdf, isDraft: made.isDraft, hasFiles: hasFiles(settings) });
}

type Wanted = {
  readonly title: string;
  readonly folder: string;
  readonly documents: readonly MadeDocument[];
  readonly settings: Settings;
};

/** One after the other: a script that is stopped leaves whole files, and the next time goes on. */
function keepAll({ title, folder, documents, settings }: Wanted): void {
  const { keep, name, address } = openFolder(folder);
  const style = styleOf(settings);
  const added = documents.filter((made) => keep(`${made.name}.odt`, renderForm(made, style)));
  const there = documents.length - added.length;
  showFolder(title, { name, address, added: added.length, there, hasFiles: hasFiles(settings) });
}

/** Every form and all other documents of a year, for editing. */
export function allDocuments(): void {
  const title = '產生全部文件';
  const assessment = assessAsked(title, '要產生民國哪一年的表單、通知與紀錄？');
  if (assessment === null) return;
  const { settings, year } = assessment.book;
  const folder = `資安簿 ${rocYear(year)} 年文件`;
  keepAll({ title, folder, documents: allOfYear(assessment), settings });
}

/** Every form to print and write on. */
export function blankForms(): void {
  const assessment = assessNow();
  const documents = allBlank(assessment);
  const { settings } = assessment.book;
  keepAll({ title: '產生空白表單', folder: '資安簿 空白表單', documents, settings });
}
