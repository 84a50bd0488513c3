// The annual report as LibreOffice prints it.
import { expect, test } from 'vitest';

import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { readDocument } from '../../functions/rendering/read-html.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { renderAnnualReport } from '../../functions/rendering/render-report.ts';
import { wholeOf, workbookOf } from '../domain/documents/small-school.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';

describeInLibreOffice('the annual report printed by LibreOffice', (office) => {
  /** Text of every page of every file, all white space taken out. */
  async function pagesOf(files: readonly string[]): Promise<readonly (readonly string[])[]> {
    const printed = await office.printed(...files);
    return printed.map((pages) => pages.map((page) => page.replace(/\s/gu, '')));
  }

  async function print(name: string, workbook: Workbook): Promise<readonly string[]> {
    const odt = renderAnnualReport(annualReport(wholeOf(workbook)));
    const [pages = []] = await pagesOf([await office.fileOf(`${name}.odt`, odt)]);
    return pages;
  }

  test('cover, contents that name the right pages, figures, seals, page numbers', async () => {
    const pages = await print('full', workbookOf());
    const [cover = '', contents = ''] = pages;
    expect(cover).toContain(
      '測試國小民國115年資通安全維護計畫實施情形資通安全責任等級D級統計截至115年11月10日',
    );
    for (const title of ['提要', '六、資訊及資通系統之盤點', '十三、', '資通安全教育訓練']) {
      const entry = new RegExp(`${title}[^.]*\\.+(\\d+)`, 'u').exec(contents);
      // The heading comes right after the page's own header, but for the mark of a draft.
      expect(pages[Number(entry?.[1]) - 1]).toContain(`實施情形${title}`);
    }
    const all = pages.join('');
    expect(all).toContain('電腦設備2311');
    expect(all).toContain('時數不足名單');
    // No empty page after the seals.
    expect(pages.at(-1)).toMatch(/核章.*承辦人.*單位主管.*資通安全長/u);
    pages.forEach((page, index) => {
      expect(page).toContain('草稿');
      if (index > 0) expect(page).toContain(`第${index + 1}頁，共${pages.length}頁`);
    });
  }, 120_000);

  test('seals that just fit a page leave no empty page behind', async () => {
    const lines = [33, 34, 35, 36, 37, 38];
    const files = lines.map((count) => {
      const text = Array.from({ length: count }, (_, line) => `<p class="small">行${line}</p>`);
      const html = `${text.join('')}<sign-off><signer>甲</signer></sign-off>`;
      const meta = { title: '', creator: '', header: '', draft: false };
      return office.fileOf(`seals-${count}.odt`, renderOdt(readDocument(html, meta)));
    });
    for (const pages of await pagesOf(await Promise.all(files)))
      expect(pages.at(-1)).toContain('甲');
  }, 120_000);

  test('an empty workbook prints too', async () => {
    const pages = await print('empty', { sheets: [] });
    expect(pages[0]).toContain('（學校名稱未填）');
    expect(pages.join('')).toContain('找不到「資安事件」工作表');
  }, 120_000);
});
