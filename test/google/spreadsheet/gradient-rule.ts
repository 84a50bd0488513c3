// A GradientRule as Google keeps it. What is refused, and in which words, others have met (docs/verification.md).
import { normalObject } from './colour.ts';
import { isFormula, isNumber } from './condition-values.ts';
import { objectIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import { without } from './lists.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest, unknown } from './refusal.ts';

const ENDS = ['MIN', 'MAX'];
const MEASURED = ['NUMBER', 'PERCENT', 'PERCENTILE'];

function refuseBadMeasure(spreadsheet: Spreadsheet, value: string | undefined): void {
  if (value === undefined || value === '')
    throw badRequest('InterpolationPoint.value is required.');
  if (!isFormula(value) && !isNumber(spreadsheet, value))
    throw badRequest(`Invalid InterpolationPoint.value: ${value}`);
}

function typeIn(point: JsonObject | undefined): string {
  const type = point && textIn(point, 'type');
  if (type === undefined || type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
    throw badRequest('No interpolationPointType specified.');
  return type;
}

/** The lowest and the highest value need none of their own: one that is given is dropped. */
function point(spreadsheet: Spreadsheet, from: JsonObject, name: string): JsonObject {
  const given = objectIn(from, name);
  const type = typeIn(given);
  if (given === undefined || (given['color'] ?? given['colorStyle'] ?? null) === null)
    throw unknown('interpolation points without a colour');
  onlyKnown(given, 'InterpolationPoint', ['color', 'colorStyle', 'type', 'value']);
  if (ENDS.includes(type)) return normalObject(without(given, 'value'));
  if (!MEASURED.includes(type)) throw unknown(`interpolation points of the type ${type}`);
  refuseBadMeasure(spreadsheet, textIn(given, 'value'));
  return normalObject(given);
}

export function gradientRule(spreadsheet: Spreadsheet, rule: JsonObject): JsonObject {
  onlyKnown(rule, 'GradientRule', ['minpoint', 'midpoint', 'maxpoint']);
  const hasMiddle = objectIn(rule, 'midpoint') !== undefined;
  return {
    minpoint: point(spreadsheet, rule, 'minpoint'),
    ...(hasMiddle && { midpoint: point(spreadsheet, rule, 'midpoint') }),
    maxpoint: point(spreadsheet, rule, 'maxpoint'),
  };
}
