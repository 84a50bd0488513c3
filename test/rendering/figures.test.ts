// Pictures in documents: what a template may name, and what each writer makes of them.
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { line, rectangle, words, type Drawing } from '../../functions/rendering/drawing.ts';
import type { Document } from '../../functions/rendering/document-model.ts';
import { readDocument, type Drawings } from '../../functions/rendering/read-html.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { svgFile, writeSvg } from '../../functions/rendering/write-svg.ts';
import { HOSTILE, meta } from './sample-document.ts';

const box = { x: 10, y: 5, width: 30, height: 4 };

const drawing: Drawing = {
  width: 160,
  height: 40,
  title: '各處室時數',
  description: '教務處 3 小時。',
  shapes: [
    rectangle(box, { fill: '#1f4e8c' }),
    { kind: 'hatching', ...box },
    line([0, 0], [160, 0]),
    { kind: 'squares', x: 50, y: 5, side: 0.5, rows: [[true, true, false, true]] },
    words('教務處', [8, 8], { size: 3, anchor: 'end' }),
  ],
};

const documentWith = (html: string, drawings: Drawings = { hours: drawing }): Document =>
  readDocument(html, meta, drawings);

const figure = '<figure data-drawing="hours">圖：時數</figure>';

test('a template shows a picture by its name; one with nothing to draw is left out with its caption', () => {
  expect(documentWith(figure).blocks).toEqual([{ kind: 'figure', drawing, caption: '圖：時數' }]);
  expect(documentWith(figure, { hours: null }).blocks).toEqual([]);
});

test('a name the document does not have is a mistake in the template, with its line and the names there are', () => {
  expect(() => documentWith('<p>a</p>\n<figure data-drawing="hour">圖</figure>')).toThrow(
    /第 2 行.*「hour」.*hours/u,
  );
  expect(() => documentWith('<figure data-drawing="constructor">圖</figure>')).toThrow(
    /「constructor」/u,
  );
  expect(() => documentWith('<figure src="x.png">圖</figure>')).toThrow(/src/u);
});

test('the ODT holds the picture as a file that its manifest lists, in a frame that tells what it says', () => {
  const files = unzipSync(renderOdt(documentWith(`<p>a</p>${figure}${figure}`)));
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const content = read('content.xml');
  expect([...content.matchAll(/xlink:href="(Pictures[^"]*)"/gu)].map(([, path]) => path)).toEqual([
    'Pictures/2.svg',
    'Pictures/3.svg',
  ]);
  expect(read('Pictures/2.svg')).toBe(svgFile(drawing));
  expect(read('META-INF/manifest.xml')).toContain(
    'manifest:full-path="Pictures/2.svg" manifest:media-type="image/svg+xml"',
  );
  expect(content).toContain('svg:width="160mm" svg:height="40mm"');
  expect(content).toContain(
    '<svg:title>各處室時數</svg:title><svg:desc>教務處 3 小時。</svg:desc>',
  );
  expect(content).toMatch(/<text:p text:style-name="Figure">圖：時數<\/text:p>/u);
});

test('a page break before a picture is the picture’s', () => {
  const { 'content.xml': content } = unzipSync(
    renderOdt(documentWith(`<p>a</p><page-break/>${figure}`)),
  );
  expect(strFromU8(content ?? new Uint8Array())).toMatch(
    /parent-style-name="Picture_20_Line"><style:paragraph-properties fo:break-before="page"/u,
  );
  expect(renderHtmlPage(documentWith(`<p>a</p><page-break/>${figure}`))).toContain(
    '<figure class="page"><svg ',
  );
});

test('the page holds the picture itself, with its name for who cannot see it', () => {
  const page = renderHtmlPage(documentWith(figure));
  expect(page).toContain('role="img" aria-label="各處室時數"');
  expect(page).toContain('<figcaption>圖：時數</figcaption>');
  expect(page).not.toMatch(/<img|href="Pictures|url\(/u);
});

test.each(Object.entries(HOSTILE))('%s stays text in a picture', (_, hostile) => {
  const svg = writeSvg({
    ...drawing,
    title: hostile,
    description: hostile,
    shapes: [words(hostile, [0, 0], { size: 3 })],
  });
  const names = [...svg.matchAll(/<([a-z]+)/giu)].map(([, name]) => name);
  expect(names).toEqual(['svg', 'title', 'desc', 'text']);
  expect(() => parseXml(svg)).not.toThrow();
});

test('squares side by side are one bar', () => {
  expect(writeSvg(drawing)).toContain('d="M0 0h2v1h-2zM3 0h1v1h-1z"');
});

test('hatching stays inside its box', () => {
  const [, path = ''] = /d="([^"]*)" stroke/u.exec(writeSvg(drawing)) ?? [];
  const points = [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/gu)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(points.length).toBeGreaterThan(30);
  for (const [x = -1, y = -1] of points) {
    expect(x).toBeGreaterThanOrEqual(10);
    expect(x).toBeLessThanOrEqual(40);
    expect(y).toBeGreaterThanOrEqual(5);
    expect(y).toBeLessThanOrEqual(9);
  }
});
