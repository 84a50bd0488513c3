// Characters that no font of the program has. An ODT names fonts of the computer and keeps them; a PDF is printed with ours.
import type { Book } from '../book.ts';
import { charactersFound, type FoundCharacters } from '../glyphs/found.ts';
import { lackingCharacters, shownCharacter } from '../glyphs/lacking.ts';
import { ownFontPaths } from '../glyphs/own-fonts.ts';
import { designBasis } from '../kit/basis.ts';
import type { Finding } from '../kit/finding.ts';

const readable = designBasis('姓名與文字在 PDF 上都要印得出來。');

function findingOf({ characters, of, ...place }: FoundCharacters): Finding {
  const whose = of === null ? '這一格' : `「${of}」`;
  return {
    ...place,
    code: 'character-without-font',
    severity: 'info',
    message: `${whose}有內附字型沒有的字：${characters.map(shownCharacter).join('、')}。PDF 會在這個字的位置印出加框的字碼，ODT 保留原字。請在設定「自備字型檔」填入有這個字的字型（例如全字庫正楷體 TW-Kai 與 TW-Kai-Ext-B），或確認是否打錯字。`,
    basis: readable,
  };
}

/** One for each cell. What a font of the school's own has is not known here: the printer says it. */
export const rareCharacterFindings = (book: Book): readonly Finding[] =>
  ownFontPaths(book.settings).length === 0
    ? charactersFound(book, lackingCharacters).map(findingOf)
    : [];
