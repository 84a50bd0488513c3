// What people do by themselves, without the API.
import { change, type World } from '../world.ts';
import type { DriveFile, Role } from './file.ts';
import { addSharedDrive } from './places.ts';
import { noSuchFile } from './refusals.ts';

export type Member = { readonly email: string; readonly role: Exclude<Role, 'owner'> };

export const addShared = (world: World, name: string, members: readonly Member[]): DriveFile =>
  addSharedDrive(
    world,
    name,
    members.map(({ email, role }) => ({ type: 'user', emailAddress: email, role })),
  );

/** Only files that are kept as bytes. */
export function editFile(world: World, id: string, bytes: Uint8Array): void {
  const file = world.files.get(id);
  if (file?.content.kind !== 'bytes') throw noSuchFile(id);
  change(world, file, { content: { ...file.content, bytes } });
}
