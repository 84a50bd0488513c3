import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { BrokenWorld } from '../../../ports.ts';
import { readFontFile, type FontFile } from './font-file.ts';

export type Fonts = {
  /** The files, for the engine that sets the text. */
  readonly files: readonly Buffer[];
  /** Width of a character in ems in the first font that has it, or null when none has. */
  readonly widthOf: (codePoint: number) => number | null;
};

export const FONT_FAMILY = 'Noto Sans TC';

const PACKAGE = '@expo-google-fonts/noto-sans-tc';

const OWN_FILES = ['400Regular/NotoSansTC_400Regular.ttf', '700Bold/NotoSansTC_700Bold.ttf'].map(
  (path) => fileURLToPath(import.meta.resolve(`${PACKAGE}/${path}`)),
);

async function load(path: string): Promise<{ readonly file: Buffer; readonly font: FontFile }> {
  const file = await readFile(path).catch((error: unknown) => {
    throw new BrokenWorld(`讀不到字型檔 ${path}。請確認檔案在那裡，而且可以讀取。`, {
      cause: error,
    });
  });
  const font = readFontFile(file);
  if (font !== null) return { file, font };
  throw new BrokenWorld(
    `${path} 不是可以使用的字型檔。請改用 TrueType 或 OpenType 字型（.ttf、.otf、.ttc），或取消這項設定。`,
  );
}

/** The fonts every document is set in, and `own`: paths of a school's own, for characters the others lack. */
export async function loadFonts(own: readonly string[]): Promise<Fonts> {
  const loaded = await Promise.all([...OWN_FILES, ...own].map(load));
  return {
    files: loaded.map(({ file }) => file),
    widthOf: (codePoint) => {
      for (const { font } of loaded) {
        const width = font.widthOf(codePoint);
        if (width !== null) return width;
      }
      return null;
    },
  };
}
