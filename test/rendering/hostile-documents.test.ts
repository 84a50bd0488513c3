// Every document over the sample school with rare names and pasted rubbish: what the registers hold is what all files say.
import { describe, expect, test } from 'vitest';

import { createPrinter } from '../../functions/adapters/print/printer.ts';
import { assess } from '../../functions/domain/plan.ts';
import { cleanText } from '../../functions/rendering/clean-text.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { headersOnly } from '../domain/documents/small-school.ts';
import { everyDocument, type NamedDocument } from '../fixtures/every-document.ts';
import {
  lengthened,
  PASTED,
  pastedOver,
  RAREST,
  rareNames,
  renamed,
  withNames,
} from '../fixtures/hostile-school.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { docxText, htmlText, modelText, odtText, parting } from '../fixtures/written-texts.ts';

const NOW = '2026-11-10T08:00';

const names = rareNames(sampleSchool);
const usual = await everyDocument(assess(sampleSchool, NOW));
const rare = await everyDocument(assess(renamed(sampleSchool, names), NOW));
const long = { sheet: '資產清冊', count: 300, numbered: ['資產編號', '財產編號'] };
const rarest = rareNames(sampleSchool, RAREST);
const hostile = await everyDocument(
  assess(pastedOver(renamed(lengthened(sampleSchool, long), rarest)), NOW),
);

/** Papers of a bundle hide names, as they leave the school. */
const isMasked = ({ name }: NamedDocument): boolean => name.startsWith('paper-');

/** Which of several rows of one day is named goes by what they say. */
const unnumbered = (text: string): string => text.replace(/第\d+列/gu, '第列');

const bare = (text: string): string => cleanText(text).replace(/\s/gu, '');

describe('names of rare characters', () => {
  test('all documents are made, with the same people in the same places', () => {
    expect(rare.map(({ name }) => name)).toStrictEqual(usual.map(({ name }) => name));
    rare.forEach((one, index) => {
      const before = usual[index];
      if (before === undefined || isMasked(one)) return;
      const expected = unnumbered(withNames(modelText(before.document), names));
      expect(parting(unnumbered(modelText(one.document)), expected), one.name).toBeNull();
    });
    const told = rare.filter(({ document }) =>
      [...names.values()].some((name) => modelText(document).includes(name)),
    );
    expect(told.filter(({ name }) => name.startsWith('form-')).length).toBeGreaterThan(14);
  });

  test('a bundle tells none of them', () => {
    for (const { name, document } of rare.filter(isMasked)) {
      const said = modelText(document);
      const found = [...names.values()].filter((one) => said.includes(one));
      expect(found, name).toStrictEqual([]);
    }
  });
});

test('with empty registers every form is made, and says 無', async () => {
  const forms = (await everyDocument(assess(headersOnly, NOW))).filter(({ name }) =>
    name.startsWith('form-'),
  );
  expect(forms).toHaveLength(18);
  const without = forms.filter(({ document }) => !modelText(document).includes('無'));
  expect(without.map(({ name }) => name)).toStrictEqual([]);
});

describe('what people paste', () => {
  test('every kind of it stands in some document as it was pasted', () => {
    const said = hostile.map(({ document }) => modelText(document)).join('\n');
    for (const pasted of PASTED) expect(said).toContain(bare(pasted));
  });

  test('ODT and HTML say what the document says', () => {
    for (const { name, document } of hostile) {
      const said = modelText(document);
      expect(parting(odtText(renderOdt(document)), said), `${name}.odt`).toBeNull();
      expect(parting(htmlText(renderHtmlPage(document)), said), `${name}.html`).toBeNull();
    }
  });

  test('so does DOCX', async () => {
    const { docx } = createPrinter();
    for (const { name, document } of hostile) {
      const written = docxText(await docx(document));
      expect(parting(written, modelText(document)), `${name}.docx`).toBeNull();
    }
  }, 120_000);
});

/** How often each of `all` stands in `text`. */
const counts = (text: string, all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(all.map((one) => [one, text.split(one).length - 1] as const));

describeWithPoppler('PDF of every document', (poppler) => {
  test('names every person, and what no font has by its number', async () => {
    const { pdf } = createPrinter();
    const all = [...rarest.values()];
    for (const { name, document } of hostile) {
      const { bytes, missing } = await pdf(document, NOW);
      const numbered = (text: string): string =>
        missing.reduce(
          (rest, one) =>
            rest.replaceAll(one, `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`),
          text,
        );
      const printed = (await poppler.bodies(bytes)).join('');
      expect(counts(printed, all.map(numbered)), name).toStrictEqual(
        counts(numbered(modelText(document)), all.map(numbered)),
      );
    }
  }, 120_000);
});
