// What a filter shows of one column.
import { normalObject } from './colour.ts';
import { conditionIn } from './conditions.ts';
import { listIn, onlyKnown, present, type Json, type JsonObject } from './json.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest } from './refusal.ts';

const BACKGROUND = ['visibleBackgroundColor', 'visibleBackgroundColorStyle'];
const FOREGROUND = ['visibleForegroundColor', 'visibleForegroundColorStyle'];

const hasAny = (from: JsonObject, names: readonly string[]): boolean =>
  names.some((name) => (from[name] ?? null) !== null);

function hiddenValue(value: Json): string {
  if (typeof value === 'string') return value;
  throw badRequest(`Invalid value at 'hidden_values' (TYPE_STRING), ${JSON.stringify(value)}`);
}

export function filterCriteria(spreadsheet: Spreadsheet, given: JsonObject): JsonObject {
  onlyKnown(given, 'FilterCriteria', ['hiddenValues', 'condition', ...BACKGROUND, ...FOREGROUND]);
  if (hasAny(given, BACKGROUND) && hasAny(given, FOREGROUND))
    throw badRequest('visibleBackgroundColor and visibleForegroundColor are mutually exclusive.');
  const hidden = (listIn(given, 'hiddenValues') ?? []).map(hiddenValue);
  const colours = Object.fromEntries(
    Object.entries(given).filter(([name]) => [...BACKGROUND, ...FOREGROUND].includes(name)),
  );
  return present({
    hiddenValues: hidden.length === 0 ? undefined : hidden,
    condition: conditionIn(spreadsheet, given, 'filters'),
    ...normalObject(colours),
  });
}
