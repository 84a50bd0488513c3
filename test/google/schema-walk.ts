// Holding JSON against the schemas of an API description.
import { isList, isObject, type Json, type JsonObject } from './spreadsheet/json.ts';
import type { Mask } from './spreadsheet/field-mask.ts';

export type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
};

export type Schemas = Readonly<Record<string, Schema>>;

/** `at` is the place in Google's spelling: `requests[0].add_sheet.properties`. */
export type Violation = { readonly at: string; readonly message: string };

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const inside = (at: string, name: string): string =>
  at === '' ? snake(name) : `${at}.${snake(name)}`;

export function resolved(schema: Schema, schemas: Schemas): Schema {
  return schema.$ref === undefined ? schema : (schemas[schema.$ref] ?? {});
}

const LIST = 'type.googleapis.com/google.protobuf.ListValue';

type NameOf = (schema: Schema, messages: string) => string;

const NAMES: Readonly<Record<string, NameOf>> = {
  array: ({ items = {} }, messages) => (items.type === 'array' ? LIST : typeName(items, messages)),
  integer: ({ format = 'int32' }) => `TYPE_${format.toUpperCase()}`,
  number: ({ format = 'double' }) => `TYPE_${format.toUpperCase()}`,
  boolean: () => 'TYPE_BOOL',
};

function typeName(schema: Schema, messages: string): string {
  if (schema.$ref !== undefined) return `type.googleapis.com/${messages}.${schema.$ref}`;
  return NAMES[schema.type ?? '']?.(schema, messages) ?? 'TYPE_STRING';
}

const invalid = (value: Json, schema: Schema, at: string, { messages }: Walk): Violation => ({
  at,
  message: `Invalid value at '${at}' (${typeName(schema, messages)}), ${JSON.stringify(value)}`,
});

function unknownName(name: string, at: string): Violation {
  const where = at === '' ? '' : ` at '${at}'`;
  return {
    at,
    message: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
  };
}

function isInteger(value: Json): boolean {
  const number = typeof value === 'string' && /^-?\d+$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= 2 ** 63;
}

const isNumber = (value: Json): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && value !== '' && Number.isFinite(Number(value)));

const SCALARS: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: isInteger,
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
};

/** Messages of which exactly one field is set. */
const ONE_OF = ['Request', 'ExtendedValue'];

/**
 * Fields that a description does not have and the API takes all the same: gspread sends Drive this one, from version 2, with every
 * permission.
 */
const UNDESCRIBED: Readonly<Record<string, readonly string[]>> = { Permission: ['withLink'] };

/** Which message the `fields` mask of a request is about. */
const MASKED: Readonly<Record<string, string>> = {
  UpdateSpreadsheetPropertiesRequest: 'SpreadsheetProperties',
  UpdateSheetPropertiesRequest: 'SheetProperties',
  UpdateDimensionPropertiesRequest: 'DimensionProperties',
  UpdateDimensionGroupRequest: 'DimensionGroup',
  UpdateNamedRangeRequest: 'NamedRange',
  UpdateProtectedRangeRequest: 'ProtectedRange',
  UpdateFilterViewRequest: 'FilterView',
  UpdateBandingRequest: 'BandedRange',
  UpdateDeveloperMetadataRequest: 'DeveloperMetadata',
  RepeatCellRequest: 'CellData',
  UpdateCellsRequest: 'CellData',
  AppendCellsRequest: 'CellData',
};

export type Walk = {
  readonly schemas: Schemas;
  /** Where the API's messages are defined: `google.apps.sheets.v4`. */
  readonly messages: string;
  /** Null stands for an absent field in what is sent; answers have none. */
  readonly nulls: boolean;
  /** Called with every `fields` of a request and the message it is about. */
  readonly mask: (fields: string, about: Schema, at: string) => readonly Violation[];
};

function objectViolations(
  value: JsonObject,
  schema: Schema,
  place: Place,
  walk: Walk,
): readonly Violation[] {
  const undescribed = UNDESCRIBED[place.name ?? ''] ?? [];
  const fields = Object.entries(value).filter(
    ([name, field]) => (field !== null || !walk.nulls) && !undescribed.includes(name),
  );
  const second = place.name !== undefined && ONE_OF.includes(place.name) ? fields[1] : undefined;
  if (second !== undefined) {
    const message = `Invalid value at '${place.at}' (oneof), oneof field is already set. Cannot set '${second[0]}'`;
    return [{ at: place.at, message }];
  }
  return fields.flatMap(([name, field]) => {
    const below = schema.properties?.[name] ?? schema.additionalProperties;
    if (below === undefined) return [unknownName(name, place.at)];
    const at = inside(place.at, name);
    const about = MASKED[place.name ?? ''];
    const masks =
      name === 'fields' && about !== undefined && typeof field === 'string'
        ? walk.mask(field, walk.schemas[about] ?? {}, at)
        : [];
    return [...violations(field, below, at, walk), ...masks];
  });
}

type Place = { readonly at: string; readonly name: string | undefined };

function scalarFits(value: Json, schema: Schema): boolean {
  const fits = SCALARS[schema.type ?? 'string']?.(value) ?? false;
  return fits && (schema.enum === undefined || schema.enum.some((word) => word === value));
}

const isMessage = (schema: Schema): boolean =>
  schema.type === 'object' || schema.properties !== undefined;

const isFree = (value: Json, schema: Schema, walk: Walk): boolean =>
  schema.type === 'any' || (value === null && walk.nulls);

/** Everything in a value that its schema does not allow. */
export function violations(
  value: Json,
  schema: Schema,
  at: string,
  walk: Walk,
): readonly Violation[] {
  const real = resolved(schema, walk.schemas);
  if (isFree(value, real, walk)) return [];
  if (real.type === 'array' && isList(value)) {
    return value.flatMap((item, index) =>
      listItem(item, real.items ?? {}, `${at}[${index}]`, walk),
    );
  }
  if (isMessage(real) && isObject(value)) {
    return objectViolations(value, real, { at, name: schema.$ref }, walk);
  }
  const isScalar = real.type !== 'array' && !isMessage(real);
  return isScalar && scalarFits(value, real) ? [] : [invalid(value, schema, at, walk)];
}

function listItem(item: Json, schema: Schema, at: string, walk: Walk): readonly Violation[] {
  if (schema.type === 'array' && !isList(item)) {
    return [invalid(item, { type: 'array', items: schema }, at, walk)];
  }
  return violations(item, schema, at, walk);
}

/** The path of the first name in a mask that a message does not have, or null. Lists are looked through. */
export function strangePath(mask: Mask, schema: Schema, schemas: Schemas): string | null {
  if (mask === true) return null;
  const message = resolved(schema, schemas);
  if (message.type === 'array') return strangePath(mask, message.items ?? {}, schemas);
  for (const [name, below] of Object.entries(mask)) {
    const field = message.properties?.[name] ?? message.additionalProperties;
    if (field === undefined) return name;
    const deeper = strangePath(below, field, schemas);
    if (deeper !== null) return `${name}.${deeper}`;
  }
  return null;
}
