// Characters that no font has: told once each, with where they stand and what to do, after all documents are made.
import type { Book } from '../../domain/book.ts';
import { whereFound, type FoundCharacters } from '../../domain/glyphs/found.ts';
import { shownCharacter } from '../../domain/glyphs/lacking.ts';

/** Places and documents told of one character; more are counted. */
const TOLD = 3;

const few = (all: readonly string[], counted: string): string =>
  all.slice(0, TOLD).join('、') + (all.length > TOLD ? ` 等 ${all.length} ${counted}` : '');

const placeOf = ({ sheet, row, column, of }: FoundCharacters): string =>
  `「${sheet}」第 ${row} 列「${column}」${of === null ? '' : `（${of}）`}`;

/** What stands in a document for half of a character: no font could help. */
const BROKEN = '\ufffd';

function lineFor(character: string, documents: string, where: string): string {
  if (character === BROKEN) {
    return `PDF「${documents}」有壞掉的字，印成方框。請找出登記表中顯示為「${BROKEN}」的儲存格，重新輸入。`;
  }
  const stands = where === '' ? '' : `這個字在${where}。`;
  return `字型沒有 ${shownCharacter(character)}，PDF「${documents}」以方框與字碼代替。${stands}請在「設定」的「自備字型檔」填有這個字的字型檔，再執行一次。`;
}

export type MissingCharacters = {
  /** What a document could not print. */
  readonly note: (title: string, characters: readonly string[]) => void;
  readonly lines: (book: Book) => readonly string[];
};

export function missingCharacters(): MissingCharacters {
  const titles = new Map<string, Set<string>>();
  return {
    note: (title, characters) => {
      for (const character of characters) {
        const known = titles.get(character) ?? new Set();
        titles.set(character, known.add(title));
      }
    },
    lines: (book) => {
      const found = whereFound(book, [...titles.keys()]);
      return [...titles].map(([character, documents]) => {
        const where = found.filter(({ characters }) => characters.includes(character)).map(placeOf);
        return lineFor(character, few([...documents], '份'), few(where, '處'));
      });
    },
  };
}
