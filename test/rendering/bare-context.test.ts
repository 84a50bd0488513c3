// Apps Script has neither Node nor browser globals nor eval: the same code must give the same bytes there.
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';

import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';

import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { documentOf, HOSTILE, fill, meta } from './sample-document.ts';

const ENTRY = `
import { readDocument } from './functions/rendering/read-html.ts';
import { renderHtmlPage } from './functions/rendering/render-html-page.ts';
import { renderOdt } from './functions/rendering/render-odt.ts';
export function render(html, meta) {
  const document = readDocument(html, meta);
  return { page: renderHtmlPage(document), odt: Array.from(renderOdt(document)) };
}`;

async function build(): Promise<string> {
  const bundle = await rolldown({
    cwd: resolve(import.meta.dirname, '../..'),
    input: 'bare-entry.ts',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) =>
          id === 'bare-entry.ts' ? resolve(import.meta.dirname, '../../bare-entry.ts') : null,
        load: (id) => (id.endsWith('bare-entry.ts') ? ENTRY : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'rendering', minify: true });
  await bundle.close();
  return output[0].code;
}

type Rendered = { readonly page: string; readonly odt: readonly number[] };

let code: string;

beforeAll(async () => {
  code = await build();
});

function renderBare(html: string): Rendered {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const globals =
    'typeof TextEncoder + typeof TextDecoder + typeof Buffer + typeof URL + typeof setTimeout';
  expect(runInContext(globals, context)).toBe('undefined'.repeat(5));
  const call = `${code}\nJSON.stringify(rendering.render(${JSON.stringify(html)}, ${JSON.stringify(meta)}))`;
  return JSON.parse(String(runInContext(call, context))) as Rendered;
}

test('the same bytes as in Node, also for characters outside the basic plane and broken ones', () => {
  const html = fill(
    '<cover><h1>校名</h1></cover><contents/><h1 class="chapter">壹</h1>{{#each values}}<p>{{this}}</p>{{/each}}',
    { values: Object.values(HOSTILE) },
  );
  const bare = renderBare(html);
  const document = documentOf(html);
  expect(bare.page).toBe(renderHtmlPage(document));
  expect(Buffer.from(bare.odt).equals(renderOdt(document))).toBe(true);
});

test('a mistake in a template has its message there too', () => {
  expect(() => renderBare('<p>a</p>\n<marquee>b</marquee>')).toThrow(/第 2 行.*<marquee>/u);
});

test('reader, both writers and both libraries stay small', () => {
  expect(code.length).toBeLessThan(50_000);
});
