// The menu item that prints labels: a page for the browser, since nothing here can print what has to be exact to the millimetre.
import type { LabelChoice } from '../functions/domain/documents/labels/asset-labels.ts';
import { labelOrder } from '../functions/domain/documents/labels/label-order.ts';
import { utf8 } from '../functions/domain/kit/utf8.ts';
import { labelPages } from '../functions/rendering/labels/label-pages.ts';
import { renderLabelPage } from '../functions/rendering/labels/render-label-page.ts';
import { assessNow } from './actions.ts';
import { showLabels } from './dialogs.ts';
import { saveHtml } from './documents.ts';
import { Trouble } from './trouble.ts';

const TITLE = '產生財產標籤';
const ALL = '全部';

function choiceTyped(text: string): LabelChoice {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return 'due';
  if (typed === ALL) return 'all';
  throw new Trouble(`看不懂「${text}」。請留空白，或填「${ALL}」，再試一次。`);
}

/** Asks which, keeps the sheets in Drive and says how to print them. */
export function labels(): void {
  const ui = SpreadsheetApp.getUi();
  const question = `空白表示只印還沒貼標籤、或貼標籤後異動過的硬體；要印所有使用中的硬體請填「${ALL}」。`;
  const asked = ui.prompt(TITLE, question, ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return;
  const { name, title, sheet, used, notes, ...order } = labelOrder(
    assessNow(),
    choiceTyped(asked.getResponseText()),
  );
  const pages = labelPages(order.labels, sheet, used);
  const page = (): Uint8Array => utf8(renderLabelPage(pages, title));
  const files = pages.length === 0 ? [] : [saveHtml(`${name}.html`, page())];
  showLabels(TITLE, { files, paper: sheet.name, notes });
}
