// drive.permissions over HTTP.
import { type Answer, type Call, type Route } from '../routes.ts';
import { onlyKnown } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { change } from '../world.ts';
import { allows, fileFor, permissionsOf, roleIn } from './access.ts';
import { maskFor, maskForItems, shown } from './fields.ts';
import { permissionId, type DriveFile, type Permission, type Role } from './file.ts';
import { PERMISSION } from './people-json.ts';
import { permissionIn, refuseTransfer, roleNamed } from './permissions.ts';
import { driveIdOf } from './places.ts';
import { invalidValue, noSuchPermission, notAllowed, outOfRange } from './refusals.ts';
import { isSharedToo } from './write.ts';

const answered = ({ query }: Call, permission: Permission): Answer => ({
  json: shown(PERMISSION, permission, maskFor(PERMISSION, query.get('fields'))),
});

const fileAsked = (call: Call, least: Role): DriveFile =>
  fileFor(call.world, call.part('fileId'), call.caller, { least, sharedToo: isSharedToo(call) });

function save(call: Call, file: DriveFile, permissions: readonly Permission[]): void {
  change(call.world, file, { permissions, modifiedTime: file.modifiedTime });
}

const without = ({ permissions }: DriveFile, id: string): readonly Permission[] =>
  permissions.filter((one) => permissionId(one) !== id);

/** What was the owner's becomes a writer's. */
const stepDown = (permission: Permission): Permission =>
  permission.role === 'owner' ? { ...permission, role: 'writer' } : permission;

function give(call: Call, file: DriveFile, permission: Permission): void {
  const others = without(file, permissionId(permission));
  const isTransfer = permission.role === 'owner';
  save(call, file, [...(isTransfer ? others.map(stepDown) : others), permission]);
}

function create(call: Call): Answer {
  const file = fileAsked(call, 'writer');
  const permission = permissionIn(call.body, file);
  const id = permissionId(permission);
  const known = permissionsOf(call.world, file).find((one) => permissionId(one) === id);
  if (permission.role === 'owner') refuseTransfer(call, file, permission);
  else if (known !== undefined && known.role !== permission.role)
    throw unknown('another permission for who has one');
  if (/^(?:file)?organizer$/iu.test(permission.role) && driveIdOf(call.world, file) === null)
    throw unknown('roles of shared drives elsewhere');
  give(call, file, permission);
  return answered(call, permission);
}

function permissionAsked(call: Call, file: DriveFile): Permission {
  const id = call.part('permissionId');
  const found = permissionsOf(call.world, file).find((one) => permissionId(one) === id);
  if (found === undefined) throw noSuchPermission(id);
  return found;
}

const get = (call: Call): Answer =>
  answered(call, permissionAsked(call, fileAsked(call, 'reader')));

/** One of the file's own: those of its folders are changed there. */
function ownAsked(call: Call, file: DriveFile): Permission {
  const found = permissionAsked(call, file);
  if (!file.permissions.includes(found)) throw unknown('changes of permissions of folders above');
  return found;
}

function update(call: Call): Answer {
  onlyKnown(call.body, 'Permission', ['role']);
  const file = fileAsked(call, 'writer');
  const old = ownAsked(call, file);
  const permission = { ...old, role: roleNamed(call.body) };
  if (old.role === 'owner' && permission.role !== 'owner') throw unknown('files without an owner');
  if (permission.role === 'owner') refuseTransfer(call, file, permission);
  give(call, file, permission);
  return answered(call, permission);
}

function remove(call: Call): Answer {
  const file = fileAsked(call, 'reader');
  const found = ownAsked(call, file);
  const isOwn = 'emailAddress' in found && found.emailAddress === call.caller.email;
  if (!isOwn && !allows(roleIn(call.world, file, call.caller), 'writer')) throw notAllowed(file.id);
  if (found.role === 'owner') throw unknown('files without an owner');
  save(call, file, without(file, permissionId(found)));
  return { none: true };
}

function list(call: Call): Answer {
  const { query, world } = call;
  const file = fileAsked(call, 'writer');
  const view = query.get('includePermissionsForView');
  if (view !== null && view !== 'published') throw invalidValue('includePermissionsForView');
  const [size, token] = [query.get('pageSize') ?? '100', query.get('pageToken') ?? '0'];
  if (!/^\d+$/u.test(size) || Number(size) < 1 || Number(size) > 100)
    throw outOfRange('pageSize', size, 100);
  if (!/^\d+$/u.test(token)) throw invalidValue('pageToken');
  const all = permissionsOf(world, file).filter(
    (one) => one.view === undefined || view === one.view,
  );
  const end = Number(token) + Math.min(Number(size), world.largestPage);
  const mask = maskForItems(PERMISSION, 'permissions', query.get('fields'));
  const permissions = all.slice(Number(token), end).map((one) => shown(PERMISSION, one, mask));
  const more = end < all.length && { nextPageToken: String(end) };
  return { json: { kind: 'drive#permissionList', permissions, ...more } };
}

const ALL = '/drive/v3/files/{fileId}/permissions';
const ONE = `${ALL}/{permissionId}`;
const DRIVES = ['supportsAllDrives'];
/** Mails about it are not sent, nor kept. */
const MAIL = ['sendNotificationEmail', 'emailMessage'];
const PAGES = ['pageSize', 'pageToken', 'includePermissionsForView'];
const TRANSFER = 'transferOwnership';

export const PERMISSION_ROUTES: readonly Route[] = [
  { method: 'POST', path: ALL, query: [...DRIVES, ...MAIL, TRANSFER], answer: create },
  { method: 'GET', path: ALL, query: [...DRIVES, ...PAGES], answer: list },
  { method: 'GET', path: ONE, query: DRIVES, answer: get },
  { method: 'PATCH', path: ONE, query: [...DRIVES, TRANSFER], answer: update },
  { method: 'DELETE', path: ONE, query: DRIVES, answer: remove },
];
