// People and their permissions as Drive answers them. What people are called is known to nobody here.
import type { JsonObject } from '../spreadsheet/json.ts';
import type { Caller } from '../world.ts';
import { shown, type Table } from './fields.ts';
import { permissionId, type Permission } from './file.ts';

type Person = { readonly email: string; readonly caller: Caller };

export const USER: Table<Person> = {
  what: 'a user',
  fields: {
    kind: () => 'drive#user',
    me: ({ email, caller }) => email.toLowerCase() === caller.email.toLowerCase(),
    permissionId: ({ email }) => permissionId({ type: 'user', emailAddress: email }),
    emailAddress: ({ email }) => email,
  },
  briefly: [],
};

export const userJson = (email: string, caller: Caller): JsonObject =>
  shown(USER, { email, caller }, true);

export const PERMISSION: Table<Permission> = {
  what: 'a permission',
  fields: {
    kind: () => 'drive#permission',
    id: permissionId,
    type: ({ type }) => type,
    role: ({ role }) => role,
    emailAddress: (one) => ('emailAddress' in one ? one.emailAddress : undefined),
    domain: (one) => ('domain' in one ? one.domain : undefined),
    allowFileDiscovery: (one) => ('allowFileDiscovery' in one ? one.allowFileDiscovery : undefined),
    view: ({ view }) => view,
  },
  briefly: ['kind', 'id', 'type', 'role'],
};
