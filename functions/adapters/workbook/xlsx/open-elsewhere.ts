// LibreOffice and Excel leave a file beside a workbook while somebody has it open.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { WorkbookBusy } from '../../../ports.ts';

/** Names come from a file anybody can write: only what can be shown in one line. */
const printable = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N} ._@-]/gu, '')
    .trim()
    .slice(0, 60);

/** `full name,user,host,time,profile;` with commas inside names escaped. */
function libreOfficeUser(content: Buffer): string {
  const [fullName = '', user = '', host = ''] = content.toString('utf8').split(',').map(printable);
  const name = fullName === '' ? user : fullName;
  return host === '' ? name : `${name}（${host}）`;
}

/** The name's length and the name in the machine's code page, then from byte 55 on both again in UTF-16. */
function excelUser(content: Buffer): string {
  const length = content.length > 57 ? content.readUInt16LE(55) : 0;
  return printable(content.subarray(57, 57 + Math.min(length, 54) * 2).toString('utf16le'));
}

const PROGRAMS = [
  { program: 'LibreOffice', mark: (name: string) => `.~lock.${name}#`, user: libreOfficeUser },
  { program: 'Excel', mark: (name: string) => `~$${name}`, user: excelUser },
] as const;

/** Refuses when somebody has the workbook open: what we write would be lost when they save, or theirs now. */
export async function refuseWhenOpen(path: string): Promise<void> {
  for (const { program, mark, user } of PROGRAMS) {
    const file = mark(basename(path));
    const content = await readFile(join(dirname(path), file)).catch(() => null);
    if (content === null) continue;
    const who = user(content);
    throw new WorkbookBusy(
      `${who === '' ? '有人' : who} 正用 ${program} 開著這本活頁簿，沒有更動。請存檔並關閉後再試；確定沒人開著的話，刪除「${file}」。`,
    );
  }
}
