import type { Run } from '../document-model.ts';
import { element, join, text, type Markup } from '../markup.ts';

function writeRun(run: Run): Markup {
  if (run.kind === 'line-break') return element('br', {});
  let words = text(run.text);
  if (run.underline) words = element('u', {}, [words]);
  if (run.bold) words = element('b', {}, [words]);
  if (run.link === null) return words;
  // Evidence is opened beside the report, and the place it is kept at does not learn from where.
  return element('a', { href: run.link, target: '_blank', rel: 'noopener noreferrer' }, [words]);
}

export function writeRuns(runs: readonly Run[]): Markup {
  return join(runs.map(writeRun));
}
