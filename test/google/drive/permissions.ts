// Permissions as requests describe them.
import { flagParameter, type Call } from '../routes.ts';
import { flagIn, onlyKnown, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { unknown } from '../spreadsheet/refusal.ts';
import {
  ownerOf,
  ROLES,
  type DriveFile,
  type Grantee,
  type Permission,
  type Role,
} from './file.ts';
import { DriveRefusal, notAllowed } from './refusals.ts';

const atField = (field: string) =>
  ({ location: `permission.${field}`, locationType: 'other' }) as const;

const absent = (field: string): DriveRefusal =>
  new DriveRefusal('INVALID_ARGUMENT', `The permission ${field} field is required.`, {
    reason: 'required',
    ...atField(field),
  });

const notApplicable = (field: string): DriveRefusal =>
  new DriveRefusal(
    'INVALID_ARGUMENT',
    `The specified ${field} is invalid or not applicable for the given permission type.`,
    { reason: 'invalid', ...atField(field) },
  );

export function roleNamed(body: JsonObject): Role {
  const name = textIn(body, 'role');
  if (name === undefined) throw absent('role');
  const role = ROLES.find((one) => one === name);
  if (role === undefined) throw unknown(`the role ${name}`);
  return role;
}

/** What must be said of one type of grantee must not be said of another. */
function valueFor(body: JsonObject, field: string, isWanted: boolean, pattern: RegExp): string {
  const value = textIn(body, field);
  if (isWanted !== (value !== undefined)) throw notApplicable(field);
  if (value !== undefined && !pattern.test(value)) throw notApplicable(field);
  return value ?? '';
}

function granteeIn(body: JsonObject): Grantee {
  const type = textIn(body, 'type');
  if (type === undefined) throw absent('type');
  const isPerson = type === 'user' || type === 'group';
  const emailAddress = valueFor(body, 'emailAddress', isPerson, /^[^\s@]+@[^\s@]+$/u);
  const domain = valueFor(body, 'domain', type === 'domain', /^[^\s@]+$/u);
  const allowFileDiscovery = flagIn(body, 'allowFileDiscovery') ?? false;
  if (isPerson) {
    if (allowFileDiscovery) throw unknown('discovery by people who have a permission anyway');
    return { type, emailAddress };
  }
  if (type === 'domain') return { type, domain, allowFileDiscovery };
  if (type === 'anyone') return { type, allowFileDiscovery };
  throw unknown(`permissions of the type ${type}`);
}

const FIELDS = ['type', 'role', 'emailAddress', 'domain', 'allowFileDiscovery', 'view'];

export function permissionIn(body: JsonObject, { content }: DriveFile): Permission {
  // Of version 2: gspread sends it, and nothing comes of it when it is false.
  if (flagIn(body, 'withLink') === true)
    throw unknown('files that are found only by their address');
  onlyKnown(body, 'Permission', [...FIELDS, 'withLink']);
  const [grantee, role, view] = [granteeIn(body), roleNamed(body), textIn(body, 'view')];
  if (view === undefined) return { ...grantee, role };
  if (view !== 'published' || content.kind !== 'form' || role !== 'reader')
    throw unknown('other views than that of those who answer a form');
  return { ...grantee, role, view };
}

const domainOf = (email: string): string => email.replace(/^.*@/u, '');

/** Only the owner hands a file on, to somebody of the same domain, and says so twice. */
export function refuseTransfer(call: Call, file: DriveFile, permission: Permission): void {
  if (!flagParameter(call.query, 'transferOwnership'))
    throw new DriveRefusal(
      'PERMISSION_DENIED',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      { reason: 'forbidden', location: 'transferOwnership', locationType: 'parameter' },
    );
  const owner = ownerOf(file);
  if (owner === null || permission.type !== 'user') throw unknown('this new owner');
  if (owner !== call.caller.email) throw notAllowed(file.id);
  if (domainOf(owner) !== domainOf(permission.emailAddress))
    throw unknown('owners of another domain, who are asked first');
}
