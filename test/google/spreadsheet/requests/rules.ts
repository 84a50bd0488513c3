// Conditional formats. No recording has them: they are kept and given back as they came.
import { normalObject } from '../colour.ts';
import { ruleJson } from '../describe.ts';
import {
  integerIn,
  isObject,
  objectIn,
  objectsIn,
  onlyKnown,
  present,
  required,
  type JsonObject,
} from '../json.ts';
import type { Ranged, Sheet, Spreadsheet } from '../model.ts';
import { readGridRange } from '../ranges.ts';
import { badRequest } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';
import { splicedList, without } from '../lists.ts';

function ruleFrom(
  spreadsheet: Spreadsheet,
  rule: JsonObject,
): { readonly sheet: Sheet; readonly rule: Ranged } {
  onlyKnown(rule, 'ConditionalFormatRule', ['ranges', 'booleanRule', 'gradientRule']);
  const ranges = objectsIn(rule, 'ranges').map(readGridRange);
  const first = ranges[0];
  if (first === undefined || ranges.some((range) => range.sheetId !== first.sheetId)) {
    throw badRequest('rule.ranges must name one or more ranges of one sheet');
  }
  if (isObject(rule['booleanRule']) === isObject(rule['gradientRule'])) {
    throw badRequest('rule must have either a booleanRule or a gradientRule');
  }
  const body = normalObject(without(rule, 'ranges'));
  const kept = { ranges: ranges.map((range) => range.box), body };
  return { sheet: sheetById(spreadsheet, first.sheetId), rule: kept };
}

function addConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addConditionalFormatRule', ['rule', 'index']);
  const { sheet, rule } = ruleFrom(spreadsheet, required(objectIn(body, 'rule'), 'rule'));
  const index = integerIn(body, 'index') ?? 0;
  if (index < 0 || index > sheet.conditionalFormats.length)
    throw badRequest(`No place for a rule at index ${index}`);
  const conditionalFormats = splicedList(sheet.conditionalFormats, index, {
    removed: 0,
    added: [rule],
  });
  return { spreadsheet: withSheet(spreadsheet, { ...sheet, conditionalFormats }) };
}

function existing(sheet: Sheet, index: number): Ranged {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined)
    throw badRequest(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  return rule;
}

/** Another rule in the place of one, or the same one at another place. */
function updateConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateConditionalFormatRule', ['index', 'sheetId', 'rule', 'newIndex']);
  const index = integerIn(body, 'index') ?? 0;
  const given = objectIn(body, 'rule');
  const newIndex = integerIn(body, 'newIndex');
  if ((given === undefined) === (newIndex === undefined))
    throw badRequest('Either a rule or a newIndex is required.');
  if (given === undefined) return movedRule(spreadsheet, body, newIndex ?? 0);
  const { sheet, rule } = ruleFrom(spreadsheet, given);
  const oldRule = existing(sheet, index);
  const conditionalFormats = splicedList(sheet.conditionalFormats, index, {
    removed: 1,
    added: [rule],
  });
  const reply = { oldRule: ruleJson(sheet, oldRule), newRule: ruleJson(sheet, rule) };
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, conditionalFormats }),
    reply: { updateConditionalFormatRule: present({ ...reply, newIndex: placeJson(index) }) },
  };
}

const placeJson = (index: number): number | undefined => (index === 0 ? undefined : index);

function movedRule(spreadsheet: Spreadsheet, body: JsonObject, newIndex: number): Outcome {
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  const oldIndex = integerIn(body, 'index') ?? 0;
  const rule = existing(sheet, oldIndex);
  if (newIndex < 0 || newIndex >= sheet.conditionalFormats.length)
    throw badRequest(`No place for a rule at index ${newIndex}`);
  const others = splicedList(sheet.conditionalFormats, oldIndex, { removed: 1, added: [] });
  const conditionalFormats = splicedList(others, newIndex, { removed: 0, added: [rule] });
  const reply = present({
    newRule: ruleJson(sheet, rule),
    oldIndex: placeJson(oldIndex),
    newIndex: placeJson(newIndex),
  });
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, conditionalFormats }),
    reply: { updateConditionalFormatRule: reply },
  };
}

function deleteConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteConditionalFormatRule', ['index', 'sheetId']);
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  const index = integerIn(body, 'index') ?? 0;
  const rule = ruleJson(sheet, existing(sheet, index));
  const conditionalFormats = splicedList(sheet.conditionalFormats, index, {
    removed: 1,
    added: [],
  });
  return {
    spreadsheet: withSheet(spreadsheet, { ...sheet, conditionalFormats }),
    reply: { deleteConditionalFormatRule: { rule } },
  };
}

export const RULE_KINDS: Kinds = {
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
};
