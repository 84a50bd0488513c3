// A school's own templates as files: which there are, and every reason not to take one. Nothing is passed over in silence,
// for then our own template would be printed in its place.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

import { nearestSaid } from '../../domain/kit/nearest.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Fault } from '../../rendering/own-templates/index.ts';
import { codeOf } from '../files/write-new.ts';

/** Bytes of one template; ours have 12 KB at most. */
const LIMIT = 256 * 1024;

/** What computers put into folders by themselves. */
const isOfTheComputer = (name: string): boolean =>
  /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/iu.test(name);

export type FolderRead = {
  /** What each file says, by its name from the folder on, with slashes. */
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
};

type Found = { readonly file: string; readonly isFolder: boolean };

async function listed(folder: string, inside: string): Promise<readonly Found[]> {
  const names = (await readdir(join(folder, inside))).filter((name) => !isOfTheComputer(name));
  return Promise.all(
    names.sort().map(async (name) => {
      const file = inside === '' ? name : `${inside}/${name}`;
      return { file, isFolder: (await stat(join(folder, file))).isDirectory() };
    }),
  );
}

const unknownFolder = ({ file }: Found, names: readonly string[]): Fault => {
  const folders = [...new Set(names.flatMap((name) => /^(.+)\//u.exec(name)?.[1] ?? []))];
  const what = `範本資料夾裡不用這個資料夾，可以有的是：${folders.join('、')}。請移走或改名。`;
  return { file, field: null, what };
};

function unknownFile({ file }: Found, names: readonly string[]): Fault {
  const beside = names.filter((name) => posix.dirname(name) === posix.dirname(file));
  const known = `這個資料夾可以有的是：${beside.join('、')}。`;
  const why = file.endsWith('.hbs')
    ? `沒有叫這個名稱的內建範本。${nearestSaid(file, names)}`
    : `檔名的結尾不是 .hbs，不是範本。${nearestSaid(file, names)}`;
  return { file, field: null, what: `${why}${known}請改名，或移到別的資料夾。` };
}

const NOT_UTF8 = '不是 UTF-8 的文字檔。請用文字編輯器另存新檔，編碼選 UTF-8。';

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

async function readOne(folder: string, file: string): Promise<string | Fault> {
  const path = join(folder, file);
  if ((await stat(path)).size > LIMIT) {
    return { file, field: null, what: `檔案超過 ${LIMIT / 1024} KB。範本只放文字，請刪減內容。` };
  }
  const text = textOf(await readFile(path));
  if (text === null) return { file, field: null, what: NOT_UTF8 };
  if (text.trim() !== '') return text;
  return { file, field: null, what: '檔案是空的。請從內建的同名範本複製，或刪除這個檔案。' };
}

async function readAll(folder: string, names: readonly string[]): Promise<FolderRead> {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  const isFolderOfOurs = (name: string): boolean => names.some((own) => own.startsWith(`${name}/`));
  const visit = async (inside: string): Promise<void> => {
    for (const found of await listed(folder, inside)) {
      if (found.isFolder) {
        if (isFolderOfOurs(found.file)) await visit(found.file);
        else faults.push(unknownFolder(found, names));
      } else if (names.includes(found.file)) {
        const text = await readOne(folder, found.file);
        if (typeof text === 'string') files.set(found.file, text);
        else faults.push(text);
      } else faults.push(unknownFile(found, names));
    }
  };
  await visit('');
  return { files, faults };
}

const SETTING = '「設定」的「範本資料夾」';

/** All of a folder; `names`: what a school may have one of its own of. */
export async function readTemplateFolder(
  folder: string,
  names: readonly string[],
): Promise<FolderRead> {
  try {
    const read = await readAll(folder, names);
    if (read.files.size + read.faults.length > 0) return read;
  } catch (error) {
    const code = codeOf(error);
    const why =
      code === 'ENOENT' ? '找不到' : code === 'ENOTDIR' ? '不是資料夾' : `讀不到（${code}）`;
    throw new BrokenWorld(
      `${SETTING}指的 ${folder} ${why}，沒有產生任何文件。請確認路徑，或清空這個設定以使用內建的範本。`,
      { cause: error },
    );
  }
  throw new BrokenWorld(
    `${SETTING}指的 ${folder} 裡沒有範本，沒有產生任何文件。請放入範本，或清空這個設定以使用內建的範本。`,
  );
}
