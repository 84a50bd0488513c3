// A bundle as it was received, against its own manifest. Nothing of it is written anywhere: names in it are only compared.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import type { ZipEntry } from '../adapters/files/zip-entry.ts';
import { nameStored } from '../adapters/files/zip-name.ts';
import { listZip, unpack, ZipFault } from '../adapters/files/zip.ts';
import { codeOf } from '../adapters/files/write-new.ts';
import {
  differences,
  isSafePath,
  LARGEST_BUNDLE,
  MANIFEST_NAME,
  problem,
  readManifest,
  type BundleProblem,
  type SealedManifest,
} from '../domain/bundle/manifest.ts';
import { BrokenWorld } from '../ports.ts';

export type Verdict = {
  /** Null when the manifest itself cannot be believed. */
  readonly manifest: SealedManifest | null;
  readonly problems: readonly BundleProblem[];
};

/** The list of a bundle is about 100 KB. */
const LARGEST_MANIFEST = 20 * 1024 * 1024;

const advice = '請確認是完整的提報包（.zip），必要時請對方重新傳送。';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST_BUNDLE)
        throw new BrokenWorld(`「${path}」大得不合理，沒有開啟。${advice}`);
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

/** An entry under the name people see. */
type Stored = { readonly path: string; readonly entry: ZipEntry };

const isFolder = ({ path, entry }: Stored): boolean => path.endsWith('/') && entry.size === 0;

function storedIn(bytes: Uint8Array, path: string): readonly Stored[] {
  try {
    return listZip(bytes).map((entry) => ({ path: nameStored(entry), entry }));
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

/** What makes an archive one thing to one program and another to the next. */
function trapsIn(all: readonly Stored[]): readonly BundleProblem[] {
  const seen = new Set<string>();
  return all.flatMap(({ path, entry: { rawName, localName } }): readonly BundleProblem[] => {
    if (!isSafePath(path.replace(/\/$/u, ''))) {
      return [
        problem(
          'unsafe',
          path,
          `「${path}」的路徑不安全，解壓縮時可能寫到別的資料夾。請不要解開這個檔案。`,
        ),
      ];
    }
    if (Buffer.compare(rawName, localName) !== 0) {
      return [
        problem(
          'unsafe',
          path,
          `「${path}」在壓縮檔裡有兩個不同的名字，不同的程式會看到不同的檔案。請不要解開這個檔案。`,
        ),
      ];
    }
    // Where upper and lower case are one, the second would replace the first.
    const key = path.toLowerCase();
    if (seen.has(key)) {
      return [problem('duplicate', path, `「${path}」出現兩次，不同的程式會解開不同的那一個。`)];
    }
    seen.add(key);
    return [];
  });
}

function manifestIn(all: readonly Stored[], path: string): SealedManifest | string {
  const [first, second] = all.filter((stored) => stored.path === MANIFEST_NAME);
  if (first === undefined) {
    throw new BrokenWorld(
      `「${path}」裡沒有 ${MANIFEST_NAME}，不是提報包，或清單被拿掉了。${advice}`,
    );
  }
  if (second !== undefined) return '清單有兩份，不知道該信哪一份。';
  const content = first.entry.size > LARGEST_MANIFEST ? null : contentOf(first.entry);
  return content === null
    ? '清單的內容已損壞。'
    : readManifest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
}

/** Compares a bundle with its manifest; every file that was changed, lost, added or moved is named. */
export async function verifyBundle(path: string): Promise<Verdict> {
  const all = storedIn(await bytesOf(path), path);
  const traps = trapsIn(all);
  const manifest = manifestIn(all, path);
  if (typeof manifest === 'string') {
    return { manifest: null, problems: [problem('manifest', MANIFEST_NAME, manifest), ...traps] };
  }
  const trapped = new Set(traps.map(({ file }) => file));
  const found = all
    .filter((stored) => stored.path !== MANIFEST_NAME && !isFolder(stored))
    .filter(
      (stored) =>
        !trapped.has(stored.path) || manifest.files.some((file) => file.path === stored.path),
    )
    .map((stored) => ({ path: stored.path, sha256: digestOf(stored.entry) }));
  return { manifest, problems: [...traps, ...differences(manifest, found)] };
}
