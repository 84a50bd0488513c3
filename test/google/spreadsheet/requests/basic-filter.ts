// The one filter that everybody sees.
import { filterIn, FILTER_FIELDS } from '../filters.ts';
import { cellAt, hasValue } from '../grid.ts';
import { integerIn, objectIn, onlyKnown, required, type JsonObject } from '../json.ts';
import { without } from '../lists.ts';
import type { Filter, Sheet, Spreadsheet } from '../model.ts';
import { unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

/** Google would bring the rows below the header into the order asked for. */
function refuseSorting({ grid }: Sheet, { box, sortSpecs }: Filter): void {
  if (sortSpecs.length === 0) return;
  for (let row = box.startRow + 1; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      if (hasValue(cellAt(grid, row, column)))
        throw unknown('the order a basic filter brings rows into');
    }
  }
}

/** One that is there already is replaced. */
function setBasicFilter(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'setBasicFilter', ['filter']);
  const given = required(objectIn(body, 'filter'), 'filter');
  onlyKnown(given, 'BasicFilter', FILTER_FIELDS);
  const { sheet, filter } = filterIn(spreadsheet, given);
  refuseSorting(sheet, filter);
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, basicFilter: filter }) };
}

function clearBasicFilter(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'clearBasicFilter', ['sheetId']);
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  return { spreadsheet: withSheet(spreadsheet, without(sheet, 'basicFilter')) };
}

export const BASIC_FILTER_KINDS: Kinds = { setBasicFilter, clearBasicFilter };
