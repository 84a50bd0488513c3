// drive.files.list: searches, in an order, a page at a time.
import { flagParameter, type Answer, type Call } from '../routes.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { isListedFor } from './access.ts';
import { maskForItems, shown } from './fields.ts';
import type { DriveFile } from './file.ts';
import { FILE, type Seen } from './file-json.ts';
import { driveIdOf } from './places.ts';
import { invalidValue, outOfRange } from './refusals.ts';
import { searchOf } from './search.ts';

type Order = (one: DriveFile, other: DriveFile) => number;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byName: Order = (one, other) => byText(one.name.toLowerCase(), other.name.toLowerCase());

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: (one, other) => one.createdTime.getTime() - other.createdTime.getTime(),
  modifiedTime: (one, other) => one.modifiedTime.getTime() - other.modifiedTime.getTime(),
  folder: (one, other) =>
    Number(other.content.kind === 'folder') - Number(one.content.kind === 'folder'),
  name: byName,
};

const OTHER_ORDERS = [
  'modifiedByMeTime',
  'name_natural',
  'quotaBytesUsed',
  'recency',
  'sharedWithMeTime',
  'starred',
  'viewedByMeTime',
];

/** `folder,modifiedTime desc,name` */
function orderOf(text: string): Order {
  const orders = text.split(',').map((part): Order => {
    const [name = '', direction, ...more] = part.trim().split(/\s+/u);
    const order = ORDERS[name];
    if (OTHER_ORDERS.includes(name)) throw unknown(`the order ${name}`);
    if (order === undefined || more.length > 0 || !['desc', undefined].includes(direction))
      throw invalidValue('orderBy');
    return direction === 'desc' ? (one, other) => order(other, one) : order;
  });
  return (one, other) => orders.reduce((found, order) => found || order(one, other), 0);
}

/** Which drives are searched. */
function isInCorpus({ query, world }: Call): (file: DriveFile) => boolean {
  const [corpora, driveId] = [query.get('corpora') ?? 'user', query.get('driveId')];
  const sharedToo = flagParameter(query, 'includeItemsFromAllDrives');
  if (corpora === 'domain') throw unknown('searches of a domain');
  if (!['user', 'drive', 'allDrives'].includes(corpora)) throw invalidValue('corpora');
  if (sharedToo && !flagParameter(query, 'supportsAllDrives'))
    throw unknown('includeItemsFromAllDrives without supportsAllDrives');
  if ((corpora === 'drive') !== (driveId !== null)) throw unknown('driveId without its corpora');
  if (corpora === 'user') return (file) => sharedToo || driveIdOf(world, file) === null;
  if (!sharedToo) throw unknown('these corpora without includeItemsFromAllDrives');
  return (file) => corpora === 'allDrives' || driveIdOf(world, file) === driveId;
}

function pageSizeOf({ query, world }: Call): number {
  const text = query.get('pageSize') ?? '100';
  const size = Number(text);
  if (!/^\d+$/u.test(text) || size < 1 || size > 1000) throw outOfRange('pageSize', text, 1000);
  return Math.min(size, world.largestPage);
}

function startOf({ query }: Call): number {
  const token = query.get('pageToken') ?? '~!!~0';
  const match = /^~!!~(\d+)$/u.exec(token);
  if (match === null) throw invalidValue('pageToken');
  return Number(match[1]);
}

export function list(call: Call): Answer {
  const { query, world, caller } = call;
  if (!['drive', null].includes(query.get('spaces'))) throw unknown('other spaces than drive');
  const [isAsked, isHere] = [searchOf(query.get('q') ?? '', call), isInCorpus(call)];
  const order = orderOf(query.get('orderBy') ?? 'modifiedTime desc');
  const mask = maskForItems(FILE, 'files', query.get('fields'));
  const found = Array.from(world.files.values())
    .filter((file) => isHere(file) && isListedFor(world, file, caller))
    .map((file): Seen => ({ world, caller, file }))
    .filter(isAsked)
    .sort((one, other) => order(one.file, other.file));
  const [start, size] = [startOf(call), pageSizeOf(call)];
  return {
    json: {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: found.slice(start, start + size).map((seen) => shown(FILE, seen, mask)),
      ...(start + size < found.length && { nextPageToken: `~!!~${start + size}` }),
    },
  };
}
