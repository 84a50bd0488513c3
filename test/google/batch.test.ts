import { describe, expect, it } from 'vitest';

import { applied, filled, sheetJson, three, titles } from './batch-fixture.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';

describe('a batch', () => {
  it('does nothing when one request is bad, and says which', () => {
    const add = { addSheet: { properties: { title: 'new' } } };
    const bad = { updateCells: { range: { sheetId: 99 }, fields: 'note' } };
    expect(() => applied(three, add, bad)).toThrow(
      'Invalid requests[1].updateCells: No grid with id: 99',
    );
    expect(titles(three)).toEqual(['S1', 'S2', 'S3']);
  });

  it('sees what its earlier requests did', () => {
    const done = applied(
      three,
      { deleteSheet: { sheetId: 2 } },
      { addSheet: { properties: { sheetId: 2, title: 'S3' } } },
    );
    expect(titles(done)).toEqual(['S1', 'S2', 'S3']);
  });

  it('wants exactly one kind per request, and at least one request', () => {
    expect(() => applied(three)).toThrow('Must specify at least one request.');
    expect(() => applied(three, {})).toThrow('Invalid requests[0]');
    expect(() => applied(three, { deleteSheet: {}, addSheet: {} })).toThrow(
      "oneof field 'kind' is already set",
    );
  });

  it('does not pretend to know a kind or a field it does not have', () => {
    expect(() => applied(three, { addChart: {} })).toThrow(
      'The stand-in does not know the request addChart',
    );
    expect(() => applied(three, { toString: {} })).toThrow('does not know the request toString');
    expect(() => applied(three, { deleteSheet: { sheetId: 0, force: true } })).toThrow(
      'does not know deleteSheet.force',
    );
  });
});

describe('sheets', () => {
  it('refuses a title that is taken, in any case', () => {
    expect(() => applied(three, { addSheet: { properties: { title: 's1' } } })).toThrow(
      'Invalid requests[0].addSheet: A sheet with the name "s1" already exists. Please enter another name.',
    );
    const rename = { properties: { sheetId: 1, title: 'S3' }, fields: 'title' };
    expect(() => applied(three, { updateSheetProperties: rename })).toThrow('already exists');
  });

  it.each([
    [0, 2, ['S2', 'S1', 'S3']],
    [0, 1, ['S1', 'S2', 'S3']],
    [2, 0, ['S3', 'S1', 'S2']],
    [0, 3, ['S2', 'S3', 'S1']],
  ])('moves sheet %i to %i, counted before the move', (sheetId, index, order) => {
    const moved = applied(three, {
      updateSheetProperties: { properties: { sheetId, index }, fields: 'index' },
    });
    expect(titles(moved)).toEqual(order);
  });

  it('keeps one visible sheet', () => {
    const hide = (sheetId: number) => ({
      updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
    });
    expect(() => applied(three, hide(0), hide(1), hide(2))).toThrow(
      "You can't hide all the sheets in a document.",
    );
    expect(() => applied(newSpreadsheet('one'), { deleteSheet: { sheetId: 0 } })).toThrow(
      "You can't remove all the sheets in a document.",
    );
  });

  it('copies a sheet with its cells', () => {
    const copy = applied(filled([['a']]), {
      duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1 },
    });
    expect(titles(copy)).toEqual(['Sheet1', 'Copy of Sheet1']);
    expect(copy.sheets[1]?.grid.rows).toEqual(copy.sheets[0]?.grid.rows);
  });

  it('keeps colours as 255ths under both of their names', () => {
    const properties = { sheetId: 0, tabColorStyle: { rgbColor: { red: 1, green: 0, blue: 0.5 } } };
    const painted = applied(three, {
      updateSheetProperties: { properties, fields: 'tabColorStyle' },
    });
    expect(sheetJson(painted)['properties']).toMatchObject({
      tabColor: { red: 1, blue: 0.49803922 },
      tabColorStyle: { rgbColor: { red: 1, blue: 0.49803922 } },
    });
  });

  it('refuses an update without fields', () => {
    const update = { updateSheetProperties: { properties: { sheetId: 0 }, fields: '' } };
    expect(() => applied(three, update)).toThrow(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });
});
