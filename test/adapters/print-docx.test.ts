// Word files: their XML read back, and as LibreOffice prints them.
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';

import { createPrinter } from '../../functions/adapters/print/printer.ts';
import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { assess } from '../../functions/domain/plan.ts';
import type { Document } from '../../functions/rendering/document-model.ts';
import { annualReportDocument } from '../../functions/rendering/render-report.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { textsOf } from '../fixtures/document-texts.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { documentOf, fill, HOSTILE, sampleReport, TITLES } from '../rendering/sample-document.ts';

const printer = createPrinter();

async function partsOf(document: Document): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await printer.docx(document));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const within = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap((child) =>
    child.type === 'element' ? within(child as XmlElement) : [],
  ),
];

function elementsOf(part: string): readonly XmlElement[] {
  const { root } = parseXml(part);
  return root === null ? [] : within(root);
}

const CONTENTS: ReadonlySet<string> = new Set(['TOC1', 'ContentsHeading']);

const styleOf = (paragraph: XmlElement): string =>
  within(paragraph).find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? '';

/** Paragraphs of the text in order, without the list of contents and without white space. */
function paragraphsOf(body: string): readonly string[] {
  return elementsOf(body)
    .filter(({ name }) => name === 'w:p')
    .filter((paragraph) => !CONTENTS.has(styleOf(paragraph)))
    .map((paragraph) => paragraph.text.replace(/\s/gu, ''))
    .filter((text) => text !== '');
}

/** Words inside pictures are not text in a Word file. */
const withoutPictures = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind === 'figure' ? { ...block, drawing: { ...block.drawing, shapes: [] } } : block,
  ),
});

describe('DOCX', () => {
  test('the same document gives the same bytes, whatever was written before', async () => {
    const links = '<p><a href="https://a.example/1">甲</a><a href="https://a.example/2">乙</a></p>';
    const report = sampleReport(3, { draft: true });
    const document = { ...report, blocks: [...report.blocks, ...documentOf(links).blocks] };
    vi.useFakeTimers({ now: new Date('2026-11-10T08:00:00Z'), toFake: ['Date'] });
    const first = await printer.docx(document);
    vi.setSystemTime(new Date('2027-01-02T03:04:05Z'));
    await printer.docx(sampleReport(1));
    const second = await printer.docx(document);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
    const body = (await partsOf(document)).get('word/document.xml') ?? '';
    const [starts, ends] = ['Start', 'End'].map((end) =>
      Array.from(body.matchAll(new RegExp(`<w:bookmark${end}[^>]*w:id="(\\d+)"`, 'gu'))).map(
        ([, id]) => Number(id),
      ),
    );
    expect(starts).toStrictEqual([1, 2, 3, 4]);
    expect(ends).toStrictEqual(starts);
  });

  test.each([
    ['a report with a long table', sampleReport(300, { draft: true })],
    [
      'the annual report of the sample school',
      annualReportDocument(annualReport(assess(sampleSchool, '2026-11-10T08:00'))),
    ],
  ])('%s says what the document says, in its order', async (_, document) => {
    const parts = await partsOf(document);
    for (const [path, part] of parts) {
      if (/\.(?:xml|rels)$/u.test(path)) expect(() => parseXml(part), path).not.toThrow();
    }
    const body = parts.get('word/document.xml') ?? '';
    expect(paragraphsOf(body)).toStrictEqual(textsOf(withoutPictures(document)));
    const figures = document.blocks.filter(({ kind }) => kind === 'figure');
    const pictures = [...parts.keys()].filter((path) => path.startsWith('word/media/'));
    expect(pictures.filter((path) => path.endsWith('.png'))).toHaveLength(figures.length);
  });

  test('hostile text stays text, rare characters stay what they are', async () => {
    const lines = Object.values(HOSTILE);
    const document = documentOf(fill('{{#each lines}}<p>{{this}}</p>{{/each}}', { lines }));
    const parts = await partsOf(document);
    const body = parts.get('word/document.xml') ?? '';
    expect(paragraphsOf(body)).toStrictEqual(textsOf(document));
    expect(body).toContain('𡻕堃峯喆𠮷𡍼');
    expect([...parts.keys()].filter((path) => /vba|embeddings/iu.test(path))).toStrictEqual([]);
  });

  test('head rows are repeated, no row is cut, the properties are set', async () => {
    const parts = await partsOf(sampleReport(5));
    const names = elementsOf(parts.get('word/document.xml') ?? '').map(({ name }) => name);
    const count = (wanted: string): number => names.filter((name) => name === wanted).length;
    expect(count('w:tblHeader')).toBe(1);
    expect(count('w:cantSplit')).toBe(count('w:tr'));
    expect(parts.get('docProps/core.xml')).toContain('115年度資通安全維護計畫實施情形');
    expect(parts.get('docProps/core.xml')).toContain('基隆市海濱國民小學');
  });

  test('an empty document, an empty table and no signers', async () => {
    const empty: Document = { title: '', creator: '', header: '', draft: false, blocks: [] };
    const table = { kind: 'table' as const, plain: false, widths: [50], head: [], body: [] };
    const blocks = [table, { kind: 'sign-off' as const, signers: [] }];
    for (const document of [empty, { ...empty, blocks }]) {
      const body = (await partsOf(document)).get('word/document.xml') ?? '';
      expect(paragraphsOf(body)).toStrictEqual([]);
    }
  });
});

describeInLibreOffice('Word files printed by LibreOffice', (office) => {
  test('pages are numbered, the contents name them, the head of a table is on each page', async () => {
    const file = await office.fileOf(
      'report.docx',
      await printer.docx(sampleReport(120, { draft: true })),
    );
    const [printed = []] = await office.printed(file);
    const pages = printed.map((page) => page.replace(/\s/gu, ''));
    expect(pages[0]).toContain('基隆市海濱國民小學115年度實施情形中華民國115年11月10日');
    for (const title of [...TITLES, '資產清冊']) {
      const page = pages.findIndex((text, index) => index > 1 && text.includes(title)) + 1;
      expect(pages[1]).toMatch(new RegExp(`${title}\\.*${page}(?!\\d)`, 'u'));
    }
    const ofTable = pages.filter((page) => page.includes('筆記型電腦'));
    expect(ofTable.length).toBeGreaterThan(4);
    for (const page of ofTable) expect(page).toContain('序號財產名稱保管人');
    expect(pages.at(-1)).toContain('核章承辦人資通安全長');
    pages.forEach((page, index) => {
      expect(page).toContain('草稿');
      if (index > 0) expect(page).toContain(`第${index + 1}頁，共${pages.length}頁`);
    });
  }, 120_000);
});
