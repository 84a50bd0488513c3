// Documents of a function, made as the command makes them. Loaded with the first request that asks for some.
import { hash } from 'node:crypto';

import { zipSync } from 'fflate';

import { driveDocuments } from '../../adapters/documents/drive.ts';
import { safeFileName } from '../../adapters/documents/file-name.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { versioned } from '../../domain/kit/versioned-name.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Asked } from '../command.ts';
import { makeReports, wishOf, type MadeFile } from '../commands/report-made.ts';
import type { Paper } from '../commands/report-papers.ts';
import { WrongRequest } from './asked.ts';

/** The words of the command's flags are told without their dashes. */
function wishIn(asked: Asked): ReturnType<typeof wishOf> {
  try {
    return wishOf(asked);
  } catch (error) {
    if (!(error instanceof BrokenWorld)) throw error;
    throw new WrongRequest(error.message.replaceAll('--', ''), { cause: error });
  }
}

export type KeptReports = {
  readonly files: readonly {
    readonly form: number | string;
    readonly path: string;
    readonly sha256: string;
  }[];
  /** Lines of zh-TW about what somebody should see to. */
  readonly remarks: readonly string[];
};

/**
 * One file at a time. What is in the folder already, by name and content, is left as it is: a call that was killed half-way
 * goes on when it is made again.
 */
export async function keepReports(asked: Asked, folder: string): Promise<KeptReports> {
  const wish = wishIn(asked);
  const drive = driveDocuments(folder);
  const kept = new Map((await drive.all()).map((file) => [file.name, file]));
  const files: KeptReports['files'][number][] = [];
  const deliver = async ({ form }: Paper, made: readonly MadeFile[], there: readonly string[]) => {
    for (const name of there) {
      const { location = '', sha256 = '' } = kept.get(name) ?? {};
      files.push({ form, path: location, sha256 });
    }
    for (const { name, bytes } of made) {
      const { location } = await drive.save(name, bytes);
      files.push({ form, path: location, sha256: hash('sha256', bytes) });
    }
  };
  const remarks = await makeReports(asked, { ...wish, names: [...kept.keys()] }, deliver);
  return { files, remarks };
}

const typeOf: Readonly<Record<string, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** Fields of a date are local in archives: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

function archiveOf(files: readonly MadeFile[], remarks: readonly string[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  const add = (name: string, bytes: Uint8Array): void => {
    let version = 1;
    while (Object.hasOwn(entries, versioned(name, version))) version += 1;
    entries[versioned(name, version)] = bytes;
  };
  for (const { name, bytes } of files) add(safeFileName(name), bytes);
  if (remarks.length > 0) add('請留意.txt', utf8(remarks.join('\r\n')));
  // What is in it is packed already.
  return zipSync(entries, { level: 0, mtime: NO_TIME });
}

export type SentReports = MadeFile & { readonly type: string };

/** One file that nothing needs to be said about as it is, else an archive; null when there is nothing to make. */
export async function sendReports(asked: Asked): Promise<SentReports | null> {
  const files: MadeFile[] = [];
  const remarks = await makeReports(asked, wishIn(asked), (_, made) => {
    files.push(...made);
    return Promise.resolve();
  });
  const [first, ...others] = files;
  if (first === undefined) return null;
  if (others.length === 0 && remarks.length === 0) {
    const ending = first.name.slice(first.name.lastIndexOf('.') + 1);
    return { ...first, type: typeOf[ending] ?? 'application/octet-stream' };
  }
  const bytes = archiveOf(files, remarks);
  return { name: '資安簿文件.zip', bytes, type: 'application/zip' };
}
