// Which values the cells of a range ask for.
import { refuseOutside } from '../a1.ts';
import { changeCells, clip } from '../grid.ts';
import { flagIn, objectIn, onlyKnown, type JsonObject } from '../json.ts';
import { without } from '../lists.ts';
import type { OpenBox, Sheet, Spreadsheet } from '../model.ts';
import { gridRangeIn, overlap } from '../ranges.ts';
import { unknown } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import { validationRule } from '../validation-rule.ts';
import type { Kinds, Outcome } from './kind.ts';

/** Google leaves out rows that a filter hides, unless it is told not to; which those are is not known. */
function refuseHidden({ basicFilter, grid }: Sheet, box: OpenBox): void {
  if (basicFilter === undefined || basicFilter.columns.length === 0) return;
  if (overlap(basicFilter.box, clip(grid, box))) throw unknown('which rows a basic filter hides');
}

/** Without a rule the validation of the range is cleared. What the cells hold stays, whether it fits or not. */
function setDataValidation(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'setDataValidation', ['range', 'rule', 'filteredRowsIncluded']);
  const { sheetId, box } = gridRangeIn(body, 'range');
  const sheet = sheetById(spreadsheet, sheetId);
  refuseOutside(sheet, box);
  if (flagIn(body, 'filteredRowsIncluded') !== true) refuseHidden(sheet, box);
  const rule = objectIn(body, 'rule');
  const dataValidation = rule && validationRule(spreadsheet, rule);
  const grid = changeCells(sheet.grid, clip(sheet.grid, box), (cell = {}) =>
    dataValidation === undefined ? without(cell, 'dataValidation') : { ...cell, dataValidation },
  );
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, grid }) };
}

export const VALIDATION_KINDS: Kinds = { setDataValidation };
