// What google-spreadsheet can ask for beside cells. Its own test suite does each of these against Google.
import { describe, expect, it } from 'vitest';

import { freshClient } from './google-spreadsheet-fixture.ts';

const { book, firstSheet } = freshClient();

const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 };
const onSheet = () => ({ sheetId: firstSheet().sheetId, ...range });
const grey = (value: number) => ({ rgbColor: { red: value, green: value, blue: value } });
type Answer = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The id of what was added, in an answer that the client gives no type. */
const idOf = async (asked: Promise<unknown>, object: string, name: string): Promise<unknown> =>
  ((await asked) as Answer)[object]?.[name];

describe('the client', () => {
  it('sets a drop-down and clears it', async () => {
    const values = ['YES', 'NO'].map((userEnteredValue) => ({ userEnteredValue }));
    const condition = { type: 'ONE_OF_LIST' as const, values };
    await firstSheet().setDataValidation(range, { condition, showCustomUi: true, strict: true });
    await firstSheet().setDataValidation(range, false);
    await firstSheet().loadCells('A1:C4');
    expect(firstSheet().getCell(0, 0).value).toBe('編號');
  });

  it('adds, renames and deletes a named range', async () => {
    const id = String(
      await idOf(firstSheet().addNamedRange('TestRange', range), 'namedRange', 'namedRangeId'),
    );
    await firstSheet().updateNamedRange(id, { name: 'Renamed' }, 'name');
    await firstSheet().deleteNamedRange(id);
    await expect(firstSheet().deleteNamedRange(id)).rejects.toThrow('No NamedRange with id');
  });

  it('adds, changes and deletes a protection', async () => {
    const id = Number(
      await idOf(
        firstSheet().addProtectedRange({ range: onSheet(), description: 'a', warningOnly: true }),
        'protectedRange',
        'protectedRangeId',
      ),
    );
    await firstSheet().updateProtectedRange(id, { description: 'b' });
    await firstSheet().deleteProtectedRange(id);
  });

  it('filters for everybody and in views', async () => {
    await firstSheet().setBasicFilter({ range });
    await firstSheet().clearBasicFilter();
    const filterViewId = Number(
      await idOf(
        firstSheet().addFilterView({ title: 'Test', range: onSheet() }),
        'filter',
        'filterViewId',
      ),
    );
    await firstSheet().updateFilterView({ filterViewId, title: 'Updated' }, 'title');
    await firstSheet().duplicateFilterView(filterViewId);
    await firstSheet().deleteFilterView(filterViewId);
    await expect(firstSheet().deleteFilterView(filterViewId)).rejects.toThrow('No filter view');
  });

  it('adds, replaces and deletes a conditional format', async () => {
    const rule = (limit: string) => ({
      ranges: [onSheet()],
      booleanRule: {
        condition: { type: 'NUMBER_GREATER' as const, values: [{ userEnteredValue: limit }] },
        format: { backgroundColorStyle: { rgbColor: { red: 1, green: 0, blue: 0 } } },
      },
    });
    await firstSheet().addConditionalFormatRule(rule('15'), 0);
    await firstSheet().updateConditionalFormatRule({ index: 0, rule: rule('25') });
    await firstSheet().deleteConditionalFormatRule(0);
    await expect(firstSheet().deleteConditionalFormatRule(0)).rejects.toThrow('at index: 0');
  });

  it('adds, changes and deletes alternating colours', async () => {
    const colours = (first: number, second: number) => ({
      firstBandColorStyle: grey(first),
      secondBandColorStyle: grey(second),
    });
    const rowProperties = { headerColorStyle: grey(0.8), ...colours(1, 0.9) };
    const bandedRangeId = Number(
      await idOf(
        firstSheet().addBanding({ range: onSheet(), rowProperties }),
        'bandedRange',
        'bandedRangeId',
      ),
    );
    await firstSheet().updateBanding(
      { bandedRangeId, rowProperties: colours(0.95, 0.85) },
      'rowProperties',
    );
    await firstSheet().deleteBanding(bandedRangeId);
  });

  it('notes developer metadata, finds them, and loads the cells beside them', async () => {
    const { sheetId } = firstSheet();
    const dimensionRange = { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    const note = (metadataKey: string, location: object) =>
      firstSheet().createDeveloperMetadata({
        metadataKey,
        metadataValue: 'old',
        location,
        visibility: 'DOCUMENT',
      } as never);
    await note('of the sheet', { sheetId });
    await note('of a row', { dimensionRange });
    const [ofSheet, ofRow] = ['of the sheet', 'of a row'].map((metadataKey) => ({
      developerMetadataLookup: { metadataKey },
    }));
    await firstSheet().updateDeveloperMetadata(
      [ofSheet] as never,
      { metadataValue: 'new' } as never,
      'metadataValue',
    );
    expect(await book().searchDeveloperMetadata([ofSheet] as never)).toMatchObject([
      { metadataKey: 'of the sheet', metadataValue: 'new' },
    ]);
    await firstSheet().loadCells(ofRow);
    expect(firstSheet().getCell(0, 2).value).toBe('數量');
    expect(() => firstSheet().getCell(1, 0)).toThrow('not been loaded');
    await firstSheet().deleteDeveloperMetadata(ofSheet as never);
  });
});
