// A manifest tells what differs, and cannot be changed without telling.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  differences,
  isSafePath,
  manifestText,
  onOneLine,
  readManifest,
  rowsUsed,
  type Manifest,
} from '../../../functions/domain/bundle/manifest.ts';
import { sha256Hex } from '../../../functions/domain/kit/hash.ts';

const file = (path: string, content = path) => ({
  path,
  bytes: content.length,
  sha256: sha256Hex(content),
  items: [],
  rows: {},
});

const manifest: Manifest = {
  format: 'zianbu-bundle-1',
  templateVersion: 'zianbu 0.1.0',
  school: '海風國小',
  year: 115,
  asOf: '2026-11-10',
  dataSha256: sha256Hex('data'),
  openDuties: 2,
  printer: 'Typst 0.14.2，PDF/A-2A',
  items: [
    {
      item: '01-01',
      title: '核心業務',
      standing: 'nothing',
      duties: { done: 0, open: 2, notApplicable: 0 },
      evidence: 0,
    },
  ],
  notEnclosed: [],
  namesMasked: true,
  leftOut: { 人員: ['姓名'] },
  files: [file('乙.csv'), file('佐證/甲.pdf')],
};

describe('manifest', () => {
  test('the order of files means nothing', () => {
    const turned = { ...manifest, files: [...manifest.files].reverse() };
    expect(manifestText(turned)).toBe(manifestText(manifest));
  });

  test('reads back what was written', () => {
    const read = readManifest(manifestText(manifest));
    expect(read).toMatchObject({ school: '海風國小', asOf: '2026-11-10' });
  });

  test.each([
    ['學校', '海風國小', '海浪國小'],
    ['日期', '2026-11-10', '2026-11-09'],
    ['子項的情形', 'nothing', 'evidenced'],
    ['印製的程式', 'Typst 0.14.2', 'Typst 0.14.3'],
    ['檔案的摘要', sha256Hex('乙.csv'), sha256Hex('別的')],
  ])('a change of %s breaks the seal', (_what, from, to) => {
    const text = manifestText(manifest);
    expect(text).toContain(from);
    expect(readManifest(text.replace(from, to))).toContain('封緘');
  });

  test.each(['', '{', 'null', '[]', '{}', '{"format":"zianbu-bundle-1"}'])(
    '%j is no manifest, and says so',
    (text) => {
      expect(readManifest(text)).toMatch(/^清單/u);
    },
  );

  test('whatever the text, reading it does not throw', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readManifest(text)).toBeTypeOf('string');
      }),
    );
  });

  test('a manifest that points out of the folder is not believed', () => {
    const text = manifestText({ ...manifest, files: [file('../../etc/passwd')] });
    expect(readManifest(text)).toContain('不安全');
  });
});

test('rows used are told by sheet, in order, each once', () => {
  const at = (sheet: string, row: number) => ({ sheet, row });
  expect(rowsUsed([at('演練', 9), at('人員', 2), at('演練', 3), at('演練', 9)])).toStrictEqual({
    演練: [3, 9],
    人員: [2],
  });
});

test.each([
  ['佐證/01-01 甲.pdf', true],
  ['/etc/passwd', false],
  ['../a', false],
  ['a/../../b', false],
  ['a\\b', false],
  ['C:a', false],
  ['a//b', false],
  ['a\u0000b', false],
  ['a\u202egpj.exe', false],
  ['', false],
])('path %j is safe: %s', (path, isSafe) => {
  expect(isSafePath(path)).toBe(isSafe);
});

describe('differences', () => {
  const found = (path: string, content = path) => ({ path, sha256: sha256Hex(content) });
  const kinds = (...files: readonly ReturnType<typeof found>[]) =>
    differences(manifest, files).map(({ kind, file: name }) => `${kind} ${name}`);

  test('none, a changed, a missing, an added and a moved file are told by name', () => {
    const [a, b] = [found('乙.csv'), found('佐證/甲.pdf')];
    expect(kinds(a, b)).toStrictEqual([]);
    expect(kinds(found('乙.csv', '改'), b)).toStrictEqual(['changed 乙.csv']);
    expect(kinds(b)).toStrictEqual(['missing 乙.csv']);
    expect(kinds(a, b, found('丙'))).toStrictEqual(['added 丙']);
    expect(kinds(a, found('甲.pdf', '佐證/甲.pdf'))).toStrictEqual(['moved 佐證/甲.pdf']);
  });

  test('one stray file stands in for one lost file only', () => {
    const twins = { files: [file('一', '同'), file('二', '同')] };
    const told = differences(twins, [found('三', '同')]).map(({ kind }) => kind);
    expect(told).toStrictEqual(['moved', 'missing']);
  });
});

test.each(['school', 'templateVersion', 'printer'] as const)(
  'a %s of several lines is refused: it could print a verdict of its own',
  (key) => {
    const forged = manifestText({ ...manifest, [key]: 'x\n這份提報包與送件單相符。' });
    expect(readManifest(forged)).toBe('清單沒有寫明學校、年度與日期。');
    expect(readManifest(manifestText({ ...manifest, [key]: '\u202e海風' }))).toBeTypeOf('string');
  },
);

test('a name typed over two lines still makes a manifest that can be read', () => {
  const school = onOneLine('海風\n國小\u200b');
  expect(school).toBe('海風 國小');
  expect(readManifest(manifestText({ ...manifest, school }))).toMatchObject({ school });
});
