// A project nobody has pushed to yet.
import { MIME, type DriveFile } from '../drive/file.ts';
import {
  MANIFEST,
  newDeploymentId,
  type Deployment,
  type ScriptContent,
  type SourceFile,
} from './project.ts';

/** What Google puts into a new project; the time zone is that of whoever makes it, which nobody here knows. */
const FIRST_MANIFEST = `${JSON.stringify(
  {
    timeZone: 'America/New_York',
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
  },
  null,
  2,
)}\n`;

function newScript(email: string, time: Date): ScriptContent {
  const manifest: SourceFile = {
    name: MANIFEST,
    type: 'JSON',
    source: FIRST_MANIFEST,
    createTime: time,
    updateTime: time,
    lastModifyUser: email,
  };
  const head: Deployment = {
    deploymentId: newDeploymentId(),
    versionNumber: null,
    description: '',
    updateTime: time,
  };
  return {
    creator: email,
    lastModifyUser: email,
    files: [manifest],
    versions: [],
    deployments: [head],
  };
}

export const scriptFacts = (
  title: string,
  email: string,
  time: Date,
): Pick<DriveFile, 'name' | 'mimeType' | 'content'> => ({
  name: title,
  mimeType: MIME.script,
  content: { kind: 'script', script: newScript(email, time) },
});
