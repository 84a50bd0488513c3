// A bundle as it was received, against its own manifest. Nothing of it is written anywhere: names in it are only compared.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import { readZip, unpack, ZipFault, type ZipEntry } from '../adapters/files/zip.ts';
import { codeOf } from '../adapters/files/write-new.ts';
import {
  differences,
  isSafePath,
  MANIFEST_NAME,
  readManifest,
  type BundleProblem,
  type FoundFile,
  type SealedManifest,
} from '../domain/bundle/manifest.ts';
import { BrokenWorld } from '../ports.ts';

export type Verdict = {
  /** Null when the manifest itself cannot be believed. */
  readonly manifest: SealedManifest | null;
  readonly problems: readonly BundleProblem[];
};

const MEGABYTE = 1024 * 1024;
/** 54 papers of 3 MB at most, and some room. */
const LARGEST = 200 * MEGABYTE;
/** The list of a bundle is about 100 KB. */
const LARGEST_MANIFEST = 20 * MEGABYTE;

const advice = '請確認是完整的提報包（.zip），必要時請對方重新傳送。';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST) throw new BrokenWorld(`「${path}」大得不合理，沒有開啟。${advice}`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof BrokenWorld) throw error;
    const code = codeOf(error);
    const line =
      code === 'ENOENT'
        ? `找不到「${path}」。請確認路徑與檔名。`
        : `「${path}」讀不出來（${code}）。請確認它是檔案，而且可以讀取。`;
    throw new BrokenWorld(line, { cause: error });
  }
}

const isFolder = ({ name, size }: ZipEntry): boolean => name.endsWith('/') && size === 0;

/** The name as it stands in the archive, and whether it stays where it is unpacked, on any system. */
function storedName({ rawName }: ZipEntry): { readonly path: string; readonly isSafe: boolean } {
  const path = new TextDecoder().decode(rawName);
  return { path, isSafe: isSafePath(path.replace(/\/$/u, '')) };
}

function entriesOf(bytes: Uint8Array, path: string): readonly ZipEntry[] {
  try {
    return readZip(bytes);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw new BrokenWorld(`「${path}」不能驗證：${error.what}。${advice}`, { cause: error });
  }
}

/** What stands in an entry; null when it does not fit its own size and checksum. */
function contentOf(entry: ZipEntry): Uint8Array | null {
  try {
    return unpack(entry);
  } catch (error) {
    if (error instanceof ZipFault) return null;
    throw error;
  }
}

const digestOf = (entry: ZipEntry): string => {
  const content = contentOf(entry);
  // Never equal to a digest: what cannot be unpacked counts as changed.
  return content === null ? '' : createHash('sha256').update(content).digest('hex');
};

function manifestIn(entries: readonly ZipEntry[], path: string): SealedManifest | string {
  const entry = entries.find(({ name }) => name === MANIFEST_NAME);
  if (entry === undefined) {
    throw new BrokenWorld(
      `「${path}」裡沒有 ${MANIFEST_NAME}，不是提報包，或清單被拿掉了。${advice}`,
    );
  }
  const content = entry.size > LARGEST_MANIFEST ? null : contentOf(entry);
  return content === null
    ? '清單的內容已損壞。'
    : readManifest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
}

/** Compares a bundle with its manifest; every file that was changed, lost, added or moved is named. */
export async function verifyBundle(path: string): Promise<Verdict> {
  const entries = entriesOf(await bytesOf(path), path);
  const unsafe = entries.flatMap((entry): readonly BundleProblem[] => {
    const stored = storedName(entry);
    if (stored.isSafe) return [];
    const message = `「${stored.path}」的路徑不安全，解壓縮時可能寫到別的資料夾。請不要解開這個檔案。`;
    return [{ file: stored.path, kind: 'unsafe', message }];
  });
  const manifest = manifestIn(entries, path);
  if (typeof manifest === 'string') {
    const problem: BundleProblem = { file: MANIFEST_NAME, kind: 'manifest', message: manifest };
    return { manifest: null, problems: [problem, ...unsafe] };
  }
  const found: readonly FoundFile[] = entries
    .filter((entry) => entry.name !== MANIFEST_NAME && !isFolder(entry))
    .filter((entry) => storedName(entry).isSafe)
    .map((entry) => ({ path: storedName(entry).path, sha256: digestOf(entry) }));
  return { manifest, problems: [...unsafe, ...differences(manifest, found)] };
}
