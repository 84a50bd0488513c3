// Replays a recording against a stand-in and tells every difference to what Google answered.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { isList, isObject, type Json } from './spreadsheet/json.ts';

type RecordedBody = { readonly string?: string; readonly base64_string?: string };

type Interaction = {
  readonly request: { readonly method: string; readonly uri: string; readonly body: string | null };
  readonly response: {
    readonly status: { readonly code: number };
    readonly body: RecordedBody;
  };
};

export function readCassette(path: string): readonly Interaction[] {
  const cassette = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly interactions: readonly Interaction[];
  };
  return cassette.interactions;
}

function textOf(body: RecordedBody): string {
  const packed =
    body.base64_string ?? (body.string?.startsWith('H4sI') === true ? body.string : null);
  return packed === null
    ? (body.string ?? '')
    : gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
}

function parsed(text: string): Json | null {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** Recorded ids and what the stand-in gave instead, in both directions so that no two share one. */
type Ids = { readonly ours: Map<Json, Json>; readonly recorded: Map<Json, Json> };

const ID_NAMES = [
  'id',
  'spreadsheetId',
  'sheetId',
  'namedRangeId',
  'protectedRangeId',
  'metadataId',
  'filterViewId',
  'bandedRangeId',
  'users',
  'parents',
];
const TIMES = ['createdTime', 'modifiedTime'];

/** The first time an id comes up it is learned; zero is zero, and kinds of value never change. */
function sameId(recorded: Json, ours: Json, ids: Ids): boolean {
  if (typeof recorded !== typeof ours || recorded === 0 || ours === 0) return recorded === ours;
  if (!ids.ours.has(recorded) && !ids.recorded.has(ours)) {
    ids.ours.set(recorded, ours);
    ids.recorded.set(ours, recorded);
  }
  return ids.ours.get(recorded) === ours;
}

const isTime = (value: Json): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** Ids of files, which also stand in addresses and searches; others are too short to be told from other words. */
const LONG_ID = 25;

const replaced = (text: string, ids: Ids): string =>
  Array.from(ids.ours).reduce(
    (result, [recorded, ours]) =>
      typeof recorded === 'string' && typeof ours === 'string' && recorded.length >= LONG_ID
        ? result.replaceAll(recorded, ours)
        : result,
    text,
  );

type Place = { readonly at: string; readonly name: string };

function scalarDiffers(recorded: Json, ours: Json, { name }: Place, ids: Ids): boolean {
  if (ID_NAMES.includes(name)) return !sameId(recorded, ours, ids);
  if (TIMES.includes(name)) return !isTime(recorded) || !isTime(ours);
  return (typeof recorded === 'string' ? replaced(recorded, ids) : recorded) !== ours;
}

function differences(
  recorded: Json | undefined,
  ours: Json | undefined,
  place: Place,
  ids: Ids,
): readonly string[] {
  if (recorded === undefined || ours === undefined) {
    return recorded === ours
      ? []
      : [`${place.at}: ${JSON.stringify(recorded)} became ${JSON.stringify(ours)}`];
  }
  if (isList(recorded) && isList(ours)) {
    return Array.from({ length: Math.max(recorded.length, ours.length) }, (_, index) =>
      differences(recorded[index], ours[index], { ...place, at: `${place.at}[${index}]` }, ids),
    ).flat();
  }
  if (isObject(recorded) && isObject(ours)) {
    const names = new Set([...Object.keys(recorded), ...Object.keys(ours)]);
    return Array.from(names).flatMap((name) =>
      differences(recorded[name], ours[name], { at: `${place.at}.${name}`, name }, ids),
    );
  }
  return scalarDiffers(recorded, ours, place, ids)
    ? [`${place.at}: ${JSON.stringify(recorded)} became ${JSON.stringify(ours)}`]
    : [];
}

function withOurIds(value: Json, name: string, ids: Ids): Json {
  if (isList(value)) return value.map((item) => withOurIds(item, name, ids));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withOurIds(item, key, ids)]),
    );
  }
  return ID_NAMES.includes(name) ? (ids.ours.get(value) ?? value) : value;
}

function bodyWithOurIds(body: string | null, ids: Ids): string | null {
  const json = body === null ? null : parsed(body);
  return json === null ? body : JSON.stringify(withOurIds(json, '', ids));
}

async function replayed(
  origin: string,
  { request, response }: Interaction,
  ids: Ids,
): Promise<readonly string[]> {
  const url = new URL(replaced(request.uri, ids));
  const answer = await fetch(origin + url.pathname + url.search, {
    method: request.method,
    headers: { authorization: 'Bearer replay', 'content-type': 'application/json' },
    body: bodyWithOurIds(request.body, ids),
  });
  const text = await answer.text();
  const recorded = textOf(response.body);
  if (answer.status !== response.status.code) {
    return [`status ${response.status.code} became ${answer.status}: ${text}`];
  }
  const [theirs, ours] = [parsed(recorded), parsed(text)];
  if (theirs === null || ours === null)
    return recorded === text ? [] : [`${recorded} became ${text}`];
  return differences(theirs, ours, { at: '', name: '' }, ids);
}

/** Plays all requests of a recording in order and stops at the first answer that differs. */
export async function replay(
  origin: string,
  interactions: readonly Interaction[],
): Promise<readonly string[]> {
  const ids: Ids = { ours: new Map(), recorded: new Map() };
  for (const [index, interaction] of interactions.entries()) {
    const found = await replayed(origin, interaction, ids);
    const { method, uri } = interaction.request;
    if (found.length > 0)
      return found.map((line) => `#${index} ${method} ${decodeURIComponent(uri)} ${line}`);
  }
  return [];
}
