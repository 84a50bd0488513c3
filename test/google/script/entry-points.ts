// How a deployment can be reached, as the manifest of its version says.
import { objectIn, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import { MANIFEST, type Deployment, type SourceFile } from './project.ts';
import { parsedManifest } from './sources.ts';

const config = (given: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = textIn(given, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

export function entryPoints(
  { deploymentId, versionNumber }: Deployment,
  files: readonly SourceFile[],
): readonly JsonObject[] {
  const source = files.find(({ name }) => name === MANIFEST)?.source ?? '{}';
  const manifest = parsedManifest(source);
  if ('addOns' in manifest || 'gmail' in manifest) throw unknown('deployments of add-ons');
  const [webapp, api] = [objectIn(manifest, 'webapp'), objectIn(manifest, 'executionApi')];
  const end = versionNumber === null ? 'dev' : 'exec';
  const url = `https://script.google.com/macros/s/${deploymentId}/${end}`;
  return [
    ...(webapp === undefined
      ? []
      : [
          {
            entryPointType: 'WEB_APP',
            webApp: { url, entryPointConfig: config(webapp, ['access', 'executeAs']) },
          },
        ]),
    ...(api === undefined
      ? []
      : [
          {
            entryPointType: 'EXECUTION_API',
            executionApi: { entryPointConfig: config(api, ['access']) },
          },
        ]),
  ];
}
