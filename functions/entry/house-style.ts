// How a school's documents look, from its settings and its files: asked for before anything is made, so that a mistake in it
// leaves nothing behind.
import { dirname, resolve } from 'node:path';

import { documentFiles } from '../../templates/index.ts';
import { readEmblem } from '../adapters/templates/emblem-file.ts';
import { ownStyle } from '../adapters/templates/own-style.ts';
import type { Book } from '../domain/book.ts';
import { matchKey } from '../domain/kit/normalise.ts';
import { nearestSaid } from '../domain/kit/nearest.ts';
import type { Wording } from '../domain/kit/wording.ts';
import { BrokenInMany } from '../ports.ts';
import { fillDocument, type Filling } from '../rendering/fill-document.ts';
import { styleOf, type HouseStyle } from '../rendering/house-style.ts';
import { faultLines } from '../rendering/own-templates/index.ts';
import type { Asked } from './command.ts';

/** Every document of the sample school, filled in and empty: what a template may meet. */
async function examples(): Promise<readonly Filling[]> {
  const { exampleFillings } = await import('./example-fillings.ts');
  return exampleFillings();
}

/** The folder that paths in 設定 begin at. */
export const besideWorkbook = ({ workbook }: Pick<Asked, 'workbook'>, path: string): string =>
  resolve(workbook.startsWith('sheets:') ? '.' : dirname(workbook), path.trim());

type Unused = { readonly word: string; readonly nearest: string };

const unusedLine = ({ word, nearest }: Unused): string =>
  `「設定」的「文件用詞」有「${word}」，但沒有文件的標題、欄名或簽核欄剛好是這幾個字，所以沒有更改。${nearest}`;

/** The same style, with an eye on which of the school's words come up. */
function watched(style: HouseStyle, wording: Wording) {
  const met = new Map<string, string>();
  const reword = (text: string): string | null => {
    met.set(matchKey(text), text);
    return style.reword(text);
  };
  const unused = (): readonly Unused[] =>
    wording
      .filter(([ours]) => !met.has(matchKey(ours)))
      .map(([word]) => ({ word, nearest: nearestSaid(word, [...met.values()]) }));
  return { style: wording.length === 0 ? style : { ...style, reword }, unused };
}

/** The school's own templates in place of ours, when it has any. */
async function withTemplates(usual: HouseStyle, folder: string): Promise<HouseStyle> {
  const { fill, faults } = await ownStyle(folder, { names: documentFiles(), usual, examples });
  if (faults.length === 0) return { ...usual, fill };
  const lines = faultLines(faults);
  throw new BrokenInMany([
    `範本資料夾 ${folder} 有 ${lines.length} 個錯誤，沒有產生任何文件。請改正後再執行一次；要先用內建的範本，請清空「設定」的「範本資料夾」。`,
    ...lines,
  ]);
}

export type LocalStyle = HouseStyle & {
  /** What of the settings changed nothing, asked when all documents are made. */
  readonly remarks: () => Promise<readonly string[]>;
};

export async function houseStyleOf(asked: Asked, { settings }: Book): Promise<LocalStyle> {
  const { templateFolder, emblem: emblemFile } = settings;
  const { style, unused } = watched(styleOf(settings), settings.wording);
  const emblem =
    emblemFile.trim() === '' ? null : await readEmblem(besideWorkbook(asked, emblemFile));
  const plain = { ...style, emblem };
  const whole =
    templateFolder.trim() === ''
      ? plain
      : await withTemplates(plain, besideWorkbook(asked, templateFolder));
  const remarks = async (): Promise<readonly string[]> => {
    if (unused().length === 0) return [];
    // Perhaps in documents that were not asked for.
    for (const filling of await examples()) fillDocument(filling, whole);
    return unused().map(unusedLine);
  };
  return { ...whole, remarks };
}
