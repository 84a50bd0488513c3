import { expect, test } from 'vitest';

import { renderDigest } from '../../functions/rendering/render-notice.ts';
import { digestWith, exampleDigest, longDigest } from './example-digest.ts';
import { HOSTILE } from './sample-document.ts';
import { leavesOf } from './template-paths.ts';

const notice = renderDigest(exampleDigest);

/** What a reader sees of the HTML body, white space taken out. */
const seen = (html: string): string =>
  html
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<head>.*?<\/head>/su, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x([0-9A-F]+);/gu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/gu, '');

test('the subject counts what is open and what is overdue', () => {
  const items = exampleDigest.view.groups.flatMap((group) => group.items);
  const late = items.filter(({ state }) => state === '逾期').length;
  expect(late).toBeGreaterThan(0);
  expect(notice.subject).toBe(
    `【資安簿】測試國小：您有 ${items.length} 項資安待辦，其中逾期 ${late} 項`,
  );
});

test.each([
  ['short', exampleDigest],
  ['long', longDigest],
])('both bodies of a %s mail say the same, in the same order', (_name, digest) => {
  const both = renderDigest(digest);
  // Signs that structure the plain text stand for the look of the HTML.
  const text = both.text.replace(/[■[\]]/gu, '').replace(/\s/gu, '');
  expect(seen(both.html)).toBe(text);
  expect(text).toContain('林一您好');
  expect(text).toContain('全校檢核：錯誤1項。');
  expect(leavesOf(digest.view).has('groups[].items[].reason')).toBe(true);
  for (const { title, items } of digest.view.groups) {
    expect(both.text).toContain(`■ ${title}`);
    for (const { state, due, reason, covers, nature, basis, places } of items) {
      const names = covers === '' ? '' : `包括：${covers}\n`;
      expect(both.text).toContain(
        `[${state}] 期限：${due}\n${reason}\n${names}依據（${nature}）：${basis}\n資料來源：${places}\n`,
      );
    }
  }
});

test('a long mail tells the most urgent one by one, and the others by tab and name', () => {
  const { view } = longDigest;
  const items = view.groups.flatMap((group) => group.items);
  expect(items).toHaveLength(12);
  expect(items.filter(({ covers }) => covers !== '').length).toBeGreaterThan(0);
  expect(view.restCount).toBeGreaterThan(0);
  const { text } = renderDigest(longDigest);
  expect(text).toContain(`■ 其餘 ${view.restCount} 項（期限與說明在「待辦」）\n`);
  for (const { tab, count, names } of view.rest) {
    expect(text).toContain(`\n${tab}（${count} 項）：${names}\n`);
  }
});

test('what is overdue comes first and is told apart in the HTML', () => {
  const states = exampleDigest.view.groups.map(({ items }) => items[0]?.state);
  expect(states[0]).toBe('逾期');
  expect(notice.html.match(/border-left:4px solid #b3261e/gu)).toHaveLength(
    exampleDigest.view.groups.flatMap(({ items }) => items).filter(({ isOverdue }) => isOverdue)
      .length,
  );
});

test('without a check summary there is no empty line for it', () => {
  const { text } = renderDigest({
    ...exampleDigest,
    view: { ...exampleDigest.view, notes: [] },
  });
  expect(text).toMatch(/項資通安全待辦事項，其中逾期 \d+ 項。\n\n■/u);
});

test('the HTML is complete, loads nothing and holds no script', () => {
  expect(notice.html).toMatch(/^<!doctype html>\n<html lang="zh-Hant-TW">/u);
  expect(notice.html).not.toMatch(/<(?:script|img|link|iframe|style)|https?:|url\(/u);
});

test.each(Object.entries(HOSTILE))('%s in a cell stays text', (kind, value) => {
  const { text, html, subject } = renderDigest(digestWith(value));
  expect(html.match(/<[a-z!/][^>]*>/gu)).toEqual(notice.html.match(/<[a-z!/][^>]*>/gu));
  expect(html).not.toContain('<marquee');
  expect(subject).not.toMatch(/[\r\n]/u);
  if (!['control', 'surrogates'].includes(kind)) {
    expect(text).toContain(value);
    expect(seen(html)).toContain(value.replace(/\s/gu, ''));
  }
  // eslint-disable-next-line no-control-regex -- these must be gone
  expect(`${text}${html}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/u);
  expect(`${text}${html}`).not.toMatch(/\p{Surrogate}/u);
});

test('a school name over two lines stays one line of subject', () => {
  const subject = '【資安簿】甲國小\r\nBcc: x@y.example：您有 1 項';
  expect(renderDigest({ ...exampleDigest, subject }).subject).toBe(
    '【資安簿】甲國小 Bcc: x@y.example：您有 1 項',
  );
});
