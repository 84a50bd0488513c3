// What a request says about a file besides its content and its place.
import type { Call } from '../routes.ts';
import { flagIn, isObject, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest } from '../spreadsheet/refusal.ts';
import type { DriveFile, Properties } from './file.ts';

/** Fields of the request that are read here. */
export const DESCRIBED = [
  'name',
  'description',
  'starred',
  'properties',
  'appProperties',
  'createdTime',
  'modifiedTime',
];

/** What is given replaces what was there; null takes it away. */
function propertiesIn(metadata: JsonObject, name: string, old: Properties): Properties {
  const given = metadata[name] ?? {};
  if (!isObject(given)) throw badRequest(`Invalid value at '${name}'`);
  const all: Record<string, string> = { ...old };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) Reflect.deleteProperty(all, key);
    else if (typeof value === 'string') all[key] = value;
    else throw badRequest(`Invalid value at '${name}'`);
  }
  return all;
}

function timeIn(metadata: JsonObject, name: string): Date | undefined {
  const text = textIn(metadata, name);
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT/u.test(text) || Number.isNaN(time.getTime()))
    throw badRequest(`Invalid value at '${name}', "${text}"`);
  return time;
}

/** Leaves out what is not given. */
const given = <Facts extends object>(facts: Facts): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Partial<Facts>;

function appPropertiesIn(
  { caller: { project } }: Call,
  metadata: JsonObject,
  old: DriveFile | null,
) {
  const all = old?.appProperties ?? {};
  return { ...all, [project]: propertiesIn(metadata, 'appProperties', all[project] ?? {}) };
}

type Described = Pick<
  DriveFile,
  'name' | 'isStarred' | 'properties' | 'appProperties' | 'createdTime' | 'modifiedTime'
> & { readonly description: string };

/** What of it is given. Without an `old` file it is a new one. */
export function describedIn(
  call: Call,
  metadata: JsonObject,
  old: DriveFile | null,
): Partial<Described> {
  const createdTime = timeIn(metadata, 'createdTime');
  const has = (name: string): boolean => name in metadata;
  return given({
    name: textIn(metadata, 'name'),
    description: textIn(metadata, 'description'),
    isStarred: flagIn(metadata, 'starred'),
    properties: has('properties')
      ? propertiesIn(metadata, 'properties', old?.properties ?? {})
      : undefined,
    appProperties: has('appProperties') ? appPropertiesIn(call, metadata, old) : undefined,
    createdTime,
    modifiedTime: timeIn(metadata, 'modifiedTime') ?? createdTime,
  }) as Partial<Described>;
}
