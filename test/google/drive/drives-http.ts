// drive.about.get, and drive.drives as far as they are looked at.
import type { Answer, Call, Route } from '../routes.ts';
import { roleIn } from './access.ts';
import { maskFor, maskForItems, shown, type Table } from './fields.ts';
import { ownerOf, type DriveFile } from './file.ts';
import { userJson, USER } from './people-json.ts';
import { DriveRefusal, invalidValue, outOfRange } from './refusals.ts';

const ABOUT: Table<Call> = {
  what: 'about',
  fields: {
    kind: () => 'drive#about',
    user: ({ caller }) => userJson(caller.email, caller),
  },
  briefly: [],
  below: { user: Object.keys(USER.fields) },
};

function about(call: Call): Answer {
  const fields = call.query.get('fields');
  if (fields === null)
    throw new DriveRefusal(
      'INVALID_ARGUMENT',
      "The 'fields' parameter is required for this method.",
      { reason: 'required', location: 'fields', locationType: 'parameter' },
    );
  return { json: shown(ABOUT, call, maskFor(ABOUT, fields)) };
}

const DRIVE: Table<DriveFile> = {
  what: 'a shared drive',
  fields: {
    kind: () => 'drive#drive',
    id: ({ id }) => id,
    name: ({ name }) => name,
    createdTime: ({ createdTime }) => createdTime.toISOString(),
  },
  briefly: ['kind', 'id', 'name'],
};

const drivesOf = ({ world, caller }: Call): readonly DriveFile[] =>
  Array.from(world.files.values()).filter(
    (file) =>
      file.parent === null && ownerOf(file) === null && roleIn(world, file, caller) !== null,
  );

function get(call: Call): Answer {
  const id = call.part('driveId');
  const drive = drivesOf(call).find((one) => one.id === id);
  if (drive === undefined)
    throw new DriveRefusal('NOT_FOUND', `Shared drive not found: ${id}`, {
      reason: 'notFound',
      location: 'driveId',
      locationType: 'parameter',
    });
  return { json: shown(DRIVE, drive, maskFor(DRIVE, call.query.get('fields'))) };
}

function list(call: Call): Answer {
  const { query } = call;
  const [size, token] = [query.get('pageSize') ?? '10', query.get('pageToken') ?? '0'];
  if (!/^\d+$/u.test(size) || Number(size) < 1 || Number(size) > 100)
    throw outOfRange('pageSize', size, 100);
  if (!/^\d+$/u.test(token)) throw invalidValue('pageToken');
  const all = drivesOf(call);
  const mask = maskForItems(DRIVE, 'drives', query.get('fields'));
  const end = Number(token) + Number(size);
  const drives = all.slice(Number(token), end).map((drive) => shown(DRIVE, drive, mask));
  const more = end < all.length && { nextPageToken: String(end) };
  return { json: { kind: 'drive#driveList', drives, ...more } };
}

export const DRIVE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/drive/v3/about', answer: about },
  { method: 'GET', path: '/drive/v3/drives', query: ['pageSize', 'pageToken'], answer: list },
  { method: 'GET', path: '/drive/v3/drives/{driveId}', answer: get },
];
