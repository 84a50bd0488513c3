// A client of Sheets that is not Google's own, as a second opinion on the stand-in: what its users see.
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { describe, expect, it } from 'vitest';

import { freshClient } from './google-spreadsheet-fixture.ts';

const { book, firstSheet } = freshClient();

describe('a spreadsheet', () => {
  it('is renamed', async () => {
    await book().updateProperties({ title: '海濱國小資安簿' });
    await book().loadInfo();
    expect(book().title).toBe('海濱國小資安簿');
  });

  it('gets sheets, loses them, has them in another order and copied', async () => {
    const added = await book().addSheet({ title: '訓練場次', headerValues: ['場次編號', '日期'] });
    await added.updateProperties({ index: 0 });
    const copy = await added.duplicate({ title: '副本' });
    await book().loadInfo();
    expect(new Set(Object.keys(book().sheetsByTitle))).toEqual(
      new Set(['訓練場次', '資產清冊', '副本']),
    );
    await copy.delete();
    await book().loadInfo();
    expect(book().sheetsByIndex.map(({ title }) => title)).toEqual(['訓練場次', '資產清冊']);
    await expect(book().addSheet({ title: '資產清冊' })).rejects.toThrow(/already exists/u);
  });
});

describe('rows', () => {
  it('are added, changed and deleted by their header', async () => {
    const sheet = firstSheet();
    await sheet.addRows(
      [
        { 編號: 'PC-001', 名稱: '教室電腦', 數量: 30 },
        { 編號: 'PC-002', 名稱: '=1+1', 數量: 1 },
      ],
      { raw: true },
    );
    const [first, second] = await sheet.getRows();
    expect(first?.toObject()).toEqual({ 編號: 'PC-001', 名稱: '教室電腦', 數量: '30' });
    expect(second?.get('名稱')).toBe('=1+1');
    first?.set('數量', '31');
    await first?.save();
    await second?.delete();
    const rows = await sheet.getRows();
    expect(rows.map((row) => row.toObject())).toEqual([
      { 編號: 'PC-001', 名稱: '教室電腦', 數量: '31' },
    ]);
    await sheet.clearRows();
    expect(await sheet.getRows()).toEqual([]);
  });
});

describe('cells', () => {
  it('hold numbers, truth, formulas, notes and formats', async () => {
    const sheet = firstSheet();
    await sheet.loadCells('A1:C4');
    const [number, truth, formula] = ['A2', 'B2', 'C2'].map((place) => sheet.getCellByA1(place));
    if (!number || !truth || !formula) throw new Error('no cells');
    number.value = 2.5;
    truth.value = true;
    formula.formula = '=A2*2';
    number.note = '盤點';
    number.textFormat = { bold: true };
    await sheet.saveUpdatedCells();
    sheet.resetLocalCache(true);
    await sheet.loadCells('A1:C4');
    expect(sheet.getCellByA1('A2').value).toBe(2.5);
    expect(sheet.getCellByA1('A2').note).toBe('盤點');
    expect(sheet.getCellByA1('A2').textFormat.bold).toBe(true);
    expect(sheet.getCellByA1('B2').value).toBe(true);
    expect(sheet.getCellByA1('C2').formula).toBe('=A2*2');
    expect(sheet.getCellByA1('C2').value).toBe(5);
  });

  it('are merged, moved by new rows, and cleared', async () => {
    const sheet = firstSheet();
    await sheet.mergeCells({
      startRowIndex: 1,
      endRowIndex: 2,
      startColumnIndex: 0,
      endColumnIndex: 2,
    });
    await sheet.unmergeCells({
      startRowIndex: 1,
      endRowIndex: 2,
      startColumnIndex: 0,
      endColumnIndex: 2,
    });
    await sheet.insertDimension('ROWS', { startIndex: 0, endIndex: 2 });
    await sheet.loadCells('A1:C4');
    expect(sheet.getCellByA1('A3').value).toBe('編號');
    await sheet.clear();
    sheet.resetLocalCache(true);
    await sheet.loadCells('A1:C4');
    expect(sheet.getCellByA1('A3').value).toBeNull();
  });
});

it('a spreadsheet that is not there is told as such', async () => {
  await expect(new GoogleSpreadsheet('nobody', { token: 'x' }).loadInfo()).rejects.toThrow(
    /not found|404/iu,
  );
});
