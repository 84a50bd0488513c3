import { expect, test } from 'vitest';

import { webAddress } from '../../functions/rendering/web-address.ts';

test.each([
  'https://example.edu.tw',
  'http://example.edu.tw/a?b=c&d=e#f',
  'HTTPS://Example.edu.tw:8443/資安/佐證.pdf',
  'https://drive.google.com/file/d/1a_B-c/view?usp=sharing',
  'https://example.edu.tw/@user',
])('%s is a web address', (href) => {
  expect(webAddress(href)).toBe(href);
});

test('space around an address is dropped', () => {
  expect(webAddress(' https://example.edu.tw/ \n')).toBe('https://example.edu.tw/');
});

test.each([
  '',
  'example.edu.tw',
  'javascript:alert(1)',
  ' javascript:alert(1)//https://example.edu.tw',
  'https:example',
  'https:///etc/passwd',
  'https://example.edu.tw@example.com/',
  'https://example.edu.tw/a b',
  'https://example.edu.tw/"onclick="x',
  'https://example.edu.tw\\@example.com',
  'mailto:a@example.edu.tw',
  'ftp://example.edu.tw/',
])('%s is not one', (href) => {
  expect(webAddress(href)).toBeNull();
});
