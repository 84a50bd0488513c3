// A client of Sheets that is not Google's own, as a second opinion on the stand-in: what its users see.
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startStandIn, type StandIn } from './stand-in.ts';

const GOOGLE = 'https://sheets.googleapis.com';

let standIn: StandIn;
let book: GoogleSpreadsheet;

beforeEach(async () => {
  standIn = await startStandIn();
  // The client knows one address only.
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: Request | URL | string, init?: RequestInit) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(GOOGLE)) throw new Error(`Not for Sheets: ${request.url}`);
    return real(new Request(standIn.origin + request.url.slice(GOOGLE.length), request));
  });
  const id = standIn.addWorkbook({
    sheets: [{ name: '資產清冊', rows: [['編號', '名稱', '數量']] }],
  });
  book = new GoogleSpreadsheet(id, { token: 'anything' });
  await book.loadInfo();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  expect(standIn.violations).toEqual([]);
  await standIn.close();
});

const firstSheet = () => {
  const [sheet] = book.sheetsByIndex;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('a spreadsheet', () => {
  it('is renamed', async () => {
    await book.updateProperties({ title: '海濱國小資安簿' });
    await book.loadInfo();
    expect(book.title).toBe('海濱國小資安簿');
  });

  it('gets sheets, loses them, has them in another order and copied', async () => {
    const added = await book.addSheet({ title: '訓練場次', headerValues: ['場次編號', '日期'] });
    await added.updateProperties({ index: 0 });
    const copy = await added.duplicate({ title: '副本' });
    await book.loadInfo();
    expect(new Set(Object.keys(book.sheetsByTitle))).toEqual(
      new Set(['訓練場次', '資產清冊', '副本']),
    );
    await copy.delete();
    await book.loadInfo();
    expect(book.sheetsByIndex.map(({ title }) => title)).toEqual(['訓練場次', '資產清冊']);
    await expect(book.addSheet({ title: '資產清冊' })).rejects.toThrow(/already exists/u);
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

describe('everything else its users have', () => {
  const rows = [
    ['PC-002', '筆電', 2],
    ['PC-001', '桌機', 30],
    ['PC-002', '筆電', 2],
  ];
  const range = { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 };
  const read = async () => (await firstSheet().getRows()).map((row) => row.get('編號') as string);

  beforeEach(async () => {
    await firstSheet().addRows(rows);
  });

  it('sorts, shuffles, finds and replaces, and takes repeated rows away', async () => {
    const sheet = firstSheet();
    await sheet.sortRange(range, [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }]);
    expect(await read()).toEqual(['PC-001', 'PC-002', 'PC-002']);
    await sheet.deleteDuplicates(range);
    expect(await read()).toEqual(['PC-001', 'PC-002']);
    await sheet.findReplace('PC', 'NB');
    expect(await read()).toEqual(['NB-001', 'NB-002']);
    await sheet.randomizeRange({ ...range, endRowIndex: 3 });
    expect(new Set(await read())).toEqual(new Set(['NB-001', 'NB-002']));
  });

  it('copies, cuts, pastes, fills on and moves rows', async () => {
    const sheet = firstSheet();
    await sheet.moveDimension('ROWS', { startIndex: 2, endIndex: 3 }, 1);
    expect(await read()).toEqual(['PC-001', 'PC-002', 'PC-002']);
    await sheet.copyPaste(
      { ...range, endColumnIndex: 1 },
      { ...range, startColumnIndex: 3, endColumnIndex: 4 },
    );
    await sheet.cutPaste(
      { ...range, startColumnIndex: 3, endColumnIndex: 4 },
      { rowIndex: 1, columnIndex: 4 },
    );
    await sheet.pasteData({ rowIndex: 5, columnIndex: 0 }, '1,a', ',');
    await sheet.loadCells('A1:F6');
    expect(sheet.getCellByA1('E2').value).toBe('PC-001');
    expect(sheet.getCellByA1('D2').value).toBeNull();
    expect(sheet.getCellByA1('A6').value).toBe(1);
  });

  it('has filter views, bands, rules, borders and notes of programs', async () => {
    const sheet = firstSheet();
    const { sheetId } = sheet;
    const { filter } = (await sheet.addFilterView({
      title: '筆電',
      range: { ...range, sheetId },
    })) as { readonly filter: { readonly filterViewId: number } };
    await sheet.updateFilterView({ filterViewId: filter.filterViewId, title: '全部' }, 'title');
    await sheet.duplicateFilterView(filter.filterViewId);
    await sheet.deleteFilterView(filter.filterViewId);
    const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
    const grey = { rgbColor: { red: 0.8, green: 0.8, blue: 0.8 } };
    const rowProperties = { firstBandColorStyle: white, secondBandColorStyle: grey };
    const { bandedRange } = (await sheet.addBanding({
      range: { ...range, sheetId },
      rowProperties,
    })) as { readonly bandedRange: { readonly bandedRangeId: number } };
    await sheet.deleteBanding(bandedRange.bandedRangeId);
    await sheet.updateBorders(range, { top: { style: 'SOLID' } });
    const location = { sheetId };
    await sheet.createDeveloperMetadata({
      metadataKey: 'key',
      metadataValue: 'value',
      location,
      visibility: 'DOCUMENT',
    });
    const lookup = { developerMetadataLookup: { metadataKey: 'key' } };
    expect(await book.searchDeveloperMetadata([lookup])).toMatchObject([
      { metadataValue: 'value' },
    ]);
    await sheet.deleteDeveloperMetadata(lookup);
    expect(await book.searchDeveloperMetadata([lookup])).toHaveLength(0);
  });
});

it('a spreadsheet that is not there is told as such', async () => {
  await expect(new GoogleSpreadsheet('nobody', { token: 'x' }).loadInfo()).rejects.toThrow(
    /not found|404/iu,
  );
});
