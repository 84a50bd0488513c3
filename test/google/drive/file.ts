// A file of Drive as data: what it is called, where it is, who may do what with it, and what is in it.
import { createHash } from 'node:crypto';

import type { FormContent } from '../forms/form.ts';
import type { ScriptContent } from '../script/project.ts';
import type { Spreadsheet } from '../spreadsheet/model.ts';

/** Each allows more than the one before. */
export const ROLES = [
  'reader',
  'commenter',
  'writer',
  'fileOrganizer',
  'organizer',
  'owner',
] as const;

export type Role = (typeof ROLES)[number];

/** Whom a permission is for: an address, a domain, or nobody in particular. */
export type Grantee =
  | { readonly type: 'user' | 'group'; readonly emailAddress: string }
  | { readonly type: 'domain'; readonly domain: string; readonly allowFileDiscovery: boolean }
  | { readonly type: 'anyone'; readonly allowFileDiscovery: boolean };

export type Permission = Grantee & {
  readonly role: Role;
  /** It is about the published form, for those who answer it, and not about the file. */
  readonly view?: 'published';
};

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
  script: 'application/vnd.google-apps.script',
  unknown: 'application/octet-stream',
} as const;

export type Content =
  | { readonly kind: 'folder' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly originalFilename: string }
  | { readonly kind: 'spreadsheet'; readonly spreadsheet: Spreadsheet }
  | { readonly kind: 'form'; readonly form: FormContent }
  | { readonly kind: 'script'; readonly script: ScriptContent };

export type Properties = Readonly<Record<string, string>>;

export type DriveFile = {
  readonly id: string;
  /** A spreadsheet's title is the same. */
  readonly name: string;
  readonly mimeType: string;
  readonly createdTime: Date;
  readonly modifiedTime: Date;
  /** Null: the top of somebody's Drive, or of a shared drive. */
  readonly parent: string | null;
  /** Its own; those of the folders it is in hold as well. One is the owner's, except in shared drives. */
  readonly permissions: readonly Permission[];
  /** Put into the bin itself, and not with the folder it is in. */
  readonly isTrashed: boolean;
  readonly isStarred: boolean;
  readonly description?: string;
  readonly properties: Properties;
  /** By the project whose they are; others do not see them. */
  readonly appProperties: Readonly<Record<string, Properties>>;
  readonly content: Content;
};

/** All files of all drives, and the time they are changed at. */
export type Files = {
  readonly files: Map<string, DriveFile>;
  readonly now: () => Date;
};

export const ownerOf = ({ permissions }: DriveFile): string | null => {
  const owner = permissions.find(({ role }) => role === 'owner');
  return owner !== undefined && 'emailAddress' in owner ? owner.emailAddress : null;
};

/** The same number for the same grantee, on every file. */
export function permissionId(grantee: Grantee & { readonly view?: 'published' }): string {
  const view = grantee.view === undefined ? '' : `${grantee.view}-`;
  if (grantee.type === 'anyone')
    return `${view}${grantee.allowFileDiscovery ? 'anyone' : 'anyoneWithLink'}`;
  const name = grantee.type === 'domain' ? grantee.domain : grantee.emailAddress;
  const digest = createHash('sha256').update(name.toLowerCase()).digest('hex');
  const number = BigInt(`0x${digest.slice(0, 16)}`)
    .toString()
    .padStart(20, '0');
  return `${view}${number}${grantee.type === 'domain' ? 'k' : ''}`;
}

export const ownedBy = (emailAddress: string): Permission => ({
  type: 'user',
  emailAddress,
  role: 'owner',
});
