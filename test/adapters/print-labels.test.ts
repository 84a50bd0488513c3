// Labels as they come from a printer of 300 dots per inch: every code is read off the paper, every word stands on it.
import { beforeAll, expect, test } from 'vitest';

import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import { openBook } from '../../functions/domain/book.ts';
import { labelOrder } from '../../functions/domain/documents/labels/label-order.ts';
import { labelSheets, perSheet } from '../../functions/domain/label-sheets.ts';
import { labelPages } from '../../functions/rendering/labels/label-pages.ts';
import { textWidth } from '../../functions/rendering/text-width.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { prepareReader, readPageCodes } from '../fixtures/read-codes.ts';
import { computer, school } from '../fixtures/school.ts';

const MADE = '2026-11-10T08:00';
const TEN_MINUTES = 600_000;
const { sheets } = pdfPrinter();

beforeAll(prepareReader);

/** What 資產清冊 of a school with hard cases asks for, on that sheet, from its third place on. */
function orderOn(sheet: (typeof labelSheets)[number]) {
  const count = perSheet(sheet) - 2;
  const number = (at: number): string => `3140101-03-${String(at + 1).padStart(6, '0')}`;
  const assets = Array.from({ length: count }, (_, at) => ({
    ...computer,
    id: `A-${at}`,
    propertyNumber: at === 0 ? null : number(at),
    isLabelled: '否',
    custodian: at % 2 === 0 ? '王𠮷' : '阿布都．伊斯哈克．帕爾哈提堃峯喆',
    model: at % 3 === 0 ? 'ProLiant DL380 Gen10 Plus 機架式伺服器（含擴充模組）' : 'M4',
  }));
  const settings = [
    { item: '標籤紙規格', value: sheet.name },
    { item: '標籤紙已用格數', value: 2 },
  ];
  return labelOrder({ book: openBook(school({ assets, settings }), MADE) }, 'due');
}

test.each(labelSheets)('$name: what is printed for 𠮷 stays on its label', (wanted) => {
  const { labels, sheet, used } = orderOn(wanted);
  const { left, width, gap } = sheet;
  const shapes = labelPages(labels, sheet, used).flatMap((page) => page.shapes);
  const over = shapes.filter((shape) => {
    if (shape.kind !== 'words') return false;
    const column = Math.floor((shape.x - left) / (width + gap));
    const printed = shape.text.replaceAll('𠮷', '[U+20BB7]');
    return shape.x + textWidth(printed, shape.size) > left + column * (width + gap) + width;
  });
  expect(over).toStrictEqual([]);
});

describeWithPoppler('labels on paper', (poppler) => {
  test.each(labelSheets)(
    '$name',
    async (wanted) => {
      const { labels, sheet, used, title, school: creator } = orderOn(wanted);
      const pages = labelPages(labels, sheet, used);
      expect(pages).toHaveLength(1);
      const { bytes, missing } = await sheets(pages, { title, creator }, MADE);
      expect(missing).toStrictEqual(['𠮷']);
      const found = await readPageCodes(await poppler.grey(bytes, 300));
      const codes = labels.map(({ code }) => code);
      expect([...found].sort()).toStrictEqual([...codes].sort());
      const [text = ''] = await poppler.pages(bytes);
      // In one piece each.
      expect(codes.filter((code) => !text.includes(code))).toStrictEqual([]);
      expect(text).toContain('王[U+20BB7]');
    },
    TEN_MINUTES,
  );
});
