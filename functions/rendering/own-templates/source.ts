// A template's text with its partials put in, and where each character of it was written.

/** A line of one of the school's files, counted from 1. */
export type Place = { readonly file: string; readonly line: number };

export type Source = {
  readonly text: string;
  readonly placeOf: (at: number) => Place;
};

/** Partials by name, each with the file that it stands in. */
export type Partials = ReadonlyMap<string, string>;

type Mark = Place & { readonly at: number };

const PARTIAL = /\{\{>\s*([a-z-]+)\s*\}\}/u;

export const partialFile = (name: string): string => `partials/${name}.hbs`;

/** The last mark at or before a character. */
function markAt(marks: readonly Mark[], at: number): Mark | undefined {
  let low = 0;
  let high = marks.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((marks[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  return marks[low];
}

/**
 * Puts partials in as the build does with ours: on one line, without the white space around their lines. What names a partial
 * that there is not stays as it is.
 */
export function sourceOf(file: string, written: string, partials: Partials): Source {
  const marks: Mark[] = [];
  let text = '';
  const add = (place: Place, words: string): void => {
    marks.push({ at: text.length, ...place });
    text += words;
  };
  const addPartial = (name: string, body: string): void => {
    body.split('\n').forEach((line, index) => {
      add({ file: partialFile(name), line: index + 1 }, line.trim());
    });
  };
  written.split('\n').forEach((words, index) => {
    const place = { file, line: index + 1 };
    if (index > 0) text += '\n';
    words.split(new RegExp(PARTIAL, 'gu')).forEach((piece, turn) => {
      const body = turn % 2 === 1 ? partials.get(piece) : undefined;
      if (turn % 2 === 0) add(place, piece);
      else if (body === undefined) add(place, `{{> ${piece}}}`);
      else addPartial(piece, body);
    });
  });
  const first: Mark = { at: 0, file, line: 1 };
  return {
    text,
    placeOf: (at) => {
      const { file: from, line } = markAt(marks, at) ?? first;
      return { file: from, line };
    },
  };
}

/** Names of the partials that a text asks for. */
export const partialsIn = (written: string): readonly string[] =>
  [...written.matchAll(new RegExp(PARTIAL, 'gu'))].map(([, name = '']) => name);
