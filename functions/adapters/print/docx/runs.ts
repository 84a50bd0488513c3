import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';

import { cleanText } from '../../../rendering/clean-text.ts';
import type { Run } from '../../../rendering/document-model.ts';

function writeRun(run: Run): ParagraphChild {
  if (run.kind === 'line-break') return new TextRun({ break: 1 });
  const text = cleanText(run.text);
  const look = {
    text,
    // Said only when it is so: `false` would undo what the paragraph's style says.
    ...(run.bold ? { bold: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
  };
  if (run.link === null) return new TextRun(look);
  return new ExternalHyperlink({
    link: run.link,
    children: [new TextRun({ ...look, style: 'Hyperlink' })],
  });
}

export const writeRuns = (runs: readonly Run[]): readonly ParagraphChild[] => runs.map(writeRun);
