// What google-spreadsheet can ask for to move cells about. Its own test suite does each of these against Google.
import { beforeEach, describe, expect, it } from 'vitest';

import { freshClient } from './google-spreadsheet-fixture.ts';

const { firstSheet } = freshClient();

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

describe('the client', () => {
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

  it('copies, cuts, pastes and moves rows, and draws borders', async () => {
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
    await sheet.updateBorders(range, { top: { style: 'SOLID' } });
    await sheet.loadCells('A1:F6');
    expect(sheet.getCellByA1('E2').value).toBe('PC-001');
    expect(sheet.getCellByA1('D2').value).toBeNull();
    expect(sheet.getCellByA1('A6').value).toBe(1);
  });
});
