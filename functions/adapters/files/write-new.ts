// Leaves a whole new file or none, and never replaces one that is there.
import { createHash, randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The system's code of a failure, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** This computer, in few letters: folders are shared, and only here is known which processes are alive. */
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const DRAFT = /^\..*\.([0-9a-f]{8})-(\d+)\.[0-9a-f-]{36}\.tmp$/su;

const draftOf = (file: string): string =>
  `.${basename(file).slice(0, 40)}.${HERE}-${process.pid}.${randomUUID()}.tmp`;

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Someone else's process is none of ours to ask, but alive.
    return codeOf(error) !== 'ESRCH';
  }
}

/** Removes what processes of this computer left unfinished in a folder when they were killed. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, place, id] = DRAFT.exec(name) ?? [];
    if (place === HERE && !isAlive(Number(id))) await rm(join(folder, name), { force: true });
  }
}

/** Writes a file that is not there yet; false when there is one of that name already. The folder must be there. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const folder = dirname(file);
  const draft = join(folder, draftOf(file));
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await giveName(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Unlike `rename`, a second name never replaces a file; false when there is one of that name. */
export async function giveName(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // USB sticks and some network drives know no second name for a file.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    return claimOnce(draft, file);
  }
}

/** An empty file claims the name and is replaced at once: cut short in between, an empty file stays, never a part. */
async function claimOnce(draft: string, file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await rename(draft, file);
    return true;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
