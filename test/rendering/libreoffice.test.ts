// The ODT as people will see it: opened by LibreOffice, printed, read back.
import { expect, test } from 'vitest';

import type { Document } from '../../functions/rendering/document-model.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { documentOf, fill, sampleReport, TITLES } from './sample-document.ts';

describeInLibreOffice('documents printed by LibreOffice', (office) => {
  /** Text of every page, all white space taken out. */
  async function print(name: string, document: Document): Promise<readonly string[]> {
    const [pages = []] = await office.printed(
      await office.fileOf(`${name}.odt`, renderOdt(document)),
    );
    return pages.map((page) => page.replace(/\s/gu, ''));
  }

  const pageWith = (pages: readonly string[], text: string): number =>
    pages.findIndex((page, index) => index > 1 && page.includes(text)) + 1;

  test('cover, contents with page numbers, a long table with its head on each page, sign-off', async () => {
    const pages = await print('report', sampleReport(120));
    const [cover = '', contents = ''] = pages;
    expect(cover).toBe('基隆市海濱國民小學115年度實施情形中華民國115年11月10日');
    expect(contents).toContain('目錄');
    for (const title of [...TITLES, '資產清冊']) {
      expect(contents).toMatch(new RegExp(`${title}\\.*${pageWith(pages, title)}(?!\\d)`, 'u'));
    }
    const ofTable = pages.filter((page) => page.includes('筆記型電腦'));
    expect(ofTable.length).toBeGreaterThan(4);
    for (const page of ofTable) {
      expect(page).toContain('序號財產名稱保管人');
      // Both lines of a row are on the same page.
      expect(page.match(/筆記型電腦/gu)).toHaveLength(page.match(/放在電腦教室/gu)?.length ?? 0);
    }
    expect(pages.join('').match(/放在電腦教室/gu)).toHaveLength(120);
    expect(pages.at(-1)).toContain('核章承辦人資通安全長');
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`第${index + 2}頁，共${pages.length}頁`);
      expect(page).toMatch(/^海濱國小/u);
    });
  }, 120_000);

  test('a draft says so on every page', async () => {
    const pages = await print('draft', sampleReport(1, { draft: true }));
    for (const page of pages) expect(page).toContain('草稿');
  }, 120_000);

  test('page breaks and chapters leave no empty page; an empty table and a row higher than a page print', async () => {
    const long = Array.from({ length: 90 }, (_, index) => `第 ${index + 1} 行`).join('\n');
    const template = `<h1 class="chapter">壹</h1><page-break/><h1 class="chapter">貳</h1>
      <table data-widths="170"><thead><tr><th>空表</th></tr></thead></table>
      <page-break/><table data-widths="170"><tbody><tr><td>{{long}}</td></tr></tbody></table>`;
    const pages = await print('edges', documentOf(fill(template, { long })));
    expect(pages[0]).toContain('壹');
    expect(pages[1]).toContain('貳空表');
    expect(pages[2]).toContain('第1行');
    expect(pages.join('')).toContain('第90行');
    expect(pages).toHaveLength(4);
  }, 120_000);
});
