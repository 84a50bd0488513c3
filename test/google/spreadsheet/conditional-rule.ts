// A ConditionalFormatRule as Google keeps it.
import { closedBox } from './closed-box.ts';
import { normalObject } from './colour.ts';
import { conditionIn } from './conditions.ts';
import { gradientRule } from './gradient-rule.ts';
import { objectIn, objectsIn, onlyKnown, required, type JsonObject } from './json.ts';
import type { Ranged, Sheet, Spreadsheet } from './model.ts';
import { readGridRange } from './ranges.ts';
import { badRequest, unknown } from './refusal.ts';
import { sheetById } from './sheets.ts';

const COLOURS = ['backgroundColor', 'backgroundColorStyle'];
/** Google's description has no underline, its menu has. */
const TEXT = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'foregroundColor',
  'foregroundColorStyle',
];

function refuseOtherFormat(format: JsonObject): void {
  const given = Object.keys(format).filter((name) => name !== 'textFormat');
  const ofText = Object.keys(objectIn(format, 'textFormat') ?? {});
  const strange =
    given.find((name) => !COLOURS.includes(name)) ?? ofText.find((name) => !TEXT.includes(name));
  if (strange !== undefined)
    throw badRequest(`A conditional format cannot set ${strange}: only colours and kinds of text.`);
}

function booleanRule(spreadsheet: Spreadsheet, rule: JsonObject): JsonObject {
  onlyKnown(rule, 'BooleanRule', ['condition', 'format']);
  const condition = required(
    conditionIn(spreadsheet, rule, 'conditional formatting'),
    'booleanRule.condition',
  );
  const format = objectIn(rule, 'format');
  if (format === undefined) throw unknown('a conditional format without a format');
  refuseOtherFormat(format);
  return { condition, format: normalObject(format) };
}

function bodyOf(spreadsheet: Spreadsheet, rule: JsonObject): JsonObject {
  const ofTruth = objectIn(rule, 'booleanRule');
  const gradient = objectIn(rule, 'gradientRule');
  if (ofTruth !== undefined && gradient === undefined)
    return { booleanRule: booleanRule(spreadsheet, ofTruth) };
  if (ofTruth === undefined && gradient !== undefined)
    return { gradientRule: gradientRule(spreadsheet, gradient) };
  throw badRequest('rule must have either a booleanRule or a gradientRule');
}

/** A rule and the one sheet that all its ranges are on. */
export function conditionalRule(
  spreadsheet: Spreadsheet,
  rule: JsonObject,
): { readonly sheet: Sheet; readonly rule: Ranged } {
  onlyKnown(rule, 'ConditionalFormatRule', ['ranges', 'booleanRule', 'gradientRule']);
  const ranges = objectsIn(rule, 'ranges').map(readGridRange);
  const [first] = ranges;
  if (first === undefined || ranges.some((range) => range.sheetId !== first.sheetId))
    throw badRequest('rule.ranges must name one or more ranges of one sheet');
  const sheet = sheetById(spreadsheet, first.sheetId);
  const boxes = ranges.map(({ box }) => closedBox(sheet, box));
  return { sheet, rule: { ranges: boxes, body: bodyOf(spreadsheet, rule) } };
}
