import { expect, test } from 'vitest';

import { utf8 } from '../../../functions/domain/kit/utf8.ts';

test.each([
  '',
  'abc',
  '\u007f\u0080\u07ff\u0800\uffff',
  '民國115年',
  '𡻕堃峯喆𠮷𡍼',
  '\u{10000}\u{10ffff}',
  'a'.repeat(10_000),
])('encodes %j as TextEncoder does', (text) => {
  expect(utf8(text)).toEqual(new TextEncoder().encode(text));
});

test('encodes every character that can stand alone', () => {
  const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  );
  const text = codes.map((code) => String.fromCodePoint(code)).join('');
  expect(Buffer.compare(utf8(text), Buffer.from(text))).toBe(0);
});
