// PDF files as poppler reads them back.
import { expect, test } from 'vitest';

import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { assess } from '../../functions/domain/plan.ts';
import { cleanText } from '../../functions/rendering/clean-text.ts';
import type { Document, Run } from '../../functions/rendering/document-model.ts';
import { rectangle, words, type Drawing } from '../../functions/rendering/drawing.ts';
import { annualReportDocument } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { headsOf, textsOf } from '../fixtures/document-texts.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { documentOf, fill, HOSTILE, sampleReport, TITLES } from '../rendering/sample-document.ts';

const MADE = '2026-11-10T08:00';
const { pdf: print, sheets } = pdfPrinter();

const paragraphs = (lines: readonly string[]): Document =>
  documentOf(fill('{{#each lines}}<p>{{this}}</p>{{/each}}', { lines }));

/** Reads the texts off one after the other; heads of tables may come in between. What is left over is given. */
function readOff(printed: string, { texts, heads }: Record<'texts' | 'heads', readonly string[]>) {
  let rest = printed;
  for (const text of texts) {
    const head = heads.find((one) => one !== '' && rest.startsWith(one + text));
    if (!rest.startsWith(text) && head !== undefined) rest = rest.slice(head.length);
    if (!rest.startsWith(text)) return { stoppedAt: text, rest: rest.slice(0, 80) };
    rest = rest.slice(text.length);
  }
  return { stoppedAt: null, rest };
}

