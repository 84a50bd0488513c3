import { randomUUID } from 'node:crypto';

import { isSheetsAddress } from '../../adapters/workbook/google-sheets.ts';
import { makeWorkbook, openWorkbook } from '../../adapters/workbook/index.ts';
import { emptySchool, layouts, withOverview } from '../../domain/provision.ts';
import { bringUpToDate } from '../../keep-up.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Answer, Asked, Command } from '../command.ts';

const NEXT =
  '下一步：用 LibreOffice 或 Excel 打開，照第一頁「總覽」的「開始使用」填寫，存檔後再執行 zianbu run。';

/** Loaded here, as no other command needs it. */
async function sampleSchool() {
  const { sampleContents, sampleSchoolLayouts } = await import('../../sample/provision.ts');
  return { tabs: sampleSchoolLayouts, contents: sampleContents };
}

const answerWith = ({ workbook }: Asked, lines: readonly string[]): Answer => ({
  // The sample school keeps a tab of its own, which is no register.
  json: { workbook, registers: layouts.map(({ sheet }) => sheet) },
  lines,
  exitCode: 0,
});

/** A spreadsheet of ours stays as it is, but for what this version adds; null for one that has nothing of ours yet. */
async function kept(asked: Asked, isSample: boolean): Promise<Answer | null> {
  const { workbook, now } = asked;
  const holder = `local-${randomUUID().slice(0, 8)}`;
  const store = openWorkbook(workbook, { readOnly: isSample });
  const standing = await bringUpToDate({ store, now, holder, isDry: isSample });
  if (standing === 'not-ours') return null;
  if (isSample) {
    throw new BrokenWorld(
      `「${workbook}」已經是資安簿的活頁簿，沒有填入範例學校，內容沒有更動。要看範例，請另外建一本空白的試算表。`,
    );
  }
  return answerWith(asked, [
    standing === 'older'
      ? `已把「${workbook}」補成這一版：新的頁、欄位與設定加在最後面，原有的內容、順序與格式都沒有更動。`
      : `「${workbook}」已經建立，也是這一版，沒有更動任何內容。`,
  ]);
}

async function made(asked: Asked, isSample: boolean): Promise<Answer> {
  const { workbook, now } = asked;
  const { tabs, contents } = isSample
    ? await sampleSchool()
    : { tabs: layouts, contents: emptySchool };
  await makeWorkbook(workbook, tabs, withOverview(tabs, contents, now));
  const names = tabs.map(({ sheet }) => sheet);
  return answerWith(asked, [
    `已建立活頁簿：${workbook}`,
    `共 ${names.length} 頁：${names.join('、')}`,
    ...(isSample ? [] : [NEXT]),
  ]);
}

export const init: Command = {
  name: 'init',
  summary: '建立活頁簿；加 --sample 會填入範例學校',
  flags: ['sample', 'folder'],
  run: async (asked) => {
    const { workbook, flags } = asked;
    if (flags['folder'] !== undefined) {
      throw new BrokenWorld('--folder 只用於 sheets: 試算表，這個版本還不能在雲端硬碟建立活頁簿。');
    }
    const isSample = flags['sample'] === true;
    const standing = isSheetsAddress(workbook) ? await kept(asked, isSample) : null;
    return standing ?? made(asked, isSample);
  },
};
