// The user interface of the spreadsheet: menus, questions, windows. A test says beforehand what the person answers.
import { needs, SCOPES, type Answer, type Desk } from './desk.ts';
import { insideOf, method, strict } from './strict.ts';

function menu(desk: Desk, title: string, items: readonly [string, string][]): object {
  return strict('Menu', {
    addItem: method([['text', 'text']], (caption: string, functionName: string) =>
      menu(desk, title, [...items, [caption, functionName]]),
    ),
    addToUi: method([[]], () => {
      desk.shown.push({ kind: 'menu', title, items });
    }),
  });
}

function answered(desk: Desk): Answer {
  const answer = desk.answers.shift();
  if (answer === undefined) throw new Error('A question nobody was told to answer.');
  answer.during?.();
  return answer;
}

/** An alert with OK alone waits for nothing but a click. */
function alert(desk: Desk, title: string, text: string, buttons: string): string {
  needs(desk, 'Ui.alert', null);
  desk.shown.push({ kind: 'alert', title, text });
  return buttons === 'OK' ? 'OK' : answered(desk).button;
}

export function uiAt(desk: Desk): object {
  return strict('Ui', {
    Button: strict('Ui.Button', { OK: 'OK', CANCEL: 'CANCEL', CLOSE: 'CLOSE' }),
    ButtonSet: strict('Ui.ButtonSet', { OK: 'OK', OK_CANCEL: 'OK_CANCEL' }),
    createMenu: method([['text']], (title: string) => menu(desk, title, [])),
    alert: method([['text', 'text', 'text']], (title: string, text: string, buttons: string) =>
      alert(desk, title, text, buttons),
    ),
    prompt: method([['text', 'text', 'text']], (title: string, text: string) => {
      needs(desk, 'Ui.prompt', null);
      desk.shown.push({ kind: 'prompt', title, text });
      const { button, text: typed = '' } = answered(desk);
      return strict('PromptResponse', {
        getSelectedButton: method([[]], () => button),
        getResponseText: method([[]], () => typed),
      });
    }),
    showModalDialog: method([['object', 'text']], (page: object, title: string) => {
      needs(desk, 'Ui.showModalDialog', SCOPES.dialogs);
      const html = insideOf(page);
      if (typeof html !== 'string') throw new Error('This is not an HtmlOutput.');
      desk.shown.push({ kind: 'dialog', title, html });
    }),
  });
}

export function htmlService(): object {
  const output = (html: string): object => {
    const self: object = strict(
      'HtmlOutput',
      {
        setWidth: method([['number']], () => self),
        setHeight: method([['number']], () => self),
      },
      html,
    );
    return self;
  };
  return strict('HtmlService', { createHtmlOutput: method([['text']], output) });
}
