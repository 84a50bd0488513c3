// Making files, whatever way their content comes.
import { formFacts } from '../forms/new-form.ts';
import { flagParameter, type Call } from '../routes.ts';
import { newSpreadsheet } from '../spreadsheet/sheets.ts';
import { listIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest, unknown } from '../spreadsheet/refusal.ts';
import { addDriveFile, kept, newId, spreadsheetFacts, type World } from '../world.ts';
import { fileFor, mayOwn } from './access.ts';
import { describedIn, DESCRIBED } from './described.ts';
import { MIME, ownedBy, type DriveFile } from './file.ts';
import { driveIdOf, rootOf } from './places.ts';
import { DriveRefusal, noStorage } from './refusals.ts';
import type { Media } from './uploads.ts';

const GOOGLES = 'application/vnd.google-apps.';

/** Whether a call may reach into shared drives. */
export const isSharedToo = ({ query }: Pick<Call, 'query'>): boolean =>
  flagParameter(query, 'supportsAllDrives');

/** The folder of an id; `root` is the top of the caller's own drive. */
export function folderFor(call: Call, id: string): DriveFile {
  const { world, caller } = call;
  const root = rootOf(world, caller.email);
  const options = { least: 'writer', sharedToo: isSharedToo(call) } as const;
  const folder = fileFor(world, id === 'root' ? root.id : id, caller, options);
  if (folder.content.kind !== 'folder')
    throw unknown('how to put a file into one that is no folder');
  return folder;
}

/** Where the metadata say a file is to be; null: they do not. */
export function folderIn(call: Call, metadata: JsonObject): DriveFile | null {
  const [parent, ...others] = listIn(metadata, 'parents') ?? [];
  if (others.length > 0) throw unknown('files with more than one parent');
  if (parent === undefined) return null;
  if (typeof parent !== 'string') throw badRequest("Invalid value at 'parents' (TYPE_STRING)");
  return folderFor(call, parent);
}

/** Folders take no storage. */
export function refuseWithoutStorage(call: Call, folder: DriveFile, mimeType: string): void {
  if (mimeType === MIME.folder || mayOwn(call)) return;
  if (driveIdOf(call.world, folder) === null) throw noStorage();
}

const idsOf = kept(() => new Set<string>());

/** Ids for files that are to be made later. */
export function generateIds(world: World, count: number): readonly string[] {
  const ids = Array.from({ length: count }, () => newId(33));
  for (const id of ids) idsOf(world).add(id);
  return ids;
}

function idIn({ world }: Call, metadata: JsonObject, mimeType: string): { readonly id?: string } {
  const id = textIn(metadata, 'id');
  if (id === undefined) return {};
  if (world.files.has(id))
    throw new DriveRefusal('ALREADY_EXISTS', 'A file already exists with the provided ID.', {
      reason: 'fileIdInUse',
      location: 'file.id',
      locationType: 'other',
    });
  if (mimeType.startsWith(GOOGLES) && mimeType !== MIME.folder)
    throw unknown('ids given to documents of Google');
  if (idsOf(world).has(id)) return { id };
  throw new DriveRefusal('INVALID_ARGUMENT', 'The provided file ID is not usable.', {
    reason: 'invalid',
    location: 'file.id',
    locationType: 'other',
  });
}

type Facts = Pick<DriveFile, 'name' | 'mimeType' | 'content'>;

/** What Drive makes without any content given. */
const EMPTY: Readonly<Record<string, (name: string) => Facts>> = {
  [MIME.folder]: (name) => ({ name, mimeType: MIME.folder, content: { kind: 'folder' } }),
  [MIME.spreadsheet]: (name) => spreadsheetFacts(newSpreadsheet(name)),
  [MIME.form]: (name) => formFacts(name, { isPublished: false }),
};

function contentFor(name: string, metadata: JsonObject, media: Media | null): Facts {
  const { bytes, contentType } = media ?? { bytes: new Uint8Array(), contentType: MIME.unknown };
  const mimeType = textIn(metadata, 'mimeType') ?? contentType;
  if (!mimeType.startsWith(GOOGLES))
    return { name, mimeType, content: { kind: 'bytes', bytes, originalFilename: name } };
  if (media !== null) throw unknown('uploads that become documents of Google');
  const make = EMPTY[mimeType];
  if (make === undefined) throw unknown(`files of the type ${mimeType}`);
  return make(name);
}

/** A new file, of the metadata and the bytes of a request. */
export function createFile(call: Call, metadata: JsonObject, media: Media | null): DriveFile {
  onlyKnown(metadata, 'File', ['id', 'mimeType', 'parents', ...DESCRIBED]);
  const { world, caller } = call;
  const described = describedIn(call, metadata, null);
  const facts = contentFor(described.name ?? 'Untitled', metadata, media);
  const id = idIn(call, metadata, facts.mimeType);
  const folder = folderIn(call, metadata) ?? rootOf(world, caller.email);
  refuseWithoutStorage(call, folder, facts.mimeType);
  const isShared = driveIdOf(world, folder) !== null;
  return addDriveFile(world, caller.email, {
    ...facts,
    ...described,
    ...id,
    parent: folder.id,
    permissions: isShared ? [] : [ownedBy(caller.email)],
  });
}
