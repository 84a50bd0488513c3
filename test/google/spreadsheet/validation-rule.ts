// A DataValidationRule as Google keeps it.
import { conditionIn } from './conditions.ts';
import { flagIn, objectIn, onlyKnown, present, textIn, type JsonObject } from './json.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest } from './refusal.ts';

const whenTrue = (value: boolean | undefined): true | undefined =>
  value === true ? true : undefined;

/** What is false or empty is not there when the rule is read again. */
export function validationRule(spreadsheet: Spreadsheet, rule: JsonObject): JsonObject {
  onlyKnown(rule, 'DataValidationRule', ['condition', 'inputMessage', 'strict', 'showCustomUi']);
  const condition = conditionIn(spreadsheet, rule, 'data validation');
  if (condition === undefined) throw badRequest('rule.condition is required');
  const inputMessage = textIn(rule, 'inputMessage');
  return present({
    condition,
    inputMessage: inputMessage === '' ? undefined : inputMessage,
    strict: whenTrue(flagIn(rule, 'strict')),
    showCustomUi: whenTrue(flagIn(rule, 'showCustomUi')),
  });
}

/** A CellData with its rule, if it has one, as it is kept. */
export function withValidationRule(spreadsheet: Spreadsheet, cell: JsonObject): JsonObject {
  const rule = objectIn(cell, 'dataValidation');
  return rule === undefined ? cell : { ...cell, dataValidation: validationRule(spreadsheet, rule) };
}
