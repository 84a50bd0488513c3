// Files that the school keeps beside its workbook and names in it: found, measured, and read when their turn comes.
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { safeFileName } from './file-name.ts';
import { codeOf } from '../files/write-new.ts';

export type FoundFile = {
  /** As typed. */
  readonly name: string;
  /** Relative, with `/`, the same name on every system. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
};

export type LostFile = { readonly name: string; readonly why: string };

/** Documents and pictures; what can be run has no business in a bundle. */
const KINDS = /\.(?:pdf|od[tsp]|docx?|xlsx?|pptx?|csv|txt|eml|jpe?g|png|gif|webp|heic|tiff?)$/iu;

const OUTSIDE = '不在活頁簿的資料夾裡';

/** Bytes of a file, and where it truly is: links are followed before anything is decided. */
async function placeOf(
  file: string,
): Promise<{ readonly file: string; readonly size: number } | null> {
  try {
    const real = await realpath(file);
    const found = await stat(real);
    return found.isFile() ? { file: real, size: found.size } : null;
  } catch (error) {
    if (
      ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EACCES', 'ELOOP'].includes(
        codeOf(error),
      )
    )
      return null;
    throw error;
  }
}

const isHidden = (path: string): boolean => path.split(sep).some((step) => step.startsWith('.'));

type Limits = {
  /** Of one file, in bytes. */
  readonly each: number;
};

async function look(folder: string, name: string, { each }: Limits): Promise<FoundFile | LostFile> {
  const lost = (why: string): LostFile => ({ name, why });
  const typed = name.trim().replaceAll('\\', '/');
  const wanted = resolve(folder, typed);
  const outside = relative(folder, wanted);
  if (outside === '' || outside.startsWith('..') || isAbsolute(outside)) return lost(OUTSIDE);
  const place = await placeOf(wanted);
  if (place === null) return lost('活頁簿的資料夾裡沒有這個檔案');
  const inside = relative(await realpath(folder), place.file);
  if (inside.startsWith('..') || isAbsolute(inside)) return lost(OUTSIDE);
  if (isHidden(inside) || !KINDS.test(inside)) return lost('不是文件或圖片檔');
  if (place.size > each) {
    return lost(`有 ${(place.size / 1024 / 1024).toFixed(1)} MB，超過佐證檔案上限`);
  }
  return {
    name,
    path: outside.split(sep).map(safeFileName).join('/'),
    read: () => readFile(place.file),
  };
}

/** What each name means among the files of a folder; never a file outside of it, wherever a name or a link leads. */
export async function filesBeside(
  folder: string,
  names: readonly string[],
  limits: Limits,
): Promise<readonly (FoundFile | LostFile)[]> {
  const found: (FoundFile | LostFile)[] = [];
  for (const name of names) found.push(await look(join(resolve(folder)), name, limits));
  return found;
}
