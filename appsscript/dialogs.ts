// Windows over the spreadsheet. Their pages are templates, which escape everything that comes out of the workbook.
import { natureOf } from '../functions/domain/kit/basis.ts';
import { rocDay, rocDue } from '../functions/domain/kit/day.ts';
import { actualShown, targetShown } from '../functions/domain/metrics/goal-results.ts';
import { dutyStates } from '../functions/domain/registers/results.ts';
import type { Figures } from '../functions/domain/status.ts';
import documentPage from './document.hbs';
import type { SavedFile, savePdf } from './documents.ts';
import folderPage from './folder.hbs';
import labelsPage from './labels.hbs';
import standingsPage from './standings.hbs';

type Size = { readonly width: number; readonly height: number };

function show(title: string, html: string, { width, height }: Size): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Goals, shortfalls and open duties, as `zianbu status` lists them. */
function standingsView({ asOf, goals, training, duties }: Figures) {
  const short = training.filter(({ shortfall }) => shortfall > 0);
  const open = duties.filter(({ state }) => state !== 'ok' && state !== 'not-applicable');
  return {
    asOf: rocDay(asOf),
    goals: goals.map((goal) => ({
      title: goal.title,
      actual: actualShown(goal),
      target: targetShown(goal),
      state: goal.met ? '達成' : '未達成',
      mark: goal.met ? 'good' : 'bad',
    })),
    shortCount: short.length,
    short: short.map(({ person, category, required, completed, shortfall, basis }) => ({
      name: person.name ?? '',
      category,
      required: String(required),
      completed: String(completed),
      shortfall: String(shortfall),
      nature: natureOf(basis),
    })),
    openCount: open.length,
    dutyCount: duties.length,
    duties: open.map(({ state, due, owner, title, reason }) => ({
      state: dutyStates[state],
      mark: state === 'overdue' ? 'bad' : 'soon',
      due: due === null ? '期限未定' : rocDue(due),
      owner: owner.name,
      title,
      reason,
    })),
  };
}

export function showStandings(figures: Figures): void {
  show('狀態', standingsPage(standingsView(figures)), { width: 860, height: 560 });
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
