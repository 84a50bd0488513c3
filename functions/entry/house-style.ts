// How a school's documents look, from its settings and its files: asked for before anything is made, so that a mistake in it
// leaves nothing behind.
import { dirname, resolve } from 'node:path';

import { documentFiles } from '../../templates/fills.ts';
import { ownStyle } from '../adapters/templates/own-style.ts';
import type { Book } from '../domain/book.ts';
import { BrokenInMany } from '../ports.ts';
import type { Filling } from '../rendering/fill-document.ts';
import { usualStyle, type HouseStyle } from '../rendering/house-style.ts';
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

export async function houseStyleOf(asked: Asked, { settings }: Book): Promise<HouseStyle> {
  if (settings.templateFolder.trim() === '') return usualStyle;
  const folder = besideWorkbook(asked, settings.templateFolder);
  const wanted = { names: documentFiles(), usual: usualStyle, examples };
  const { fill, faults } = await ownStyle(folder, wanted);
  if (faults.length === 0) return { ...usualStyle, fill };
  const lines = faultLines(faults);
  throw new BrokenInMany([
    `範本資料夾 ${folder} 有 ${lines.length} 個錯誤，沒有產生任何文件。請改正後再執行一次；要先用內建的範本，請清空「設定」的「範本資料夾」。`,
    ...lines,
  ]);
}
