import { describe, expect, test } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import { whereFound } from '../../../functions/domain/glyphs/found.ts';
import { ownFontPaths } from '../../../functions/domain/glyphs/own-fonts.ts';
import { assess } from '../../../functions/domain/plan.ts';
import { computer, course, finding, school, staff, type Content } from '../../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

const rare = {
  name: '王𠮷',
  email: 'wang@school.example',
  office: '教務處',
  title: '教師',
  role: '一般使用者',
  joined: '110/8/1',
};

const said = (content: Content) =>
  assess(school(content), NOW).findings.filter(({ code }) => code === 'character-without-font');

const withOwnFont = (content: Content): Content => ({
  ...content,
  settings: [
    ...['學校名稱', '責任等級核定文號', '防火牆提供單位'].map((item) => ({ item, value: '有' })),
    { item: '自備字型檔', value: 'TW-Kai-98_1.ttf' },
  ],
});

describe('a character no font of the program has', () => {
  test('names place, person, character and number, and what becomes of it', () => {
    const [first, ...others] = said({ people: [...staff, rare] });
    expect(others).toStrictEqual([]);
    expect(first).toMatchObject({ sheet: '人員', row: 4, column: '姓名', severity: 'info' });
    expect(first?.message).toContain('「王𠮷」');
    expect(first?.message).toContain('𠮷（U+20BB7）');
    expect(first?.message).toMatch(/PDF.*ODT 保留原字.*自備字型檔/u);
  });

  test('is told once for each cell, with all its characters, by whom or what the row is about', () => {
    const found = said({
      people: [...staff, rare],
      trainingRecords: [{ ...course, person: '王𠮷', course: '𡍼𠮷𡍼' }],
      assets: [{ ...computer, model: '𡍼' }],
      improvements: [{ ...finding, content: '𡍼牆' }],
    }).map(({ sheet, column, message }) => [sheet, column, message.split('有')[0]]);
    expect(found).toStrictEqual([
      ['人員', '姓名', '「王𠮷」'],
      ['訓練紀錄', '人員', '「王𠮷」'],
      ['訓練紀錄', '課程名稱', '「王𠮷」'],
      ['資產清冊', '型號', '「教室電腦」'],
      ['稽核結果與改善', '內容', '「115-F1」'],
    ]);
  });

  test('is not told twice of one cell', () => {
    const [, , third] = said({
      people: [...staff, rare],
      trainingRecords: [{ ...course, person: '王𠮷', course: '𡍼𠮷𡍼' }],
    });
    expect(third?.message).toContain('𡍼（U+2137C）、𠮷（U+20BB7）。');
  });

  test('is for the printer to tell where the school has a font of its own', () => {
    expect(said(withOwnFont({ people: [...staff, rare] }))).toStrictEqual([]);
  });
});

describe('where characters stand', () => {
  const book = openBook(
    school({
      people: [...staff, rare],
      trainingRecords: [{ ...course, person: '王𠮷', course: '𡍼𠮷' }],
    }),
    NOW,
  );

  test('every cell that has one of them', () => {
    expect(whereFound(book, ['𠮷'])).toStrictEqual([
      { sheet: '人員', row: 4, column: '姓名', characters: ['𠮷'], of: '王𠮷' },
      { sheet: '訓練紀錄', row: 2, column: '人員', characters: ['𠮷'], of: '王𠮷' },
      { sheet: '訓練紀錄', row: 2, column: '課程名稱', characters: ['𠮷'], of: '王𠮷' },
    ]);
    expect(whereFound(book, ['𡍼', '𠮷']).at(-1)?.characters).toStrictEqual(['𡍼', '𠮷']);
  });

  test('nowhere', () => {
    expect(whereFound(book, [])).toStrictEqual([]);
    expect(whereFound(book, ['龘'])).toStrictEqual([]);
  });
});

test.each([
  ['', []],
  [' 、 ', []],
  ['TW-Kai.ttf', ['TW-Kai.ttf']],
  [
    '「字型/a b.ttf」、C:\\Windows\\Fonts\\kaiu.ttf；c.otf\nd.ttc',
    ['字型/a b.ttf', 'C:\\Windows\\Fonts\\kaiu.ttf', 'c.otf', 'd.ttc'],
  ],
])('fonts of the school’s own: %j', (ownFonts, paths) => {
  expect(ownFontPaths({ ownFonts })).toStrictEqual(paths);
});
