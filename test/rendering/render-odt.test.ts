import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import type { Document } from '../../functions/rendering/document-model.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { documentOf, fill, HOSTILE, sampleReport } from './sample-document.ts';

function partsOf(document: Document): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(renderOdt(document)));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const partOf = (path: string, document: Document): string => partsOf(document)[path] ?? '';
const contentOf = (html: string): string => partOf('content.xml', documentOf(html));

describe('package', () => {
  test('begins with its media type, not compressed, as the standard asks', () => {
    const start = strFromU8(renderOdt(documentOf('<p>a</p>')).subarray(0, 80), true);
    expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.textPK/u);
  });

  test('the manifest lists every part', () => {
    const parts = partsOf(documentOf('<p>a</p>'));
    expect(Object.keys(parts)).toEqual([
      'mimetype',
      'content.xml',
      'styles.xml',
      'meta.xml',
      'META-INF/manifest.xml',
    ]);
    for (const path of ['content.xml', 'styles.xml', 'meta.xml']) {
      expect(parts['META-INF/manifest.xml']).toContain(
        `full-path="${path}" manifest:media-type="text/xml"`,
      );
    }
  });

  test('the same document gives the same bytes, whatever the time zone', () => {
    const before = process.env['TZ'];
    const bytes = ['Asia/Taipei', 'America/New_York', 'UTC'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(renderOdt(sampleReport(20))).toString('base64');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(bytes).size).toBe(1);
  });

  test('every part is well-formed XML', () => {
    const parts = partsOf(sampleReport(5, { draft: true }));
    for (const [path, xml] of Object.entries(parts)) {
      if (path !== 'mimetype') expect(() => parseXml(xml), path).not.toThrow();
    }
  });

  test('says who made it, what it is called and its language', () => {
    const metadata = partOf('meta.xml', sampleReport(1));
    expect(metadata).toContain('<dc:title>115年度資通安全維護計畫實施情形</dc:title>');
    expect(metadata).toContain('<dc:creator>基隆市海濱國民小學</dc:creator>');
    expect(metadata).toContain('<dc:language>zh-TW</dc:language>');
  });

  test('names 標楷體 first', () => {
    expect(partOf('styles.xml', sampleReport(1))).toContain('svg:font-family="標楷體, DFKai-SB,');
  });
});

test('pages that lie across have room for wide tables, in smaller letters', () => {
  const wide = '<table data-widths="257"><tbody><tr><td>寬</td></tr></tbody></table>';
  expect(() => documentOf(wide)).toThrow(/版面只有 170/u);
  const styles = partOf('styles.xml', documentOf(wide, { landscape: true }));
  expect(styles).toContain('fo:page-width="297mm" fo:page-height="210mm"');
  expect(styles).toContain('style:print-orientation="landscape"');
  expect(styles).not.toContain('portrait');
  expect(styles).toContain('style:font-size-asian="9pt"');
});

