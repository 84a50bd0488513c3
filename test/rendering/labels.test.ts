// Labels as they are printed: everything inside its own label, and codes that a reader reads.
import { beforeAll, describe, expect, test } from 'vitest';

import type { AssetLabel } from '../../functions/domain/documents/labels/asset-labels.ts';
import { labelSheets } from '../../functions/domain/label-sheets.ts';
import type { Drawing, Shape } from '../../functions/rendering/drawing.ts';
import { labelPages } from '../../functions/rendering/labels/label-pages.ts';
import { renderLabelPage } from '../../functions/rendering/labels/render-label-page.ts';
import { qrCode } from '../../functions/rendering/qr-code.ts';
import { textWidth } from '../../functions/rendering/text-width.ts';
import { prepareReader, readCodes } from '../fixtures/read-codes.ts';

beforeAll(prepareReader);

const label = (code: string, model = 'Veriton M4'): AssetLabel => ({
  code,
  lines: [
    { name: '財產編號', value: code },
    { name: '保管人', value: '王堃峯' },
    { name: '廠牌', value: 'Acer' },
    { name: '型號', value: model },
  ],
});

const numbered = (count: number): readonly AssetLabel[] =>
  Array.from({ length: count }, (_, index) => label(`3140101-03-${String(index + 1)}`));

const PAPER = { x: 0, y: 0, width: 210, height: 297 };

describe('QR codes', () => {
  test.each(['3140101-03-001', '教務處-電腦 12', '𠮷𡍼-1', 'a'.repeat(60), '財'.repeat(60)])(
    '%s is read back',
    async (code) => {
      const size = 24;
      const shape = qrCode(code, { x: 4, y: 4, size });
      expect(await readCodes([shape], { x: 0, y: 0, width: size + 8, height: size + 8 })).toEqual([
        code,
      ]);
    },
  );
});

describe.each(labelSheets)('$name', (sheet) => {
  const perPage = sheet.columns * sheet.rows;

  test('lies on the paper, as far from one side as from the other', () => {
    const across = sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gap;
    expect(sheet.left * 2 + across).toBeCloseTo(210, 0);
    expect(sheet.top * 2 + sheet.rows * sheet.height).toBeCloseTo(297, 0);
  });

  test('every code of a full sheet is read from the page', async () => {
    const [page] = labelPages(numbered(perPage), sheet);
    const codes = await readCodes(page?.shapes ?? [], PAPER);
    expect([...codes].sort()).toEqual(
      numbered(perPage)
        .map(({ code }) => code)
        .sort(),
    );
  });

  test('words stay inside their label and off the code, the number whole, whatever the length', () => {
    const long = label('3140101-03-000123', 'ProLiant DL380 Gen10 Plus 機架式伺服器 '.repeat(3));
    const [page] = labelPages([label('3140101-03-001'), long], sheet);
    const inside = (shape: Shape): void => {
      if (shape.kind !== 'words') return;
      const right = shape.x + textWidth(shape.text, shape.size);
      const column = Math.floor((shape.x - sheet.left) / (sheet.width + sheet.gap));
      const edge = sheet.left + column * (sheet.width + sheet.gap) + sheet.width;
      expect(right).toBeLessThanOrEqual(edge);
      expect(shape.y).toBeLessThan(sheet.top + sheet.height);
      expect(shape.y - shape.size).toBeGreaterThan(sheet.top);
      expect(shape.size).toBeGreaterThanOrEqual(1.4);
    };
    page?.shapes.forEach(inside);
    const said = (page?.shapes ?? []).flatMap((shape) =>
      shape.kind === 'words' ? [shape.text] : [],
    );
    expect(said.filter((text) => text.endsWith('3140101-03-001'))).toHaveLength(1);
  });
});

describe('pages', () => {
  const [sheet] = labelSheets;
  const codesOn = (page: Drawing | undefined): number =>
    page?.shapes.filter(({ kind }) => kind === 'squares').length ?? -1;

  test('as many as it takes, none for none', () => {
    expect(labelPages([], sheet)).toEqual([]);
    expect(labelPages(numbered(24), sheet)).toHaveLength(1);
    expect(labelPages(numbered(25), sheet).map(codesOn)).toEqual([24, 1]);
  });

  test('a sheet already begun is gone on with', () => {
    const pages = labelPages(numbered(24), sheet, 5);
    expect(pages.map(codesOn)).toEqual([19, 5]);
    const first = pages[0]?.shapes.find(({ kind }) => kind === 'squares');
    expect(first).toMatchObject({ kind: 'squares' });
    expect(first?.kind === 'squares' ? [first.x > 140, first.y > 37] : []).toEqual([true, true]);
    expect(pages[1]?.title).toBe('財產標籤第 2 頁，共 2 頁');
  });

  test('the page for the browser has every sheet and loads nothing', () => {
    const html = renderLabelPage(labelPages([label('<script>&"')], sheet), '財產標籤');
    expect(html).toContain('width="210mm" height="297mm"');
    expect(html).toContain('&lt;script&gt;&amp;');
    expect(html).not.toMatch(/<script|<img|https:|url\(/u);
    expect(html).toContain('default-src &#39;none&#39;');
  });
});