describeWithPoppler('PDF', (poppler) => {
  test('says what the document says, in its order, with the head of a long table on each page', async () => {
    const document = sampleReport(300);
    const { bytes, missing } = await print(document, MADE);
    expect(missing).toStrictEqual([]);
    const [cover = '', contents = '', ...bodies] = await poppler.bodies(bytes);
    const pages = [cover, ...bodies].join('');
    const read = readOff(pages, { texts: textsOf(document), heads: headsOf(document) });
    expect(read).toStrictEqual({ stoppedAt: null, rest: '' });
    for (const title of [...TITLES, '資產清冊']) {
      const page = bodies.findIndex((body) => body.startsWith(title)) + 3;
      expect(contents).toMatch(new RegExp(`${title}\\.+${page}(?!\\d)`, 'u'));
    }
    const ofTable = bodies.filter((body) => body.includes('筆記型電腦'));
    expect(ofTable.length).toBeGreaterThan(10);
    for (const body of ofTable) {
      expect(body).toMatch(/^(?:資產清冊)?序號財產名稱保管人/u);
      expect(body.match(/筆記型電腦/gu)).toHaveLength(body.match(/放在電腦教室/gu)?.length ?? 0);
    }
  });

  test('pages are numbered, fonts embedded, properties set, the text tagged', async () => {
    const { bytes } = await print(sampleReport(20, { draft: true }), MADE);
    const pages = (await poppler.pages(bytes)).map((page) => page.replace(/\s/gu, ''));
    pages.forEach((page, index) => {
      expect(page).toContain('草稿');
      const number = `第${index + 1}頁，共${pages.length}頁`;
      if (index === 0) expect(page).not.toContain('頁');
      else expect(page).toContain(number);
    });
    const fonts = await poppler.fonts(bytes);
    expect(fonts.map(({ name }) => name.replace(/^\w+\+/u, ''))).toStrictEqual(
      expect.arrayContaining(['NotoSansTC-Regular', 'NotoSansTC-Bold']),
    );
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    const info = await poppler.info(bytes);
    expect(Object.fromEntries(info)).toMatchObject({
      Title: '115年度資通安全維護計畫實施情形',
      Author: '基隆市海濱國民小學',
      Tagged: 'yes',
      Pages: String(pages.length),
    });
    expect(info.get('Page size')).toContain('A4');
    expect(Buffer.from(bytes).toString('latin1')).toContain('D:20261110000000Z');
  });

  test('hostile text stays text', async () => {
    const lines = Object.values(HOSTILE).filter((text) => text !== HOSTILE['rare']);
    const typst = [
      '#read("/etc/passwd")',
      '$x^2$ *a* _b_ = c',
      '@ref <label> `raw` // no',
      '#panic()',
    ];
    const document = paragraphs([...lines, ...typst]);
    const { bytes } = await print(document, MADE);
    const printed = (await poppler.bodies(bytes)).join('');
    // Characters no font has are told apart below.
    const texts = textsOf(document).map((text) => text.replaceAll('\ufffd', 'U+FFFD'));
    expect(readOff(printed.replaceAll('\ufffd', 'U+FFFD'), { texts, heads: [] })).toStrictEqual({
      stoppedAt: null,
      rest: '',
    });
    expect(texts).toContain(cleanText(HOSTILE['script'] ?? ''));
  });

  test('a character no font has is printed as its number and told once', async () => {
    const { bytes, missing } = await print(
      paragraphs(['王𠮷堃', '𡍼𠮷峯喆𡻕', '葛\u{e0100}☐☑']),
      MADE,
    );
    expect(missing).toStrictEqual(['𠮷', '𡍼']);
    const printed = (await poppler.bodies(bytes)).join('');
    expect(printed).toBe('王U+20BB7堃U+2137CU+20BB7峯喆𡻕葛');
  });

  test('a row is never cut, unless it is higher than a page; nothing of it is lost', async () => {
    const linesOf = (name: string, count: number): string =>
      Array.from({ length: count }, (_, line) => `${name}${line + 1}。`).join('\n');
    const rows = [linesOf('甲', 25), linesOf('乙', 25), linesOf('丙', 25), linesOf('丁', 120)];
    const template = `<table data-widths="170"><thead><tr><th>空</th></tr></thead><tbody>
      {{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}</tbody></table>`;
    const bodies = await poppler.bodies(
      (await print(documentOf(fill(template, { rows })), MADE)).bytes,
    );
    for (const name of ['甲', '乙', '丙']) {
      expect(bodies.filter((body) => body.includes(name))).toHaveLength(1);
    }
    expect(bodies.filter((body) => body.includes('丁')).length).toBeGreaterThan(1);
    expect(bodies.join('').replaceAll('空', '')).toBe(rows.join('').replace(/\s/gu, ''));
  });

  test('a word wider than its cell is broken and can still be copied as one', async () => {
    const address = `https://example.com/${'a'.repeat(200)}`;
    const marks = '！'.repeat(60);
    const template = `<table data-widths="30,140"><tbody>
      <tr><td>{{address}}</td><td>{{marks}}</td></tr></tbody></table>`;
    const { bytes } = await print(documentOf(fill(template, { address, marks })), MADE);
    expect((await poppler.bodies(bytes)).join('')).toBe(address + marks);
  });

  test('numbers in a list are not broken', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => String(117 + index));
    const template = '<table data-widths="25"><tbody><tr><td>{{list}}</td></tr></tbody></table>';
    const document = documentOf(fill(template, { list: `訓練紀錄 第 ${numbers.join('、')} 列` }));
    const lines = (await poppler.pages((await print(document, MADE)).bytes)).join('').split('\n');
    const inLines = lines.flatMap((line) => line.match(/\d{2,}/gu) ?? []);
    expect(inLines).toStrictEqual(numbers);
  });

  test('an empty document, an empty table and a table without rows print too', async () => {
    const text: Run = { kind: 'text', text: '頭', bold: false, underline: false, link: null };
    const cells = [{ header: true, align: 'center' as const, span: 1, runs: [text] }];
    const table = { kind: 'table' as const, plain: false, widths: [50], head: [], body: [] };
    const empty: Document = { title: '', creator: '', header: '', draft: false, blocks: [] };
    expect(await poppler.bodies((await print(empty, MADE)).bytes)).toStrictEqual(['']);
    const blocks = [table, { ...table, head: [{ minimumHeight: null, cells }] }];
    const { bytes } = await print(
      { ...empty, blocks: [...blocks, { kind: 'sign-off', signers: [] }] },
      MADE,
    );
    expect(await poppler.bodies(bytes)).toStrictEqual(['頭']);
  });

  test('sheets are pages of their own size, from edge to edge', async () => {
    const page = (text: string): Drawing => ({
      width: 210,
      height: 297,
      title: '標籤',
      description: '',
      shapes: [
        rectangle({ x: 0, y: 0, width: 210, height: 297 }, { outline: '#222222' }),
        words(text, [1, 6], { size: 4 }),
      ],
    });
    const meta = { title: '財產標籤', creator: '測試國小' };
    const { bytes, missing } = await sheets([page('甲<b>'), page('乙𠮷')], meta, MADE);
    expect(missing).toStrictEqual(['𠮷']);
    const pages = (await poppler.pages(bytes)).map((text) => text.trim());
    expect(pages).toStrictEqual(['甲<b>', '乙[U+20BB7]']);
    expect((await poppler.info(bytes)).get('Page size')).toContain('A4');
  });

  test('the annual report of the sample school', async () => {
    const report = annualReportDocument(annualReport(assess(sampleSchool, MADE)));
    const document = { ...report, draft: false };
    const { bytes, missing } = await print(document, MADE);
    expect(missing).toStrictEqual([]);
    const printed = (await poppler.bodies(bytes)).join('').replace(/目錄.*\.{5,}\d+/u, '');
    const texts = textsOf(document).map((text) => text.replace(/[☐☑☒]/gu, ''));
    const read = readOff(printed, { texts, heads: headsOf(document) });
    expect(read).toStrictEqual({ stoppedAt: null, rest: '' });
  });
});