describe('every style that is used is there', () => {
  test.each([true, false])('draft: %s', (draft) => {
    const { 'content.xml': content = '', 'styles.xml': styles = '' } = partsOf(
      sampleReport(3, { draft }),
    );
    const all = content + styles;
    const defined = new Set([...all.matchAll(/style:name="([^"]*)"/gu)].map((match) => match[1]));
    const used = [...all.matchAll(/(?:text|table|draw|parent)[:-]style-name="([^"]*)"/gu)];
    expect(used.length).toBeGreaterThan(20);
    expect(used.map((match) => match[1]).filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe('pages', () => {
  test('the cover has a page of its own kind, what follows goes back to numbered pages', () => {
    const content = contentOf('<cover><h1>校名</h1></cover><h1 class="chapter">壹</h1>');
    expect(content).toContain('style:master-page-name="Cover"');
    expect(content.match(/style:master-page-name="Standard"/gu)).toHaveLength(1);
    expect(content).not.toContain('fo:break-before');
  });

  test('a page break before a chapter makes no empty page', () => {
    expect(contentOf('<p>a</p><page-break/><h1 class="chapter">壹</h1>')).toContain(
      '<text:h text:style-name="Heading_20_1" text:outline-level="1">',
    );
  });

  test('a page break before a table is the table’s', () => {
    const content = contentOf(
      '<p>a</p><page-break/><table data-widths="9"><tbody><tr><td/></tr></tbody></table>',
    );
    expect(content).toMatch(
      /style:family="table"><style:table-properties[^>]*fo:break-before="page"/u,
    );
  });

  test('footer counts pages; header has the given text', () => {
    const styles = partOf('styles.xml', sampleReport(1));
    expect(styles).toMatch(
      /第 <text:page-number[^>]*>1<\/text:page-number> 頁，共 <text:page-count>/u,
    );
    expect(styles).toContain('海濱國小　實施情形');
  });

  test('only a draft has the mark, on the cover as well', () => {
    const draft = partOf('styles.xml', sampleReport(1, { draft: true }));
    expect(draft.match(/PowerPlusWaterMarkObject/gu)).toHaveLength(2);
    expect(partOf('styles.xml', sampleReport(1))).not.toContain('草稿');
  });
});

describe('blocks', () => {
  test('the contents refer to the page of each chapter', () => {
    const content = partOf('content.xml', sampleReport(1));
    const references = [...content.matchAll(/text:ref-name="([^"]*)"/gu)].map((match) => match[1]);
    const bookmarks = [...content.matchAll(/<text:bookmark text:name="([^"]*)"/gu)].map(
      (match) => match[1],
    );
    expect(references).toEqual(['chapter1', 'chapter2', 'chapter3', 'chapter4']);
    expect(bookmarks).toEqual(references);
  });

  test('a table repeats its head, keeps rows whole and covers spanned cells', () => {
    const content = contentOf(
      '<table data-widths="20,150"><thead><tr><th>項目</th><th>內容</th></tr></thead>' +
        '<tbody><tr data-height="15"><td colspan="2">無</td></tr></tbody></table>',
    );
    expect(content).toMatch(
      /<table:table-header-rows><table:table-row.*項目.*<\/table:table-header-rows>/u,
    );
    expect(content).toContain('table:number-columns-spanned="2"');
    expect(content).toContain('</table:table-cell><table:covered-table-cell/></table:table-row>');
    expect(content).toContain('style:min-row-height="15mm" fo:keep-together="always"');
    expect(content).toContain('style:column-width="150mm"');
  });

  test('a sign-off block is never cut; without signers there is none', () => {
    expect(contentOf('<sign-off><signer>承辦人</signer></sign-off>')).toContain(
      'style:may-break-between-rows="false"',
    );
    expect(contentOf('<p>a</p><sign-off/>')).not.toContain('<table:table ');
  });

  test('a paragraph with its own line breaks is not justified: the lines before them would be stretched', () => {
    expect(contentOf('<p>甲乙<br/>丙</p>')).toContain('fo:text-align="start"');
    expect(contentOf('<p>甲乙丙</p>')).toContain('fo:text-align="justify"');
  });

  test('bold, underline, line break and link', () => {
    const content = contentOf(
      '<p><b>甲<u>乙</u></b><br/><a href="https://example.edu.tw/">丙</a></p>',
    );
    expect(content).toContain('<text:span text:style-name="Bold">甲</text:span>');
    expect(content).toContain('<text:span text:style-name="Bold_20_Underline">乙</text:span>');
    expect(content).toContain(
      '<text:line-break/><text:a xlink:type="simple" xlink:href="https://example.edu.tw/"',
    );
  });
});

test.each(Object.entries(HOSTILE))('%s is text', (_, value) => {
  const html = fill('<p>{{value}}</p><h1 class="chapter">{{value}}</h1><contents/>', { value });
  const parts = partsOf(documentOf(html, { title: value, creator: value, header: value }));
  const harmless = partsOf(
    documentOf('<p>x</p><h1 class="chapter">x</h1><contents/>', {
      title: 'x',
      creator: 'x',
      header: 'x',
    }),
  );
  const elements = (xml = ''): readonly string[] => xml.match(/<[^>]*>/gu) ?? [];
  for (const path of Object.keys(parts)) {
    expect(elements(parts[path]), path).toEqual(elements(harmless[path]));
    if (path !== 'mimetype') expect(() => parseXml(parts[path] ?? ''), path).not.toThrow();
  }
});
