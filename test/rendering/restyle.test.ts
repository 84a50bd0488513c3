// A document in a school's own words and with its emblem, in every format made without Node.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import type { Block, Document } from '../../functions/rendering/document-model.ts';
import { styleOf, usualStyle, type HouseStyle } from '../../functions/rendering/house-style.ts';
import { readDocument } from '../../functions/rendering/read-html.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { restyle } from '../../functions/rendering/restyle.ts';
import { pngOf } from '../fixtures/emblem.ts';

const meta = { title: '清冊', creator: '海風國小', header: '海風國小\u3000清冊', draft: false };

const html = `<cover><h1>海風國小</h1><h1>清冊</h1><p>保管人</p></cover>
<h1 class="chapter">保管人</h1>
<p>保管人應簽名。</p>
<p>保管人</p>
<table data-widths="40,60,70"><thead><tr><th>保管 人</th><th><b>保管人</b><br/>使用者</th><th>備註</th></tr></thead>
<tbody><tr><td>保管人</td><td>$&amp;</td><th>備註</th></tr></tbody></table>
<page-break/><h1>清冊</h1><h1>清冊</h1>
<sign-off><signer>承辦人</signer><signer>保管人</signer></sign-off>`;

const worded = (...wording: readonly (readonly [string, string])[]): Document =>
  restyle(readDocument(html, meta), styleOf({ wording }));

const emblem = { type: 'png', bytes: new Uint8Array(pngOf()), width: 40, height: 20 } as const;
const withEmblem: HouseStyle = { ...usualStyle, emblem };

describe('own words', () => {
  test('nothing set changes nothing', () => {
    expect(worded()).toStrictEqual(readDocument(html, meta));
    expect(styleOf({ wording: [] })).toBe(usualStyle);
  });

  test('headings, heads of columns and rows, signers; never running text or what is filled in', () => {
    const page = renderHtmlPage(
      worded(['保管人', '財產保管人'], ['備註', '說明'], ['承辦人', '經辦人']),
    );
    expect(page).toContain('<h1 class="chapter page" id="chapter1">財產保管人</h1>');
    expect(page).toContain('<p>保管人應簽名。</p><p>保管人</p>');
    // The column's head and the signer's.
    expect(page.match(/<th[^>]*>財產保管人<\/th>/gu)).toHaveLength(2);
    expect(page).toContain('<b>保管人</b><br/>使用者');
    expect(page.match(/<th[^>]*>說明<\/th>/gu)).toHaveLength(2);
    expect(page).toMatch(/<td[^>]*>保管人<\/td>/u);
    expect(page).toContain('經辦人');
    expect(page).not.toContain('承辦人');
  });

  test('a column’s head of two lines is meant by both', () => {
    const page = renderHtmlPage(worded(['保管人使用者', '保管與使用']));
    expect(page).toMatch(/<th[^>]*><b>保管與使用<\/b><\/th>/u);
  });

  test('words trade places', () => {
    const { blocks } = worded(['承辦人', '保管人'], ['保管人', '承辦人']);
    expect(blocks.at(-1)).toStrictEqual({ kind: 'sign-off', signers: ['保管人', '承辦人'] });
  });

  test('the title: of the file, above every page and on the cover; what looks like a pattern is none', () => {
    const document = worded(['清冊', '資產 $& 一覽']);
    expect(document.title).toBe('資產 $& 一覽');
    expect(document.header).toBe('海風國小\u3000資產 $& 一覽');
    expect(JSON.stringify(document.blocks)).not.toContain('清冊');
  });
});

const emblems = ({ blocks }: { readonly blocks: readonly Block[] }): readonly number[] =>
  blocks.flatMap((block, index) => (block.kind === 'heading' && block.emblem ? [index] : []));

describe('the emblem', () => {
  const document = restyle(readDocument(html, meta), withEmblem);

  test('stands above the first heading of the cover and the title of each paper', () => {
    const [cover] = document.blocks;
    expect(cover?.kind === 'cover' ? emblems(cover) : null).toStrictEqual([0]);
    expect(emblems(document)).toStrictEqual([6]);
    const form = restyle(readDocument('<h1>a</h1><h1>b</h1><h2>c</h2>', meta), withEmblem);
    expect(emblems(form)).toStrictEqual([0]);
  });

  test('is in the ODT once, however often it is shown, at its true proportions', () => {
    const files = unzipSync(renderOdt(document));
    expect(files['Pictures/emblem.png']).toStrictEqual(emblem.bytes);
    const content = strFromU8(files['content.xml'] ?? new Uint8Array());
    const shown = [
      ...content.matchAll(/<draw:frame[^>]*svg:width="([\d.]+)mm" svg:height="([\d.]+)mm"/gu),
    ];
    expect(shown.map(([, width, height]) => [width, height])).toStrictEqual([
      ['64', '32'],
      ['28', '14'],
    ]);
    expect(new Set(content.match(/draw:name="[^"]*"/gu)).size).toBe(shown.length);
    expect(strFromU8(files['META-INF/manifest.xml'] ?? new Uint8Array())).toContain(
      'manifest:full-path="Pictures/emblem.png" manifest:media-type="image/png"',
    );
  });

  test('is in the HTML page itself, which loads nothing', () => {
    const page = renderHtmlPage(document);
    const address = `data:image/png;base64,${Buffer.from(emblem.bytes).toString('base64')}`;
    expect(page.split(`<img src="${address}" alt="校徽"`)).toHaveLength(3);
    expect(page).toContain('img-src data:');
  });

  test('without one no file has a trace of it', () => {
    const plain = readDocument(html, meta);
    expect(Object.keys(unzipSync(renderOdt(plain)))).not.toContain('Pictures/emblem.png');
    expect(renderHtmlPage(plain)).not.toContain('<img');
  });
});
