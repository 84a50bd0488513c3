import { makeWorkbook } from '../../adapters/workbook/index.ts';
import { emptySchool, layouts, withOverview } from '../../domain/provision.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Command } from '../command.ts';

const NEXT =
  '下一步：用 LibreOffice 或 Excel 打開，照第一頁「總覽」的「開始使用」填寫，存檔後再執行 zianbu run。';

/** Loaded here, as no other command needs it. */
async function sampleSchool() {
  const { sampleContents, sampleSchoolLayouts } = await import('../../sample/provision.ts');
  return { tabs: sampleSchoolLayouts, contents: sampleContents };
}

export const init: Command = {
  name: 'init',
  summary: '建立活頁簿；加 --sample 會填入範例學校',
  flags: ['sample', 'folder'],
  run: async ({ workbook, now, flags }) => {
    if (flags['folder'] !== undefined) {
      throw new BrokenWorld('--folder 只用於 sheets: 試算表，這個版本還不能在雲端硬碟建立活頁簿。');
    }
    const isSample = flags['sample'] === true;
    const { tabs, contents } = isSample
      ? await sampleSchool()
      : { tabs: layouts, contents: emptySchool };
    await makeWorkbook(workbook, tabs, withOverview(tabs, contents, now));
    const names = tabs.map(({ sheet }) => sheet);
    return {
      // The sample school keeps a tab of its own, which is no register.
      json: { workbook, registers: layouts.map(({ sheet }) => sheet) },
      lines: [
        `已建立活頁簿：${workbook}`,
        `共 ${names.length} 頁：${names.join('、')}`,
        ...(isSample ? [] : [NEXT]),
      ],
      exitCode: 0,
    };
  },
};
