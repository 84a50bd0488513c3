// Changing, moving, copying and removing files.
import type { Call } from '../routes.ts';
import { flagIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { addDriveFile, change } from '../world.ts';
import { allows, fileFor, roleIn } from './access.ts';
import { describedIn, DESCRIBED } from './described.ts';
import { ownedBy, type Content, type DriveFile } from './file.ts';
import { driveIdOf, lineOf, rootOf, withAllBelow } from './places.ts';
import { forbidden, notAllowed } from './refusals.ts';
import type { Media } from './uploads.ts';
import { folderFor, folderIn, isSharedToo, refuseWithoutStorage } from './write.ts';

/** Spreadsheets keep their name inside. */
const renamed = (content: Content, name: string): Content =>
  content.kind === 'spreadsheet'
    ? { ...content, spreadsheet: { ...content.spreadsheet, title: name } }
    : content;

/** Only the owner puts something into the bin; in a shared drive those who look after its files. */
function refuseOthers(call: Call, file: DriveFile, least: 'fileOrganizer' | 'organizer'): void {
  const isShared = driveIdOf(call.world, file) !== null;
  const role = roleIn(call.world, file, call.caller);
  if (!allows(role, isShared ? least : 'owner')) throw notAllowed(file.id);
}

const idsIn = ({ query }: Call, name: string): readonly string[] =>
  (query.get(name) ?? '').split(',').filter((id) => id !== '');

/** Files are in one folder: what is put into another is taken out of the one it is in. */
function refuseMove(
  { world }: Call,
  file: DriveFile,
  to: DriveFile,
  left: readonly string[],
): void {
  if (left.length === 0)
    throw forbidden('cannotAddParent', 'Increasing the number of parents is not allowed');
  if (left.length > 1 || left[0] !== file.parent)
    throw unknown('how to take a file out of a folder that it is not in');
  if (Array.from(lineOf(world, to)).some(({ id }) => id === file.id))
    throw unknown('folders inside themselves');
  if (driveIdOf(world, to) !== driveIdOf(world, file))
    throw unknown('moves from one drive to another');
}

/** The folder a file goes to; null: it stays. */
function newParent(call: Call, file: DriveFile): string | null {
  const root = rootOf(call.world, call.caller.email).id;
  const left = idsIn(call, 'removeParents').map((id) => (id === 'root' ? root : id));
  const [to, ...more] = idsIn(call, 'addParents').map((id) => folderFor(call, id));
  if (to === undefined) {
    if (left.length > 0) throw unknown('files without a parent');
    return null;
  }
  if (more.length > 0) throw unknown('files with more than one parent');
  if (to.id === file.parent && left.length === 0) return null;
  refuseMove(call, file, to, left);
  return to.id;
}

function newContent(file: DriveFile, mimeType: string | undefined, media: Media | null) {
  if (media === null) {
    if ((mimeType ?? file.mimeType) !== file.mimeType)
      throw unknown('another type for a file whose content stays');
    return {};
  }
  if (file.content.kind !== 'bytes') throw unknown('uploads into documents of Google');
  const { originalFilename } = file.content;
  return {
    mimeType: mimeType ?? media.contentType,
    content: { kind: 'bytes', bytes: media.bytes, originalFilename } as const,
  };
}

/** A change of these is one of the file; to star it, to move it or to bin it is none. */
const isTouched = (metadata: JsonObject, media: Media | null): boolean =>
  media !== null || 'name' in metadata || 'description' in metadata;

export function updateFile(
  call: Call,
  id: string,
  metadata: JsonObject,
  media: Media | null,
): DriveFile {
  const { world, caller } = call;
  if ('parents' in metadata)
    throw forbidden(
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  onlyKnown(metadata, 'File', ['mimeType', 'trashed', ...DESCRIBED]);
  const file = fileFor(world, id, caller, { least: 'writer', sharedToo: isSharedToo(call) });
  if (file.parent === null) throw unknown('changes of the top of a drive');
  if ('createdTime' in metadata) throw unknown('another createdTime for a file');
  const isTrashed = flagIn(metadata, 'trashed') ?? file.isTrashed;
  if (isTrashed !== file.isTrashed) refuseOthers(call, file, 'fileOrganizer');
  const described = describedIn(call, metadata, file);
  const content = newContent(file, textIn(metadata, 'mimeType'), media);
  const parent = newParent(call, file);
  return change(world, file, {
    modifiedTime: isTouched(metadata, media) ? world.now() : file.modifiedTime,
    ...(described.name !== undefined && { content: renamed(file.content, described.name) }),
    ...described,
    ...content,
    isTrashed,
    ...(parent !== null && { parent }),
  });
}

/** Beside what it is a copy of, where the caller may put it there. */
function folderOfCopy(call: Call, file: DriveFile): DriveFile {
  const { world, caller } = call;
  const beside = world.files.get(file.parent ?? '');
  const isOpen = beside !== undefined && allows(roleIn(world, beside, caller), 'writer');
  return isOpen ? beside : rootOf(world, caller.email);
}

export function copyFile(call: Call, id: string, metadata: JsonObject): DriveFile {
  onlyKnown(metadata, 'File', ['parents', ...DESCRIBED]);
  const { world, caller } = call;
  const file = fileFor(world, id, caller, { sharedToo: isSharedToo(call) });
  if (file.content.kind === 'folder')
    throw forbidden('cannotCopyFile', 'This file cannot be copied by the user.');
  if (
    file.content.kind === 'form' ||
    file.content.kind === 'script' ||
    file.description !== undefined
  )
    throw unknown('copies of forms, of scripts, and of files with a description');
  const folder = folderIn(call, metadata) ?? folderOfCopy(call, file);
  refuseWithoutStorage(call, folder, file.mimeType);
  const described = describedIn(call, metadata, file);
  const name = described.name ?? `Copy of ${file.name}`;
  return addDriveFile(world, caller.email, {
    mimeType: file.mimeType,
    content: renamed(file.content, name),
    properties: file.properties,
    appProperties: file.appProperties,
    ...described,
    name,
    parent: folder.id,
    permissions: driveIdOf(world, folder) === null ? [ownedBy(caller.email)] : [],
  });
}

/** For good, with everything in it. */
export function deleteFile(call: Call, id: string): void {
  const { world, caller } = call;
  const file = fileFor(world, id, caller, { sharedToo: isSharedToo(call) });
  if (file.parent === null) throw unknown('the end of a drive');
  refuseOthers(call, file, 'organizer');
  for (const one of withAllBelow(world, file)) world.files.delete(one.id);
}
