// BooleanConditions: which types there are, what takes them, and how many values of which kind each needs. The table is
// the one in Google's description of ConditionType.
import { objectIn, objectsIn, onlyKnown, textIn, type JsonObject } from './json.ts';
import type { Spreadsheet } from './model.ts';
import { badRequest, unknown } from './refusal.ts';
import { refuseBadValue, type ValueKind } from './condition-values.ts';

/** What a condition is for, as Google's refusals have it. */
export type Use = 'data validation' | 'conditional formatting' | 'filters';

type ConditionType = {
  readonly uses: readonly Use[];
  readonly least: number;
  readonly most: number;
  readonly kind: ValueKind;
};

const VALIDATION: readonly Use[] = ['data validation'];
const SHOWING: readonly Use[] = ['conditional formatting', 'filters'];
const ALL: readonly Use[] = [...VALIDATION, ...SHOWING];

const type = (
  uses: readonly Use[],
  kind: ValueKind,
  least: number,
  most = least,
): ConditionType => ({
  uses,
  kind,
  least,
  most,
});

const TYPES: Readonly<Record<string, ConditionType>> = {
  NUMBER_GREATER: type(ALL, 'number', 1),
  NUMBER_GREATER_THAN_EQ: type(ALL, 'number', 1),
  NUMBER_LESS: type(ALL, 'number', 1),
  NUMBER_LESS_THAN_EQ: type(ALL, 'number', 1),
  NUMBER_EQ: type(ALL, 'number', 1),
  NUMBER_NOT_EQ: type(ALL, 'number', 1),
  NUMBER_BETWEEN: type(ALL, 'number', 2),
  NUMBER_NOT_BETWEEN: type(ALL, 'number', 2),
  TEXT_CONTAINS: type(ALL, 'text', 1),
  TEXT_NOT_CONTAINS: type(ALL, 'text', 1),
  TEXT_STARTS_WITH: type(SHOWING, 'text', 1),
  TEXT_ENDS_WITH: type(SHOWING, 'text', 1),
  TEXT_EQ: type(ALL, 'text', 1),
  TEXT_IS_EMAIL: type(VALIDATION, 'text', 0),
  TEXT_IS_URL: type(VALIDATION, 'text', 0),
  DATE_EQ: type(ALL, 'day', 1),
  DATE_BEFORE: type(ALL, 'relative-day', 1),
  DATE_AFTER: type(ALL, 'relative-day', 1),
  DATE_ON_OR_BEFORE: type(VALIDATION, 'relative-day', 1),
  DATE_ON_OR_AFTER: type(VALIDATION, 'relative-day', 1),
  DATE_BETWEEN: type(VALIDATION, 'day', 2),
  DATE_NOT_BETWEEN: type(VALIDATION, 'day', 2),
  DATE_IS_VALID: type(VALIDATION, 'day', 0),
  ONE_OF_RANGE: type(VALIDATION, 'range', 1),
  ONE_OF_LIST: type(VALIDATION, 'item', 1, Infinity),
  BLANK: type(SHOWING, 'text', 0),
  NOT_BLANK: type(SHOWING, 'text', 0),
  CUSTOM_FORMULA: type(ALL, 'formula', 1),
  BOOLEAN: type(VALIDATION, 'text', 0, 2),
  // For filters on data sources, which the stand-in does not have.
  TEXT_NOT_EQ: type([], 'text', 1),
  DATE_NOT_EQ: type([], 'day', 1),
};

function typeIn(name: string | undefined, use: Use): ConditionType {
  if (name === undefined || name === 'CONDITION_TYPE_UNSPECIFIED')
    throw badRequest('No ConditionType specified.');
  const found = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (found === undefined) throw unknown(`conditions of the type ${name}`);
  if (!found.uses.includes(use))
    throw badRequest(`ConditionType '${name}' is not supported in ${use}.`);
  return found;
}

function refuseOtherCount(name: string, { least, most }: ConditionType, count: number): void {
  if (count >= least && count <= most) return;
  const range = least === most ? `exactly ${least}` : `${least} to ${most}`;
  throw badRequest(`ConditionType '${name}' requires ${range} ConditionValues, not ${count}.`);
}

/** A condition as Google keeps it: its values as they were typed, and none where it has none. */
export function conditionIn(
  spreadsheet: Spreadsheet,
  from: JsonObject,
  use: Use,
): JsonObject | undefined {
  const condition = objectIn(from, 'condition');
  if (condition === undefined) return undefined;
  onlyKnown(condition, 'BooleanCondition', ['type', 'values']);
  const name = textIn(condition, 'type');
  const found = typeIn(name, use);
  const values = objectsIn(condition, 'values');
  refuseOtherCount(name ?? '', found, values.length);
  for (const value of values) {
    onlyKnown(value, 'ConditionValue', ['relativeDate', 'userEnteredValue']);
    refuseBadValue(spreadsheet, value, { type: name ?? '', kind: found.kind, use });
  }
  return { type: name ?? '', ...(values.length > 0 && { values }) };
}
