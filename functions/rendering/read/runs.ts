import type { Run, TextRun } from '../document-model.ts';
import { webAddress } from '../web-address.ts';
import { attributesOf, unknownElement, type Element } from './elements.ts';

type Look = Omit<TextRun, 'kind' | 'text'>;

const PLAIN: Look = { bold: false, underline: false, link: null };

const lineBreak: Run = { kind: 'line-break' };

function lookOf(element: Element, parent: Element, look: Look): Look {
  switch (element.name) {
    case 'b':
      attributesOf(element, []);
      return { ...look, bold: true };
    case 'u':
      attributesOf(element, []);
      return { ...look, underline: true };
    case 'a':
      return { ...look, link: webAddress(attributesOf(element, ['href']).href ?? '') };
    default:
      throw unknownElement(element, parent);
  }
}

/** A line end in the text is a line break in the document: cells people typed over several lines stay that way. */
function runsOfText(content: string, look: Look): readonly Run[] {
  return content.split('\n').flatMap((part, index): Run[] => {
    const run: Run = { kind: 'text', text: part.replace(/[ \t]+/gu, ' '), ...look };
    return index === 0 ? [run] : [lineBreak, run];
  });
}

function collect(element: Element, look: Look): readonly Run[] {
  return element.children.flatMap((child, index): readonly Run[] => {
    if (typeof child === 'string') {
      // `<br/>` at the end of a template's line is one break, not two.
      const before = element.children[index - 1];
      const after = element.children[index + 1];
      let content = child;
      if (isBreak(before)) content = content.replace(/^[ \t]*\n/u, '');
      if (isBreak(after)) content = content.replace(/\n[ \t]*$/u, '');
      return runsOfText(content, look);
    }
    if (isBreak(child)) {
      attributesOf(child, []);
      return [lineBreak];
    }
    return collect(child, lookOf(child, element, look));
  });
}

const isBreak = (child: Element | string | undefined): boolean =>
  typeof child === 'object' && child.name === 'br' && child.children.length === 0;

function trimLine(line: readonly TextRun[]): readonly TextRun[] {
  const runs = line.filter((run) => run.text !== '');
  while (runs[0]?.text === ' ') runs.shift();
  while (runs.at(-1)?.text === ' ') runs.pop();
  return runs.map((run, index) => {
    let { text } = run;
    if (index === 0) text = text.replace(/^ /u, '');
    if (index === runs.length - 1) text = text.replace(/ $/u, '');
    return { ...run, text };
  });
}

function linesOf(runs: readonly Run[]): (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'line-break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map(trimLine);
}

/** The text of an element: white space at both ends of every line and empty lines at both ends are the template's. */
export function readRuns(element: Element): readonly Run[] {
  const lines = linesOf(collect(element, PLAIN));
  while (lines[0]?.length === 0) lines.shift();
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines.flatMap((line, index): readonly Run[] =>
    index === 0 ? line : [lineBreak, ...line],
  );
}
