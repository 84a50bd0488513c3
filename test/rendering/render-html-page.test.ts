import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';

import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import { documentOf, fill, HOSTILE, sampleReport, TITLES } from './sample-document.ts';

const pageOf = (html: string): string => renderHtmlPage(documentOf(html));

test('is one complete page in Traditional Chinese that loads nothing', () => {
  const page = renderHtmlPage(sampleReport(3));
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hant-TW">/u);
  expect(page).toContain('<title>115年度資通安全維護計畫實施情形</title>');
  expect(page).toContain('content="default-src &#39;none&#39;');
  expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|\ssrc=|url\(|@import/u);
});

test('every element is closed', () => {
  const page = renderHtmlPage(sampleReport(3, { draft: true })).replace('<!doctype html>', '');
  expect(() => parseXml(page)).not.toThrow();
});

test('contents link to the chapters', () => {
  const page = renderHtmlPage(sampleReport(1));
  [...TITLES, '資產清冊'].forEach((title, index) => {
    expect(page).toContain(`<a href="#chapter${index + 1}">${title}</a>`);
    expect(page).toContain(`id="chapter${index + 1}">${title}</h1>`);
  });
});

describe('blocks', () => {
  test.each([
    ['<h1>標題</h1>', '<h1 class="title">標題</h1>'],
    ['<h2>節</h2>', '<h2>節</h2>'],
    ['<p class="indent">文</p>', '<p class="indent">文</p>'],
    ['<p>甲<br/><b><u>乙</u></b></p>', '<p>甲<br/><b><u>乙</u></b></p>'],
    ['<p>a</p><page-break/><p>b</p>', '<p>a</p><p class="page">b</p>'],
    [
      '<p><a href="https://example.edu.tw/?a=1&amp;b=2">丙</a></p>',
      '<a href="https://example.edu.tw/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">丙</a>',
    ],
  ])('%s', (html, expected) => {
    expect(pageOf(html)).toContain(expected);
  });

  test('a table has its widths, head, spans and heights', () => {
    const page = pageOf(
      '<table data-widths="40,120"><thead><tr><th>項目</th><th>內容</th></tr></thead>' +
        '<tbody><tr data-height="20"><td colspan="2">無</td></tr></tbody></table>',
    );
    expect(page).toContain('<table style="width:160mm"><colgroup><col style="width:25.00%"/>');
    expect(page).toContain('<thead><tr><th class="center">項目</th>');
    expect(page).toContain('<tr style="height:20mm"><td class="left" colspan="2">無</td></tr>');
  });

  test('a sign-off block has one box per signer', () => {
    const page = pageOf('<sign-off><signer>承辦人</signer><signer>校長</signer></sign-off>');
    expect(page).toContain('<th class="center">承辦人</th><th class="center">校長</th>');
    expect(page).toContain('<td></td><td></td>');
  });
});

test('only a draft says so', () => {
  expect(renderHtmlPage(documentOf('<p>a</p>', { draft: true }))).toContain(
    '<strong>草稿</strong>',
  );
  expect(renderHtmlPage(documentOf('<p>a</p>'))).not.toContain('草稿');
});

test.each(Object.entries(HOSTILE))('%s is text', (_, value) => {
  const title = value;
  const html = fill('<p>{{value}}</p>', { value });
  const page = renderHtmlPage(documentOf(html, { title, header: value, creator: value }));
  const harmless = renderHtmlPage(
    documentOf('<p>x</p>', { title: 'x', header: 'x', creator: 'x' }),
  );
  const elements = (source: string): readonly string[] => source.match(/<[^>]*>/gu) ?? [];
  expect(elements(page)).toEqual(elements(harmless));
});

test('the writer escapes a document that did not come from a template', () => {
  const run = {
    kind: 'text',
    text: '<i>\u0000</i>',
    bold: false,
    underline: false,
    link: null,
  } as const;
  const block = {
    kind: 'paragraph',
    align: 'left',
    indent: false,
    small: false,
    runs: [run],
  } as const;
  const page = renderHtmlPage({ ...documentOf('<p/>'), blocks: [block] });
  expect(page).toContain('<p>&lt;i&gt;&lt;/i&gt;</p>');
});
