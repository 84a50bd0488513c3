// Where a page, a line or a word may end.
import { expect, test } from 'vitest';

import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import type { Document } from '../../functions/rendering/document-model.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { documentOf, fill } from '../rendering/sample-document.ts';

const MADE = '2026-11-10T08:00';
const { pdf: print } = pdfPrinter();

const LINES = Array.from({ length: 60 }, (_, index) => String(index));

/** So many lines, then `last`. */
const after = (count: number, last: string): Document =>
  documentOf(
    fill(`{{#each lines}}<p>甲{{this}}</p>{{/each}}${last}`, { lines: LINES.slice(0, count) }),
  );

describeWithPoppler('the end of', (poppler) => {
  const bodiesOf = async (document: Document): Promise<readonly string[]> =>
    poppler.bodies((await print(document, MADE)).bytes);

  test('a page is never a row that says what the rows below are about', async () => {
    const group = (name: string): string => `<tr><th colspan="2">${name}</th></tr>`;
    const row = '<tr><td>列</td><td>列</td></tr>';
    const heights = Array.from({ length: 12 }, (_, count) => count);
    const pages = await Promise.all(
      heights.map((count) => {
        const rows = [group('前'), row.repeat(30 + count), group('後'), row.repeat(3)].join('');
        const table = `<table data-widths="80,80"><tbody>${rows}</tbody></table>`;
        return bodiesOf(documentOf(fill(table, {})));
      }),
    );
    const starts = pages.map(([, second = '']) => second.slice(0, 1));
    expect(pages.flat().filter((page) => page.endsWith('後'))).toStrictEqual([]);
    // It was tried: once there was only room for it alone.
    expect(new Set(starts)).toStrictEqual(new Set(['', '列', '後']));
  });

  test('the text stands on the page on which people sign', async () => {
    const last = '<p>末段。</p><sign-off><signer>校長</signer></sign-off>';
    const documents = Array.from({ length: 14 }, (_, count) => after(24 + count, last));
    const pages = await Promise.all(documents.map(bodiesOf));
    expect(new Set(pages.map(({ length }) => length))).toStrictEqual(new Set([1, 2]));
    for (const page of pages) expect(page.at(-1)).toContain('末段。校長');
  });

  test('a line in a long number or address is a mark in it', async () => {
    const table = '<table data-widths="24"><tbody><tr><td>{{number}}</td></tr></tbody></table>';
    const { bytes } = await print(documentOf(fill(table, { number: '3140101-03-0001' })), MADE);
    const [page = ''] = await poppler.pages(bytes);
    expect(page.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining(['3140101-', '03-0001']),
    );
  });
});
