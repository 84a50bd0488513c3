// Drive v3 of the small stand-in: files that are forms, found by their properties, and who may do what with them.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';

import { notFound, unknown } from '../google/spreadsheet/refusal.ts';
import { nextId, type FormsCall, type DriveFile, type FormsWorld } from './forms-world.ts';

const FORM = 'application/vnd.google-apps.form';

const BY_PROPERTY =
  /^appProperties has \{ key='([^'\\]*)' and value='([^'\\]*)' \} and trashed = false$/u;

function list({ query }: FormsCall, { files }: FormsWorld): object {
  const [, key, value] = BY_PROPERTY.exec(query.get('q') ?? '') ?? [];
  if (key === undefined || query.get('orderBy') !== 'createdTime') {
    throw unknown(`the search ${query.get('q') ?? ''}`);
  }
  const found = [...files.values()].filter(
    ({ trashed, appProperties }) => !trashed && appProperties[key] === value,
  );
  return { files: found.map(({ id, appProperties }) => ({ id, appProperties })) };
}

function create({ body }: FormsCall, world: FormsWorld): object {
  const { name = '', mimeType, parents = [], appProperties = {} } = body as drive_v3.Schema$File;
  if (mimeType !== FORM) throw unknown(`files of ${String(mimeType)}`);
  const id = nextId(world, 'form');
  const file: DriveFile = {
    id,
    name: name ?? '',
    mimeType,
    parents: parents ?? [],
    appProperties: appProperties ?? {},
    trashed: false,
    permissions: [{ id: 'owner', type: 'user', role: 'owner' }, ...world.newResponders],
  };
  world.files.set(id, file);
  world.forms.set(id, {
    info: { title: name ?? '', documentTitle: name ?? '' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
    // As the page for new forms leaves one.
    items: [
      {
        itemId: 'new',
        title: '未命名的問題',
        questionItem: { question: { questionId: 'new', textQuestion: {} } },
      },
    ],
    publishState: { isPublished: false, isAcceptingResponses: false },
    revision: 1,
    responses: [],
  });
  return { id };
}

function permissionsOf(file: DriveFile, call: FormsCall, world: FormsWorld): object {
  const [, , , , , , permissionId] = call.path.split('/');
  if (call.method === 'GET') {
    const isForView = call.query.get('includePermissionsForView') === 'published';
    const all = [...world.inherited, ...file.permissions];
    return { permissions: all.filter(({ view }) => view !== 'published' || isForView) };
  }
  if (call.method === 'POST') {
    const made = { id: nextId(world, 'permission'), ...(call.body as drive_v3.Schema$Permission) };
    file.permissions.push(made);
    return { id: made.id };
  }
  const at = file.permissions.findIndex(({ id }) => id === permissionId);
  if (call.method !== 'DELETE' || at === -1) throw notFound();
  file.permissions.splice(at, 1);
  return {};
}

const ONE = /^\/drive\/v3\/files\/([^/]+)(\/permissions(?:\/[^/]+)?)?$/u;

function oneFile(call: FormsCall, world: FormsWorld): object {
  const [, id = '', rest = ''] = ONE.exec(call.path) ?? [];
  const file = world.files.get(id);
  if (file === undefined) throw notFound();
  if (rest !== '') return permissionsOf(file, call, world);
  if (call.method !== 'PATCH') throw unknown(`${call.method} ${call.path}`);
  const { appProperties } = call.body as drive_v3.Schema$File;
  file.appProperties = { ...file.appProperties, ...appProperties };
  return { id };
}

export function driveAnswer(call: FormsCall, world: FormsWorld): object {
  if (call.query.get('supportsAllDrives') !== 'true') throw unknown('calls for My Drive alone');
  if (call.path !== '/drive/v3/files') return oneFile(call, world);
  return call.method === 'GET' ? list(call, world) : create(call, world);
}
