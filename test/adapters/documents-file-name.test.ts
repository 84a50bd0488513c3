import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeFileName } from '../../functions/adapters/documents/file-name.ts';

test.each([
  ['115年資通安全維護計畫實施情形.odt', '115年資通安全維護計畫實施情形.odt'],
  ['堃喆峯 𠮷.odt', '堃喆峯 𠮷.odt'],
  ['審查 10/20 14:30.odt', '審查 10／20 14：30.odt'],
  ['../../etc/passwd', '／..／etc／passwd'],
  ['..\\..\\a.odt', '＼..＼a.odt'],
  ['.hidden', 'hidden'],
  ['..', '未命名'],
  ['', '未命名'],
  ['a\r\nb\u0000.odt', 'ab.odt'],
  ['報告\u202Etdo.exe', '報告tdo.exe'],
  ['結尾. . ', '結尾'],
  ['CON', '_CON'],
  ['nul.odt', '_nul.odt'],
  ['com1.tar.gz', '_com1.tar.gz'],
  ['console.odt', 'console.odt'],
  ['e\u0301.odt', '\u00e9.odt'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('a long name keeps its ending and is not taken for another long one', () => {
  const long = '稽核報告'.repeat(40);
  const [one, other] = [safeFileName(`${long}一.odt`), safeFileName(`${long}二.odt`)];
  expect(one).not.toBe(other);
  for (const name of [one, other]) {
    expect(name).toMatch(/^(稽核報告)+稽?核?報?告?…[0-9a-f]{8}\.odt$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  }
});

test('whatever the name, the result is one that every system takes, and stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[.\s]|[.\s]$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      expect(safe).not.toBe('');
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

test('names that differ in a forbidden character stay two', () => {
  expect(safeFileName('a/b.odt')).not.toBe(safeFileName('a:b.odt'));
});
