// The project a call is about, and lists of what it has.
import { allows, roleIn } from '../drive/access.ts';
import type { DriveFile, Role } from '../drive/file.ts';
import type { Call } from '../routes.ts';
import type { Json, JsonObject } from '../spreadsheet/json.ts';
import { badRequest, notFound, Refusal } from '../spreadsheet/refusal.ts';
import { change } from '../world.ts';
import type { ScriptContent } from './project.ts';

export type Project = { readonly file: DriveFile; readonly script: ScriptContent };

export function projectFor(call: Call, least: Role): Project {
  const { world, caller } = call;
  const file = world.files.get(call.part('scriptId'));
  if (file?.content.kind !== 'script') throw notFound();
  if (!allows(roleIn(world, file, caller), least))
    throw new Refusal('PERMISSION_DENIED', 'The caller does not have permission');
  return { file, script: file.content.script };
}

/** Versions and deployments leave the project as it was when it was last changed. */
export function saveProject(call: Call, { file, script }: Project): void {
  const isSame = file.content.kind === 'script' && file.content.script.files === script.files;
  const modifiedTime = isSame ? file.modifiedTime : call.world.now();
  change(call.world, file, { modifiedTime, content: { kind: 'script', script } });
}

/** A body may say which script it is about, if it is this one. */
export function refuseOtherScript(call: Call, scriptId: string | undefined): void {
  if (scriptId !== undefined && scriptId !== call.part('scriptId'))
    throw badRequest('The script id of the body is not that of the path.');
}

/** A page of `items` under its name; fifty unless something else is asked for. */
export function page({ query }: Call, name: string, items: readonly Json[]): JsonObject {
  const [size, token] = [query.get('pageSize') ?? '50', query.get('pageToken') ?? '0'];
  if (!/^\d+$/u.test(size) || !/^\d+$/u.test(token))
    throw badRequest('pageSize and pageToken are what an earlier page says.');
  const end = Number(token) + (Number(size) || 50);
  const shown = items.slice(Number(token), end);
  return {
    ...(shown.length > 0 && { [name]: shown }),
    ...(end < items.length && { nextPageToken: String(end) }),
  };
}

export const PAGES = ['pageSize', 'pageToken'];
