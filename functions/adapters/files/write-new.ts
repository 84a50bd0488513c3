// Leaves a whole new file or none, and never replaces one that is there.
import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The system's code of a failure, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Writes a file that is not there yet; false when there is one of that name already. The folder must be there. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const folder = dirname(file);
  const draft = join(folder, `.${basename(file).slice(0, 40)}.${randomUUID()}.tmp`);
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
    return copyOnce(draft, file);
  }
}

async function copyOnce(draft: string, file: string): Promise<boolean> {
  try {
    await copyFile(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await rm(file, { force: true });
    throw error;
  }
}
