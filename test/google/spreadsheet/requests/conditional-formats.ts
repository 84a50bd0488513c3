// Rules of conditional formats, by their place among those of their sheet.
import { conditionalRule } from '../conditional-rule.ts';
import { ruleJson } from '../describe.ts';
import { integerIn, objectIn, onlyKnown, present, required, type JsonObject } from '../json.ts';
import { splicedList } from '../lists.ts';
import type { Ranged, Sheet, Spreadsheet } from '../model.ts';
import { badRequest } from '../refusal.ts';
import { sheetById, withSheet } from '../sheets.ts';
import type { Kinds, Outcome } from './kind.ts';

function inserted(rules: readonly Ranged[], index: number, rule: Ranged): readonly Ranged[] {
  if (index < 0 || index > rules.length) throw badRequest(`No place for a rule at index ${index}`);
  return splicedList(rules, index, { removed: 0, added: [rule] });
}

const removed = (rules: readonly Ranged[], index: number): readonly Ranged[] =>
  splicedList(rules, index, { removed: 1, added: [] });

function existing(sheet: Sheet, index: number): Ranged {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined)
    throw badRequest(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  return rule;
}

const withRules = (
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  conditionalFormats: readonly Ranged[],
): Spreadsheet => withSheet(spreadsheet, { ...sheet, conditionalFormats });

function addConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'addConditionalFormatRule', ['rule', 'index']);
  const { sheet, rule } = conditionalRule(spreadsheet, required(objectIn(body, 'rule'), 'rule'));
  const rules = inserted(sheet.conditionalFormats, integerIn(body, 'index') ?? 0, rule);
  return { spreadsheet: withRules(spreadsheet, sheet, rules) };
}

/** A count of zero is not told. */
const counted = (index: number): number | undefined => (index === 0 ? undefined : index);

/** The rule says by its ranges which sheet is meant. */
function replaced(spreadsheet: Spreadsheet, index: number, given: JsonObject): Outcome {
  const { sheet, rule } = conditionalRule(spreadsheet, given);
  const old = existing(sheet, index);
  const rules = inserted(removed(sheet.conditionalFormats, index), index, rule);
  const reply = {
    newRule: ruleJson(sheet, rule),
    newIndex: counted(index),
    oldRule: ruleJson(sheet, old),
  };
  return {
    spreadsheet: withRules(spreadsheet, sheet, rules),
    reply: { updateConditionalFormatRule: present(reply) },
  };
}

/** The new index is the one the rule ends up at. */
function moved(spreadsheet: Spreadsheet, sheet: Sheet, from: number, to: number): Outcome {
  const rule = existing(sheet, from);
  const rules = inserted(removed(sheet.conditionalFormats, from), to, rule);
  const reply = { newRule: ruleJson(sheet, rule), newIndex: counted(to), oldIndex: from };
  return {
    spreadsheet: withRules(spreadsheet, sheet, rules),
    reply: { updateConditionalFormatRule: present(reply) },
  };
}

function updateConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'updateConditionalFormatRule', ['index', 'sheetId', 'rule', 'newIndex']);
  const index = integerIn(body, 'index') ?? 0;
  const rule = objectIn(body, 'rule');
  const newIndex = integerIn(body, 'newIndex');
  if (rule !== undefined && newIndex !== undefined)
    throw badRequest("oneof field 'instruction' is already set. Cannot set 'newIndex'");
  if (rule !== undefined) return replaced(spreadsheet, index, rule);
  const to = required(newIndex, 'rule or newIndex');
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  return moved(spreadsheet, sheet, index, to);
}

function deleteConditionalFormatRule(spreadsheet: Spreadsheet, body: JsonObject): Outcome {
  onlyKnown(body, 'deleteConditionalFormatRule', ['index', 'sheetId']);
  const sheet = sheetById(spreadsheet, integerIn(body, 'sheetId') ?? 0);
  const index = integerIn(body, 'index') ?? 0;
  const rule = ruleJson(sheet, existing(sheet, index));
  return {
    spreadsheet: withRules(spreadsheet, sheet, removed(sheet.conditionalFormats, index)),
    reply: { deleteConditionalFormatRule: { rule } },
  };
}

export const CONDITIONAL_FORMAT_KINDS: Kinds = {
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
};
