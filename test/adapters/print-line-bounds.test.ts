// Lines of a cell as we count them, held against those the engine sets.
import { describe, expect, it, test } from 'vitest';

import { loadFonts } from '../../functions/adapters/print/pdf/fonts.ts';
import { emsOf, SIZE } from '../../functions/adapters/print/pdf/page.ts';
import { createTypesetter } from '../../functions/adapters/print/pdf/pieces.ts';
import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import type { Run } from '../../functions/rendering/document-model.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { documentOf, fill } from '../rendering/sample-document.ts';

const { pieces, boundsOf } = createTypesetter(loadFonts([]).widthOf);

const run = (text: string): Run => ({
  kind: 'text',
  text,
  bold: false,
  underline: false,
  link: null,
});

const boundsFor = (text: string, line: number, bold = false) =>
  boundsOf({ pieces: pieces([run(text)], line), line, bold });

describe('lines of a text', () => {
  it.each([
    ['教務處', 10, 1, 1],
    ['教務處', 2.5, 2, 2],
    ['教務處資訊組', 3.5, 2, 2],
    ['115/09/03', 6, 1, 1],
    ['TravelMate P4', 5.5, 2, 2],
    // A mark at the end may be halved, and then it fits.
    ['教務處。', 3.6, 1, 2],
    // Broken after its marks, as it is too wide.
    ['3140101-03-004', 6.6, 2, 2],
    ['', 5, 1, 1],
  ])('%s in %d ems: %i to %i', (text, line, least, most) => {
    expect(boundsFor(text, line)).toStrictEqual({ least, most });
  });

  test('is not told of what is drawn', () => {
    expect(boundsFor('☑ 是', 10)).toBeNull();
    expect(boundsFor('𠮷', 10)).toBeNull();
  });

  test('bold letters may be wider', () => {
    expect(boundsFor('甲 Acer 115', 5.4)).toStrictEqual({ least: 1, most: 1 });
    expect(boundsFor('甲 Acer 115', 5.4, true)).toStrictEqual({ least: 1, most: 2 });
  });
});

const TEXTS = [
  '一甲教室大型觸控顯示器（硬體）',
  '電腦教室一，192.168.10.21，仁愛樓 104',
  '備份：每週一次；異地存放（教網中心）。',
  'Acer TravelMate P4 與 ASUS ExpertBook B1',
  '查閱文件並抽查，與規定相符。「無」者免填！',
  '3140101-03-004、3140101-21-0117',
  '法定：資通安全責任等級分級辦法 附表七（115-01-07 版，未經查證）',
  'https://www.example.edu.tw/documents/115/report?kind=annual',
];
const WIDTHS = Array.from({ length: 24 }, (_, index) => 12 + index * 2.5);

const { pdf: print } = pdfPrinter();

describeWithPoppler('the engine', (poppler) => {
  test('sets as many lines as were counted, wherever the count is certain', async () => {
    let certain = 0;
    for (const width of WIDTHS) {
      const row = TEXTS.map((text) => `<tr><td>${text}</td></tr>`).join('');
      const table = `<table data-widths="${width}"><tbody>${row}</tbody></table>`;
      const { bytes } = await print(documentOf(fill(table, {})), '2026-11-10T08:00');
      const pages = await poppler.pages(bytes);
      // Without the head of the page, and what says its number.
      const lines = pages.flatMap((page) => page.split('\n').filter(isOfText).slice(1));
      const counts = linesOfEach(lines);
      const room = emsOf(width - 3, SIZE.cell);
      TEXTS.forEach((text, index) => {
        const bounds = boundsFor(text, room);
        if (bounds === null) return;
        expect(counts[index], `${text} in ${width} mm`).toBeGreaterThanOrEqual(bounds.least);
        expect(counts[index], `${text} in ${width} mm`).toBeLessThanOrEqual(bounds.most);
        if (bounds.least === bounds.most) certain += 1;
      });
    }
    // Enough of them for the comparison to mean something.
    expect(certain).toBeGreaterThan((WIDTHS.length * TEXTS.length) / 3);
  }, 120_000);
});

const isOfText = (line: string): boolean => !/^\s*(?:第 \d+ 頁.*)?$/u.test(line);

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** How many printed lines each text takes up, one after the other. */
function linesOfEach(lines: readonly string[]): readonly number[] {
  let next = 0;
  return TEXTS.map((text) => {
    let [count, rest] = [0, squeezed(text)];
    while (rest !== '') {
      const line = squeezed(lines[next] ?? '');
      if (line === '' || !rest.startsWith(line)) throw new Error(`${line} is not of ${rest}`);
      [count, rest, next] = [count + 1, rest.slice(line.length), next + 1];
    }
    return count;
  });
}
