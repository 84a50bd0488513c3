// What becomes of the rows of a list, of the same list the second time, and of an import that is taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openBook } from '../../../functions/domain/book.ts';
import { planUndo } from '../../../functions/domain/import/undo.ts';
import { applyChanges } from '../../../functions/domain/kit/apply.ts';
import { isBlank } from '../../../functions/domain/kit/cell.ts';
import { after, imported, NOW, rowsOf, school, training, verdicts, type Row } from './imported.ts';

describe('a row', () => {
  it.each([
    ['an unknown person', ['查無此人', '課', '115/3/5', '2', '通識'], /「人員」沒有「查無此人」/u],
    ['a day that is none', ['甯婉如', '課', '115/13/5', '2', '通識'], /讀不出日期/u],
    ['a day to come', ['甯婉如', '課', '116/3/5', '2', '通識'], /不能晚於現在/u],
    ['a failed formula', ['甯婉如', '#REF!', '115/3/5', '2', '通識'], /公式的結果是錯誤值/u],
  ])('with %s is sent back and says why', (_what, row, why) => {
    const planned = imported('trainingRecords', [training[0] ?? [], training[1] ?? [], row]);
    expect(verdicts(planned)).toStrictEqual(['2 新增', '3 退回']);
    expect(planned.rows[1]?.reasons.join()).toMatch(why);
  });

  it.each(['甯 婉如', '甯婉如老師', '甯婉如（教師）', '甯　婉　如'])(
    'finds the person spelt %s',
    (name) => {
      const [header = []] = training;
      const planned = imported('trainingRecords', [
        header,
        [name, '課', '１１５．３．５', '２', '通識'],
      ]);
      expect(planned.rows[0]).toMatchObject({
        action: '新增',
        values: { person: '甯婉如', hours: 2, completed: '115/03/05' },
      });
    },
  );

  it('with a name of two people is sent back with both', () => {
    const twice = applyChanges(school, [
      {
        kind: 'set',
        sheet: '人員',
        row: 200,
        column: 1,
        values: ['甯婉如', 'other@haifeng.example', '總務處'],
      },
    ]);
    const planned = imported('trainingRecords', training, twice);
    expect(planned.rows[0]?.action).toBe('退回');
    expect(planned.rows[0]?.reasons[0]).toContain('other@haifeng.example');
  });

  it('that is in the register changes only what differs', () => {
    const planned = imported('assets', [
      ['資產編號', '存放位置', '廠牌'],
      ['PC-001', '新教室', 'acer'],
      ['PC-002', '仁愛樓 102', 'Acer'],
    ]);
    expect(verdicts(planned)).toStrictEqual(['2 修改', '3 不變']);
    expect(planned.rows[0]?.values).toStrictEqual({ place: '新教室' });
  });

  it('that comes twice with different contents is sent back', () => {
    const planned = imported('assets', [
      ['資產編號', '廠牌'],
      ['PC-001', 'A'],
      ['PC-001', 'B'],
      ['PC-001', 'A'],
    ]);
    expect(verdicts(planned)).toStrictEqual(['2 修改', '3 退回', '4 不變']);
  });
});

describe('a second import and its undoing', () => {
  it('of the same list changes nothing', () => {
    const first = imported('trainingRecords', training);
    const again = imported('trainingRecords', training, after(first));
    expect(verdicts(again)).toStrictEqual(['2 不變']);
    expect(again.changes).toStrictEqual([]);
  });

  it('puts every cell back as it was', () => {
    const brought = after(
      imported('assets', [
        ['資產編號', '廠牌', '資產名稱'],
        ['PC-001', 'New', ''],
        ['ZZ-9', 'X', '新主機'],
      ]),
    );
    expect(rowsOf(brought, '資產清冊')).not.toStrictEqual(rowsOf(school, '資產清冊'));
    const undo = planUndo(openBook(brought, NOW));
    const back = rowsOf(applyChanges(brought, undo?.changes ?? []), '資產清冊');
    const filled = (rows: readonly Row[]) =>
      rows
        .map((cells) => cells.map((cell) => (isBlank(cell) ? null : cell)))
        .filter((cells) => cells.some((cell) => cell !== null));
    expect(filled(back)).toStrictEqual(filled(rowsOf(school, '資產清冊')));
  });

  it('is refused as a whole when somebody changed a row since, and says which', () => {
    const brought = after(
      imported('assets', [
        ['資產編號', '廠牌'],
        ['PC-001', 'New'],
        ['PC-002', 'New'],
      ]),
    );
    const edited = applyChanges(brought, [
      { kind: 'set', sheet: '資產清冊', row: 2, column: 2, values: ['改名'] },
    ]);
    const undo = planUndo(openBook(edited, NOW));
    expect(undo?.changedSince.map(({ entry }) => entry)).toStrictEqual(['PC-001']);
    expect(undo?.changes).toStrictEqual([]);
  });
});

it('import of what the register itself holds is no change, whatever the order of rows and columns', () => {
  const [header = [], ...rows] = rowsOf(school, '人員');
  const order = fc.shuffledSubarray(
    header.map((_, index) => index),
    { minLength: header.length },
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows.slice(0, 20), { minLength: 1 }),
      order,
      (some, columns) => {
        const list = [header, ...some].map((cells) =>
          columns.map((column) => cells[column] ?? null),
        );
        const planned = imported('people', list);
        expect(
          planned.rows.filter(({ action }) => action === '修改' || action === '新增'),
        ).toStrictEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
