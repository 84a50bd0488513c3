// Documents of a function, made as the command makes them. Loaded with the first request that asks for some.
import { zipSync } from 'fflate';

import { safeFileName } from '../../adapters/documents/file-name.ts';
import { utf8 } from '../../domain/kit/utf8.ts';
import { versioned } from '../../domain/kit/versioned-name.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Asked } from '../command.ts';
import {
  drivePlace,
  keepReports as keepInPlace,
  type KeptReports,
} from '../commands/report-kept.ts';
import { makeReports, wishOf, type MadeFile } from '../commands/report-made.ts';
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

/** Kept in the year's folder inside a folder of Drive. */
export async function keepReports(asked: Asked, folder: string): Promise<KeptReports> {
  const wish = wishIn(asked);
  const { files, remarks } = await keepInPlace(asked, wish, drivePlace(folder, wish, asked));
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
