// The menu items that make documents.
import { annualReport } from '../functions/domain/documents/annual-report.ts';
import { allBlank, allOfYear } from '../functions/domain/documents/all-of-year.ts';
import type { MadeDocument } from '../functions/domain/documents/management-review.ts';
import { fillForm } from '../functions/domain/documents/forms/make.ts';
import type { Form } from '../functions/domain/documents/forms/form.ts';
import { formNumbered, forms } from '../functions/domain/documents/forms/index.ts';
import { rocYear } from '../functions/domain/kit/day.ts';
import type { Settings } from '../functions/domain/settings.ts';
import { styleOf } from '../functions/rendering/house-style.ts';
import { renderAnnualReport, renderForm } from '../functions/rendering/render-report.ts';
import { assessNow } from './actions.ts';
import { showFolder, showReport } from './dialogs.ts';
import { openFolder, saveOdt, savePdf } from './documents.ts';
import { labels } from './labels.ts';
import { Trouble } from './trouble.ts';
import { now } from './world.ts';

const FORMS = '產生表單';

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
function allDocuments(): void {
  const assessment = assessAsked(FORMS, '要產生民國哪一年的表單、通知與紀錄？');
  if (assessment === null) return;
  const { settings, year } = assessment.book;
  const folder = `資安簿 ${rocYear(year)} 年文件`;
  keepAll({ title: FORMS, folder, documents: allOfYear(assessment), settings });
}

/** One form of a year, beside all the others of that year. */
function oneForm(form: Form): void {
  const assessment = assessAsked(FORMS, `要產生民國哪一年的「${form.title}」？`);
  if (assessment === null) return;
  const { settings, year } = assessment.book;
  const folder = `資安簿 ${rocYear(year)} 年文件`;
  keepAll({ title: FORMS, folder, documents: [fillForm(form, assessment)], settings });
}

/** Every form to print and write on. */
function blankForms(): void {
  const assessment = assessNow();
  const documents = allBlank(assessment);
  const { settings } = assessment.book;
  keepAll({ title: FORMS, folder: '資安簿 空白表單', documents, settings });
}

const CHOICES: ReadonlyMap<string, () => void> = new Map([
  ['全部', allDocuments],
  ['空白', blankForms],
  ['標籤', labels],
]);

const question = (): string =>
  [
    ...forms.map(({ number, title }) => `${number}：${title}`),
    '全部：這一年的所有表單、通知與紀錄',
    '空白：所有可以印出來手寫的空白表單',
    '標籤：財產標籤',
    '',
    '要產生哪一種？請填前面的數字或詞。',
  ].join('\n');

/** Asks which documents are wanted, and makes them. */
export function formsAsked(): void {
  const ui = SpreadsheetApp.getUi();
  const asked = ui.prompt(FORMS, question(), ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return;
  const typed = asked.getResponseText().normalize('NFKC').trim();
  const make = CHOICES.get(typed);
  const form = /^\d+$/u.test(typed) ? formNumbered(Number(typed)) : undefined;
  if (make !== undefined) make();
  else if (form !== undefined) oneForm(form);
  else
    throw new Trouble(
      `沒有「${typed}」這一種。請填 1 到 ${forms.length}、全部、空白或標籤，再試一次。`,
    );
}
