// Where a school's own font files are (設定「自備字型檔」).
import { dirname, resolve } from 'node:path';

import type { Book } from '../domain/book.ts';
import { ownFontPaths } from '../domain/glyphs/own-fonts.ts';
import type { Asked } from './command.ts';

/** Paths count from the workbook's folder; for a workbook that is no file, from where the command is started. */
export function ownFonts(
  { workbook }: Pick<Asked, 'workbook'>,
  { settings }: Book,
): readonly string[] {
  const folder = workbook.startsWith('sheets:') ? '.' : dirname(workbook);
  return ownFontPaths(settings).map((path) => resolve(folder, path));
}
