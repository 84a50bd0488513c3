// A zip written file by file into a folder: at the end it is there whole, or there is nothing, and no file was replaced.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { deflateSync } from 'fflate';

import { VERSIONS, versioned } from '../../domain/kit/versioned-name.ts';
import { BrokenWorld } from '../../ports.ts';
import { codeOf, giveName } from '../files/write-new.ts';
import { deflatedEntry, storedEntry, zipWriter } from '../files/zip-write.ts';
import { safeFileName } from './file-name.ts';
import { adviceFor } from './folder.ts';

/** Packed inside already: packing them again costs time and saves nothing. */
const PACKED = /\.(?:od[tsp]|pdf|docx|xlsx|pptx|jpe?g|png|gif|webp|heic|zip)$/iu;

const entryOf = (path: string, bytes: Uint8Array) =>
  PACKED.test(path) ? storedEntry(path, bytes) : deflatedEntry(path, bytes, deflateSync(bytes));

export type WrittenZip<Made> = {
  readonly location: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly made: Made;
};

export type Keep = (path: string, bytes: Uint8Array) => Promise<void>;

/** What the disk refuses is told to the person; whatever else goes wrong stays what it is. */
async function onDisk<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new BrokenWorld(`文件存不進 ${place}：${adviceFor(codeOf(error))}`, { cause: error });
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function isThere(file: string, { bytes, sha256 }: Digest): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes && (await digestOf(file)) === sha256;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

type Digest = { readonly bytes: number; readonly sha256: string };

/** The same bytes again are the same file; other bytes become the next version beside it. */
async function settle(draft: string, wanted: string, digest: Digest): Promise<string> {
  const place = resolve(wanted, '..');
  for (let version = 1; version <= VERSIONS; version += 1) {
    const location = join(place, versioned(basename(wanted), version));
    if ((await isThere(location, digest)) || (await giveName(draft, location))) return location;
  }
  throw new BrokenWorld(`${place} 裡同名的文件太多了。請把舊的版本移走，再執行一次。`);
}

/** What is written is counted and digested on its way. */
function writing(handle: FileHandle, place: string) {
  const writer = zipWriter();
  const hash = createHash('sha256');
  let bytes = 0;
  const put = async (pieces: readonly Uint8Array[]): Promise<void> => {
    for (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await onDisk(place, () => handle.writeFile(piece));
    }
  };
  return {
    keep: (path: string, content: Uint8Array) => put(writer.add(entryOf(path, content))),
    end: async (): Promise<Digest> => {
      await put(writer.end());
      await onDisk(place, () => handle.sync());
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** `fill` hands over the files, one by one and in the order they are to lie in. */
export async function zipInFolder<Made>(
  folder: string,
  name: string,
  fill: (keep: Keep) => Promise<Made>,
): Promise<WrittenZip<Made>> {
  const wanted = join(resolve(folder), safeFileName(name));
  const draft = join(resolve(folder), `.${randomUUID()}.tmp`);
  const handle = await onDisk(wanted, async () => {
    await mkdir(resolve(folder), { recursive: true });
    return open(draft, 'wx');
  });
  try {
    const { keep, end } = writing(handle, wanted);
    const made = await fill(keep);
    const digest = await end();
    await handle.close();
    const location = await onDiskBut(wanted, () => settle(draft, wanted, digest));
    return { location, ...digest, made };
  } finally {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}

/** The same where there is something else to say, too. */
const onDiskBut = <Value>(place: string, work: () => Promise<Value>): Promise<Value> =>
  work().catch((error: unknown) => {
    if (error instanceof BrokenWorld) throw error;
    return onDisk(place, () => Promise.reject(error as Error));
  });
