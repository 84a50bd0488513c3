// Notes and colours on cells. Ours follow what people wrote in the note themselves, and remember the colour the cell had.
import type { Severity } from '../functions/domain/kit/finding.ts';
import { areasOf } from './areas.ts';

/** A cell and what is wrong with it; the row counts from 1, the column from 0. */
export type Place = {
  readonly row: number;
  readonly index: number;
  readonly severity: Severity;
  readonly message: string;
};

const MARK = '【資安簿】';
const COLOURS: Readonly<Record<Severity, string>> = {
  error: '#f4c7c3',
  warning: '#fff2cc',
  info: '#d2e3fc',
};
const OURS: readonly string[] = Object.values(COLOURS);
const FORMER = /（原本的底色：(#[\da-f]{6})）$/u;

const theirPart = (note: string): string => note.split(MARK)[0]?.trimEnd() ?? '';

/** Errors are told first, and give the cell its colour. */
const GRAVE: readonly Severity[] = ['error', 'warning', 'info'];

function ourPart(places: readonly Place[], former: string | null): string {
  const lines = [...new Set(places.map(({ message }) => message))];
  const colour = former === null ? '' : `\n（原本的底色：${former}）`;
  return `${MARK}${lines.join('\n')}${colour}`;
}

/** The colour a cell had before ours; null for none. */
function formerColour(note: string, colour: string): string | null {
  if (note.includes(MARK)) return FORMER.exec(note)?.[1] ?? null;
  return colour === '#ffffff' || OURS.includes(colour) ? null : colour;
}

type Shown = { readonly note: string; readonly colour: string | null };

/** The cell as it should look with these things wrong. */
function shownFor(places: readonly Place[], note: string, colour: string): Shown {
  const theirs = theirPart(note);
  const former = formerColour(note, colour);
  const [first] = GRAVE.filter((severity) => places.some((place) => place.severity === severity));
  if (first === undefined) return { note: theirs, colour: former };
  const sorted = GRAVE.flatMap((severity) => places.filter((place) => place.severity === severity));
  const parts = theirs === '' ? [] : [theirs];
  return { note: [...parts, ourPart(sorted, former)].join('\n'), colour: COLOURS[first] };
}

/** The notes on a range, which begins in column A. */
export function notesOn(range: GoogleAppsScript.Spreadsheet.Range, firstRow: number) {
  const notes = range.getNotes();
  const ours = new Set(
    notes.flatMap((row) => row.flatMap((note, index) => (note.includes(MARK) ? [index] : []))),
  );
  /** Puts these on their cells, and takes ours off all others of the range. */
  const show = (places: readonly Place[]): void => {
    const byCell = new Map<string, Place[]>();
    for (const place of places) {
      const cell = `${place.row - firstRow}/${place.index}`;
      byCell.set(cell, [...(byCell.get(cell) ?? []), place]);
    }
    if (byCell.size === 0 && ours.size === 0) return;
    const colours = range.getBackgrounds();
    const painted = new Map<string | null, { row: number; column: number }[]>();
    const wanted = notes.map((row, at) =>
      row.map((note, index) => {
        const wrong = byCell.get(`${at}/${index}`) ?? [];
        if (wrong.length === 0 && !note.includes(MARK)) return note;
        const shown = shownFor(wrong, note, colours[at]?.[index] ?? '#ffffff');
        if (shown.note === note) return note;
        const cells = painted.get(shown.colour) ?? [];
        cells.push({ row: firstRow + at, column: index + 1 });
        painted.set(shown.colour, cells);
        return shown.note;
      }),
    );
    if (painted.size === 0) return;
    range.setNotes(wanted);
    for (const [colour, cells] of painted) {
      range.getSheet().getRangeList(areasOf(cells)).setBackground(colour);
    }
  };
  return { isOnColumn: (index: number): boolean => ours.has(index), show };
}
