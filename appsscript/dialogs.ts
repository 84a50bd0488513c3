// Windows over the spreadsheet. Their pages are templates, which escape everything that comes out of the workbook.
import { natureOf } from '../functions/domain/kit/basis.ts';
import { rocDay, rocDue } from '../functions/domain/kit/day.ts';
import { dutyStates } from '../functions/domain/registers/results.ts';
import { byUrgency } from '../functions/domain/results/by-urgency.ts';
import type { Figures } from '../functions/domain/status.ts';
import documentPage from './document.hbs';
import type { SavedFile, savePdf } from './documents.ts';
import dutiesPage from './duties.hbs';
import folderPage from './folder.hbs';
import labelsPage from './labels.hbs';
import trainingPage from './training.hbs';

type Size = { readonly width: number; readonly height: number };

function show(title: string, html: string, { width, height }: Size): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** The open duties of one person, the most urgent first, as 待辦 lists them. */
export function showDuties(name: string, { asOf, duties }: Figures): void {
  const open = duties.filter(({ state }) => state !== 'ok' && state !== 'not-applicable');
  const view = {
    name,
    asOf: rocDay(asOf),
    count: String(open.length),
    duties: [...open].sort(byUrgency).map(({ state, due, title, reason }) => ({
      state: dutyStates[state],
      mark: state === 'overdue' ? 'bad' : 'soon',
      due: due === null ? '期限未定' : rocDue(due),
      title,
      reason,
    })),
  };
  show('我的待辦', dutiesPage(view), { width: 760, height: 480 });
}

export function showTraining({ asOf, training }: Figures): void {
  const short = training.filter(({ shortfall }) => shortfall > 0);
  const view = {
    asOf: rocDay(asOf),
    count: String(short.length),
    short: short.map(({ person, category, required, completed, shortfall, basis }) => ({
      name: person.name ?? '',
      category,
      required: String(required),
      completed: String(completed),
      shortfall: String(shortfall),
      nature: natureOf(basis),
    })),
  };
  show('訓練缺額', trainingPage(view), { width: 760, height: 480 });
}

type Report = {
  readonly odt: SavedFile;
  readonly pdf: ReturnType<typeof savePdf>;
  readonly isDraft: boolean;
  /** Files of the school's own change how documents look, but not here. */
  readonly hasFiles: boolean;
};

export function showReport({ odt, pdf, isDraft, hasFiles }: Report): void {
  const files = 'saved' in pdf ? [odt, pdf.saved] : [odt];
  const trouble = 'trouble' in pdf ? pdf.trouble : '';
  const shown = files.map(({ name, address }) => ({ name, address }));
  const view = { files: shown, trouble, isDraft, hasFiles };
  show('產生年度報告', documentPage(view), { width: 460, height: 280 });
}

type Kept = SavedFile &
  Pick<Report, 'hasFiles'> & { readonly added: number; readonly there: number };

export function showFolder(title: string, { added, there, ...shown }: Kept): void {
  const view = { ...shown, added: String(added), there: there === 0 ? '' : String(there) };
  show(title, folderPage(view), { width: 460, height: 240 });
}

type Labels = {
  readonly files: readonly SavedFile[];
  /** The kind of sheet they are for. */
  readonly paper: string;
  readonly notes: readonly string[];
};

export function showLabels(title: string, { files, paper, notes }: Labels): void {
  const view = { files: files.map(({ name, address }) => ({ name, address, paper })), notes };
  show(title, labelsPage(view), { width: 520, height: 360 });
}
