// Shortfall letters, of which a run that was cut short has made some: a letter goes by what it says, not by its day.
import { letterNamed, shortfallLetters } from '../../domain/documents/shortfall-letters.ts';
import type { Day } from '../../domain/kit/day.ts';
import { documentFormats, type DocumentFormat } from '../../domain/kit/format-list.ts';
import { paperOf, type Making, type Paper } from './report-papers.ts';

type There = { readonly day: Day; readonly files: Map<DocumentFormat, string> };

const formatOf = (name: string): DocumentFormat | undefined =>
  documentFormats.find((format) => name.endsWith(`.${format.toLowerCase()}`));

/** Letters in the folder by their key. Of files of one format, such as an edited copy beside it, the first counts. */
function lettersIn(names: readonly string[]): ReadonlyMap<string, There> {
  const letters = new Map<string, There>();
  for (const name of [...names].sort()) {
    const letter = letterNamed(name);
    const format = formatOf(name);
    if (letter === null || format === undefined) continue;
    const there = letters.get(letter.key) ?? { day: letter.day, files: new Map() };
    letters.set(letter.key, there);
    if (!there.files.has(format)) there.files.set(format, name);
  }
  return letters;
}

export function letterPapers(making: Making): readonly Paper[] {
  const letters = lettersIn(making.names);
  const days = new Map([...letters].map(([key, { day }]) => [key, day]));
  return shortfallLetters(making.assessment, days).map((made) => ({
    ...paperOf('letter', made, making),
    there: letters.get(made.key)?.files ?? new Map<DocumentFormat, string>(),
  }));
}
