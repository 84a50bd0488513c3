import type { Run, TextRun } from '../document-model.ts';
import { element, join, text, type Markup } from '../markup.ts';
import { styleName } from './styles.ts';

function spanStyle({ bold, underline }: TextRun): string | null {
  if (bold) return underline ? 'Bold Underline' : 'Bold';
  return underline ? 'Underline' : null;
}

function writeRun(run: Run): Markup {
  if (run.kind === 'line-break') return element('text:line-break', {});
  const style = spanStyle(run);
  const words =
    style === null
      ? text(run.text)
      : element('text:span', { 'text:style-name': styleName(style) }, [text(run.text)]);
  if (run.link === null) return words;
  const target = { 'xlink:type': 'simple', 'xlink:href': run.link };
  return element('text:a', { ...target, 'text:style-name': styleName('Internet link') }, [words]);
}

export function writeRuns(runs: readonly Run[]): Markup {
  return join(runs.map(writeRun));
}
