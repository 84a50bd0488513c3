import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { BrokenWorld } from '../../../ports.ts';
import { readFontFile, type FontFile, type ReadAt } from './font-file.ts';

export type Fonts = {
  /** Of the files, for the engine that sets the text. */
  readonly paths: readonly string[];
  /** Width of a character in ems in the first font that has it, or null when none has. */
  readonly widthOf: (codePoint: number) => number | null;
};

export const FONT_FAMILY = 'Noto Sans TC';

const PACKAGE = '@expo-google-fonts/noto-sans-tc';

export const FONT_FILES = [
  '400Regular/NotoSansTC_400Regular.ttf',
  '700Bold/NotoSansTC_700Bold.ttf',
].map((path) => fileURLToPath(import.meta.resolve(`${PACKAGE}/${path}`)));

/** Pieces of the file: most of it are outlines, which only the engine reads. */
function piecesOf(file: number): ReadAt {
  const { size } = fstatSync(file);
  return (offset, length) => {
    if (offset + length > size) throw new RangeError('outside the file');
    const bytes = new Uint8Array(length);
    readSync(file, bytes, 0, length, offset);
    return new DataView(bytes.buffer);
  };
}

/** Null when this is no font file. */
export function readFont(path: string): FontFile | null {
  const file = openSync(path, 'r');
  try {
    return readFontFile(piecesOf(file));
  } finally {
    closeSync(file);
  }
}

function load(path: string): FontFile {
  let font: FontFile | null;
  try {
    font = readFont(path);
  } catch (error) {
    throw new BrokenWorld(`讀不到字型檔 ${path}。請確認檔案在那裡，而且可以讀取。`, {
      cause: error,
    });
  }
  if (font !== null) return font;
  throw new BrokenWorld(
    `${path} 不是可以使用的字型檔。請改用 TrueType 或 OpenType 字型（.ttf、.otf、.ttc），或取消這項設定。`,
  );
}

/** The fonts every document is set in, and `own`: paths of a school's own, for characters the others lack. */
export function loadFonts(own: readonly string[]): Fonts {
  const paths = [...FONT_FILES, ...own];
  const fonts = paths.map(load);
  return {
    paths,
    widthOf: (codePoint) => {
      for (const { widthOf } of fonts) {
        const width = widthOf(codePoint);
        if (width !== null) return width;
      }
      return null;
    },
  };
}
