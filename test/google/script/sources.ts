// The files of a script as requests give them: a manifest, no name twice, and code that can be read.
import { Script } from 'node:vm';

import { isObject, onlyKnown, textIn, type Json, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest } from '../spreadsheet/refusal.ts';
import { FILE_TYPES, MANIFEST, type SourceFile } from './project.ts';

type Source = Pick<SourceFile, 'name' | 'type' | 'source'>;

/** What Google's reference of manifests has at the top. */
const MANIFEST_FIELDS = [
  'addOns',
  'chat',
  'dataStudio',
  'dependencies',
  'docs',
  'exceptionLogging',
  'executionApi',
  'gmail',
  'oauthScopes',
  'runtimeVersion',
  'sheets',
  'slides',
  'timeZone',
  'urlFetchWhitelist',
  'webapp',
];

export function parsedManifest(source: string): JsonObject {
  try {
    const manifest = JSON.parse(source) as Json;
    if (isObject(manifest)) return manifest;
  } catch {
    // Told below, in the same words as JSON that is no object.
  }
  throw badRequest('"appsscript.json" has errors: Invalid JSON.');
}

function checkManifest(source: string): void {
  const others = Object.keys(parsedManifest(source)).filter(
    (name) => !MANIFEST_FIELDS.includes(name),
  );
  if (others.length > 0)
    throw badRequest(
      `"appsscript.json" has errors: Invalid manifest: unknown fields: [${others.join(', ')}]`,
    );
}

/** In the words clasp looks for. */
function checkCode({ name, source }: Source): void {
  try {
    new Script(source, { filename: name });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [first = ''] = (error.stack ?? '').split('\n');
    const line = first.slice(first.lastIndexOf(':') + 1);
    throw badRequest(`Syntax error: ${error.name}: ${error.message} line: ${line} file: ${name}`);
  }
}

function sourceIn(file: JsonObject): Source {
  onlyKnown(file, 'File', ['name', 'type', 'source']);
  const [name, source] = [textIn(file, 'name') ?? '', textIn(file, 'source') ?? ''];
  const type = FILE_TYPES.find((one) => one === file['type']);
  if (name === '' || type === undefined) throw badRequest('A file has a name and a type.');
  if ((type === 'JSON') !== (name === MANIFEST))
    throw badRequest('The manifest, and no other file, is JSON.');
  if (type === 'JSON') checkManifest(source);
  if (type === 'SERVER_JS') checkCode({ name, type, source });
  return { name, type, source };
}

/** All files of a project. */
export function sourcesIn(files: readonly JsonObject[]): readonly Source[] {
  const sources = files.map(sourceIn);
  for (const [index, { name }] of sources.entries()) {
    if (sources.findIndex((one) => one.name === name) < index)
      throw badRequest(`A file with this name already exists in the current project: ${name}`);
  }
  if (!sources.some(({ name }) => name === MANIFEST))
    throw badRequest('Project contents must include a manifest file named appsscript.');
  return sources;
}
