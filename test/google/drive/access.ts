// Who may do what with a file.
import { unknown } from '../spreadsheet/refusal.ts';
import type { Caller, World } from '../world.ts';
import { noSuchFile, notAllowed } from './refusals.ts';
import {
  permissionId,
  ROLES,
  type DriveFile,
  type Files,
  type Permission,
  type Role,
} from './file.ts';
import { driveIdOf, isInside, lineOf } from './places.ts';

const rank = (role: Role): number => ROLES.indexOf(role);

/** Whose folder it is does not own what others put into it. */
const passedOn = (permission: Permission): Permission =>
  permission.role === 'owner' ? { ...permission, role: 'writer' } : permission;

/** What holds for a file because of a place above it. The tops of people's own drives pass nothing on: they are not shared. */
function passedDown(world: Files, place: DriveFile): readonly Permission[] {
  if (place.parent === null && driveIdOf(world, place) === null) return [];
  return place.permissions.filter(({ view }) => view === undefined).map(passedOn);
}

/** All permissions that hold for a file, its own and those of its folders: one for each grantee, the strongest. */
export function permissionsOf(world: Files, file: DriveFile): readonly Permission[] {
  const [, ...above] = lineOf(world, file);
  const all = [...file.permissions, ...above.flatMap((place) => passedDown(world, place))];
  const strongest = new Map<string, Permission>();
  for (const permission of all) {
    const id = permissionId(permission);
    const known = strongest.get(id);
    if (known === undefined || rank(permission.role) > rank(known.role))
      strongest.set(id, permission);
  }
  return Array.from(strongest.values());
}

const domainOf = (email: string): string => email.toLowerCase().replace(/^.*@/u, '');

/** Groups are addresses whose members nobody here knows. */
function isFor(permission: Permission, email: string): boolean {
  if (permission.type === 'anyone') return true;
  if (permission.type === 'domain') return permission.domain.toLowerCase() === domainOf(email);
  return permission.emailAddress.toLowerCase() === email.toLowerCase();
}

type Who = Pick<Caller, 'email'>;

/** What somebody may do with a file; null: nothing, not even know of it. */
export function roleIn(world: Files, file: DriveFile, { email }: Who): Role | null {
  const roles = permissionsOf(world, file)
    .filter((permission) => permission.view === undefined && isFor(permission, email))
    .map(({ role }) => rank(role));
  return ROLES[Math.max(...roles)] ?? null;
}

/** Whether a file turns up in somebody's searches: those open to whoever has the address do not. */
export const isListedFor = (world: Files, file: DriveFile, { email }: Who): boolean =>
  file.parent !== null &&
  !isInside(world, file) &&
  permissionsOf(world, file).some(
    (permission) =>
      permission.view === undefined &&
      isFor(permission, email) &&
      ('emailAddress' in permission || permission.allowFileDiscovery),
  );

/** Whether somebody may answer a published form. */
export const mayAnswer = (file: DriveFile, email: string): boolean =>
  file.permissions.some(
    (permission) => permission.view === 'published' && isFor(permission, email),
  );

type Asking = { readonly world: World; readonly caller: Who };

export const mayOwn = ({ world, caller }: Asking): boolean =>
  world.storage || !caller.email.endsWith('.gserviceaccount.com');

/** Only Drive's words are known for it. */
export function refuseToOwn(asking: Asking): void {
  if (!mayOwn(asking))
    throw unknown('how else than in Drive files are refused that nobody may own');
}

export const allows = (role: Role | null, least: Role): boolean =>
  role !== null && rank(role) >= rank(least);

/** The file of an id, if the caller may do that much with it. To others it is not there. */
export function fileFor(
  world: Files,
  id: string,
  caller: Who,
  {
    least = 'reader',
    sharedToo = true,
  }: { readonly least?: Role; readonly sharedToo?: boolean } = {},
): DriveFile {
  const file = world.files.get(id);
  if (file === undefined || isInside(world, file)) throw noSuchFile(id);
  if (!sharedToo && driveIdOf(world, file) !== null) throw noSuchFile(id);
  const role = roleIn(world, file, caller);
  if (role === null) throw noSuchFile(id);
  if (!allows(role, least)) throw notAllowed(id);
  return file;
}
