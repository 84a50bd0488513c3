// The keys Google signs ID tokens with. They change from time to time; the one before stays valid for a while.
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { kept, type World } from '../world.ts';

export type SigningKey = { readonly id: string; readonly privateKey: KeyObject };

export function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { id: createHash('sha1').update(spki).digest('hex'), privateKey };
}

/** A world's first key: a key costs a tenth of a second, and every test starts a world. */
let first: SigningKey | null = null;

function firstKey(): SigningKey {
  first ??= newKey();
  return first;
}

/** The newest first; nobody is told a key that is not among them. */
const keysOf = kept(() => ({ published: [firstKey()] as readonly SigningKey[] }));

export const publishedKeys = (world: World): readonly SigningKey[] => keysOf(world).published;

export function signingKey(world: World): SigningKey {
  return publishedKeys(world)[0] ?? firstKey();
}

/** Signs with a new key from now on. The last one is published until the next rotation. */
export function rotateKeys(world: World): void {
  const keys = keysOf(world);
  keys.published = [newKey(), ...keys.published.slice(0, 1)];
}
