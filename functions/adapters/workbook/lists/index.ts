// A list from elsewhere: what kind of file it is is told by its bytes, never by its name alone.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { FormulaCell, SourceFile } from '../../../domain/kit/source-list.ts';
import { BrokenWorld } from '../../../ports.ts';
import { listZip, unpack, ZipFault } from '../../files/zip.ts';
import { readWorkbook } from '../xlsx-read.ts';
import { fileTrouble } from '../xlsx/files.ts';
import { readCsv } from './csv.ts';
import { decodeList } from './csv-text.ts';
import { refuseLargeFile, refuseLargeSheet } from './limits.ts';
import { readOds } from './ods.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

function isOds(bytes: Uint8Array): boolean {
  try {
    const mimetype = listZip(bytes).find(({ name }) => name === 'mimetype');
    return (
      mimetype !== undefined &&
      new TextDecoder().decode(unpack(mimetype)).includes('opendocument.spreadsheet')
    );
  } catch (error) {
    // Whoever reads it as a workbook says what is wrong with it.
    if (error instanceof ZipFault) return false;
    throw error;
  }
}

/** Reads bytes as a list; `name` is for people. */
export function readList(bytes: Uint8Array, name: string): SourceFile {
  refuseLargeFile(bytes.length);
  if (bytes.length === 0) {
    throw new BrokenWorld(`「${name}」是空的（0 位元組）。請確認檔案已下載或同步完成，再試一次。`);
  }
  const read = readAs(bytes, name);
  for (const sheet of read.sheets) refuseLargeSheet(sheet);
  return read;
}

function readAs(bytes: Uint8Array, name: string): SourceFile {
  if (isZip(bytes) && isOds(bytes))
    return { name, format: 'OpenDocument（.ods）', ...readOds(bytes) };
  if (isZip(bytes) || isCompoundFile(bytes)) {
    const formulas: FormulaCell[] = [];
    const { sheets } = readWorkbook(bytes, (cell) => formulas.push(cell));
    return { name, format: 'Excel（.xlsx）', sheets, formulas };
  }
  const { text, encoding } = decodeList(bytes);
  if (/^\s*(?:<!doctype|<html|<table|<\?xml|%PDF|\{\\rtf)/iu.test(text)) {
    throw new BrokenWorld(
      `「${name}」其實是網頁或別種文件，不是試算表，沒有匯入。請用 Excel 或 LibreOffice 開啟，另存成 .xlsx 再試。`,
    );
  }
  return { name, format: `CSV（${encoding}）`, sheets: [readCsv(text, name)], formulas: [] };
}

/** Reads a file as a list; refuses what is no list, or too large to be one, before it is read whole. */
export async function readListFile(path: string): Promise<SourceFile> {
  try {
    refuseLargeFile((await stat(path)).size);
    return readList(await readFile(path), basename(path));
  } catch (error) {
    throw error instanceof BrokenWorld ? error : fileTrouble(error, path);
  }
}
