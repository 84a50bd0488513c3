// Every document as LibreOffice prints it: from the ODT, from the Word file LibreOffice makes of it, and beside our own PDF.
import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { createPrinter } from '../../functions/adapters/print/printer.ts';
import { assess } from '../../functions/domain/plan.ts';
import type { Document } from '../../functions/rendering/document-model.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { headsOf } from '../fixtures/document-texts.ts';
import { everyDocument } from '../fixtures/every-document.ts';
import { lengthened } from '../fixtures/hostile-school.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { modelText } from '../fixtures/written-texts.ts';

const NOW = '2026-11-10T08:00';

const long = { sheet: '資產清冊', count: 300, numbered: ['資產編號', '財產編號'] };

/** How often each character stands in the text; joiners and white space are nothing to read. */
function characters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s\u2060]/gu, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** Characters that stand more often in `more` than in `less`. */
const beyond = (more: string, less: string): readonly string[] => {
  const there = characters(less);
  return [...characters(more)]
    .filter(([character, count]) => count > (there.get(character) ?? 0))
    .map(([character]) => character);
};

/** Pages that lie across show their number inside the part that is read. */
const withoutNumber = (page: string): string => page.replace(/第\d+頁，共\d+頁/u, '');

/** What is printed though the document does not say it: only heads that come again, and the list of contents. */
function unasked(printed: string, document: Document): readonly string[] {
  if (document.blocks.some(({ kind }) => kind === 'contents')) return [];
  const heads = headsOf(document).join('');
  return beyond(printed, modelText(document)).filter((character) => !heads.includes(character));
}

type Pages = readonly string[];

/** What is wrong with the text of one format. */
function misprinted(pages: Pages, document: Document): readonly object[] {
  const text = pages.join('');
  const lost = beyond(modelText(document), text);
  const more = unasked(text, document);
  return lost.length + more.length === 0 ? [] : [{ lost, more }];
}

/** Pages of a document's only table that do not have its head. */
function headless(pages: Pages, document: Document): readonly object[] {
  const tables = document.blocks.filter(({ kind }) => kind === 'table');
  const [head = ''] = headsOf(document);
  if (head === '' || tables.length !== 1) return [];
  const without = pages.slice(0, -1).filter((page) => !page.includes(head)).length;
  return without === 0 ? [] : [{ pagesWithoutHead: without }];
}

/**
 * Within 15 %, or `pages` of a short document: without 標楷體, LibreOffice takes a font whose Latin letters are wider than ours.
 */
const isNear = (odt: number, ours: number, pages: number): boolean =>
  Math.abs(odt - ours) <= Math.max(pages, odt * 0.15);

describeWithPoppler('what LibreOffice prints', (poppler) => {
  describeInLibreOffice('of every document', (office) => {
    const read = async (pdf: Uint8Array): Promise<Pages> =>
      (await poppler.bodies(pdf)).map(withoutNumber);

    const readFrom = async (path: string | undefined): Promise<Pages> =>
      read(new Uint8Array(await readFile(path ?? '')));

    test('is what it says, on as many pages as the Word file and about as many as our PDF', async () => {
      const all = (await everyDocument(assess(lengthened(sampleSchool, long), NOW))).filter(
        ({ name }) => !name.startsWith('paper-'),
      );
      const files = await Promise.all(
        all.map(({ name, document }) => office.fileOf(`${name}.odt`, renderOdt(document))),
      );
      const printed = await office.converted('pdf', files);
      const words = await office.converted('pdf', await office.converted('docx', files));
      const { pdf } = createPrinter();
      const wrong: object[] = [];
      const total = { odt: 0, ours: 0 };
      for (const [index, { name, document }] of all.entries()) {
        const formats = {
          odt: await readFrom(printed[index]),
          docx: await readFrom(words[index]),
          ours: await read((await pdf(document, NOW)).bytes),
        };
        for (const [format, pages] of Object.entries(formats)) {
          const faults = [...misprinted(pages, document), ...headless(pages, document)];
          wrong.push(...faults.map((fault) => ({ name, format, ...fault })));
        }
        const [odt, docx, ours] = [formats.odt, formats.docx, formats.ours].map(
          ({ length }) => length,
        ) as [number, number, number];
        if (Math.abs(odt - docx) > 1 || !isNear(odt, ours, 2))
          wrong.push({ name, odt, docx, ours });
        total.odt += odt;
        total.ours += ours;
      }
      if (!isNear(total.odt, total.ours, 0)) wrong.push(total);
      expect(wrong).toStrictEqual([]);
      expect(all.length).toBeGreaterThan(40);
    }, 300_000);
  });
});
