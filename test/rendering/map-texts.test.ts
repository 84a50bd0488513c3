// Every text of a document goes through the function, wherever it stands; nothing else changes.
import { expect, test } from 'vitest';

import { forms } from '../../functions/domain/documents/forms/index.ts';
import { fillForm } from '../../functions/domain/documents/forms/make.ts';
import { assess } from '../../functions/domain/plan.ts';
import { mapTexts } from '../../functions/rendering/map-texts.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { formDocument } from '../../functions/rendering/render-report.ts';
import { handedOut } from '../../functions/rendering/bundle/handed-out.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

const whole = assess(sampleSchool, '2026-11-10T08:00');
const documents = forms.map((form) => formDocument(fillForm(form, whole)));

test('without a change of words, a document stays as it is', () => {
  for (const document of documents) {
    expect(mapTexts(document, { text: (text) => text, run: (run) => run })).toStrictEqual(document);
  }
});

test('no text is left out: of a document all in one letter, nothing else can be read', () => {
  const dots = (text: string): string => text.replace(/\p{Script=Han}/gu, '○');
  for (const document of documents) {
    const { blocks, title, header } = mapTexts(document, {
      text: dots,
      run: (run) => ({ ...run, text: dots(run.text) }),
    });
    expect(JSON.stringify({ blocks, title, header })).not.toMatch(/\p{Script=Han}/u);
  }
});

test('handed out, an address can be clicked and one that was masked cannot', () => {
  const out = handedOut(whole.book);
  const [document] = documents;
  if (document === undefined) throw new Error('no form');
  const address = (text: string) => ({
    kind: 'paragraph' as const,
    align: 'left' as const,
    indent: false,
    small: false,
    runs: [{ kind: 'text' as const, text, bold: false, underline: false, link: null }],
  });
  const blocks = [address('https://a.example/b'), address('https://10.1.2.3/杜允堃')];
  const html = renderHtmlPage(out({ ...document, blocks }));
  expect(html).toContain('href="https://a.example/b"');
  expect(html).not.toContain('10.1.2.3');
  expect(html).not.toContain('杜允堃');
  expect(html.match(/href=/gu)).toHaveLength(1);
});
