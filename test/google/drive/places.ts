// Where files are: in somebody's Drive or in a shared drive, under folders.
import { createHash } from 'node:crypto';

import { MIME, ownedBy, ownerOf, type DriveFile, type Files, type Permission } from './file.ts';

/** Ids of the tops of drives end so, as Google's do. */
const topId = (name: string): string =>
  `0A${createHash('sha256').update(name).digest('base64url').slice(0, 11)}Uk9PVA`;

function top(
  { files, now }: Files,
  id: string,
  name: string,
  permissions: readonly Permission[],
): DriveFile {
  const known = files.get(id);
  if (known !== undefined) return known;
  const time = now();
  const made: DriveFile = {
    id,
    name,
    mimeType: MIME.folder,
    createdTime: time,
    modifiedTime: time,
    parent: null,
    permissions,
    isTrashed: false,
    isStarred: false,
    properties: {},
    appProperties: {},
    content: { kind: 'folder' },
  };
  files.set(id, made);
  return made;
}

/** The top of somebody's own Drive; everybody has one. */
export const rootOf = (world: Files, email: string): DriveFile =>
  top(world, topId(`my ${email.toLowerCase()}`), 'My Drive', [ownedBy(email)]);

/** The top of a shared drive, whose id is the drive's. */
export const addSharedDrive = (
  world: Files,
  name: string,
  members: readonly Permission[],
): DriveFile => top(world, topId(`shared ${world.files.size} ${name}`), name, members);

/** A file and the folders it is in, up to the top. */
export function* lineOf({ files }: Files, file: DriveFile): Generator<DriveFile> {
  let current: DriveFile | undefined = file;
  while (current !== undefined) {
    yield current;
    current = current.parent === null ? undefined : files.get(current.parent);
  }
}

/** Whether it is part of a document: such a script is no file of its own for Drive. */
export const isInside = ({ files }: Files, { parent }: DriveFile): boolean =>
  parent !== null && files.get(parent)?.content.kind !== 'folder';

/** The id of the shared drive a file is in; null when it is in somebody's own. */
export function driveIdOf(world: Files, file: DriveFile): string | null {
  const above = Array.from(lineOf(world, file)).at(-1) ?? file;
  return above.parent === null && ownerOf(above) === null ? above.id : null;
}

/** In the bin, by itself or with a folder it is in. */
export const isInBin = (world: Files, file: DriveFile): boolean =>
  Array.from(lineOf(world, file)).some(({ isTrashed }) => isTrashed);

/** A file and everything below it. */
export const withAllBelow = (world: Files, file: DriveFile): readonly DriveFile[] =>
  Array.from(world.files.values()).filter((one) =>
    Array.from(lineOf(world, one)).some(({ id }) => id === file.id),
  );
