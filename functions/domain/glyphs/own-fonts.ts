import type { Settings } from '../settings.ts';

/** The paths that 設定「自備字型檔」 gives, as typed: relative ones are meant from the workbook's folder. */
export const ownFontPaths = ({ ownFonts }: Pick<Settings, 'ownFonts'>): readonly string[] =>
  ownFonts
    .split(/[、；;\n]/u)
    .map((path) => path.trim().replace(/^["'「](.*)["'」]$/u, '$1'))
    .filter((path) => path !== '');
