// An Apps Script project as data: its files, its versions, which never change, and its deployments.
import { randomBytes } from 'node:crypto';

export const FILE_TYPES = ['SERVER_JS', 'HTML', 'JSON'] as const;

export type SourceFile = {
  /** Without an ending; the manifest is called `appsscript`. */
  readonly name: string;
  readonly type: (typeof FILE_TYPES)[number];
  readonly source: string;
  readonly createTime: Date;
  readonly updateTime: Date;
  readonly lastModifyUser: string;
};

export type Version = {
  readonly versionNumber: number;
  readonly description: string;
  readonly createTime: Date;
  readonly files: readonly SourceFile[];
};

export type Deployment = {
  readonly deploymentId: string;
  /** Null: whatever the files are now. Every project has one such, which stays as it is. */
  readonly versionNumber: number | null;
  readonly description: string;
  readonly updateTime: Date;
};

export type ScriptContent = {
  readonly creator: string;
  readonly lastModifyUser: string;
  readonly files: readonly SourceFile[];
  readonly versions: readonly Version[];
  readonly deployments: readonly Deployment[];
};

export const MANIFEST = 'appsscript';

export const newDeploymentId = (): string => `AKfycb${randomBytes(50).toString('base64url')}`;
