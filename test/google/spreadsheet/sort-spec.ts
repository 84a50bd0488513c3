// By which column, and how, a filter sorts.
import { normalObject } from './colour.ts';
import { integerIn, onlyKnown, required, textIn, type JsonObject } from './json.ts';
import { without } from './lists.ts';
import type { SortSpec } from './model.ts';
import { badRequest } from './refusal.ts';

const COLOURS = [
  'foregroundColor',
  'foregroundColorStyle',
  'backgroundColor',
  'backgroundColorStyle',
];

export function sortSpec(given: JsonObject): SortSpec {
  onlyKnown(given, 'SortSpec', ['dimensionIndex', 'sortOrder', ...COLOURS]);
  const sortOrder = textIn(given, 'sortOrder');
  if (sortOrder !== 'ASCENDING' && sortOrder !== 'DESCENDING')
    throw badRequest('sortOrder must be ASCENDING or DESCENDING');
  const colours = COLOURS.filter((name) => (given[name] ?? null) !== null);
  if (new Set(colours.map((name) => name.replace('Style', ''))).size > 1)
    throw badRequest('foregroundColor and backgroundColor are mutually exclusive.');
  const column = required(integerIn(given, 'dimensionIndex'), 'sortSpecs.dimensionIndex');
  return { column, order: normalObject(without(given, 'dimensionIndex')) };
}
