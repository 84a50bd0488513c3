// A file as Drive answers it to somebody.
import { createHash } from 'node:crypto';

import type { Json } from '../spreadsheet/json.ts';
import type { Caller, World } from '../world.ts';
import { allows, permissionsOf, roleIn } from './access.ts';
import { maskFor, shown, type Field, type Table } from './fields.ts';
import { MIME, ownerOf, permissionId, type DriveFile, type Permission } from './file.ts';
import { PERMISSION, USER, userJson } from './people-json.ts';
import { driveIdOf, isInBin } from './places.ts';

/** A file, and who looks at it. */
export type Seen = { readonly world: World; readonly caller: Caller; readonly file: DriveFile };

/** What is said only of files whose content Drive keeps as bytes. */
const ofBytes =
  (field: (bytes: Uint8Array, seen: Seen) => Json | undefined): Field<Seen> =>
  (seen) =>
    seen.file.content.kind === 'bytes' ? field(seen.file.content.bytes, seen) : undefined;

const checksum = (algorithm: string): Field<Seen> =>
  ofBytes((bytes) => createHash(algorithm).update(bytes).digest('hex'));

/** What is said only of files in people's own drives. */
const ofOwned =
  (field: Field<Seen>): Field<Seen> =>
  (seen) =>
    driveIdOf(seen.world, seen.file) === null ? field(seen) : undefined;

/** A folder the caller cannot see is not told. */
function parents({ world, caller, file }: Seen): Json | undefined {
  const parent = file.parent === null ? undefined : world.files.get(file.parent);
  return parent === undefined || roleIn(world, parent, caller) === null ? undefined : [parent.id];
}

/** Only those who may change them see them. */
const permissionsSeen = ({ world, caller, file }: Seen): readonly Permission[] | undefined =>
  allows(roleIn(world, file, caller), 'writer')
    ? permissionsOf(world, file).filter(({ view }) => view === undefined)
    : undefined;

const LINKS: Readonly<Record<string, (id: string) => string>> = {
  [MIME.folder]: (id) => `https://drive.google.com/drive/folders/${id}`,
  [MIME.spreadsheet]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [MIME.form]: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
  [MIME.script]: (id) => `https://script.google.com/d/${id}/edit?usp=drivesdk`,
};

const fileLink = (id: string): string => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;

export const FILE: Table<Seen> = {
  what: 'a file of Drive',
  fields: {
    kind: () => 'drive#file',
    id: ({ file }) => file.id,
    name: ({ file }) => file.name,
    mimeType: ({ file }) => file.mimeType,
    description: ({ file }) => file.description,
    starred: ({ file }) => file.isStarred,
    trashed: ({ world, file }) => isInBin(world, file),
    explicitlyTrashed: ({ file }) => file.isTrashed,
    parents,
    properties: ({ file }) =>
      Object.keys(file.properties).length === 0 ? undefined : file.properties,
    appProperties: ({ file, caller }) => file.appProperties[caller.project],
    spaces: () => ['drive'],
    createdTime: ({ file }) => file.createdTime.toISOString(),
    modifiedTime: ({ file }) => file.modifiedTime.toISOString(),
    driveId: ({ world, file }) => driveIdOf(world, file) ?? undefined,
    owners: ofOwned(({ file, caller }) => [userJson(ownerOf(file) ?? '', caller)]),
    ownedByMe: ofOwned(({ file, caller }) => ownerOf(file) === caller.email),
    shared: ofOwned(({ world, file }) => permissionsOf(world, file).length > 1),
    permissions: ofOwned((seen) =>
      permissionsSeen(seen)?.map((one) => shown(PERMISSION, one, true)),
    ),
    permissionIds: ofOwned((seen) => permissionsSeen(seen)?.map(permissionId)),
    webViewLink: ({ file }) => (LINKS[file.mimeType] ?? fileLink)(file.id),
    webContentLink: ofBytes(
      (_, { file }) => `https://drive.google.com/uc?id=${file.id}&export=download`,
    ),
    size: ofBytes((bytes) => String(bytes.length)),
    md5Checksum: checksum('md5'),
    sha1Checksum: checksum('sha1'),
    sha256Checksum: checksum('sha256'),
    originalFilename: ({ file: { content } }) =>
      content.kind === 'bytes' ? content.originalFilename : undefined,
    fileExtension: ofBytes((_, { file }) => /\.([^.]+)$/u.exec(file.name)?.[1]),
  },
  briefly: ['kind', 'id', 'name', 'mimeType'],
  below: { owners: Object.keys(USER.fields), permissions: Object.keys(PERMISSION.fields) },
};

/** The file, as far as it is asked for. */
export const fileAnswer = (seen: Seen, fields: string | null): Json =>
  shown(FILE, seen, maskFor(FILE, fields));
