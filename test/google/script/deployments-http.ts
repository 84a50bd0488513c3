// script.projects.deployments: create, get, list, update, delete.
import type { Answer, Call, Route } from '../routes.ts';
import {
  integerIn,
  objectIn,
  onlyKnown,
  required,
  textIn,
  type JsonObject,
} from '../spreadsheet/json.ts';
import { badRequest, notFound, unknown } from '../spreadsheet/refusal.ts';
import { entryPoints } from './entry-points.ts';
import { page, PAGES, projectFor, refuseOtherScript, saveProject, type Project } from './found.ts';
import { MANIFEST, newDeploymentId, type Deployment } from './project.ts';
import { versionOf } from './versions-http.ts';

function deploymentJson({ file, script }: Project, deployment: Deployment): JsonObject {
  const { deploymentId, versionNumber, description, updateTime } = deployment;
  const files = versionNumber === null ? script.files : versionOf(script, versionNumber).files;
  const points = entryPoints(deployment, files);
  return {
    deploymentId,
    deploymentConfig: {
      scriptId: file.id,
      ...(versionNumber !== null && { versionNumber }),
      manifestFileName: MANIFEST,
      ...(description !== '' && { description }),
    },
    updateTime: updateTime.toISOString(),
    ...(points.length > 0 && { entryPoints: points }),
  };
}

type Config = Pick<Deployment, 'versionNumber' | 'description'>;

function configIn(call: Call, config: JsonObject, { script }: Project): Config {
  const known = ['scriptId', 'versionNumber', 'manifestFileName', 'description'];
  onlyKnown(config, 'DeploymentConfig', known);
  refuseOtherScript(call, textIn(config, 'scriptId'));
  if ((textIn(config, 'manifestFileName') ?? MANIFEST) !== MANIFEST)
    throw unknown('manifests of another name');
  const versionNumber = integerIn(config, 'versionNumber');
  if (versionNumber === undefined) throw unknown('deployments without a version');
  versionOf(script, versionNumber);
  return { versionNumber, description: textIn(config, 'description') ?? '' };
}

function save(call: Call, { file, script }: Project, deployments: readonly Deployment[]): void {
  saveProject(call, { file, script: { ...script, deployments } });
}

function create(call: Call): Answer {
  const project = projectFor(call, 'writer');
  const deployment = {
    ...configIn(call, call.body, project),
    deploymentId: newDeploymentId(),
    updateTime: call.world.now(),
  };
  save(call, project, [...project.script.deployments, deployment]);
  return { json: deploymentJson(project, deployment) };
}

function asked(call: Call, { script }: Project): Deployment {
  const id = call.part('deploymentId');
  const found = script.deployments.find(({ deploymentId }) => deploymentId === id);
  if (found === undefined) throw notFound();
  return found;
}

/** The one that is what the files are now stays as it is. */
function changeable(call: Call, project: Project, done: 'deleted' | 'modified'): Deployment {
  const deployment = asked(call, project);
  if (deployment.versionNumber === null)
    throw badRequest(`Read-only deployments may not be ${done}.`);
  return deployment;
}

function get(call: Call): Answer {
  const project = projectFor(call, 'reader');
  return { json: deploymentJson(project, asked(call, project)) };
}

function list(call: Call): Answer {
  const project = projectFor(call, 'reader');
  const all = project.script.deployments.map((one) => deploymentJson(project, one));
  return { json: page(call, 'deployments', all) };
}

function update(call: Call): Answer {
  onlyKnown(call.body, 'UpdateDeploymentRequest', ['deploymentConfig']);
  const project = projectFor(call, 'writer');
  const old = changeable(call, project, 'modified');
  const config = required(objectIn(call.body, 'deploymentConfig'), 'deploymentConfig');
  const changed = { ...old, ...configIn(call, config, project), updateTime: call.world.now() };
  const all = project.script.deployments.map((one) => (one === old ? changed : one));
  save(call, project, all);
  return { json: deploymentJson(project, changed) };
}

function remove(call: Call): Answer {
  const project = projectFor(call, 'writer');
  const old = changeable(call, project, 'deleted');
  save(
    call,
    project,
    project.script.deployments.filter((one) => one !== old),
  );
  return { json: {} };
}

const ALL = '/v1/projects/{scriptId}/deployments';
const ONE = `${ALL}/{deploymentId}`;

export const DEPLOYMENT_ROUTES: readonly Route[] = [
  { method: 'POST', path: ALL, answer: create },
  { method: 'GET', path: ALL, query: PAGES, answer: list },
  { method: 'GET', path: ONE, answer: get },
  { method: 'PUT', path: ONE, answer: update },
  { method: 'DELETE', path: ONE, answer: remove },
];
