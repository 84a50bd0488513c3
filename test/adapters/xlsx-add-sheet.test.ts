import { describe, expect, test } from 'vitest';

import { patchWorkbook } from '../../functions/adapters/workbook/xlsx-patch.ts';
import { readWorkbook } from '../../functions/adapters/workbook/xlsx-read.ts';
import type { Change } from '../../functions/domain/kit/change.ts';
import { changedParts, columnLayout, layout, oneSheet, partOf } from './xlsx-fixture.ts';

describe('new sheets', () => {
  const added = layout("甲 & '乙' <1>", [
    columnLayout('姓名', 'text', { hint: '本名' }),
    columnLayout('到職日', 'day'),
  ]);
  const changes: readonly Change[] = [
    { kind: 'add-sheet', layout: added },
    { kind: 'set', sheet: added.sheet, row: 2, column: 1, values: ['王', 46_056] },
  ];
  const app =
    '<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>已命名的範圍</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2"><vt:lpstr>工作表</vt:lpstr><vt:lpstr>名冊</vt:lpstr></vt:vector></TitlesOfParts></Properties>';
  const before = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
    extra: { 'docProps/app.xml': app },
  });

  test('come last, with what the layout says, and can be filled at once', () => {
    const after = patchWorkbook(before, changes);
    expect(readWorkbook(after).sheets).toStrictEqual([
      { name: '工作表', rows: [[1]] },
      {
        name: added.sheet,
        rows: [
          ['姓名', '到職日'],
          ['王', 46_056],
        ],
      },
    ]);
    expect(changedParts(before, after)).toStrictEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(partOf(after, 'docProps/app.xml')).toContain(
      '<vt:vector size="3"><vt:lpstr>工作表</vt:lpstr><vt:lpstr>甲 &amp; \'乙\' &lt;1&gt;</vt:lpstr><vt:lpstr>名冊</vt:lpstr></vt:vector>',
    );
    expect(partOf(after, 'docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
  });

  test('styles are appended: those in use keep their numbers', () => {
    const [old, now] = [before, patchWorkbook(before, changes)].map((bytes) =>
      partOf(bytes, 'xl/styles.xml'),
    );
    const list = (xml = '', name: string): string =>
      new RegExp(`<${name}[^>]*>(.*)</${name}>`, 'su').exec(xml)?.[1] ?? '';
    for (const name of ['fonts', 'fills', 'cellXfs']) {
      expect(list(now, name).startsWith(list(old, name))).toBe(true);
      const count = list(now, name).match(/<(?:font|fill|xf)[ >]/gu)?.length;
      expect(now).toContain(`<${name} count="${count ?? ''}"`);
    }
    expect(now?.indexOf('<numFmts')).toBeLessThan(now?.indexOf('<fonts') ?? 0);
  });

  test('take part names that are free', () => {
    const twice = patchWorkbook(patchWorkbook(before, changes), [
      { kind: 'add-sheet', layout: { ...added, sheet: '丙' } },
    ]);
    expect(readWorkbook(twice).sheets.map(({ name }) => name)).toStrictEqual([
      '工作表',
      added.sheet,
      '丙',
    ]);
    expect(partOf(twice, 'xl/worksheets/_rels/sheet3.xml.rels')).toContain('/xl/comments2.xml');
  });
});
