// script.projects: create, get, getContent, updateContent.
import { fileFor, refuseToOwn } from '../drive/access.ts';
import { MIME } from '../drive/file.ts';
import { isInside } from '../drive/places.ts';
import type { Answer, Call, Route } from '../routes.ts';
import { objectsIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest, notFound, unknown } from '../spreadsheet/refusal.ts';
import { addDriveFile } from '../world.ts';
import { projectFor, refuseOtherScript, saveProject, type Project } from './found.ts';
import { scriptFacts } from './new-script.ts';
import type { SourceFile } from './project.ts';
import { sourcesIn } from './sources.ts';

const userJson = (email: string): JsonObject => ({ email, domain: email.replace(/^.*@/u, '') });

function projectJson(call: Call, { file, script }: Project): JsonObject {
  return {
    scriptId: file.id,
    title: file.name,
    ...(file.parent !== null && isInside(call.world, file) && { parentId: file.parent }),
    createTime: file.createdTime.toISOString(),
    updateTime: file.modifiedTime.toISOString(),
    creator: userJson(script.creator),
    lastModifyUser: userJson(script.lastModifyUser),
  };
}

/** In a document, where it is the document's, or by itself at the top of the caller's Drive. */
function placeOf({ world, caller, body }: Call) {
  const parentId = textIn(body, 'parentId');
  if (parentId === undefined) return {};
  const container = fileFor(world, parentId, caller, { least: 'writer' });
  if (container.mimeType !== MIME.spreadsheet && container.mimeType !== MIME.form)
    throw unknown('scripts inside other files than spreadsheets and forms');
  return { parent: container.id, permissions: [] };
}

function create(call: Call): Answer {
  const { world, caller, body } = call;
  onlyKnown(body, 'CreateProjectRequest', ['title', 'parentId']);
  if (textIn(body, 'parentId') === undefined) refuseToOwn(call);
  const title = textIn(body, 'title') ?? 'Untitled project';
  const facts = scriptFacts(title, caller.email, world.now());
  const file = addDriveFile(world, caller.email, { ...facts, ...placeOf(call) });
  if (file.content.kind !== 'script') throw notFound();
  return { json: projectJson(call, { file, script: file.content.script }) };
}

const get = (call: Call): Answer => ({ json: projectJson(call, projectFor(call, 'reader')) });

const contentJson = (scriptId: string, files: readonly SourceFile[]): JsonObject => ({
  scriptId,
  files: files.map(({ name, type, source, createTime, updateTime, lastModifyUser }) => ({
    name,
    type,
    source,
    createTime: createTime.toISOString(),
    updateTime: updateTime.toISOString(),
    lastModifyUser: userJson(lastModifyUser),
  })),
});

function getContent(call: Call): Answer {
  const { file, script } = projectFor(call, 'reader');
  const number = call.query.get('versionNumber');
  if (number === null) return { json: contentJson(file.id, script.files) };
  if (!/^\d+$/u.test(number)) throw badRequest(`Invalid value at 'version_number', "${number}"`);
  const version = script.versions.find((one) => one.versionNumber === Number(number));
  if (version === undefined) throw notFound();
  return { json: contentJson(file.id, version.files) };
}

/** What is not given is gone. */
function updateContent(call: Call): Answer {
  const { world, caller, body } = call;
  onlyKnown(body, 'Content', ['scriptId', 'files']);
  refuseOtherScript(call, textIn(body, 'scriptId'));
  const { file, script } = projectFor(call, 'writer');
  const time = world.now();
  const files = sourcesIn(objectsIn(body, 'files')).map((source): SourceFile => {
    const old = script.files.find(({ name }) => name === source.name);
    const isSame = old?.source === source.source && old.type === source.type;
    const changed = { updateTime: time, lastModifyUser: caller.email };
    return isSame ? old : { ...source, createTime: old?.createTime ?? time, ...changed };
  });
  saveProject(call, { file, script: { ...script, files, lastModifyUser: caller.email } });
  return { json: contentJson(file.id, files) };
}

const ONE = '/v1/projects/{scriptId}';

export const PROJECT_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/projects', answer: create },
  { method: 'GET', path: `${ONE}/content`, query: ['versionNumber'], answer: getContent },
  { method: 'PUT', path: `${ONE}/content`, answer: updateContent },
  { method: 'GET', path: ONE, answer: get },
];
