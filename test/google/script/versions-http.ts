// script.projects.versions: create, get, list.
import type { Answer, Call, Route } from '../routes.ts';
import { onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest, notFound } from '../spreadsheet/refusal.ts';
import { page, PAGES, projectFor, refuseOtherScript, saveProject } from './found.ts';
import type { ScriptContent, Version } from './project.ts';

const versionJson = (scriptId: string, version: Version): JsonObject => ({
  scriptId,
  versionNumber: version.versionNumber,
  ...(version.description !== '' && { description: version.description }),
  createTime: version.createTime.toISOString(),
});

export function versionOf({ versions }: ScriptContent, number: number): Version {
  const version = versions.find(({ versionNumber }) => versionNumber === number);
  if (version === undefined) throw notFound();
  return version;
}

/** What the files are now, for good. */
function create(call: Call): Answer {
  onlyKnown(call.body, 'Version', ['scriptId', 'description']);
  refuseOtherScript(call, textIn(call.body, 'scriptId'));
  const { file, script } = projectFor(call, 'writer');
  const version: Version = {
    versionNumber: script.versions.length + 1,
    description: textIn(call.body, 'description') ?? '',
    createTime: call.world.now(),
    files: script.files,
  };
  saveProject(call, { file, script: { ...script, versions: [...script.versions, version] } });
  return { json: versionJson(file.id, version) };
}

function get(call: Call): Answer {
  const { file, script } = projectFor(call, 'reader');
  const number = call.part('versionNumber');
  if (!/^\d+$/u.test(number)) throw badRequest(`Invalid value at 'version_number', "${number}"`);
  return { json: versionJson(file.id, versionOf(script, Number(number))) };
}

/** The newest first. */
function list(call: Call): Answer {
  const { file, script } = projectFor(call, 'reader');
  const versions = [...script.versions].reverse().map((version) => versionJson(file.id, version));
  return { json: page(call, 'versions', versions) };
}

const ALL = '/v1/projects/{scriptId}/versions';

export const VERSION_ROUTES: readonly Route[] = [
  { method: 'POST', path: ALL, answer: create },
  { method: 'GET', path: ALL, query: PAGES, answer: list },
  { method: 'GET', path: `${ALL}/{versionNumber}`, answer: get },
];
